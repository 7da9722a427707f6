#include "app/progress/visit_report_view.h"

#include "app/progress/report_rows.h"

#include "support/english.h"
#include "support/sample_log.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

using namespace loadwise;

namespace {

AppState sample_state() {
    AppState state;
    state.programme = sample_programme();
    state.texts = test::english();
    state.log = sample_log();
    state.now = sample_now();
    state.patient = replay(*state.programme, state.log, state.now);
    state.day = plan_day(*state.programme, state.patient, state.now);
    return state;
}

} // namespace

TEST_CASE("the report adds up four weeks", "[visit_report]") {
    const VisitReportView view = make_visit_report_view(sample_state());
    CHECK(view.period == "2 Feb to 1 Mar");
    CHECK(
        view.summary == "Trained on 13 of 17 planned days in four weeks, 65 of 74 sets done. "
                        "1 day was too much."
    );
    REQUIRE(view.weeks.size() == 4);
    CHECK(view.weeks[0].first_day == "2 Feb");
    CHECK(view.weeks[0].training_days == 3);
    CHECK(view.weeks[0].repetitions == 66);
    CHECK(view.weeks[0].hold_seconds == 315);
    CHECK(view.weeks[0].load_kilograms == 825);
    CHECK(view.weeks[2].red_days == 1);
    CHECK(view.weeks[2].worst_pain == "7");
    CHECK(view.weeks[3].morning_pain == "1");
    CHECK_FALSE(view.is_empty);
}

TEST_CASE("the report says stage, measures, flare-ups and what was locked", "[visit_report]") {
    const VisitReportView view = make_visit_report_view(sample_state());
    REQUIRE_FALSE(view.facts.empty());
    CHECK(view.facts[0].value == "Later, for 6 days");
    REQUIRE(view.measures.size() == 4);
    CHECK(view.measures[0].value == "15 → 30 minutes");
    CHECK(view.measures[1].label == "Bridges, left");
    CHECK(view.measures[1].value == "4 → 11 bridges");
    CHECK(view.measures[3].value == "no → yes");
    for (const ReportFact& each : view.exercises) {
        UNSCOPED_INFO(each.label << ": " << each.value);
    }
    CHECK(std::any_of(view.exercises.begin(), view.exercises.end(), [](const ReportFact& each) {
        return each.value.find("1 set of 12, each side. A weight you could lift 15 times at most."
               ) == 0;
    }));
    CHECK(view.flares == std::vector<std::string>{"18 Feb to 21 Feb"});
    CHECK(view.red_flags.empty());
    REQUIRE(view.criteria.size() == 1);
    CHECK(view.criteria[0].value == "30, at least 60 minutes: not yet");
}

TEST_CASE("notes are newest first, few and short, and the rest is counted", "[visit_report]") {
    AppState state = sample_state();
    for (int number = 0; number < 9; ++number) {
        std::string text;
        for (int count = 0; count < 150; ++count) {
            text += "é";
        }
        const std::string id = "n" + std::to_string(number);
        state.log.push_back({{id}, state.now, state.now, {"sample"}, 3, {}, NoteWritten{text}});
    }
    const VisitReportView view = make_visit_report_view(state);
    REQUIRE(view.notes.size() == 6);
    CHECK(view.notes_left_out == 7);
    CHECK(view.notes[0].day == "1 Mar");
    CHECK(view.notes[0].text.size() == 203);
    CHECK(view.notes[0].text.ends_with("é…"));
}

TEST_CASE("of two mornings the report takes the milder one, as the rules do", "[visit_report]") {
    AppState state = sample_state();
    state.patient.mornings = {{state.now, *PainScore::from(4)}, {state.now, *PainScore::from(1)}};
    CHECK(make_visit_report_view(state).weeks[3].morning_pain == "1");
    state.patient.mornings.push_back({state.now, *PainScore::from(6)});
    CHECK(make_visit_report_view(state).weeks[3].morning_pain == "4");
}

TEST_CASE("a report without a programme or a log is empty, not wrong", "[visit_report]") {
    CHECK(make_visit_report_view(AppState{}).is_empty);
    AppState state = sample_state();
    state.log.clear();
    state.patient = replay(*state.programme, state.log, state.now);
    state.day = plan_day(*state.programme, state.patient, state.now);
    const VisitReportView view = make_visit_report_view(state);
    CHECK(view.is_empty);
    CHECK(view.weeks[0].completion.empty());
}

