// Each way a programme can be wrong: one change to a sound file, and the problem it must give, with
// its place.
#include "format/programme/programme_json.h"
#include "support/files.h"

#include <algorithm>
#include <array>
#include <catch2/catch_test_macros.hpp>
#include <sstream>

using namespace loadwise;

namespace {

struct Hostile {
    std::string name;
    std::string problem; // code, place, and whether others follow
    std::string from;
    std::string to;
};

std::string line_end_off(std::string text) {
    if (!text.empty() && text.back() == '\n') {
        text.pop_back();
    }
    return text;
}

std::vector<Hostile> hostile_programmes() {
    std::istringstream file(read_file("tests/format/fixtures/hostile_programmes.txt"));
    std::vector<Hostile> cases;
    std::string line;
    std::string* part = nullptr;
    while (std::getline(file, line)) {
        if (line == "----") {
            Hostile& next = cases.emplace_back();
            std::getline(file, next.name);
            std::getline(file, next.problem);
            part = &next.from;
        } else if (line == "=>") {
            part = &cases.back().to;
        } else if (part != nullptr) {
            *part += line + "\n";
        }
    }
    return cases;
}

std::string sound() {
    return read_file("tests/format/fixtures/small.json");
}

std::string changed(const Hostile& hostile) {
    std::string text = sound();
    const std::string from = line_end_off(hostile.from);
    const std::size_t place = text.find(from);
    REQUIRE(place != std::string::npos);
    REQUIRE(text.find(from, place + 1) == std::string::npos);
    return text.replace(place, from.size(), line_end_off(hostile.to));
}

constexpr std::array<const char*, 16> code_words{
    "TooLarge",
    "NotUtf8",
    "NotJson",
    "NewerFormat",
    "UnknownFormat",
    "Missing",
    "Unknown",
    "WrongType",
    "OutOfRange",
    "DanglingId",
    "Duplicate",
    "Unreachable",
    "NeverFires",
    "Contradiction",
    "Loop",
    "TooManyChanges",
};

std::string told(const Error& error) {
    return std::string(code_words[static_cast<std::size_t>(error.code)]) + " " + error.where;
}

} // namespace

TEST_CASE("the small programme is sound", "[programme_json]") {
    const auto read = read_programme(sound());
    if (!read) {
        for (const Error& error : read.error()) {
            UNSCOPED_INFO(told(error) << ": " << error.message);
        }
    }
    CHECK(read.has_value());
}

TEST_CASE("each way of being wrong is told with its place", "[programme_json]") {
    const std::string and_more = " and more";
    const std::vector<Hostile> cases = hostile_programmes();
    CHECK(cases.size() >= 100);
    for (const Hostile& hostile : cases) {
        DYNAMIC_SECTION(hostile.name) {
            const auto read = read_programme(changed(hostile));
            REQUIRE_FALSE(read.has_value());
            const std::size_t end = hostile.problem.find(and_more);
            const std::string expected = hostile.problem.substr(0, end);
            const bool is_alone = end == std::string::npos;
            const std::vector<Error>& errors = read.error();
            for (const Error& error : errors) {
                UNSCOPED_INFO(told(error) << ": " << error.message);
            }
            CHECK(std::any_of(errors.begin(), errors.end(), [&expected](const Error& error) {
                return told(error) == expected;
            }));
            CHECK((errors.size() == 1) == is_alone);
        }
    }
}

TEST_CASE("every problem comes with a sentence", "[programme_json]") {
    for (const Hostile& hostile : hostile_programmes()) {
        const auto read = read_programme(changed(hostile));
        REQUIRE_FALSE(read.has_value());
        for (const Error& error : read.error()) {
            CHECK(error.message.size() > 15);
            CHECK(error.message.back() == '.');
        }
    }
}

TEST_CASE("all problems of a file are told at once", "[programme_json]") {
    std::string text = sound();
    for (const Hostile& hostile : hostile_programmes()) {
        const bool is_wanted = hostile.name == "no such easier one" ||
                               hostile.name == "unknown urgency" || hostile.name == "a step down" ||
                               hostile.name == "fine above acceptable";
        const std::string from = line_end_off(hostile.from);
        const std::size_t place = text.find(from);
        if (is_wanted && place != std::string::npos) {
            text.replace(place, from.size(), line_end_off(hostile.to));
        }
    }
    const auto read = read_programme(text);
    REQUIRE_FALSE(read.has_value());
    CHECK(read.error().size() == 4);
}
