#include "screens.h"

#include <array>

namespace loadwise {

namespace {

constexpr std::array<PainContext, 3> contexts{
    PainContext::During, PainContext::After, PainContext::Morning};

void context_ui(Ui& ui, const PainView& view, Actions& out) {
    constexpr std::array<Choice, 3> choices{{
        {"during", "During exercise", {}},
        {"after", "After exercise", {}},
        {"morning", "This morning", {}},
    }};
    std::optional<std::size_t> selected;
    for (std::size_t index = 0; index < contexts.size(); ++index) {
        if (contexts[index] == view.context) {
            selected = index;
        }
    }
    const auto picked = ui.choices(
        {.key = "context", .label = "When is this?", .choices = choices, .selected = selected}
    );
    if (picked) {
        out.emplace_back(PainContextChosen{contexts[*picked]});
    }
}

void score_ui(Ui& ui, const PainView& view, Actions& out) {
    std::array<Choice, 11> choices;
    for (std::size_t index = 0; index < choices.size(); ++index) {
        const PainLevel& level = view.levels[index];
        choices[index] = {level.number, level.number, level.short_words};
    }
    const auto picked = ui.choices(
        {.key = "score",
         .label = "0 is no pain, 10 is the worst you can imagine",
         .choices = choices,
         .selected = view.chosen,
         .layout = ChoiceLayout::Tiles}
    );
    if (picked) {
        out.emplace_back(PainScoreChosen{static_cast<int>(*picked)});
    }
}

void exercise_ui(Ui& ui, const PainView& view, Actions& out) {
    std::vector<Choice> choices{{"all", "The whole session", {}}};
    std::size_t selected = 0;
    for (const auto& each : view.exercises) {
        choices.push_back({each.first.text, each.second, {}});
        if (each.first == view.exercise) {
            selected = choices.size() - 1;
        }
    }
    const auto picked = ui.choices(
        {.key = "exercise", .label = "Which exercise?", .choices = choices, .selected = selected}
    );
    if (picked) {
        out.emplace_back(PainExerciseChosen{
            *picked == 0 ? ExerciseId{} : view.exercises[*picked - 1].first});
    }
}

} // namespace

void pain_ui(Ui& ui, const PainView& view, Actions& out) {
    ui.heading(1, view.title);
    ui.text(view.question);
    ui.text(view.help, TextKind::Small, Ink::TextSoft);
    if (view.can_choose_context) {
        context_ui(ui, view, out);
    }
    score_ui(ui, view, out);
    ui.status("chosen", view.chosen_words);
    if (view.exercises.size() > 1) {
        exercise_ui(ui, view, out);
    }
    if (const auto note = ui.text_area(
            {.key = "note",
             .label = "Note, if you like",
             .value = view.note,
             .hint = "For example what you did, or how long you sat.",
             .length_max = 2000}
        )) {
        out.emplace_back(PainNoteWritten{*note});
    }
    if (ui.button(
            {.key = "save",
             .label = view.can_save ? "Save" : "Choose a number first",
             .kind = ButtonKind::Primary,
             .is_disabled = !view.can_save}
        )) {
        out.emplace_back(PainSubmitted{});
    }
    if (ui.button({.key = "cancel", .label = "Not now", .kind = ButtonKind::Quiet})) {
        out.emplace_back(PageChosen{Page::Today});
    }
}

} // namespace loadwise
