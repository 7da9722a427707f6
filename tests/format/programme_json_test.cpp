#include "format/programme/programme_json.h"

#include "support/files.h"

#include <catch2/catch_test_macros.hpp>

using namespace loadwise;

namespace {

Programme shipped(const std::string& name) {
    const auto programme = read_programme(read_file("assets/programmes/" + name));
    if (!programme) {
        for (const Error& error : programme.error()) {
            UNSCOPED_INFO(error.where << ": " << error.message);
        }
    }
    REQUIRE(programme.has_value());
    return *programme;
}

ErrorCode code_of(std::string_view text) {
    const auto read = read_programme(text);
    REQUIRE_FALSE(read.has_value());
    return read.error().front().code;
}

template <typename Item>
bool is_each_told_from_where(const std::vector<Item>& items) {
    for (const Item& item : items) {
        if (item.evidence.empty()) {
            UNSCOPED_INFO(item.id.text << " does not say how far it was checked");
            return false;
        }
    }
    return true;
}

void check_evidence(const Programme& programme) {
    CHECK(is_each_told_from_where(programme.pain_rules));
    CHECK(is_each_told_from_where(programme.screening));
    CHECK(is_each_told_from_where(programme.measures));
    CHECK(is_each_told_from_where(programme.exercises));
    CHECK(is_each_told_from_where(programme.stages));
    CHECK(is_each_told_from_where(programme.tracks));
    CHECK(is_each_told_from_where(programme.rules));
    CHECK(is_each_told_from_where(programme.cards));
    for (const Stage& stage : programme.stages) {
        CHECK(is_each_told_from_where(stage.exit_criteria));
    }
    for (const Track& track : programme.tracks) {
        CHECK(is_each_told_from_where(track.readiness));
        CHECK(is_each_told_from_where(track.finish));
    }
}

} // namespace

TEST_CASE("the hamstring programme is sound and complete", "[programme_json]") {
    const Programme programme = shipped("pht.json");
    CHECK_FALSE(programme.sign_off.has_value());
    CHECK(programme.stages.size() == 4);
    CHECK(programme.exercises.size() >= 22);
    CHECK(programme.pain_rule.text == "silbernagel5");
    for (const char* name : {"silbernagel5", "goom3", "relative2"}) {
        CHECK(find_by_id(programme.pain_rules, PainRuleId{name}) != nullptr);
    }
    for (const char* name : {"flare_plan", "treadmill_trial", "walk_run"}) {
        CHECK(find_by_id(programme.tracks, TrackId{name}) != nullptr);
    }
    for (const char* name : {"sitting", "bridges", "psfs", "visa_h", "global_change"}) {
        CHECK(find_by_id(programme.measures, MeasureId{name}) != nullptr);
    }
    check_evidence(programme);
}

TEST_CASE("every figure that an exercise names is there", "[programme_json]") {
    for (const char* name : {"pht.json", "achilles.json"}) {
        for (const Exercise& exercise : shipped(name).exercises) {
            INFO(exercise.figure);
            const std::string file = "assets/figures/" + exercise.figure + ".json";
            CHECK((exercise.figure.empty() || !read_file(file).empty()));
        }
    }
}

TEST_CASE("no test that provokes is asked for before its stage", "[programme_json]") {
    const Programme programme = shipped("pht.json");
    for (const char* name : {"hinge_pain", "drop_lunge", "ten_hops", "brisk_walk"}) {
        const Measure* measure = find_by_id(programme.measures, MeasureId{name});
        REQUIRE(measure != nullptr);
        CHECK_FALSE(measure->from_stage.empty());
    }
}

TEST_CASE("no dose of the hamstring programme is fast before the last stage", "[programme_json]") {
    const Programme programme = shipped("pht.json");
    for (std::size_t stage = 0; stage + 1 < programme.stages.size(); ++stage) {
        for (const ExerciseId& id : programme.stages[stage].exercises) {
            const Exercise* exercise = find_by_id(programme.exercises, id);
            REQUIRE(exercise != nullptr);
            for (const Dose& dose : exercise->ladder) {
                INFO(id.text);
                CHECK((dose.tempo || dose.hold || id.text == "s2_nordic_assist"));
                CHECK_FALSE(dose.distance_metres.has_value());
            }
        }
    }
}

TEST_CASE("another condition loads with the same code", "[programme_json]") {
    const Programme programme = shipped("achilles.json");
    CHECK(programme.id.text == "achilles");
    check_evidence(programme);
}

TEST_CASE("a programme cut off at any byte is refused and nothing worse", "[programme_json]") {
    const std::string small = read_file("tests/format/fixtures/small.json");
    for (std::size_t length = 0; length < small.find_last_of('}'); length += 7) {
        CHECK_FALSE(read_programme(std::string_view(small).substr(0, length)).has_value());
    }
    const std::string whole = read_file("assets/programmes/pht.json");
    for (std::size_t length = 0; length < whole.find_last_of('}'); length += 1499) {
        CHECK_FALSE(read_programme(std::string_view(whole).substr(0, length)).has_value());
    }
}

TEST_CASE("bytes that are no programme are refused with a reason", "[programme_json]") {
    CHECK(code_of("") == ErrorCode::NotJson);
    CHECK(code_of("{") == ErrorCode::NotJson);
    CHECK(code_of("[]") == ErrorCode::WrongType);
    CHECK(code_of("null") == ErrorCode::WrongType);
    CHECK(code_of("{}") == ErrorCode::UnknownFormat);
    CHECK(code_of("\xFF") == ErrorCode::NotUtf8);
    CHECK(code_of(std::string(17, '[') + std::string(17, ']')) == ErrorCode::TooLarge);
    CHECK(code_of(std::string(1100000, ' ')) == ErrorCode::TooLarge);
    CHECK(code_of("[" + std::string(70000, ',') + "]") == ErrorCode::TooLarge);
}

TEST_CASE("a group of very many names is refused before it costs time", "[programme_json]") {
    std::string text = "{";
    for (int name = 0; name < 20000; ++name) {
        text += "\"n" + std::to_string(name) + "\":0,";
    }
    CHECK(code_of(text + "\"end\":0}") == ErrorCode::TooLarge);
}

TEST_CASE("a file full of mistakes is refused with a bounded list", "[programme_json]") {
    std::string text = R"({"format":1,"pain_words":[)";
    for (int place = 0; place < 20000; ++place) {
        text += "0,";
    }
    const auto read = read_programme(text + R"(0],"stages":{"a":{"exercises":[0,0]}}})");
    REQUIRE_FALSE(read.has_value());
    CHECK(read.error().size() > 10);
    CHECK(read.error().size() <= 500);
}
