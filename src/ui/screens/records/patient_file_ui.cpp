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

void periods_ui(Ui& ui, const PatientFileView& view, const Texts& texts, Actions& out) {
    const Scope card = ui.card("compare");
    ui.heading(2, texts("patient_file.compare"));
    std::vector<std::string> keys;
    keys.reserve(view.periods.size());
    std::vector<ChoiceItem> choices;
    for (const PatientPeriod& period : view.periods) {
        keys.push_back(std::to_string(period.back));
        choices.push_back({keys.back(), period.words});
    }
    if (const auto picked = ui.choices(
            {.key = "period",
             .label = texts("patient_file.period"),
             .choices = choices,
             .selected = view.period,
             .choosing = Choosing::Drafts}
        )) {
        out.push_back(PatientPeriodChosen{view.periods[*picked].back});
    }
    const Heads heads{
        "since",
        texts("patient_file.compare"),
        texts("patient_file.before"),
        texts("patient_file.chosen")};
    comparison_ui(ui, heads, view.since_before, texts);
}

void rules_ui(Ui& ui, const PatientFileView& view, const Texts& texts, Actions& out) {
    const Scope card = ui.card("replay");
    ui.heading(2, texts("patient_file.replay"));
    ui.text(texts("patient_file.replay_words"));
    std::vector<ChoiceItem> choices;
    for (const PatientRule& rule : view.rules) {
        const std::string& id = rule.id.text;
        choices.push_back({id.empty() ? "prescribed" : id, rule.title, rule.words});
    }
    if (const auto picked = ui.choices(
            {.key = "rule",
             .label = texts("patient_file.rule"),
             .choices = choices,
             .selected = view.rule,
             .choosing = Choosing::Drafts}
        )) {
        out.push_back(PatientRuleChosen{view.rules[*picked].id});
    }
    if (view.under_rule.empty()) {
        return;
    }
    const Heads heads{
        "under",
        texts("patient_file.replay"),
        texts("patient_file.as_prescribed"),
        view.rules[view.rule].title};
    comparison_ui(ui, heads, view.under_rule, texts);
}

} // namespace

void patient_file_ui(Ui& ui, const PatientFileView& view, const Texts& texts, Actions& out) {
    more_page_heading(ui, texts("patient_file.title"), texts, out);
    ui.text(texts("patient_file.words"));
    if (ui.button({.key = "open", .label = texts("patient_file.choose")})) {
        out.push_back(ImportChosen{});
    }
    if (view.stage == ImportStage::None) {
        return;
    }
    {
        const Scope card = ui.card("file");
        ui.heading(2, view.title);
        bullets(ui, "lines", view.title, view.lines);
        if (!view.problem.empty()) {
            ui.alert("problem", view.problem);
        }
        error_details_ui(ui, view.errors, texts);
        if (view.stage == ImportStage::Locked) {
            unlock_ui(ui, view.passphrase, texts, out);
        }
        if (ui.button({.key = "close", .label = texts("patient_file.close")})) {
            out.push_back(ImportDecided{false});
        }
    }
    if (view.periods.empty()) {
        return;
    }
    periods_ui(ui, view, texts, out);
    rules_ui(ui, view, texts, out);
    report_sheet_ui(ui, view.report, texts);
}

} // namespace loadwise
