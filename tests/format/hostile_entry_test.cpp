// Log lines that are wrong: each is refused with a code and a place.
#include "format/log/log_json.h"

#include <catch2/catch_test_macros.hpp>

using namespace loadwise;

namespace {

struct Row {
    const char* name;
    std::string line;
    ErrorCode code;
    const char* where;
};

std::string line_of(const std::string& rest) {
    return R"({"format":1,"id":"e1","at":"2026-01-31T07:30+01:00","programme":"p","version":1)" +
           rest + "}";
}

std::string at(const std::string& time) {
    return R"({"id":"e1","at":")" + time +
           R"(","programme":"p","version":1,"kind":"note","text":"x"})";
}

} // namespace

TEST_CASE("a line that is wrong is refused with its place", "[log_json]") {
    using enum ErrorCode;
    const Row rows[] = {
        {"nothing", "", NotJson, "line 1, column 1"},
        {"half a line", R"({"id":"e1")", NotJson, "line 1, column 11"},
        {"no text", "\xFF\xFE", NotUtf8, "line 1, column 1"},
        {"a surrogate", "\"\xED\xA0\x80\"", NotUtf8, "line 1, column 2"},
        {"an overlong slash", "\"\xC0\xAF\"", NotUtf8, "line 1, column 2"},
        {"a list", "[]", WrongType, ""},
        {"deep brackets", std::string(9, '[') + std::string(9, ']'), TooLarge, ""},
        {"too long", std::string(300000, ' '), TooLarge, ""},
        {"too many values", "[" + std::string(5000, ',') + "]", TooLarge, ""},
        {"no kind", line_of(""), Missing, "/kind"},
        {"unknown kind", line_of(R"(,"kind":"wish")"), Unknown, "/kind"},
        {"a name twice", line_of(R"(,"kind":"note","text":"a","text":"b")"), Duplicate, "/text"},
        {"text as number", line_of(R"(,"kind":"note","text":5)"), WrongType, "/text"},
        {"pain of 11",
         line_of(R"(,"kind":"pain","context":"after","score":11)"),
         OutOfRange,
         "/score"},
        {"pain of -1",
         line_of(R"(,"kind":"pain","context":"after","score":-1)"),
         OutOfRange,
         "/score"},
        {"half a point",
         line_of(R"(,"kind":"pain","context":"after","score":2.5)"),
         WrongType,
         "/score"},
        {"unknown context",
         line_of(R"(,"kind":"pain","context":"later","score":2)"),
         Unknown,
         "/context"},
        {"no exercise", line_of(R"(,"kind":"rung_changed","to":1)"), Missing, "/exercise"},
        {"capital letters",
         line_of(R"(,"kind":"rung_changed","exercise":"A B","to":1)"),
         OutOfRange,
         "/exercise"},
        {"rung below 0",
         line_of(R"(,"kind":"rung_changed","exercise":"a","to":-1001)"),
         OutOfRange,
         "/to"},
        {"yes as text",
         line_of(R"(,"kind":"exercise_chosen","exercise":"a","in_plan":"yes")"),
         WrongType,
         "/in_plan"},
        {"no such day off",
         line_of(
             R"(,"kind":"offer_answered","rule":"r","changes":[{"kind":"pause","until":"soon"}])"
         ),
         OutOfRange,
         "/changes/0/until"},
        {"unknown change",
         line_of(R"(,"kind":"offer_answered","rule":"r","changes":[{"kind":"grow"}])"),
         Unknown,
         "/changes/0/kind"},
        {"changes as text",
         line_of(R"(,"kind":"offer_answered","rule":"r","changes":"up")"),
         WrongType,
         "/changes"},
        {"no clock", at("2026-01-31"), OutOfRange, "/at"},
        {"no offset", at("2026-01-31T07:30"), OutOfRange, "/at"},
        {"25 o'clock", at("2026-01-31T25:30Z"), OutOfRange, "/at"},
        {"no such day", at("2026-02-29T07:30Z"), OutOfRange, "/at"},
        {"a far offset", at("2026-01-31T07:30+15:00"), OutOfRange, "/at"},
        {"a newer line", R"({"format":2,"id":"e1"})", NewerFormat, "/format"},
        {"an odd format", R"({"format":"1","id":"e1"})", WrongType, "/format"},
    };
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.name) {
            const Result<Entry> read = read_entry(row.line);
            REQUIRE_FALSE(read.has_value());
            CHECK(read.error().code == row.code);
            CHECK(read.error().where == row.where);
            CHECK(read.error().message.back() == '.');
        }
    }
}

TEST_CASE("a line cut off at any byte is refused", "[log_json]") {
    const std::string line = line_of(R"(,"kind":"pain","context":"after","score":2,"note":"é")");
    for (std::size_t length = 0; length < line.size(); ++length) {
        CHECK_FALSE(read_entry(std::string_view(line).substr(0, length)).has_value());
    }
}

TEST_CASE("what a later version adds to a line is passed over", "[log_json]") {
    CHECK(read_entry(line_of(R"(,"kind":"note","text":"","mood":{"a":[1]})")).has_value());
}
