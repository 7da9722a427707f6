// The visit report: one sheet that a physiotherapist reads in a minute. Paper gets the sheet alone.

#include "app/progress/report_rows.h"
#include "ui/screens/progress/chart_drawing.h"
#include "ui/screens/screens.h"

#include <array>

namespace loadwise {

namespace {

constexpr float report_column_min = 250;

void facts_ui(Ui& ui, std::string_view title, const std::vector<ReportFact>& facts) {
    if (facts.empty()) {
        return;
    }
    ui.heading(2, title);
    for (const ReportFact& fact : facts) {
        ui.definition(fact.label, fact.value);
    }
}

void lines_ui(
    Ui& ui, std::string_view key, std::string_view title, const std::vector<std::string>& lines
) {
    if (lines.empty()) {
        return;
    }
    ui.heading(2, title);
    bullets(ui, key, title, lines);
}

void pain_ui(Ui& ui, const VisitReportView& view, const Texts& texts) {
    ui.heading(2, texts("report.pain"));
    const ChartSize size{ui.width(), ui.surroundings().text_scale};
    ui.figure("chart", draw_chart(view.pain, size), view.pain.words);
    ui.text(texts("report.key"), TextKind::Small, Ink::TextSoft);
}

void weeks_ui(Ui& ui, const VisitReportView& view, const Texts& texts) {
    ui.heading(2, texts("report.weeks"));
    const std::array<TableColumn, 6> columns{
        {{texts("report.week"), 1.1F},
         {texts("report.days"), 0.8F},
         {texts("report.sets"), 1.2F},
         {texts("report.work"), 1.6F},
         {texts("report.worst"), 1},
         {texts("report.morning"), 1.25F}}};
    const auto rows = report_week_rows(texts, view);
    ui.table(
        {.key = "weeks", .caption = texts("report.weeks_caption"), .columns = columns, .rows = rows}
    );
}

void notes_ui(Ui& ui, const VisitReportView& view, const Texts& texts) {
    std::vector<std::string> lines;
    for (const ReportNote& note : view.notes) {
        lines.push_back(note.day + ": " + note.text);
    }
    lines_ui(ui, "notes", texts("report.notes"), lines);
    if (view.notes_left_out > 0) {
        ui.text(
            texts("report.older_notes", {{"count", view.notes_left_out}}),
            TextKind::Small,
            Ink::TextSoft
        );
    }
}

void state_ui(Ui& ui, const VisitReportView& view, const Texts& texts) {
    const Scope columns = ui.columns("state", 2, report_column_min);
    {
        const Scope first = ui.column();
        facts_ui(ui, texts("report.now"), view.facts);
    }
    const Scope second = ui.column();
    facts_ui(ui, texts("report.criteria"), view.criteria);
}

void plan_ui(Ui& ui, const VisitReportView& view, const Texts& texts) {
    const Scope columns = ui.columns("plan", 2, report_column_min);
    {
        const Scope first = ui.column();
        facts_ui(ui, texts("report.plan"), view.exercises);
    }
    const Scope second = ui.column();
    facts_ui(ui, texts("report.measures"), view.measures);
    lines_ui(ui, "flares", texts("report.flares"), view.flares);
}

} // namespace

void report_sheet_ui(Ui& ui, const VisitReportView& view, const Texts& texts) {
    const Scope sheet = ui.sheet("sheet");
    ui.heading(1, texts("report.title"));
    ui.text(view.title + " · " + view.period, TextKind::Strong);
    ui.text(view.summary);
    lines_ui(ui, "flags", texts("report.flags"), view.red_flags);
    state_ui(ui, view, texts);
    pain_ui(ui, view, texts);
    weeks_ui(ui, view, texts);
    plan_ui(ui, view, texts);
    notes_ui(ui, view, texts);
    ui.text(texts("report.foot", {{"sign_off", view.sign_off}}), TextKind::Small, Ink::TextSoft);
}

void report_ui(const Screen& screen, const VisitReportView& view) {
    screen.back_link("records.back", PageChosen{Page::Records});
    if (view.is_empty) {
        screen.heading(1, "report.title");
        screen.text("report.empty");
        return;
    }
    screen.button("print", "report.print", PrintChosen{}, ButtonKind::Primary);
    screen.ui.status("news", view.news);
    answers_link_ui(screen, Page::Report);
    report_sheet_ui(screen.ui, view, screen.texts);
}

} // namespace loadwise
