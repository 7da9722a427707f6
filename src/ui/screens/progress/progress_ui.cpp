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

void walk_ui(const Screen& screen, const ChartView& chart, const ProgressView& view) {
    const std::string back = screen.texts("progress.earlier", {{"name", chart.title}});
    const std::string on = screen.texts("progress.later", {{"name", chart.title}});
    const auto step = screen.ui.browse(
        {.key = chart.key + "/walk",
         .words = chart.stop_words[chart.chosen],
         .back = back,
         .on = on,
         .has_back = chart.chosen > 0,
         .has_on = chart.chosen + 1 < chart.stops.size()}
    );
    if (step) {
        choose_stop(chart, *step < 0 ? chart.chosen - 1 : chart.chosen + 1, view, screen.out);
    }
}

/// The chart, the values of the chosen point between two buttons, and the same as a table.
void chart_ui(const Screen& screen, const ChartView& chart, const ProgressView& view) {
    if (chart.is_empty()) {
        screen.text("progress.none_in_range", TextKind::Body, Ink::TextSoft);
        return;
    }
    const ChartSize size = size_of(screen.ui);
    const auto touched = screen.ui.chart(chart.key, draw_chart(chart, size), chart.words);
    if (touched) {
        choose_stop(chart, nearest_stop(chart, size, *touched), view, screen.out);
    }
    walk_ui(screen, chart, view);
    if (!chart.note.empty()) {
        screen.ui.text(chart.note, TextKind::Small, Ink::TextSoft);
    }
}

void story_card(const Screen& screen, const ProgressView& view) {
    if (view.story.empty()) {
        return;
    }
    const Scope card = screen.ui.card("story", CardKind::Accent);
    screen.heading(2, "progress.story.title");
    bullets(screen.ui, "lines", screen.texts("progress.story.title"), view.story);
}

void review_ui(const Screen& screen, const CourseReview& review) {
    const Scope card = screen.ui.card("review", CardKind::Accent);
    screen.ui.heading(2, review.title);
    bullets(screen.ui, "lines", review.title, review.lines);
    screen.heading(3, "course.take");
    bullets(screen.ui, "take", screen.texts("course.take"), review.take);
    screen.button("report", "milestone.report", PageChosen{Page::Report});
}

/// One's own course; what is known of others; and that no more is known.
void course_card(const Screen& screen, const ProgressView& view) {
    if (!view.course) {
        return;
    }
    const CourseView& course = *view.course;
    if (course.review) {
        review_ui(screen, *course.review);
    }
    const Scope card = screen.ui.card("course");
    screen.heading(2, "course.title");
    std::vector<TableColumn> columns;
    for (const std::string& title : course.columns) {
        columns.push_back({title, columns.empty() ? 1.4F : 1});
    }
    const std::string caption = screen.texts("course.title");
    screen.ui.table({.key = "own", .caption = caption, .columns = columns, .rows = course.rows});
    screen.heading(3, "course.others");
    for (const std::string& range : course.ranges) {
        screen.ui.text(range);
    }
    if (const auto open = screen.ui.disclosure("why", screen.texts("evidence.title"))) {
        bullets(screen.ui, "sources", screen.texts("evidence.title"), course.sources);
    }
}

void pain_card(const Screen& screen, const ProgressView& view) {
    const Scope card = screen.ui.card("pain");
    screen.ui.heading(2, view.pain.title);
    screen.ui.text(view.pain.words, TextKind::Small, Ink::TextSoft);
    chart_ui(screen, view.pain, view);
    if (!view.pain.is_empty()) {
        screen.text("progress.training_marks", TextKind::Small, Ink::TextSoft);
        if (!view.pain.flags.empty()) {
            screen.text("progress.flag.marks", TextKind::Small, Ink::TextSoft);
        }
        table_ui(screen.ui, view.pain, screen.texts);
    }
}

/// The months that were trained in, one at a time.
void months_ui(const Screen& screen, const ProgressView& view) {
    const CalendarView& calendar = view.calendar;
    const auto step = screen.browse(
        "months",
        calendar.title,
        "calendar.before",
        "calendar.after",
        calendar.before.has_value(),
        calendar.after.has_value()
    );
    if (step) {
        ProgressChoice choice = view.choice;
        choice.month = *step < 0 ? calendar.before : calendar.after;
        screen.send(ProgressChosen{choice});
    }
}

void days_table_ui(const Screen& screen, const CalendarView& calendar) {
    if (const auto open = screen.ui.disclosure("days", screen.texts("calendar.as_table"))) {
        const std::array<TableColumn, 2> columns{
            {{screen.texts("calendar.day"), 1}, {screen.texts("calendar.what"), 2}}};
        screen.ui.table(
            {.key = "table", .caption = calendar.title, .columns = columns, .rows = calendar.rows}
        );
    }
}

