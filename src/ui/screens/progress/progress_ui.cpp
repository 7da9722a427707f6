#include "ui/screens/progress/chart_drawing.h"
#include "ui/screens/screens.h"

#include <array>

namespace loadwise {

namespace {

ChartSize size_of(const Ui& ui) {
    return {ui.width(), ui.surroundings().text_scale};
}

/// Answers the name of the chosen range.
std::string range_ui(Ui& ui, const ProgressView& view, const Texts& texts, Actions& out) {
    std::array<std::string, 3> names{
        texts("progress.week"), texts("progress.month"), texts("progress.all")};
    const std::array<std::string_view, 3> titles{names[0], names[1], names[2]};
    const auto chosen = static_cast<std::size_t>(view.choice.range);
    const auto picked = ui.tabs("range", texts("progress.range"), titles, chosen);
    if (picked) {
        ProgressChoice choice = view.choice;
        choice.range = static_cast<ProgressRange>(*picked);
        choice.chart.clear();
        out.push_back(ProgressChosen{choice});
    }
    return names[chosen];
}

void choose_stop(const ChartView& chart, std::size_t stop, const ProgressView& view, Actions& out) {
    ProgressChoice choice = view.choice;
    choice.chart = chart.key;
    choice.column = stop;
    if (!(choice == view.choice)) {
        out.push_back(ProgressChosen{choice});
    }
}

void table_ui(Ui& ui, const ChartView& chart, const Texts& texts) {
    const auto open = ui.disclosure("numbers", texts("progress.numbers", {{"name", chart.title}}));
    if (!open) {
        return;
    }
    std::vector<TableColumn> columns;
    for (const std::string& title : chart.table.columns) {
        columns.push_back({title, columns.empty() ? 1.4F : 1});
    }
    ui.table({.key = "table", .caption = chart.title, .columns = columns, .rows = chart.table.rows}
    );
}

/// The chart, the values of the chosen point between two buttons, and the same as a table.
void chart_ui(
    Ui& ui, const ChartView& chart, const ProgressView& view, const Texts& texts, Actions& out
) {
    if (chart.is_empty()) {
        ui.text(texts("progress.none_in_range"), TextKind::Body, Ink::TextSoft);
        return;
    }
    const ChartSize size = size_of(ui);
    const auto touched = ui.chart(chart.key, draw_chart(chart, size), chart.words);
    if (touched) {
        choose_stop(chart, nearest_stop(chart, size, *touched), view, out);
    }
    const std::string back = texts("progress.earlier", {{"name", chart.title}});
    const std::string on = texts("progress.later", {{"name", chart.title}});
    const auto step = ui.browse(
        {.key = chart.key + "/walk",
         .words = chart.stop_words[chart.chosen],
         .back = back,
         .on = on,
         .has_back = chart.chosen > 0,
         .has_on = chart.chosen + 1 < chart.stops.size()}
    );
    if (step) {
        choose_stop(chart, *step < 0 ? chart.chosen - 1 : chart.chosen + 1, view, out);
    }
    if (!chart.note.empty()) {
        ui.text(chart.note, TextKind::Small, Ink::TextSoft);
    }
}

void pain_card(Ui& ui, const ProgressView& view, const Texts& texts, Actions& out) {
    const Scope card = ui.card("pain");
    ui.heading(2, view.pain.title);
    ui.text(view.pain.words, TextKind::Small, Ink::TextSoft);
    chart_ui(ui, view.pain, view, texts, out);
    if (!view.pain.is_empty()) {
        ui.text(texts("progress.training_marks"), TextKind::Small, Ink::TextSoft);
        table_ui(ui, view.pain, texts);
    }
}

void calendar_card(Ui& ui, const ProgressView& view, const Texts& texts, Actions& out) {
    const CalendarView& calendar = view.calendar;
    const Scope card = ui.card("calendar");
    ui.heading(2, texts("calendar.heading"));
    const std::string back = texts("calendar.before");
    const std::string on = texts("calendar.after");
    const auto step = ui.browse(
        {.key = "months",
         .words = calendar.title,
         .back = back,
         .on = on,
         .has_back = calendar.before.has_value(),
         .has_on = calendar.after.has_value()}
    );
    if (step) {
        ProgressChoice choice = view.choice;
        choice.month = *step < 0 ? calendar.before : calendar.after;
        out.push_back(ProgressChosen{choice});
    }
    const std::string words =
        texts("calendar.words", {{"month", calendar.title}, {"summary", calendar.summary}});
    ui.figure("month", draw_month(calendar, size_of(ui)), words);
    ui.text(calendar.summary, TextKind::Strong);
    ui.text(texts("calendar.marks"), TextKind::Small, Ink::TextSoft);
    if (const auto open = ui.disclosure("days", texts("calendar.as_table"))) {
        const std::array<TableColumn, 2> columns{
            {{texts("calendar.day"), 1}, {texts("calendar.what"), 2}}};
        ui.table(
            {.key = "table", .caption = calendar.title, .columns = columns, .rows = calendar.rows}
        );
    }
}

void work_card(Ui& ui, const ProgressView& view, const Texts& texts, Actions& out) {
    if (view.exercise.name.empty()) {
        return;
    }
    const Scope card = ui.card("work");
    ui.heading(2, texts("progress.work"));
    const std::string back = texts("progress.exercise_before");
    const std::string on = texts("progress.exercise_after");
    const auto step = ui.browse(
        {.key = "exercises",
         .words = view.exercise.name,
         .back = back,
         .on = on,
         .has_back = !view.exercise.before.empty(),
         .has_on = !view.exercise.after.empty()}
    );
    if (step) {
        ProgressChoice choice = view.choice;
        choice.exercise = *step < 0 ? view.exercise.before : view.exercise.after;
        choice.chart.clear();
        out.push_back(ProgressChosen{choice});
    }
    if (view.work.empty()) {
        ui.text(texts("progress.none_in_range"), TextKind::Body, Ink::TextSoft);
    }
    for (const ChartView& chart : view.work) {
        const Scope part = ui.group(chart.key, space::snug);
        ui.heading(3, chart.title);
        chart_ui(ui, chart, view, texts, out);
        table_ui(ui, chart, texts);
    }
}

void measure_cards(Ui& ui, const ProgressView& view, const Texts& texts, Actions& out) {
    for (const ChartView& chart : view.measures) {
        const Scope card = ui.card(chart.key);
        ui.heading(2, chart.title);
        chart_ui(ui, chart, view, texts, out);
        if (!chart.is_empty()) {
            table_ui(ui, chart, texts);
        }
    }
    if (view.unmeasured.empty()) {
        return;
    }
    const Scope card = ui.card("unmeasured");
    ui.heading(2, texts("progress.unmeasured"));
    bullets(ui, "list", texts("progress.unmeasured"), view.unmeasured);
    if (ui.button({.key = "measure", .label = texts("progress.measure")})) {
        out.push_back(PageChosen{Page::Measure});
    }
}

void past_ui(Ui& ui, const ProgressView& view, const Texts& texts) {
    if (!view.stages.empty()) {
        const Scope card = ui.card("stages");
        ui.heading(2, texts("progress.stages"));
        const std::array<TableColumn, 2> columns{
            {{texts("progress.since"), 1}, {texts("progress.stage"), 1.6F}}};
        ui.table(
            {.key = "table",
             .caption = texts("progress.stages"),
             .columns = columns,
             .rows = view.stages}
        );
    }
    if (!view.decisions.empty()) {
        const Scope card = ui.card("decisions");
        ui.heading(2, texts("progress.decisions"));
        const std::array<TableColumn, 3> columns{
            {{texts("progress.date"), 1},
             {texts("progress.suggestion"), 1.8F},
             {texts("progress.decision"), 1}}};
        ui.table(
            {.key = "table",
             .caption = texts("progress.decisions"),
             .columns = columns,
             .rows = view.decisions}
        );
    }
}

} // namespace

void progress_ui(Ui& ui, const ProgressView& view, const Texts& texts, Actions& out) {
    ui.heading(1, texts("progress.title"));
    if (view.is_empty) {
        const Scope card = ui.card("empty");
        ui.heading(2, texts("progress.empty"));
        ui.text(texts("progress.empty_words"));
    } else {
        const std::string range = range_ui(ui, view, texts, out);
        const Scope panel = ui.tab_panel("range-shown", range);
        pain_card(ui, view, texts, out);
        calendar_card(ui, view, texts, out);
        work_card(ui, view, texts, out);
        measure_cards(ui, view, texts, out);
    }
    past_ui(ui, view, texts);
    if (ui.row_button("history", texts("progress.history"), texts("progress.history_detail"))) {
        out.push_back(PageChosen{Page::History});
    }
}

} // namespace loadwise