TEST_CASE("the report counts days that were planned and missed", "[visit_report]") {
    const AppState state = sample_state();
    const VisitReportView view = make_visit_report_view(state);
    int planned = 0;
    for (const ReportWeek& week : view.weeks) {
        CHECK(week.planned_days >= week.training_days);
        planned += week.planned_days;
    }
    CHECK(planned == 17);
    const auto rows = report_week_rows(state.texts, view);
    CHECK(rows[0][1] == "3 of 3");
    for (const auto& row : rows) {
        CHECK(row[3] != "–");
    }
}

TEST_CASE("the report says why a day was too much, with its numbers", "[visit_report]") {
    AppState state = sample_state();
    const VisitReportView view = make_visit_report_view(state);
    REQUIRE(view.too_much.lines.size() == 1);
    INFO(view.too_much.lines[0]);
    CHECK(view.too_much.lines[0].find("7 of 10, at most") != std::string::npos);
    TrainingDay& day = state.patient.days.back();
    day.verdict = Verdict::Red;
    day.usual = 1;
    day.morning_of_both = *PainScore::from(9);
    for (ExerciseDay& done : day.exercises) {
        done.verdict = Verdict::Red;
    }
    const ReportLines now = make_visit_report_view(state).too_much;
    REQUIRE(now.lines.size() == 2);
    CHECK(now.lines[0].find("next morning: 9 of 10, usual is 1") != std::string::npos);
}

TEST_CASE("a day that was too sore for numbers has its reason", "[visit_report]") {
    AppState state = sample_state();
    TrainingDay& day = state.patient.days.back();
    day.verdict = Verdict::Red;
    day.exercises.front().verdict = Verdict::Red;
    for (DaySession& session : day.sessions) {
        session.during = {};
    }
    for (ExerciseSession& session : day.exercises.front().sessions) {
        session.during = {};
        session.is_too_sore = true;
    }
    CHECK(
        make_visit_report_view(state).too_much.lines[0].find("too sore to do") != std::string::npos
    );
}

TEST_CASE(
    "of many days that were too much the newest are told, the rest counted", "[visit_report]"
) {
    AppState state = sample_state();
    for (TrainingDay& day : state.patient.days) {
        day.verdict = Verdict::Red;
    }
    const ReportLines told = make_visit_report_view(state).too_much;
    CHECK(told.lines.size() == 5);
    CHECK(told.left_out == 8);
}

TEST_CASE("the report has dose, days and pain of each exercise", "[visit_report]") {
    const AppState state = sample_state();
    const VisitReportView view = make_visit_report_view(state);
    REQUIRE_FALSE(view.work.empty());
    const bool is_any_hurting =
        std::any_of(view.work.begin(), view.work.end(), [](const ReportExercise& each) {
            return each.worst_pain == 7 && each.usual_pain && *each.usual_pain < 7 && each.days > 1;
        });
    CHECK(is_any_hurting);
    for (const ReportExercise& each : view.work) {
        CHECK((!each.dose.empty() || each.days > 0));
    }
    const auto rows = report_exercise_rows(state.texts, view.work);
    CHECK(rows.size() == view.work.size());
    CHECK(rows[0].size() == 5);
}

TEST_CASE("the report says what was suggested and answered", "[visit_report]") {
    AppState state = sample_state();
    state.patient.answers.clear();
    const RuleId rule = state.programme->rules.front().id;
    state.patient.answers.push_back({rule, true, state.now, {}});
    state.patient.answers.push_back({rule, false, state.now, {}});
    const std::string title = state.programme->rules.front().title;
    CHECK(
        make_visit_report_view(state).answers.lines ==
        std::vector<std::string>{
            "1 Mar: " + title + " – declined", "1 Mar: " + title + " – accepted"}
    );
}

TEST_CASE("the report says whose hand-out it is about", "[visit_report]") {
    AppState state = sample_state();
    CHECK(make_visit_report_view(state).handed_out.empty());
    Handout handout;
    handout.made = state.now.date;
    handout.clinic.name = "Physio North";
    state.handout = HandoutTaken{handout, "Programme", {}};
    CHECK(make_visit_report_view(state).handed_out == "Handed out by Physio North, 1 March 2026");
}
