// What stands for printf, scanf and strtod in the browser, beside the C library's own.
#include <catch2/catch_all.hpp>
#include <platform/plain_format.h>

#include <cstdio>
#include <string>

using namespace loadwise;

namespace {

using Formatter = int (*)(char*, std::size_t, const char*, va_list);

struct Written {
    std::string text;
    int length = 0;
    bool operator==(const Written&) const = default;
};

Written written(Formatter format, std::size_t size, const char* pattern, ...) {
    char text[64] = "as it was";
    va_list values;
    va_start(values, pattern);
    const int length = format(text, size, pattern, values);
    va_end(values);
    return {text, length};
}

int scanned(const char* text, const char* pattern, ...) {
    va_list places;
    va_start(places, pattern);
    const int found = scan_plain(text, pattern, places);
    va_end(places);
    return found;
}

template <typename... Values>
void check_same(std::size_t size, const char* pattern, Values... values) {
    INFO(pattern << " in " << size);
    CHECK(
        written(format_plain, size, pattern, values...) ==
        written(std::vsnprintf, size, pattern, values...)
    );
}

} // namespace

TEST_CASE("whole numbers are written as the C library writes them", "[plain_format]") {
    const int number = GENERATE(0, 1, 7, -7, 42, 1234, -1234, 2147483647, -2147483647 - 1);
    for (const char* pattern :
         {"%d",
          "%i",
          "%u",
          "%x",
          "%X",
          "%2d",
          "%02d",
          "%04d",
          "%8d",
          "%08X",
          "%.4X",
          "\\u%04x",
          "<U+%.4X>",

          "100%% of %d"}) {
        check_same(64, pattern, number);
    }
}

TEST_CASE("texts are written as the C library writes them", "[plain_format]") {
    for (const char* pattern : {"%s", "[%s]", "%12s", "%.3s", "%6.2s", "%s/%s_%08X"}) {
        check_same(64, pattern, "window", "child", 0xBEEF);
    }
    check_same(64, "%.*s", 4, "window");
}

TEST_CASE("what does not fit is cut off and counted", "[plain_format]") {
    for (const std::size_t size : {0U, 1U, 2U, 5U, 11U, 12U, 13U}) {
        check_same(size, "%s %05d", "window", 42);
    }
}

TEST_CASE("whole numbers are read from between words", "[plain_format]") {
    int first = 0;
    int second = 0;
    CHECK(scanned("#version 300 es", "#version %d", &first) == 1);
    CHECK(first == 300);
    CHECK(scanned("Pos=60,-7", "Pos=%i,%i", &first, &second) == 2);
    CHECK((first == 60 && second == -7));
    CHECK(scanned("Pos=61", "Pos=%i,%i", &first, &second) == 1);
    CHECK(scanned("Size=1,2", "Pos=%i,%i", &first, &second) == 0);
    CHECK(scanned("Pos=-", "Pos=%i", &first) == 0);
    CHECK(scanned("", "Pos=%i", &first) == 0);
    CHECK(first == 61);
}

TEST_CASE("a number ends where the C library ends it", "[plain_format]") {
    const std::string text = GENERATE(
        "0",
        "-1.5",
        "+2",
        ".5",
        "5.",
        ".",
        "-",
        "",
        "e5",
        "1e5",
        "1e",
        "1e+",
        "1E-7x",
        "1.2.3",
        "12,5",
        "1e+9]",
        "0.1}",
        "--1",
        "1-"
    );
    INFO(text);
    char* end = nullptr;
    std::strtod(text.c_str(), &end);
    CHECK(length_of_number(text.c_str()) == static_cast<std::size_t>(end - text.c_str()));
}