void calendar_card(const Screen& screen, const ProgressView& view) {
    const CalendarView& calendar = view.calendar;
    const Scope card = screen.ui.card("calendar");
    screen.heading(2, "calendar.heading");
    months_ui(screen, view);
    const std::string words =
        screen.texts("calendar.words", {{"month", calendar.title}, {"summary", calendar.summary}});
    screen.ui.figure("month", draw_month(calendar, size_of(screen.ui)), words);
    screen.ui.text(calendar.summary, TextKind::Strong);
    screen.text("calendar.marks", TextKind::Small, Ink::TextSoft);
    days_table_ui(screen, calendar);
}

/// The exercises that were done, one at a time.
void exercises_ui(const Screen& screen, const ProgressView& view) {
    const auto step = screen.browse(
        "exercises",
        view.exercise.name,
        "progress.exercise_before",
        "progress.exercise_after",
        !view.exercise.before.empty(),
        !view.exercise.after.empty()
    );
    if (step) {
        ProgressChoice choice = view.choice;
        choice.exercise = *step < 0 ? view.exercise.before : view.exercise.after;
        choice.chart.clear();
        screen.send(ProgressChosen{choice});
    }
}

void work_card(const Screen& screen, const ProgressView& view) {
    if (view.exercise.name.empty()) {
        return;
    }
    const Scope card = screen.ui.card("work");
    screen.heading(2, "progress.work");
    exercises_ui(screen, view);
    if (view.work.empty()) {
        screen.text("progress.none_in_range", TextKind::Body, Ink::TextSoft);
    }
    for (const ChartView& chart : view.work) {
        const Scope part = screen.ui.group(chart.key, space::snug);
        screen.ui.heading(3, chart.title);
        chart_ui(screen, chart, view);
        table_ui(screen.ui, chart, screen.texts);
    }
}

void measure_cards(const Screen& screen, const ProgressView& view) {
    for (const ChartView& chart : view.measures) {
        const Scope card = screen.ui.card(chart.key);
        screen.ui.heading(2, chart.title);
        chart_ui(screen, chart, view);
        if (!chart.is_empty()) {
            table_ui(screen.ui, chart, screen.texts);
        }
    }
    if (view.unmeasured.empty()) {
        return;
    }
    const Scope card = screen.ui.card("unmeasured");
    screen.heading(2, "progress.unmeasured");
    bullets(screen.ui, "list", screen.texts("progress.unmeasured"), view.unmeasured);
    screen.button("measure", "progress.measure", PageChosen{Page::Measure});
}

using Rows = std::vector<std::vector<std::string>>;

void past_card(
    const Screen& screen,
    std::string_view key,
    std::string_view title,
    std::span<const TableColumn> columns,
    const Rows& rows
) {
    if (rows.empty()) {
        return;
    }
    const Scope card = screen.ui.card(key);
    screen.heading(2, title);
    screen.ui.table(
        {.key = "table", .caption = screen.texts(title), .columns = columns, .rows = rows}
    );
}

void past_ui(const Screen& screen, const ProgressView& view) {
    const Texts& texts = screen.texts;
    const std::array<TableColumn, 2> stages{
        {{texts("progress.since"), 1}, {texts("progress.stage"), 1.6F}}};
    past_card(screen, "stages", "progress.stages", stages, view.stages);
    const std::array<TableColumn, 3> decisions{
        {{texts("progress.date"), 1},
         {texts("progress.suggestion"), 1.8F},
         {texts("progress.decision"), 1}}};
    past_card(screen, "decisions", "progress.decisions", decisions, view.decisions);
}

} // namespace

void progress_ui(const Screen& screen, const ProgressView& view) {
    screen.heading(1, "progress.title");
    if (view.is_empty) {
        const Scope card = screen.ui.card("empty");
        screen.heading(2, "progress.empty");
        screen.text("progress.empty_words");
        return;
    }
    story_card(screen, view);
    course_card(screen, view);
    const std::string range = range_ui(screen.ui, view, screen.texts, screen.out);
    const Scope panel = screen.ui.tab_panel("range-shown", range);
    pain_card(screen, view);
    work_card(screen, view);
    measure_cards(screen, view);
}

void progress_past_ui(const Screen& screen, const ProgressView& view) {
    if (!view.is_empty) {
        calendar_card(screen, view);
    }
    past_ui(screen, view);
    screen.send_if(
        screen.ui.row_button(
            "history", screen.texts("progress.history"), screen.texts("progress.history_detail")
        ),
        PageChosen{Page::History}
    );
}

} // namespace loadwise
