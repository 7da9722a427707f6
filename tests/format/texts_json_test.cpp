#include "format/texts_json.h"

#include "support/build_kind.h"
#include "support/files.h"

#include <catch2/catch_test_macros.hpp>

using namespace loadwise;

namespace {

std::string with_texts(const std::string& texts) {
    return R"({"language": "en", "name": "English", "texts": )" + texts + "}";
}

struct BadCase {
    const char* name;
    std::string text;
    ErrorCode code;
    const char* where;
};

} // namespace

TEST_CASE("groups become keys with dots, lists their numbers", "[texts]") {
    const auto file = read_texts(with_texts(
        R"({"today": {"start": "Start", "sets": {"one": "{count} set", "other": "{count} sets"}},
            "days": ["Sun", "Mon"], "top": "Top"})"
    ));
    REQUIRE(file);
    CHECK(file->language == "en");
    CHECK(file->name == "English");
    CHECK(file->texts.size() == 6);
    CHECK(file->texts.at("today.start") == "Start");
    CHECK(file->texts.at("today.sets.one") == "{count} set");
    CHECK(file->texts.at("days.1") == "Mon");
    CHECK(file->texts.at("top") == "Top");
}

TEST_CASE("a broken locale file says what is wrong and where", "[texts]") {
    const std::vector<BadCase> cases{
        {"no JSON", "{", ErrorCode::NotJson, "line 1, column 2"},
        {"no texts", R"({"language": "en", "name": "E"})", ErrorCode::Missing, "/texts"},
        {"a number", with_texts(R"({"a": {"b": 3}})"), ErrorCode::WrongType, "/texts/a/b"},
        {"an empty text", with_texts(R"({"a": ""})"), ErrorCode::OutOfRange, "/texts/a"},
        {"an open gap", with_texts(R"({"a": "x {count"})"), ErrorCode::OutOfRange, "/texts/a"},
        {"a gap without a name", with_texts(R"({"a": "{}"})"), ErrorCode::OutOfRange, "/texts/a"},
        {"a gap in a gap", with_texts(R"({"a": "{x{y}}"})"), ErrorCode::OutOfRange, "/texts/a"},
        {"a lone brace", with_texts(R"({"a": "}"})"), ErrorCode::OutOfRange, "/texts/a"},
        {"a key with a dot", with_texts(R"({"a.b": "c"})"), ErrorCode::OutOfRange, "/texts/a.b"},
        {"a key twice", with_texts(R"({"a": "b", "a": "c"})"), ErrorCode::Duplicate, "/texts/a"}};
    for (const BadCase& each : cases) {
        DYNAMIC_SECTION(each.name) {
            const auto file = read_texts(each.text);
            REQUIRE_FALSE(file);
            CHECK(file.error().front().code == each.code);
            CHECK(file.error().front().where == each.where);
        }
    }
}

TEST_CASE("a locale file cut anywhere is refused, never fatal", "[texts]") {
    const std::string text = read_file("assets/locales/en.json");
    REQUIRE(read_texts(text));
    constexpr std::size_t step = is_sanitized ? 211 : 7;
    for (std::size_t length = 0; length + 2 < text.size(); length += step) {
        CHECK_FALSE(read_texts(text.substr(0, length)));
    }
}
