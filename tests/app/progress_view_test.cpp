#include "app/progress/progress_view.h"

#include "support/english.h"
#include "support/story.h"

using namespace loadwise;
using namespace loadwise::test;

namespace {

ProgressView view_of(const Story& story) {
    return make_progress_view(story.state);
}

const ChartSeries& series_of(const ChartView& chart, std::string_view label) {
    for (const ChartSeries& series : chart.series) {
        if (series.label == label) {
            return series;
        }
    }
    FAIL("no series " << label);
    return chart.series.front();
}

Story three_days() {
    Story story = Story::screened();
    int day = 0;
    for (const int morning : {2, 2, 1}) {
        story.train(moment(day, 9), 3, 1).morning(day + 1, morning);
        day += 2;
    }
    return story;
}

Programme with_measures() {
    Programme programme = small_programme();
    Measure sitting = test::measure("sitting", "Sitting");
    sitting.unit = "minutes";
    Measure bridges = test::measure("bridges", "Bridges");
    bridges.has_sides = true;
    programme.measures = {sitting, bridges};
    return programme;
}

Story& measure(Story& story, const std::string& id, Side side, const std::string& value) {
    story.act(PageChosen{Page::Measure}).act(MeasureChosen{{id}});
    return story.act(MeasureTyped{{id}, side, value}).act(MeasureSubmitted{{id}});
}

} // namespace

TEST_CASE("a new patient has nothing to show yet", "[progress]") {
    const ProgressView view = view_of(Story::screened());
    CHECK(view.is_empty);
    CHECK(view.pain.is_empty());
    CHECK(view.work.empty());
    CHECK(view.measures.empty());
    CHECK(view.pain.words == "No pain scores in this period.");
}

TEST_CASE("one day is one point, and one to stop at", "[progress]") {
    Story story = Story::screened();
    story.train(moment(0, 9), 3, 2);
    const ProgressView view = view_of(story);
    CHECK_FALSE(view.is_empty);
    REQUIRE(view.pain.stops.size() == 1);
    CHECK(view.pain.stop_words.front() == "2 Mar. During: 3, After: 2");
    CHECK(view.pain.words == "2 scores. Highest 3 of 10. 0 above your limit of 5.");
    REQUIRE(view.pain.table.rows.size() == 1);
    CHECK(
        view.pain.table.rows.front() == std::vector<std::string>{"2 Mar", "3", "2", "–", "6 sets"}
    );
}

TEST_CASE("pain is told by context, with the limit it is compared with", "[progress]") {
    const Story story = three_days();
    const ChartView chart = view_of(story).pain;
    CHECK(series_of(chart, "During").points.size() == 3);
    CHECK(series_of(chart, "After").points.size() == 3);
    const std::vector<ChartPoint>& mornings = series_of(chart, "Morning").points;
    REQUIRE(mornings.size() == 3);
    CHECK(mornings.back().most == 1);
    CHECK(mornings.back().column == chart.columns - 1);
    CHECK(chart.limit == ChartLabel{5, "your limit 5"});
    CHECK(chart.stop_words.back() == "7 Mar. Morning: 1");
    CHECK(chart.chosen == chart.stops.size() - 1);
}

TEST_CASE("a limit above the usual pain is shown as a score", "[progress]") {
    Programme programme = small_programme();
    PainRule& rule = programme.pain_rules.front();
    rule.is_relative = true;
    rule.green_most = 1;
    rule.amber_most = 2;
    rule.ceiling = 5;
    Story story = Story::screened(programme);
    story.train(moment(0, 9), 3, 2);
    const ProgressView view = view_of(story);
    CHECK(view.pain.limit == ChartLabel{4, "your limit 4"});
}

TEST_CASE("two scores of a day are both told, as a range", "[progress]") {
    Story story = Story::screened();
    story.act(TimeTold{moment(0, 9)});
    story.pain(PainContext::After, 2).pain(PainContext::After, 6);
    const ChartView chart = view_of(story).pain;
    CHECK(series_of(chart, "After").points == std::vector<ChartPoint>{{29, 2, 6}});
    CHECK(chart.stop_words.back() == "2 Mar. After: 2 to 6");
    CHECK(chart.words == "2 scores. Highest 6 of 10. 1 above your limit of 5.");
}

TEST_CASE("a range shows what falls into it and nothing else", "[progress]") {
    Story story = Story::screened();
    for (int day = 0; day < 60; day += 3) {
        story.train(moment(day, 9), 1, 1).morning(day + 1, 1);
    }
    CHECK(view_of(story).pain.columns == 30);
    ProgressChoice choice;
    choice.range = ProgressRange::Week;
    story.act(ProgressChosen{choice});
    const ChartView week = view_of(story).pain;
    CHECK(week.columns == 7);
    for (const ChartSeries& series : week.series) {
        for (const ChartPoint& point : series.points) {
            CHECK(point.column < week.columns);
        }
    }
    choice.range = ProgressRange::All;
    story.act(ProgressChosen{choice});
    CHECK(view_of(story).pain.columns == 59);
    CHECK(view_of(story).pain.note.empty());
}

