#include "app/progress/visit_report_view.h"

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
        view.summary == "13 training days in four weeks, 65 of 74 sets done. 1 day was too much."
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
