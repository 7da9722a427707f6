#include "app/today/measure_view.h"
#include "support/story.h"

#include <catch2/catch_test_macros.hpp>

using namespace loadwise;
using namespace loadwise::test;

namespace {

/// Sitting and bridges are asked for; the questionnaire is nobody's condition.
Programme measured_programme() {
    Programme programme = small_programme();
    Measure sitting = measure("sitting", "Sitting");
    sitting.unit = "minutes";
    sitting.most = 240;
    sitting.aid = MeasureAid::Timer;
    Measure bridges = measure("bridges", "Bridges");
    bridges.has_sides = true;
    Measure usual = measure("usual", "Usual");
    usual.most = 10;
    const Measure form = measure("form", "Questionnaire");
    programme.measures = {sitting, bridges, usual, form};
    for (const char* const id : {"sitting", "bridges", "usual"}) {
        Criterion wanted;
        wanted.id = {id};
        wanted.kind = CriterionKind::MeasureAtLeast;
        wanted.measure = {id};
        wanted.target = 1;
        programme.stages.front().exit_criteria.push_back(wanted);
    }
    return programme;
}

Story at_check() {
    Story story = Story::screened(measured_programme());
    story.act(PageChosen{Page::Measure});
    return story;
}

MeasuresView view_of(const Story& story) {
    return make_measures_view(story.state);
}

std::vector<int> values_taken(const Story& story, const std::string& id) {
    std::vector<int> values;
    for (const MeasureReading& reading : story.state.patient.measures) {
        if (reading.measure.text == id) {
            values.push_back(reading.value);
        }
    }
    return values;
}

} // namespace

TEST_CASE("the check asks what is due, one question a screen, and says what was found", "[check]") {
    Story story = at_check();
    REQUIRE(view_of(story).question);
    CHECK(view_of(story).question->title == "Sitting");
    CHECK(view_of(story).question->place == "Question 1 of 3");
    CHECK(view_of(story).question->form == MeasureForm::Typed);
    story.act(MeasureTyped{{"sitting"}, Side::Both, "20"}).act(MeasureSubmitted{{"sitting"}});
    REQUIRE(view_of(story).question);
    CHECK(view_of(story).question->place == "Question 2 of 3");
    CHECK(view_of(story).question->lines.size() == 2);
    story.act(MeasureTyped{{"bridges"}, Side::Right, "12"});
    story.act(MeasureTyped{{"bridges"}, Side::Left, "9"}).act(MeasureSubmitted{{"bridges"}});
    REQUIRE(view_of(story).question);
    CHECK(view_of(story).question->form == MeasureForm::Scale);
    story.act(MeasureScored{{"usual"}, 3});
    const MeasuresView done = view_of(story);
    CHECK_FALSE(done.question);
    REQUIRE(done.results.size() == 3);
    CHECK(done.results[0].value == "20 minutes");
    CHECK(done.results[0].before.empty());
    CHECK(done.results[1].value == "Left: 9, Right: 12");
    CHECK(story.state.page == Page::Measure);
}

TEST_CASE("the next check says what it was before", "[check]") {
    Story story = at_check();
    story.act(MeasureTyped{{"sitting"}, Side::Both, "20"}).act(MeasureSubmitted{{"sitting"}});
    story.act(TimeTold{moment(8, 9)}).act(PageChosen{Page::Today}).act(PageChosen{Page::Measure});
    story.act(MeasureTyped{{"sitting"}, Side::Both, "35"}).act(MeasureSubmitted{{"sitting"}});
    story.act(MeasurePassed{}).act(MeasurePassed{});
    REQUIRE(view_of(story).results.size() == 1);
    CHECK(view_of(story).results[0].value == "35 minutes");
    CHECK(view_of(story).results[0].before == "20 minutes");
}

