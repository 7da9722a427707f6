// A patient's file beside one's own records: periods, another pain rule, and nothing that is kept.
#include "app/records/patient_file_view.h"

#include "support/english.h"
#include "support/sample_log.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using namespace loadwise;

namespace {

/// A clinician without records of their own, on the page, with a file that was read.
AppState reading_state(std::vector<Entry> entries = sample_log()) {
    AppState state;
    state.programme = sample_programme();
    state.texts = test::english();
    state.is_log_read = true;
    state.now = sample_now();
    state.page = Page::PatientFile;
    ImportPlan plan;
    plan.file = "patient.json";
    plan.written = sample_now();
    plan.added = std::move(entries);
    return update(std::move(state), ImportPlanned{std::move(plan)}).state;
}

const ComparedRow& row(const std::vector<ComparedRow>& rows, const std::string& label) {
    const auto found = std::find_if(rows.begin(), rows.end(), [&](const ComparedRow& each) {
        return each.label == label;
    });
    INFO(label);
    REQUIRE(found != rows.end());
    return *found;
}

} // namespace

TEST_CASE("a patient's file shows their visit report", "[patient_file]") {
    const PatientFileView view = make_patient_file_view(reading_state());
    CHECK(view.stage == ImportStage::Planned);
    CHECK(view.title == "patient.json");
    CHECK(view.problem.empty());
    CHECK(view.report.period == "2 Feb to 1 Mar");
    CHECK(
        view.report.summary ==
        "Trained on 13 of 17 planned days in four weeks, 65 of 74 sets done. "
        "1 day was too much."
    );
}

TEST_CASE("a patient's file becomes ten lines for the record", "[patient_file]") {
    AppState state = reading_state();
    const PatientFileView view = make_patient_file_view(state);
    REQUIRE(view.record.size() == 10);
    const std::vector<std::string> starts{
        "Loadwise, 2 Feb to 1 Mar 2026: ",
        "Stage: ",
        "Trained on 13 of ",
        "Pain 0 to 10: worst ",
        "Flare-ups: ",
        "Plan: ",
        "Suggestions accepted: ",
        "Suggestions declined: ",
        "Look at first: ",
        "Read from the patient"};
    for (std::size_t place = 0; place < starts.size(); ++place) {
        INFO(view.record[place]);
        CHECK(view.record[place].starts_with(starts[place]));
        CHECK(view.record[place].find('\n') == std::string::npos);
    }
    CHECK(view.record[2].find("65 of 74 sets") != std::string::npos);
    CHECK(view.record[3].find("1 day was too much") != std::string::npos);
    const Next next = update(std::move(state), RecordEntryWanted{});
    const auto* const order = std::get_if<SaveFile>(&*next.effects.begin());
    REQUIRE(order != nullptr);
    CHECK(order->file.is_copied);
    CHECK(order->file.text == lines_of(view.record));
    const Next copied = update(next.state, FileSaved{order->file.name, false, true});
    CHECK(make_patient_file_view(copied.state).news.starts_with("The lines are copied"));
}

TEST_CASE("four weeks stand against the four before", "[patient_file]") {
    AppState state = reading_state();
    PatientFileView view = make_patient_file_view(state);
    REQUIRE(view.periods.size() == 2);
    const ComparedRow days = row(view.since_before, "Days");
    CHECK(days.second == "13");
    CHECK(days.first != days.second);
    CHECK(days.is_different);
    state = update(std::move(state), PatientPeriodChosen{1}).state;
    view = make_patient_file_view(state);
    CHECK(view.period == 1);
    CHECK(view.report.period == "5 Jan to 1 Feb");
    CHECK(row(view.since_before, "Days").second == days.first);
    CHECK(row(view.since_before, "Days").first == "0");
    state = update(std::move(state), PatientPeriodChosen{99}).state;
    CHECK(make_patient_file_view(state).period == 1);
}

TEST_CASE("the same entries are read under another pain rule", "[patient_file]") {
    AppState state = reading_state();
    PainRule strict = state.programme->pain_rules.front();
    strict.id = {"strict"};
    strict.title = "Hardly any pain";
    strict.green_most = 0;
    strict.amber_most = 0;
    strict.settle_rise = 0;
    state.programme->pain_rules.push_back(strict);
    CHECK(make_patient_file_view(state).under_rule.empty());
    state = update(std::move(state), PatientRuleChosen{strict.id}).state;
    const PatientFileView view = make_patient_file_view(state);
    CHECK(view.rules[view.rule].title == "Hardly any pain");
    const ComparedRow& red = row(view.under_rule, "Days that were too much");
    CHECK(red.first == "1");
    CHECK(std::stoi(red.second) > 1);
    CHECK(row(view.under_rule, "Days").is_different == false);
    CHECK(view.report.period == "2 Feb to 1 Mar");
    state = update(std::move(state), PatientRuleChosen{{"unknown"}}).state;
    CHECK(make_patient_file_view(state).rule == 0);
}

TEST_CASE("a patient's file never becomes part of one's own records", "[patient_file]") {
    Next next = update(reading_state(), ImportDecided{true});
    CHECK(next.state.log.empty());
    CHECK(next.effects.empty());
    CHECK(next.state.records.import.stage == ImportStage::None);
    next = update(reading_state(), PageChosen{Page::Records});
    CHECK(next.state.records.import.stage == ImportStage::None);
    CHECK(update(std::move(next.state), ImportDecided{true}).state.log.empty());
}

TEST_CASE("a file of another programme is not read with this one's rules", "[patient_file]") {
    std::vector<Entry> entries = sample_log();
    for (Entry& entry : entries) {
        entry.programme = {"another"};
    }
    const PatientFileView view = make_patient_file_view(reading_state(std::move(entries)));
    CHECK_FALSE(view.problem.empty());
    CHECK(view.periods.empty());
    CHECK(view.report.is_empty);
}

TEST_CASE("an empty file and one from before all time are read, too", "[patient_file]") {
    CHECK(make_patient_file_view(reading_state({})).periods.empty());
    AppState state = reading_state();
    state.records.import.plan.written.date = Date{};
    const PatientFileView view = make_patient_file_view(state);
    CHECK(view.periods.size() == 1);
}
