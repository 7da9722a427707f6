// A patient's file beside one's own records: the report of four weeks, and what changed.

#include "app/records/patient_file_view.h"
#include "ui/screens/screens.h"

#include <array>

namespace loadwise {

namespace {

struct Heads {
    std::string_view key;
    std::string caption;
    std::string first;
    std::string second;
};

void comparison_ui(
    Ui& ui, const Heads& heads, const std::vector<ComparedRow>& compared, const Texts& texts
) {
    std::vector<std::vector<std::string>> rows;
    rows.reserve(compared.size());
    for (const ComparedRow& row : compared) {
        rows.push_back({row.label, row.first, row.second});
    }
    const std::array<TableColumn, 3> columns{
        {{texts("patient_file.what"), 1.4F}, {heads.first, 1.2F}, {heads.second, 1.2F}}};
    ui.table({.key = heads.key, .caption = heads.caption, .columns = columns, .rows = rows});
}

void periods_ui(const Screen& screen, const PatientFileView& view) {
    const Scope card = screen.ui.card("compare");
    screen.heading(2, "patient_file.compare");
    std::vector<std::string> keys;
    keys.reserve(view.periods.size());
    std::vector<ChoiceItem> choices;
    for (const PatientPeriod& period : view.periods) {
        keys.push_back(std::to_string(period.back));
        choices.push_back({keys.back(), period.words});
    }
    if (const auto picked =
            screen.draft_choice("period", "patient_file.period", choices, view.period)) {
        screen.send(PatientPeriodChosen{view.periods[*picked].back});
    }
    const Heads heads{
        "since",
        screen.texts("patient_file.compare"),
        screen.texts("patient_file.before"),
        screen.texts("patient_file.chosen")};
    comparison_ui(screen.ui, heads, view.since_before, screen.texts);
}

void record_ui(const Screen& screen, const PatientFileView& view) {
    const Scope card = screen.ui.card("record");
    screen.heading(2, "record.title");
    screen.text("record.words", TextKind::Small, Ink::TextSoft);
    record_lines_ui(screen.ui, screen.texts("record.title"), lines_of(view.record));
    screen.button("copy", "record.copy", RecordEntryWanted{}, ButtonKind::Primary);
    screen.ui.status("news", view.news);
}

void rules_ui(const Screen& screen, const PatientFileView& view) {
    const Scope card = screen.ui.card("replay");
    screen.heading(2, "patient_file.replay");
    screen.text("patient_file.replay_words");
    std::vector<ChoiceItem> choices;
    for (const PatientRule& rule : view.rules) {
        const std::string& id = rule.id.text;
        choices.push_back({id.empty() ? "prescribed" : id, rule.title, rule.words});
    }
    if (const auto picked = screen.draft_choice("rule", "patient_file.rule", choices, view.rule)) {
        screen.send(PatientRuleChosen{view.rules[*picked].id});
    }
    if (view.under_rule.empty()) {
        return;
    }
    const Heads heads{
        "under",
        screen.texts("patient_file.replay"),
        screen.texts("patient_file.as_prescribed"),
        view.rules[view.rule].title};
    comparison_ui(screen.ui, heads, view.under_rule, screen.texts);
}

} // namespace

void read_record_ui(const Screen& screen, const PatientFileView& view) {
    record_ui(screen, view);
    periods_ui(screen, view);
    rules_ui(screen, view);
    report_sheet_ui(screen.ui, view.report, screen.texts);
}

void patient_file_ui(const Screen& screen, const PatientFileView& view) {
    more_page_heading(screen, screen.texts("patient_file.title"));
    screen.text("patient_file.words");
    screen.button("open", "patient_file.choose", ImportChosen{});
    if (view.stage == ImportStage::None) {
        return;
    }
    {
        const Scope card = screen.ui.card("file");
        screen.ui.heading(2, view.title);
        bullets(screen.ui, "lines", view.title, view.lines);
        if (!view.problem.empty()) {
            screen.ui.alert("problem", view.problem);
        }
        error_details_ui(screen.ui, view.errors, screen.texts);
        if (view.stage == ImportStage::Locked) {
            unlock_ui(screen, view.passphrase);
        }
        screen.button("close", "patient_file.close", ImportDecided{false});
    }
    if (!view.periods.empty()) {
        read_record_ui(screen, view);
    }
}

} // namespace loadwise
