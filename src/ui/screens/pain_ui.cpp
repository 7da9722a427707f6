#include "screens.h"

#include <array>

namespace loadwise {

namespace {

constexpr std::array<PainContext, 3> contexts{
    PainContext::During, PainContext::After, PainContext::Morning};

void context_ui(Ui& ui, const PainView& view, const Texts& texts, Actions& out) {
    const std::array<Choice, 3> choices{{
        {"during", texts("pain.when_during"), {}},
        {"after", texts("pain.when_after"), {}},
        {"morning", texts("pain.when_morning"), {}},
    }};
    std::optional<std::size_t> selected;
    for (std::size_t index = 0; index < contexts.size(); ++index) {
        if (contexts[index] == view.context) {
            selected = index;
        }
    }
    const auto picked = ui.choices(
        {.key = "context",
         .label = texts("pain.when"),
         .choices = choices,
         .selected = selected,
         .choosing = Choosing::Drafts}
    );
    if (picked) {
        out.push_back(PainContextChosen{contexts[*picked]});
    }
}

void exercise_ui(Ui& ui, const PainView& view, const Texts& texts, Actions& out) {
    std::vector<Choice> choices{{"all", texts("pain.whole_session"), {}}};
    std::size_t selected = 0;
    for (const auto& each : view.exercises) {
        choices.push_back({each.first.text, each.second, {}});
        if (each.first == view.exercise) {
            selected = choices.size() - 1;
        }
    }
    const auto picked = ui.choices(
        {.key = "exercise",
         .label = texts("pain.which_exercise"),
         .choices = choices,
         .selected = selected,
         .choosing = Choosing::Drafts}
    );
    if (picked) {
        out.push_back(PainExerciseChosen{
            *picked == 0 ? ExerciseId{} : view.exercises[*picked - 1].first});
    }
}

} // namespace

void pain_ui(Ui& ui, const PainView& view, const Texts& texts, Actions& out) {
    ui.heading(1, view.title);
    ui.text(view.question);
    ui.text(view.help, TextKind::Small, Ink::TextSoft);
    if (view.can_choose_context) {
        context_ui(ui, view, texts, out);
    }
    const Scale scale{"score", texts("pain.scale"), view.chosen, view.words, Choosing::Drafts};
    if (const std::optional<int> score = scale_ui(ui, scale, texts)) {
        out.push_back(PainScoreChosen{*score});
    }
    ui.status("chosen", view.chosen_words);
    if (view.exercises.size() > 1) {
        exercise_ui(ui, view, texts, out);
    }
    if (const auto note = ui.text_area(
            {.key = "note",
             .label = texts("pain.note"),
             .value = view.note,
             .hint = texts("pain.note_hint"),
             .length_max = 2000}
        )) {
        out.push_back(PainNoteWritten{*note});
    }
    if (ui.button(
            {.key = "save",
             .label = texts(view.can_save ? "action.save" : "pain.choose_first"),
             .kind = ButtonKind::Primary,
             .is_disabled = !view.can_save}
        )) {
        out.push_back(PainSubmitted{});
    }
    if (ui.button({.key = "cancel", .label = texts("action.not_now"), .kind = ButtonKind::Quiet})) {
        out.push_back(PageChosen{Page::Today});
    }
}

} // namespace loadwise
