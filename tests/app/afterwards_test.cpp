// After the end of the programme: what goes on, the watch, and a year of weeks as three people live
// it. What Today says each week is kept in tests/golden: read it as a physiotherapist would.
#include "app/today/afterwards_view.h"

#include "app/progress/visit_report_view.h"
#include "app/today/day_reason.h"
#include "app/today/measure_view.h"
#include "app/today/today_view.h"
#include "engine/state/plan_queries.h"
#include "support/english.h"
#include "support/golden.h"
#include "support/shipped_guide.h"
#include "support/shipped_patient.h"
#include "support/story.h"

#include <catch2/catch_test_macros.hpp>
#include <functional>

using namespace loadwise;

namespace {

using clinic::moment;
using test::shipped_guide;
using test::Story;

constexpr int end_day = 30; // the programme has been come through on this day

/// The record of somebody in the last stage, with a morning pain of 1 at the end.
std::vector<Entry> record_at_end(const char* track = nullptr) {
    clinic::Patient patient(clinic::shipped("pht"), 5);
    patient.begin_in("sport", track);
    patient.at_rung("s3_rdl", 3).at_rung("s2_curl_prone", 4);
    for (int day = 0; day < end_day; day += 6) {
        patient.train(day, "s3_rdl", 1);
        patient.train_at(day, "s2_curl_prone", 4, 19);
        patient.morning(day + 1, 1).morning(day + 2, 1);
    }
    patient.add(moment(end_day - 1, 9), MeasureTaken{{"sitting"}, 60, Side::Both, {}, {}});
    std::vector<Entry> record = patient.diary.entries();
    for (Entry& entry : record) {
        entry.id.text = "r" + entry.id.text; // the story writes on under its own name
    }
    return record;
}

Story opened_at_end(const char* track = nullptr) {
    Story story;
    story.act(TimeTold{moment(end_day, 9)});
    story.act(ProgrammeLoaded{clinic::shipped("pht")});
    story.act(TextsLoaded{test::english()});
    story.act(RowsRead{record_at_end(track), {}, false});
    story.act(AnnexTold{});
    story.act(GuideLoaded{shipped_guide()});
    return story;
}

Story gone_on(const char* track = nullptr) {
    Story story = opened_at_end(track);
    story.act(AfterwardsBegun{});
    REQUIRE(story.state.patient.afterwards);
    return story;
}

/// All that may be done, with these scores.
void train_now(Story& story, int during) {
    const DayPlan plan = story.state.day;
    story.act(SessionBegun{});
    for (const PlannedExercise& each : plan.exercises) {
        const Exercise* const exercise = find_exercise(*story.state.programme, each.exercise);
        if (each.availability != Availability::Now || exercise == nullptr) {
            continue;
        }
        const bool is_each_side = exercise->sides == Sides::EachSide;
        for (int set = 1; set <= dose_at(*exercise, each.rung).sets; ++set) {
            const Side side = is_each_side ? Side::Left : Side::Both;
            story.act(SetTicked{each.exercise, set, side, true});
            if (is_each_side) {
                story.act(SetTicked{each.exercise, set, Side::Right, true});
            }
        }
    }
    story.act(SessionEnded{});
    const auto& ended = story.state.session.ended;
    const SessionId session = ended ? ended->id : SessionId{};
    story.act(PainScored{PainContext::During, session, during});
    story.act(PainScored{PainContext::After, session, during});
}

/// The weekly session, and the two mornings that are asked for after it.
void live_week(Story& story, int day, int morning) {
    story.act(TimeTold{moment(day, 18)});
    train_now(story, 1);
    for (const int after : {1, 2}) {
        story.act(TimeTold{moment(day + after, 8)});
        story.act(PainScored{PainContext::Morning, {}, morning});
    }
}

/// On a morning that was not asked for.
void tell_morning(Story& story, int day, int score) {
    story.act(TimeTold{moment(day, 8)}).act(PainAsked{PainContext::Morning, {}, {}});
    story.act(PainScoreChosen{score}).act(PainSubmitted{});
}

RelapseWatch watch_of(const Story& story) {
    return relapse_watch(story.state);
}

AfterwardsView view_of(const Story& story) {
    const std::optional<AfterwardsView> view = make_afterwards_view(story.state);
    REQUIRE(view);
    return *view;
}

} // namespace

