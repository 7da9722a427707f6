// The activities that a patient names and scores.
#include "app/history/history_view.h"
#include "app/progress/progress_view.h"
#include "app/progress/visit_report_view.h"
#include "app/today/measure_view.h"
#include "support/story.h"

#include <catch2/catch_test_macros.hpp>

using namespace loadwise;
using namespace loadwise::test;

namespace {

const MeasureId own{"own"};

Programme own_programme() {
    Programme programme = small_programme();
    Measure activities = measure("own", "Your own activities");
    activities.kind = MeasureKind::Activities;
    activities.most = 10;
    activities.unit = "of 10";
    programme.measures = {activities};
    return programme;
}

Story at_check() {
    Story story = Story::screened(own_programme());
    story.act(PageChosen{Page::Measure});
    return story;
}

MeasuresView view_of(const Story& story) {
    return make_measures_view(story.state);
}

void name(Story& story, int place, const std::string& words) {
    story.act(MeasureTyped{own, Side::Both, words, place});
}

/// Names two, and scores them.
Story scored(int sitting, int stairs) {
    Story story = at_check();
    name(story, 0, "Sitting in the car");
    name(story, 1, "  Stairs ");
    story.act(MeasureSubmitted{own});
    story.act(MeasureScored{own, sitting, {"Sitting in the car"}});
    story.act(MeasureScored{own, stairs, {"Stairs"}});
    return story;
}

void begin_week(Story& story, int day) {
    story.act(TimeTold{moment(day, 9)}).act(PageChosen{Page::Today});
    story.act(PageChosen{Page::Measure});
}

std::vector<std::string> labels_of(const std::vector<ChartSeries>& series) {
    std::vector<std::string> labels;
    for (const ChartSeries& each : series) {
        labels.push_back(each.label);
    }
    return labels;
}

} // namespace

TEST_CASE("the first check asks which activities they are, then scores each", "[activities]") {
    Story story = at_check();
    REQUIRE(view_of(story).question);
    CHECK(view_of(story).question->form == MeasureForm::Names);
    CHECK(view_of(story).question->lines.size() == 3);
    CHECK_FALSE(view_of(story).question->can_save);
    name(story, 0, "Sitting in the car");
    name(story, 1, "Stairs");
    CHECK(view_of(story).question->can_save);
    story.act(MeasureSubmitted{own});
    REQUIRE(view_of(story).question);
    CHECK(view_of(story).question->title == "Sitting in the car");
    CHECK(view_of(story).question->form == MeasureForm::Scale);
    CHECK(view_of(story).question->place == "Question 1 of 2");
    story.act(MeasureScored{own, 4, {"Sitting in the car"}});
    CHECK(view_of(story).question->title == "Stairs");
    story.act(MeasureScored{own, 7, {"Stairs"}});
    const MeasuresView done = view_of(story);
    REQUIRE(done.results.size() == 2);
    CHECK(done.results[0].title == "Sitting in the car");
    CHECK(done.results[0].value == "4 of 10");
    CHECK(measures_to_ask(story.state).empty());
}

TEST_CASE("a press that was meant for another activity scores none", "[activities]") {
    Story story = at_check();
    name(story, 0, "Stairs");
    story.act(MeasureSubmitted{own}).act(MeasureScored{own, 4, {"Sitting"}});
    CHECK(story.state.patient.readings.empty());
}

TEST_CASE("each week scores the same activities, beside what they were", "[activities]") {
    Story story = scored(4, 7);
    story.act(TimeTold{moment(6, 9)});
    CHECK(measures_to_ask(story.state).empty());
    begin_week(story, 7);
    REQUIRE(view_of(story).question);
    CHECK(view_of(story).question->title == "Sitting in the car");
    CHECK(view_of(story).question->lines.front().last.find("4 of 10") != std::string::npos);
    story.act(MeasureScored{own, 6, {"Sitting in the car"}}).act(MeasurePassed{});
    REQUIRE(view_of(story).results.size() == 1);
    CHECK(view_of(story).results[0].before == "4 of 10");
}

TEST_CASE("an activity with another name goes on with its scores", "[activities]") {
    Story story = scored(4, 7);
    begin_week(story, 7);
    story.act(ActivitiesChanged{});
    CHECK(view_of(story).question->lines[0].typed == "Sitting in the car");
    name(story, 0, "Driving an hour");
    story.act(MeasureSubmitted{own});
    CHECK(view_of(story).question->title == "Driving an hour");
    CHECK(view_of(story).question->lines.front().last.find("4 of 10") != std::string::npos);
}

TEST_CASE("an activity that is scored no more stays in chart, report and records", "[activities]") {
    Story story = scored(4, 7);
    begin_week(story, 7);
    story.act(ActivitiesChanged{});
    name(story, 1, "");
    story.act(MeasureSubmitted{own});
    story.act(MeasureScored{own, 5, {"Sitting in the car"}});
    CHECK(measures_to_ask(story.state).empty());
    const ProgressView progress = make_progress_view(story.state);
    REQUIRE(progress.measures.size() == 1);
    CHECK(
        labels_of(progress.measures[0].series) ==
        std::vector<std::string>{"Sitting in the car", "Stairs"}
    );
    const VisitReportView report = make_visit_report_view(story.state);
    REQUIRE(report.measures.size() == 2);
    CHECK(report.measures[0].label == "Your own activities: Sitting in the car");
    CHECK(report.measures[0].value == "4 → 5 of 10");
    CHECK(report.measures[1].value == "7 of 10");
}

TEST_CASE("an activity that comes back under its name goes on where it was", "[activities]") {
    Story story = scored(4, 7);
    begin_week(story, 7);
    story.act(ActivitiesChanged{});
    name(story, 1, "");
    story.act(MeasureSubmitted{own}).act(ActivitiesChanged{});
    name(story, 1, "Stairs");
    story.act(MeasureSubmitted{own});
    CHECK(story.state.patient.activities.size() == 2);
    CHECK(story.state.patient.activities[1].is_scored);
}

TEST_CASE("two activities with one name are refused beside their field", "[activities]") {
    Story story = at_check();
    name(story, 0, "Stairs");
    name(story, 2, "Stairs");
    CHECK(view_of(story).question->lines[2].problem == "You named this one twice.");
    CHECK_FALSE(view_of(story).question->can_save);
    story.act(MeasureSubmitted{own});
    CHECK(story.state.patient.activities.empty());
}

TEST_CASE("who wants to score none says so once", "[activities]") {
    Story story = at_check();
    story.act(MeasureDeclined{own, true}).act(TimeTold{moment(30, 9)});
    CHECK(measures_to_ask(story.state).empty());
}

TEST_CASE("a score whose activity was taken back can still be read", "[activities]") {
    Story story = Story::screened(own_programme());
    story.act(PageChosen{Page::Measure});
    name(story, 0, "Stairs");
    story.act(MeasureSubmitted{own});
    const EntryId naming = story.state.log.back().id;
    story.act(MeasureScored{own, 4, {"Stairs"}});
    story.act(EntryOpened{naming}).act(EntryDeletionConfirmed{});
    const ProgressView progress = make_progress_view(story.state);
    REQUIRE(progress.measures.size() == 1);
    CHECK(labels_of(progress.measures[0].series) == std::vector<std::string>{"Stairs"});
}