TEST_CASE("an answer given twice in one check counts once, as it was given last", "[check]") {
    Story story = at_check();
    story.act(MeasureTyped{{"sitting"}, Side::Both, "20"}).act(MeasureSubmitted{{"sitting"}});
    story.act(MeasureReturned{});
    story.act(MeasureTyped{{"sitting"}, Side::Both, "25"}).act(MeasureSubmitted{{"sitting"}});
    CHECK(values_taken(story, "sitting") == std::vector<int>{25});
    CHECK(story.state.patient.readings.size() == 1);
}

TEST_CASE("what was taken back is asked again, and no result", "[check]") {
    Story story = at_check();
    story.act(MeasureTyped{{"sitting"}, Side::Both, "20"}).act(MeasureSubmitted{{"sitting"}});
    story.act(UndoChosen{});
    CHECK(values_taken(story, "sitting").empty());
    story.act(MeasurePassed{}).act(MeasurePassed{});
    CHECK(view_of(story).results.empty());
    CHECK(measures_to_ask(story.state).size() == 3);
}

TEST_CASE("a number outside its limits is not recorded, and says why beside its field", "[check]") {
    Story story = at_check();
    story.act(MeasureTyped{{"sitting"}, Side::Both, "900"}).act(MeasureSubmitted{{"sitting"}});
    CHECK(values_taken(story, "sitting").empty());
    REQUIRE(view_of(story).question);
    CHECK(
        view_of(story).question->lines[0].problem == "Sitting: write a whole number from 0 to 240."
    );
    CHECK_FALSE(view_of(story).question->can_save);
    story.act(MeasureScored{{"sitting"}, 900});
    CHECK(values_taken(story, "sitting").empty());
}

TEST_CASE("what no condition waits for can be declined for good, and asked for again", "[check]") {
    Story story = at_check();
    REQUIRE(view_of(story).question);
    CHECK_FALSE(view_of(story).question->is_optional);
    story.act(MeasureChosen{{"form"}});
    REQUIRE(view_of(story).question);
    CHECK(view_of(story).question->is_optional);
    story.act(MeasureDeclined{{"form"}, true});
    CHECK_FALSE(view_of(story).question);
    REQUIRE(view_of(story).declined.size() == 1);
    CHECK(view_of(story).declined[0].title == "Questionnaire");
    const Settings kept = with_setting({}, "measures_declined", "form,other");
    CHECK(kept.measures_declined == std::vector<std::string>{"form", "other"});
    CHECK(
        with_setting(kept, "measures_declined", "a b,,form").measures_declined ==
        std::vector<std::string>{"form"}
    );
    story.act(MeasureDeclined{{"form"}, false});
    CHECK(view_of(story).declined.empty());
}

TEST_CASE("the clock of a timed measure gives whole minutes", "[check]") {
    Story story = at_check();
    story.act(MeasureTimed{});
    REQUIRE(view_of(story).question);
    CHECK(view_of(story).question->timer == "0");
    story.state.told += std::chrono::milliseconds(12 * 60'000 + 45'000);
    CHECK(view_of(story).question->timer == "12:45");
    story.act(MeasureTimeTaken{{"sitting"}});
    CHECK(view_of(story).question->lines[0].typed == "12");
    CHECK(view_of(story).question->timer.empty());
    story.act(MeasureSubmitted{{"sitting"}});
    CHECK(values_taken(story, "sitting") == std::vector<int>{12});
}

TEST_CASE("what is asked for weekly is one check a week", "[check]") {
    Story story = at_check();
    story.act(MeasureTyped{{"sitting"}, Side::Both, "20"}).act(MeasureSubmitted{{"sitting"}});
    CHECK(measures_to_ask(story.state).size() == 2); // the rest can follow on the same day
    story.act(TimeTold{moment(3, 9)});
    CHECK(measures_to_ask(story.state).empty());
    story.act(TimeTold{moment(7, 9)});
    CHECK(measures_to_ask(story.state).size() == 3);
}