TEST_CASE("two exercises that were done go on once a week, and nothing offers more", "[after]") {
    Story story = gone_on();
    const std::vector<PlannedExercise>& plan = story.state.day.exercises;
    REQUIRE(plan.size() == 2);
    CHECK(find_exercise_state(story.state.patient, {"s3_rdl"})->rung == Rung{3});
    live_week(story, end_day, 1);
    story.act(TimeTold{moment(end_day + 3, 9)});
    const TodayView resting = make_today_view(story.state);
    CHECK(resting.headline == "Done for this week");
    for (int week = 1; week < 6; ++week) {
        live_week(story, end_day + 7 * week, 1);
    }
    story.act(TimeTold{moment(end_day + 42, 9)});
    CHECK(make_today_view(story.state).headline == "Your session of this week");
    for (const Offer& offer : story.state.offers) {
        CHECK(offer.kind != RuleKind::StepUp);
        CHECK(offer.kind != RuleKind::WelcomeBack);
    }
}

TEST_CASE("between two weekly sessions the week is empty, and more is not asked for", "[after]") {
    Story story = gone_on();
    live_week(story, end_day, 1);
    story.act(TimeTold{moment(end_day + 6, 9)});
    const TodayView view = make_today_view(story.state);
    CHECK(view.step == MainStep::StartSession);
    CHECK(view.is_step_extra);
    const auto marks_of = [](const WeekView& week) {
        std::vector<DayMark> marks;
        for (const WeekDay& day : week.days) {
            marks.push_back(day.mark);
        }
        return marks;
    };
    std::vector<DayMark> marks(7, DayMark::Rest); // from three days ago on
    marks[4] = DayMark::Planned;
    CHECK(marks_of(view.week) == marks);
    story.act(TimeTold{moment(end_day + 7, 9)});
    CHECK_FALSE(make_today_view(story.state).is_step_extra);
}

TEST_CASE("who runs on all week is told when strength is due", "[after]") {
    Story story = gone_on("walk_run");
    live_week(story, end_day, 1);
    for (const int day : {2, 4, 6}) {
        story.act(TimeTold{moment(end_day + day, 18)});
        const DayReason between = make_day_reason(story.state);
        CHECK(between.headline == "Done for this week");
        CHECK(between.reason.ends_with("Walk and run: ready today."));
        CHECK_FALSE(between.is_enough);
        story.act(SessionBegun{});
        story.act(SetTicked{{"walk_run"}, 1, Side::Both, true});
        story.act(SessionEnded{});
    }
    story.act(TimeTold{moment(end_day + 7, 18)});
    CHECK(make_day_reason(story.state).headline == "Your session of this week");
}

TEST_CASE("a week more is no break; two more begin lower", "[after]") {
    Story story = gone_on();
    live_week(story, end_day, 1);
    story.act(TimeTold{moment(end_day + 13, 9)});
    CHECK(story.state.day.kind == DayKind::Training);
    story.act(TimeTold{moment(end_day + 16, 9)});
    CHECK(story.state.day.kind == DayKind::WelcomeBack);
}

TEST_CASE("the whole programme comes back with one press, and so does its plan", "[after]") {
    const Story before = opened_at_end();
    Story story = gone_on();
    story.act(AfterwardsEnded{});
    CHECK_FALSE(story.state.patient.afterwards);
    CHECK(story.state.day.stage == StageId{"sport"});
    CHECK(story.state.day.exercises.size() == before.state.day.exercises.size());
}

TEST_CASE("one bad morning says nothing; three of four say what to do first", "[after]") {
    Story story = gone_on();
    CHECK(watch_of(story).level == WatchLevel::Unknown);
    live_week(story, end_day, 1);
    CHECK(watch_of(story).level == WatchLevel::Calm);
    CHECK(watch_of(story).usual == 1);
    tell_morning(story, end_day + 7, 5);
    CHECK(watch_of(story).level == WatchLevel::Calm);
    for (const int day : {9, 10}) {
        tell_morning(story, end_day + day, 3);
    }
    CHECK(watch_of(story).level == WatchLevel::Early);
    CHECK(watch_of(story).above == 3);
}

TEST_CASE("the watch turns to the physiotherapist after two weeks, and is calm again", "[after]") {
    Story story = gone_on();
    live_week(story, end_day, 1);
    for (int week = 1; week < 6; ++week) {
        live_week(story, end_day + 7 * week, 3);
    }
    CHECK(watch_of(story).level == WatchLevel::Long);
    CHECK(watch_of(story).days >= 14);
    live_week(story, end_day + 42, 1);
    CHECK(watch_of(story).level == WatchLevel::Calm);
}

TEST_CASE("what was told long ago says nothing of today", "[after]") {
    Story story = gone_on();
    live_week(story, end_day, 3);
    live_week(story, end_day + 7, 3);
    CHECK(watch_of(story).level == WatchLevel::Early);
    story.act(TimeTold{moment(end_day + 60, 9)});
    CHECK(watch_of(story).level == WatchLevel::Unknown);
}

