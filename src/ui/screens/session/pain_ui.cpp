#include "ui/screens/screens.h"

#include <array>

namespace loadwise {

namespace {

constexpr std::array<PainContext, 4> contexts{
    PainContext::During, PainContext::After, PainContext::Morning, PainContext::Usual};

void context_ui(Ui& ui, const PainView& view, const Texts& texts, Actions& out) {
    std::vector<ChoiceItem> choices{
        {"during", texts("pain.when_during"), {}},
        {"after", texts("pain.when_after"), {}},
        {"morning", texts("pain.when_morning"), {}},
    };
    if (view.can_choose_usual) {
        choices.push_back({"usual", texts("pain.when_usual"), {}});
    }
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
    std::vector<ChoiceItem> choices{{"all", texts("pain.whole_session"), {}}};
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

/// Two sore sides are told one after the other, so that their numbers are not mixed.
void side_ui(Ui& ui, const PainView& view, const Texts& texts, Actions& out) {
    if (view.can_tell_sides) {
        const std::optional<bool> apart = ui.checkbox(
            "both", texts("pain.both_sides"), texts("pain.both_sides_words"), view.has_sides
        );
        if (apart) {
            out.push_back(PainSideChosen{*apart ? Side::Left : Side::Both});
        }
    }
    if (view.has_sides) {
        ui.text(
            texts(view.side == Side::Left ? "pain.of_left" : "pain.of_right"), TextKind::Strong
        );
    }
}

void teller_ui(Ui& ui, const PainView& view, const Texts& texts, Actions& out) {
    if (!view.can_be_clinicians) {
        return;
    }
    const std::optional<bool> told = ui.checkbox(
        "by", texts("pain.usual.clinician"), texts("pain.usual.clinician_words"), view.is_clinicians
    );
    if (told) {
        out.push_back(PainTellerChosen{*told ? Actor::Clinician : Actor::Patient});
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
    side_ui(ui, view, texts, out);
    const Scale scale{"score", texts("pain.scale"), view.chosen, view.words, Choosing::Drafts};
    if (const std::optional<int> score = scale_ui(ui, scale, texts)) {
        out.push_back(PainScoreChosen{*score});
    }
    ui.status("chosen", view.chosen_words);
    teller_ui(ui, view, texts, out);
    if (!view.problem.empty()) {
        ui.alert("problem", view.problem);
    }
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
