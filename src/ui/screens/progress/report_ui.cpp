// The visit report: one sheet that a physiotherapist reads in a minute. Paper gets the sheet alone.

#include "app/progress/report_rows.h"
#include "ui/screens/progress/chart_drawing.h"
#include "ui/screens/screens.h"

#include <algorithm>
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
         {texts("report.days"), 1},
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

/// How things stand, beside how they came to be.
void state_ui(Ui& ui, const VisitReportView& view, const Texts& texts) {
    const Scope columns = ui.columns("state", 2, report_column_min);
    {
        const Scope first = ui.column();
        std::vector<ReportFact> now = view.facts;
        now.insert(now.end(), view.between.begin(), view.between.end());
        facts_ui(ui, texts("report.now"), now);
        facts_ui(ui, texts("report.criteria"), view.criteria);
    }
    const Scope second = ui.column();
    pain_ui(ui, view, texts);
}

/// Whose it is, is written by hand: nothing here knows a name.
void head_ui(Ui& ui, const VisitReportView& view, const Texts& texts) {
    const Scope row = ui.columns("head", 2, report_column_min);
    {
        const Scope column = ui.column();
        ui.heading(1, texts("report.title"));
        ui.text(view.title + " · " + view.period, TextKind::Strong);
    }
    const Scope column = ui.column();
    ui.text(texts("report.name_line"));
    if (!view.handed_out.empty()) {
        ui.text(view.handed_out);
    }
}

void counted_ui(
    Ui& ui,
    std::string_view key,
    std::string_view title,
    const ReportLines& told,
    const Texts& texts
) {
    lines_ui(ui, key, title, told.lines);
    if (told.left_out > 0) {
        ui.text(
            texts("report.older_lines", {{"count", told.left_out}}), TextKind::Small, Ink::TextSoft
        );
    }
}

/// What went wrong, beside what was made of it.
void reasons_ui(Ui& ui, const VisitReportView& view, const Texts& texts) {
    if (view.too_much.lines.empty() && view.answers.lines.empty() && view.flares.empty()) {
        return;
    }
    const Scope columns = ui.columns("reasons", 2, report_column_min);
    {
        const Scope first = ui.column();
        counted_ui(ui, "why", texts("report.why"), view.too_much, texts);
        lines_ui(ui, "flares", texts("report.flares"), view.flares);
    }
    const Scope second = ui.column();
    counted_ui(ui, "answers", texts("report.answers"), view.answers, texts);
}

void exercises_ui(Ui& ui, const VisitReportView& view, const Texts& texts) {
    if (view.work.empty()) {
        return;
    }
    ui.heading(2, texts("report.by_exercise"));
    const std::array<TableColumn, 5> columns{
        {{texts("report.exercise"), 1.5F},
         {texts("report.dose_now"), 2.2F},
         {texts("report.days_done"), 0.7F},
         {texts("report.pain_usual"), 0.8F},
         {texts("report.pain_worst"), 0.8F}}};
    const auto rows = report_exercise_rows(texts, view.work);
    ui.table(
        {.key = "exercises",
         .caption = texts("report.by_exercise_caption"),
         .columns = columns,
         .rows = rows}
    );
}

/// Many short lines, in two columns.
void measures_ui(Ui& ui, const VisitReportView& view, const Texts& texts) {
    if (view.measures.empty()) {
        return;
    }
    ui.heading(2, texts("report.measures"));
    const Scope columns = ui.columns("measures", 2, report_column_min);
    const std::size_t half = (view.measures.size() + 1) / 2;
    for (std::size_t side = 0; side < 2; ++side) {
        const Scope column = ui.column();
        const std::size_t end = std::min(view.measures.size(), half * (side + 1));
        for (std::size_t place = half * side; place < end; ++place) {
            ui.definition(view.measures[place].label, view.measures[place].value);
        }
    }
}

} // namespace

void report_sheet_ui(Ui& ui, const VisitReportView& view, const Texts& texts) {
    const Scope sheet = ui.sheet("sheet");
    head_ui(ui, view, texts);
    ui.text(view.summary);
    lines_ui(ui, "flags", texts("report.flags"), view.red_flags);
    state_ui(ui, view, texts);
    weeks_ui(ui, view, texts);
    reasons_ui(ui, view, texts);
    exercises_ui(ui, view, texts);
    measures_ui(ui, view, texts);
    lines_ui(ui, "review", texts("report.review"), view.review);
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