TEST_CASE("sitting is asked for again, and said when it is clearly less", "[after]") {
    Story story = gone_on();
    live_week(story, end_day, 1);
    story.act(TimeTold{moment(end_day + 20, 9)});
    CHECK(measures_to_ask(story.state).empty());
    story.act(TimeTold{moment(end_day + 28, 9)});
    CHECK(measures_to_ask(story.state) == std::vector<MeasureId>{{"sitting"}});
    story.act(PageChosen{Page::Measure});
    story.act(MeasureTyped{{"sitting"}, Side::Both, "30"}).act(MeasureSubmitted{{"sitting"}});
    REQUIRE(view_of(story).watch);
    CHECK(
        view_of(story).watch->measure ==
        "Sitting: 30 minutes now, 60 minutes at the end of the programme."
    );
    CHECK_FALSE(view_of(story).watch->is_long);
}

TEST_CASE("the other side begins at the first stage, at its lightest doses", "[after]") {
    Story story = gone_on();
    REQUIRE(view_of(story).side);
    story.act(OtherSideBegun{});
    CHECK_FALSE(story.state.patient.afterwards);
    CHECK(story.state.day.stage == StageId{"early"});
    for (const PlannedExercise& each : story.state.day.exercises) {
        CHECK(each.rung <= Rung{});
    }
}

TEST_CASE("the flare-up plan is there when it is wanted", "[after]") {
    Story story = gone_on();
    story.act(FlareBegun{});
    CHECK(story.state.day.flare);
    CHECK_FALSE(view_of(story).watch);
}

TEST_CASE("the report says how it is after the programme in one line", "[after]") {
    Story story = gone_on();
    live_week(story, end_day, 1);
    const VisitReportView report = make_visit_report_view(story.state);
    const auto found =
        std::find_if(report.between.begin(), report.between.end(), [](const ReportFact& fact) {
            return fact.label.starts_with("After the programme");
        });
    REQUIRE(found != report.between.end());
    CHECK(found->value == "Morning pain calm: up on 0 of the last 2 mornings, 1 at the end");
}

namespace {

constexpr int year_weeks = 52;

/// What a person does in a week; nothing: no session, and no score.
using LifeOfWeek = std::function<std::optional<int>(int)>;

std::string said_in_week(const Story& story, int week) {
    const TodayView view = make_today_view(story.state);
    std::string line = "week " + std::to_string(week) + "  " + view.headline + " | " + view.reason;
    if (view.afterwards && view.afterwards->watch) {
        const WatchCard& watch = *view.afterwards->watch;
        line += " | " + watch.title + ": " + watch.words + watch.measure;
        line += watch.is_long ? " [report]" : " [easier first]";
    } else if (view.afterwards) {
        line += " | " + view.afterwards->mornings;
    }
    for (const OfferView& offer : view.offers) {
        line += " | (" + offer.title + ")";
    }
    return line + (view.measures_label.empty() ? "" : " | " + view.measures_label) + "\n";
}

/// Suggestions are taken, and what is asked once a week is answered.
void answer_today(Story& story) {
    const TodayView view = make_today_view(story.state);
    if (view.open) {
        story.act(OfferDecided{view.open->rule, view.open->exercise, true});
    }
    for (const OfferView& offer : view.offers) {
        if (offer.needs_answer) {
            story.act(OfferDecided{offer.rule, offer.exercise, true});
        }
    }
    story.act(PageChosen{Page::Measure});
    if (make_measures_view(story.state).question) {
        story.act(MeasureTyped{{"sitting"}, Side::Both, "60"}).act(MeasureSubmitted{{"sitting"}});
    }
    story.act(WeekAnswered{}).act(PageChosen{Page::Today});
}

std::string year_of(const std::string& name, const LifeOfWeek& life) {
    Story story = gone_on();
    std::string text = name + "\n";
    for (int week = 1; week <= year_weeks; ++week) {
        const int day = end_day + 7 * (week - 1);
        story.act(TimeTold{moment(day, 9)});
        text += said_in_week(story, week);
        answer_today(story);
        if (const std::optional<int> morning = life(week)) {
            live_week(story, day, *morning);
        }
    }
    return text + "\n";
}

} // namespace

TEST_CASE("a year afterwards: steady, a relapse in the fourth month, and stopped", "[after]") {
    const std::string text =
        year_of("steady", [](int week) { return std::optional(week % 5 == 0 ? 2 : 1); }) +
        year_of(
            "a relapse in the fourth month",
            [](int week) { return std::optional(week >= 17 && week <= 23 ? 3 : 1); }
        ) +
        year_of("stops after six weeks", [](int week) {
            return week <= 6 ? std::optional(1) : std::nullopt;
        });
    CHECK(text == golden("afterwards_year.txt", text));
}
