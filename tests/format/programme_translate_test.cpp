#include "format/programme/programme_json.h"
#include "support/files.h"

#include <catch2/catch_test_macros.hpp>

using namespace loadwise;

namespace {

/// The small programme with tables of translations.
std::string small_with(const std::string& tables) {
    std::string text = read_file("tests/format/fixtures/small.json");
    const std::size_t end = text.rfind('}');
    return text.substr(0, end) + ",\"translations\": " + tables + "}";
}

struct BadCase {
    const char* name;
    std::string tables;
    ErrorCode code;
};

} // namespace

TEST_CASE(
    "a programme speaks the language it is asked for, where it has the words", "[programme]"
) {
    const std::string text = small_with(R"({"de": {"title": "Kleines Programm"}})");
    const auto german = read_programme({text, "de"});
    REQUIRE(german);
    CHECK(german->title == "Kleines Programm");
    CHECK(german->language == "de");
    const auto own = read_programme(text);
    REQUIRE(own);
    CHECK(own->title != "Kleines Programm");
    CHECK(own->summary == german->summary);
    CHECK(own->translations == std::vector<std::string>{"de"});
    CHECK(read_programme({text, "es"})->title == own->title);
}

TEST_CASE("every text of a patient can be said otherwise, by its place", "[programme]") {
    const auto own = read_programme(read_file("tests/format/fixtures/small.json"));
    REQUIRE(own);
    const std::string exercise = own->exercises.front().id.text;
    const std::string text = small_with(
        R"({"de-at": {"pain_words": {"0": "kein: 0"}, "exercises": {")" + exercise +
        R"(": {"name": "Brücke"}}}})"
    );
    const auto german = read_programme({text, "de"});
    REQUIRE(german);
    CHECK(german->exercises.front().name == "Brücke");
    CHECK(german->pain_words.front() == "kein: 0");
    CHECK(german->language == "de-at");
}

TEST_CASE("the texts of a language may stand in a file of their own", "[programme]") {
    const std::string text = small_with(R"({"de": {}, "es": {}})");
    const auto german = read_programme({text, "de", R"({"title": "Kleines Programm"})"});
    REQUIRE(german);
    CHECK(german->title == "Kleines Programm");
    CHECK(german->language == "de");
    CHECK(german->translations == std::vector<std::string>{"de", "es"});
}

TEST_CASE("while its file is away a programme speaks its own language", "[programme]") {
    const auto own = read_programme({small_with(R"({"de": {}})"), "de"});
    REQUIRE(own);
    CHECK(own->language == "en-GB");
}

TEST_CASE("a file of texts is taken only where the programme leaves room for it", "[programme]") {
    const std::string beside = R"({"title": "Kleines Programm"})";
    const std::string none = read_file("tests/format/fixtures/small.json");
    CHECK(read_programme({none, "de", beside})->title != "Kleines Programm");
    const std::string full = small_with(R"({"de": {"title": "Eigenes"}})");
    CHECK(read_programme({full, "de", beside})->title == "Eigenes");
}

TEST_CASE("what is wrong in a file of texts is told by its place", "[programme]") {
    const std::string text = small_with(R"({"de": {}})");
    const auto broken = read_programme({text, "de", R"({"title": )"});
    REQUIRE_FALSE(broken);
    CHECK(broken.error().front().where.starts_with("/translations/de"));
    const auto strange = read_programme({text, "de", R"({"version": "2"})"});
    REQUIRE_FALSE(strange);
    CHECK(strange.error().front().where == "/translations/de/version");
}

TEST_CASE("a translation can change words only", "[programme]") {
    const std::vector<BadCase> cases{
        {"no such place",
         R"({"de": {"exercises": {"gone": {"name": "x"}}}})",
         ErrorCode::DanglingId},
        {"no such item", R"({"de": {"pain_words": {"11": "x"}}})", ErrorCode::DanglingId},
        {"a name in a list",
         R"({"de": {"stages": {"first": {"exercises": {"0": "x"}}}}})",
         ErrorCode::Unknown},
        {"a number", R"({"de": {"version": "2"}})", ErrorCode::Unknown},
        {"a name of a rule", R"({"de": {"pain_rule": "other"}})", ErrorCode::Unknown},
        {"a whole group", R"({"de": {"exercises": "x"}})", ErrorCode::Unknown},
        {"no text", R"({"de": {"title": 3}})", ErrorCode::WrongType},
        {"an empty text", R"({"de": {"title": ""}})", ErrorCode::WrongType},
        {"no table", R"({"de": "Hallo"})", ErrorCode::WrongType},
        {"no tables", R"(["de"])", ErrorCode::WrongType}};
    for (const BadCase& each : cases) {
        DYNAMIC_SECTION(each.name) {
            const auto read = read_programme(small_with(each.tables));
            REQUIRE_FALSE(read);
            CHECK(read.error().front().code == each.code);
            CHECK(read.error().front().where.starts_with("/translations"));
        }
    }
}