TEST_CASE("a chosen point stays chosen, and one that is gone is the last", "[progress]") {
    Story story = three_days();
    ProgressChoice choice;
    choice.chart = "pain";
    choice.column = 1;
    story.act(ProgressChosen{choice});
    CHECK(view_of(story).pain.chosen == 1);
    choice.column = 99;
    story.act(ProgressChosen{choice});
    const ChartView chart = view_of(story).pain;
    CHECK(chart.chosen == chart.stops.size() - 1);
}

TEST_CASE("long times are told in weeks, months and more, never thinned out", "[progress]") {
    const Date first = moment(0).date;
    const auto days = [](int count) { return std::chrono::days(count); };
    CHECK(TimeAxis(first, first).columns() == 1);
    CHECK(TimeAxis(first, first + days(61)).bucket() == Bucket::Day);
    CHECK(TimeAxis(first, first + days(62)).bucket() == Bucket::Week);
    CHECK(TimeAxis(first, first + days(500)).bucket() == Bucket::Month);
    CHECK(TimeAxis(first, first + days(3650)).bucket() == Bucket::Quarter);
    CHECK(TimeAxis(first, first + days(9000)).bucket() == Bucket::Year);
    const TimeAxis weeks(first, first + days(99));
    CHECK(weeks.columns() <= TimeAxis::columns_most);
    Gatherer gatherer(weeks);
    gatherer.add(first, 7);
    gatherer.add(first + days(1), 2);
    gatherer.add(first + days(99), 4);
    gatherer.add(first + days(100), 9); // not on the axis
    const std::vector<ChartPoint> points = gatherer.points();
    REQUIRE(points.size() == 2);
    CHECK(points.front() == ChartPoint{0, 2, 7});
    CHECK(points.back() == ChartPoint{weeks.columns() - 1, 4, 4});
    CHECK_FALSE(weeks.column_of(first - days(1)).has_value());
}

TEST_CASE("an axis starts where its first day is, whatever its buckets", "[progress]") {
    const Date wednesday = moment(2).date;
    const TimeAxis axis(wednesday, wednesday + std::chrono::days(100));
    CHECK(axis.column_of(wednesday) == 0U);
    CHECK(axis.label(english(), 0) == "Week of 4 Mar");
    CHECK(axis.label(english(), 1) == "Week of 9 Mar");
}

TEST_CASE("ticks are few and round", "[progress]") {
    CHECK(round_ticks(0) == std::vector<int>{0, 1});
    CHECK(round_ticks(3) == std::vector<int>{0, 1, 2, 3});
    CHECK(round_ticks(9) == std::vector<int>{0, 5, 10});
    CHECK(round_ticks(30) == std::vector<int>{0, 10, 20, 30});
    CHECK(round_ticks(12500) == std::vector<int>{0, 5000, 10000, 15000});
}

TEST_CASE("the work of one exercise is shown, and its neighbours are a step away", "[progress]") {
    Story story = three_days();
    ProgressView view = view_of(story);
    CHECK(view.exercise.name == "Bridge hold");
    CHECK(view.exercise.before.empty());
    CHECK(view.exercise.after == ExerciseId{"curl"});
    REQUIRE(view.work.size() == 1);
    CHECK(view.work.front().title == "Time held a day");
    CHECK(view.work.front().stop_words.back() == "6 Mar. 1 minute");
    CHECK(view.work.front().words == "Time held a day: from 1 minute to 1 minute, 3 values.");
    ProgressChoice choice;
    choice.exercise = {"curl"};
    story.act(ProgressChosen{choice});
    view = view_of(story);
    CHECK(view.exercise.name == "Curl hold");
    CHECK(view.work.front().stop_words.back() == "6 Mar. 2 minutes");
}

TEST_CASE("left and right are told apart by name and shape", "[progress]") {
    Story story = Story::screened(with_measures());
    measure(story, "bridges", Side::Left, "12");
    measure(story, "bridges", Side::Right, "15");
    const ProgressView view = view_of(story);
    REQUIRE(view.measures.size() == 1);
    const ChartView& chart = view.measures.front();
    CHECK(chart.title == "Bridges");
    CHECK(series_of(chart, "Left").mark != series_of(chart, "Right").mark);
    CHECK(chart.stop_words.back() == "2 Mar. Left: 12, Right: 15");
    CHECK(view.unmeasured == std::vector<std::string>{"Sitting"});
}

TEST_CASE("what has changed is told in sentences, from the patient's own numbers", "[progress]") {
    Story story = Story::screened(with_measures());
    story.train(moment(0, 9), 2, 2);
    measure(story, "sitting", Side::Both, "10");
    story.act(TimeTold{moment(9, 9)});
    measure(story, "sitting", Side::Both, "35");
    const std::vector<std::string> lines = view_of(story).story;
    REQUIRE(lines.size() == 2);
    CHECK(lines[0] == "9 days, with 1 training day.");
    CHECK(lines[1] == "Sitting: 10 at the start, 35 minutes now.");
}

