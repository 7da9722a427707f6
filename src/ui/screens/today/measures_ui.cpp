// The check of the week: a question a screen, then what was found; and what else can be measured.
#include "figure/draw_figure.h"
#include "ui/screens/exercise_row.h"
#include "ui/screens/screens.h"

#include <array>

namespace loadwise {

namespace {

void scale_answer_ui(const Screen& screen, const MeasureQuestion& view) {
    std::vector<ChoiceItem> choices;
    for (int number = view.least; number <= view.most; ++number) {
        choices.push_back({std::to_string(number), screen.texts.number(number)});
    }
    const auto picked = screen.ui.choices(
        {.key = "scale",
         .label = view.question,
         .choices = choices,
         .selected = view.chosen
                         ? std::optional(static_cast<std::size_t>(*view.chosen - view.least))
                         : std::nullopt,
         .layout = ChoiceLayout::Tiles}
    );
    if (picked) {
        const int value = view.least + static_cast<int>(*picked);
        screen.send(MeasureScored{view.measure, value, view.activity});
    }
}

void yes_no_answer_ui(const Screen& screen, const MeasureQuestion& view) {
    const std::array<ChoiceItem, 2> choices{
        {{"yes", screen.texts("action.yes")}, {"no", screen.texts("action.no")}}};
    const auto picked = screen.ui.choices(
        {.key = "answer",
         .label = view.question,
         .choices = choices,
         .selected =
             view.chosen ? std::optional<std::size_t>(*view.chosen == 1 ? 0 : 1) : std::nullopt,
         .layout = ChoiceLayout::Pair}
    );
    if (picked) {
        screen.send(MeasureScored{view.measure, *picked == 0 ? 1 : 0});
    }
}

/// Pressed after each repetition, from the floor.
void counter_ui(const Screen& screen, const MeasureQuestion& view, const MeasureLine& line) {
    const std::string label = screen.texts("measure.one_more");
    screen.button(
        {.key = "count",
         .label = label,
         .about = line.label,
         .is_disabled = line.count >= view.most,
         .is_broad = true},
        MeasureTyped{view.measure, line.side, std::to_string(line.count + 1)}
    );
}

void line_ui(const Screen& screen, const MeasureQuestion& view, const MeasureLine& line) {
    const auto typed = screen.ui.number_field(
        {.key = "value",
         .label = line.label,
         .value = line.typed,
         .min = view.least,
         .max = view.most,
         .unit = view.unit}
    );
    if (typed) {
        screen.send(MeasureTyped{view.measure, line.side, *typed});
    }
    if (view.aid == MeasureAid::Counter && line.problem.empty()) {
        counter_ui(screen, view, line);
    }
    screen.ui.text(line.last, TextKind::Small, Ink::TextSoft);
    if (!line.problem.empty()) {
        screen.ui.alert("problem", line.problem);
    }
}

void timer_ui(const Screen& screen, const MeasureQuestion& view) {
    constexpr int second_ms = 1000;
    if (view.timer.empty()) {
        screen.button("timer", "measure.start_clock", MeasureTimed{});
        return;
    }
    screen.ui.wake_in(second_ms);
    screen.ui.count(
        {.key = "clock",
         .caption = view.title,
         .number = view.timer,
         .is_strong = true,
         .height = 180}
    );
    screen.button(
        "stop", "measure.stop_clock", MeasureTimeTaken{view.measure}, ButtonKind::Primary
    );
}

void save_ui(const Screen& screen, const MeasureQuestion& view) {
    screen.button(
        {.key = "save",
         .label = screen.texts("action.save"),
         .kind = ButtonKind::Primary,
         .is_disabled = !view.can_save},
        MeasureSubmitted{view.measure}
    );
}

void typed_answer_ui(const Screen& screen, const MeasureQuestion& view) {
    if (view.aid == MeasureAid::Timer) {
        timer_ui(screen, view);
    }
    {
        const Scope sides = screen.ui.columns("sides", view.lines.size(), 130, view.title);
        for (const MeasureLine& line : view.lines) {
            const Scope side = screen.ui.column();
            line_ui(screen, view, line);
        }
    }
    save_ui(screen, view);
}

/// Their names, in the patient's own words.
void names_ui(const Screen& screen, const MeasureQuestion& view) {
    constexpr std::size_t name_length_most = 60;
    for (const MeasureLine& line : view.lines) {
        const Scope part = screen.ui.group(std::to_string(line.place));
        const auto typed = screen.ui.text_field(
            {.key = "name",
             .label = line.label,
             .value = line.typed,
             .length_max = name_length_most}
        );
        if (typed) {
            screen.send(MeasureTyped{view.measure, Side::Both, *typed, line.place});
        }
        if (!line.problem.empty()) {
            screen.ui.alert("problem", line.problem);
        }
    }
    screen.text("measure.activities_help", TextKind::Small, Ink::TextSoft);
    save_ui(screen, view);
}

void answer_ui(const Screen& screen, const MeasureQuestion& view) {
    if (view.form == MeasureForm::Names) {
        names_ui(screen, view);
        return;
    }
    if (view.form == MeasureForm::Typed) {
        typed_answer_ui(screen, view);
        return;
    }
    view.form == MeasureForm::Scale ? scale_answer_ui(screen, view)
                                    : yes_no_answer_ui(screen, view);
    screen.ui.text(view.lines.front().last, TextKind::Small, Ink::TextSoft);
}

void way_on_ui(const Screen& screen, const MeasureQuestion& view) {
    screen.button("pass", "measure.not_today", MeasurePassed{}, ButtonKind::Quiet);
    const bool is_own = view.form == MeasureForm::Names;
    if (!view.activity.empty()) {
        screen.button(
            "others", "measure.activities_change", ActivitiesChanged{}, ButtonKind::Quiet
        );
    } else if (view.is_optional) {
        screen.button(
            "decline",
            is_own ? "measure.activities_decline" : "measure.decline",
            MeasureDeclined{view.measure, true},
            ButtonKind::Quiet
        );
    }
    if (view.has_before) {
        screen.button("before", "measure.back", MeasureReturned{}, ButtonKind::Quiet);
    }
}

/// Low enough that the answers stand below it in sight.
void picture_ui(Ui& ui, const MeasureQuestion& view) {
    constexpr float height = 150;
    if (view.picture == nullptr) {
        return;
    }
    const Drawing shown = thumbnail(view.picture->figure);
    ui.moving_picture(
        {.key = "picture",
         .now = &shown,
         .still = &shown,
         .words = describe(view.picture->figure),
         .height = height}
    );
}

void question_ui(const Screen& screen, const MeasureQuestion& view) {
    const Scope page = screen.ui.group(view.measure.text + "/" + view.activity.text);
    if (!view.place.empty()) {
        screen.ui.text(view.place, TextKind::Small, Ink::TextSoft);
    }
    if (!view.activity.empty()) {
        screen.ui.heading(1, view.title);
    } else {
        const Quote quote = screen.ui.quote();
        screen.ui.heading(1, view.title);
        picture_ui(screen.ui, view);
        if (view.form == MeasureForm::Typed || view.form == MeasureForm::Names) {
            screen.ui.text(view.question);
        }
    }
    answer_ui(screen, view);
    way_on_ui(screen, view);
}

void results_ui(const Screen& screen, const std::vector<MeasureResult>& results) {
    const Scope card = screen.ui.card("results", CardKind::Good);
    for (const MeasureResult& result : results) {
        const std::string value =
            result.before.empty()
                ? result.value
                : screen.texts(
                      "measure.against", {{"value", result.value}, {"before", result.before}}
                  );
        if (result.is_own) {
            screen.ui.definition(result.title, value);
        } else {
            const Quote quote = screen.ui.quote();
            screen.ui.definition(result.title, value);
        }
    }
}

void rows_ui(const Screen& screen, const std::vector<MeasureRow>& rows) {
    for (const MeasureRow& row : rows) {
        screen.send_if(
            screen.ui.row_button(row.measure.text, row.title, row.last), MeasureChosen{row.measure}
        );
    }
}

void declined_ui(const Screen& screen, const std::vector<MeasureRow>& rows) {
    if (rows.empty()) {
        return;
    }
    const auto list = screen.ui.disclosure("declined", screen.texts("measure.declined"));
    if (!list) {
        return;
    }
    const std::string label = screen.texts("measure.ask_again");
    for (const MeasureRow& row : rows) {
        const Scope card = screen.ui.card(row.measure.text);
        screen.ui.text(row.title, TextKind::Strong);
        screen.button(
            {.key = "again", .label = label, .about = row.title},
            MeasureDeclined{row.measure, false}
        );
    }
}

void others_ui(const Screen& screen, const MeasuresView& view) {
    if (const auto others = screen.ui.disclosure("others", screen.texts("measure.others"))) {
        rows_ui(screen, view.others);
    }
}

/// The look back stands first, for it asks something; what was measured below it.
void week_page_ui(const Screen& screen, const MeasuresView& view) {
    screen.heading(1, "week.title");
    week_look_ui(screen, *view.week);
    if (!view.results.empty()) {
        screen.heading(2, "measure.told");
        results_ui(screen, view.results);
    }
    others_ui(screen, view);
    declined_ui(screen, view.declined);
}

} // namespace

void measures_ui(const Screen& screen, const MeasuresView& view) {
    if (view.question) {
        question_ui(screen, *view.question);
        return;
    }
    if (view.week) {
        week_page_ui(screen, view);
        return;
    }
    const bool is_walked = !view.results.empty();
    screen.heading(1, is_walked ? "measure.told" : "measure.title");
    if (is_walked) {
        results_ui(screen, view.results);
        if (!view.plan.empty()) {
            screen.button(
                {.key = "plan", .label = view.plan, .kind = ButtonKind::Secondary},
                PageChosen{Page::GradedPlan}
            );
        }
        screen.button("done", "measure.done", PageChosen{Page::Today}, ButtonKind::Primary);
        others_ui(screen, view);
    } else {
        screen.text("measure.help", TextKind::Body, Ink::TextSoft);
        rows_ui(screen, view.others);
    }
    declined_ui(screen, view.declined);
    if (view.is_week_declined) {
        screen.button("week-again", "week.again", WeekDeclined{false}, ButtonKind::Quiet);
    }
    if (!is_walked) {
        screen.button("done", "measure.done", PageChosen{Page::Today}, ButtonKind::Quiet);
    }
}

} // namespace loadwise