TEST_CASE("a break, a note and a flare-up stand above the scores of their day", "[progress]") {
    Story story = Story::screened();
    story.train(moment(0, 9), 2, 2);
    story.act(PainAsked{PainContext::After, {}, {}}).act(PainScoreChosen{3});
    story.act(PainNoteWritten{"sat in the car"}).act(PainSubmitted{});
    story.train(moment(20, 9), 2, 2);
    const ChartView& pain = view_of(story).pain;
    REQUIRE(pain.flags.size() == 2);
    CHECK(pain.flags[0].kind == FlagKind::Note);
    CHECK(pain.flags[1].kind == FlagKind::Break);
    CHECK(pain.flags[1].words == "Back after 20 days");
    CHECK(pain.stop_words.back().find("Back after 20 days") != std::string::npos);
    CHECK(pain.table.columns.back() == "What happened");
    CHECK(pain.table.rows.front().back() == "Back after 20 days");
}

TEST_CASE("a measure is shown with its unit", "[progress]") {
    Story story = Story::screened(with_measures());
    measure(story, "sitting", Side::Both, "20");
    const ProgressView view = view_of(story);
    REQUIRE(view.measures.size() == 1);
    CHECK(view.measures.front().title == "Sitting (minutes)");
    CHECK(view.measures.front().table.rows.front() == std::vector<std::string>{"2 Mar", "20"});
}

TEST_CASE("an entry from further east may be of tomorrow", "[progress]") {
    Story story;
    story.act(TimeTold{moment(1, 1)}).act(ProgrammeLoaded{small_programme()});
    story.act(TextsLoaded{english()}).act(RowsRead{});
    story.act(ScreeningDecided{{"pop"}, ScreeningAnswer::No});
    story.act(TimeTold{moment(0, 20)});
    ProgressChoice all;
    all.range = ProgressRange::All;
    story.act(ProgressChosen{all});
    CHECK(view_of(story).pain.columns == 1);
}

TEST_CASE("stages and decisions are listed, the newest first", "[progress]") {
    Story story = Story::screened();
    for (int day = 0; day < 8; day += 2) {
        story.train(moment(day, 9), 1, 1).morning(day + 1, 2);
    }
    story.act(OfferDecided{{"up"}, {"bridge"}, false});
    const ProgressView view = view_of(story);
    REQUIRE(view.decisions.size() == 1);
    CHECK(
        view.decisions.front() ==
        std::vector<std::string>{"9 March 2026", "Try a little more: Bridge hold", "Declined"}
    );
    REQUIRE(view.stages.size() == 1);
    CHECK(view.stages.front() == std::vector<std::string>{"2 March 2026", "Early"});
}

TEST_CASE("a month tells trained, left out, planned and rest days apart", "[progress]") {
    Programme programme = small_programme();
    for (Exercise& exercise : programme.exercises) {
        for (Dose& dose : exercise.ladder) {
            dose.hours_between = std::chrono::hours(48);
        }
    }
    Story story = Story::screened(programme);
    story.train(moment(0, 9), 1, 1); // Monday 2 March
    story.train(moment(4, 9), 1, 1); // Friday
    const CalendarView march = view_of(story).calendar;
    CHECK(march.title == "March 2026");
    REQUIRE(march.weeks.size() == 6); // the 1st was a Sunday
    CHECK(march.weeks[0][6].mark == DayMark::Outside);
    const auto& week = march.weeks[1];
    CHECK(week[0].mark == DayMark::Done);
    CHECK(week[1].mark == DayMark::Rest);
    CHECK(week[2].mark == DayMark::Missed);
    CHECK(week[3].mark == DayMark::Missed);
    CHECK(week[4].mark == DayMark::Done);
    CHECK(week[4].is_today);
    CHECK(week[5].mark == DayMark::Rest);
    CHECK(week[6].mark == DayMark::Planned);
    CHECK(march.summary == "You trained on 2 of 4 possible days.");
    REQUIRE(march.rows.size() == 31);
    CHECK(march.rows[3] == std::vector<std::string>{"Wed 4 Mar", "not done"});
    CHECK_FALSE(march.before.has_value());
    REQUIRE(march.after.has_value());
    ProgressChoice choice;
    choice.month = march.after;
    story.act(ProgressChosen{choice});
    CHECK(view_of(story).calendar.title == "April 2026");
    CHECK_FALSE(view_of(story).calendar.after.has_value());
}

TEST_CASE("a week has today in its middle and says itself in words", "[progress]") {
    Story story = Story::screened();
    story.train(moment(0, 9), 1, 1);
    const WeekView week = make_week_view(story.state);
    CHECK(week.days[3].is_today);
    CHECK(week.days[3].mark == DayMark::Done);
    CHECK(week.days[3].weekday == "Mon");
    CHECK(week.days[2].mark == DayMark::Outside);
    CHECK(week.days[4].mark == DayMark::Planned);
    CHECK(week.words.find("Today trained, Tuesday planned") != std::string::npos);
}
