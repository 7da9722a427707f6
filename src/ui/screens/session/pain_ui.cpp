#include "ui/screens/screens.h"

#include <array>

namespace loadwise {

namespace {

constexpr std::array<PainContext, 4> contexts{
    PainContext::During, PainContext::After, PainContext::Morning, PainContext::Usual};

void context_ui(const Screen& screen, const PainView& view) {
    std::vector<ChoiceItem> choices{
        {"during", screen.texts("pain.when_during"), {}},
        {"after", screen.texts("pain.when_after"), {}},
        {"morning", screen.texts("pain.when_morning"), {}},
    };
    if (view.can_choose_usual) {
        choices.push_back({"usual", screen.texts("pain.when_usual"), {}});
    }
    std::optional<std::size_t> selected;
    for (std::size_t index = 0; index < contexts.size(); ++index) {
        if (contexts[index] == view.context) {
            selected = index;
        }
    }
    if (const auto picked = screen.draft_choice("context", "pain.when", choices, selected)) {
        screen.send(PainContextChosen{contexts[*picked]});
    }
}

void exercise_ui(const Screen& screen, const PainView& view) {
    std::vector<ChoiceItem> choices{{"all", screen.texts("pain.whole_session"), {}}};
    std::size_t selected = 0;
    for (const auto& each : view.exercises) {
        choices.push_back({each.first.text, each.second, {}});
        if (each.first == view.exercise) {
            selected = choices.size() - 1;
        }
    }
    const auto picked = screen.draft_choice("exercise", "pain.which_exercise", choices, selected);
    if (picked) {
        screen.send(PainExerciseChosen{
            *picked == 0 ? ExerciseId{} : view.exercises[*picked - 1].first});
    }
}

/// Two sore sides are told one after the other, so that their numbers are not mixed.
void side_ui(const Screen& screen, const PainView& view) {
    if (view.can_tell_sides) {
        const std::optional<bool> apart =
            screen.checkbox("both", "pain.both_sides", "pain.both_sides_words", view.has_sides);
        if (apart) {
            screen.send(PainSideChosen{*apart ? Side::Left : Side::Both});
        }
    }
    if (view.has_sides) {
        screen.text(view.side == Side::Left ? "pain.of_left" : "pain.of_right", TextKind::Strong);
    }
}

void teller_ui(const Screen& screen, const PainView& view) {
    if (!view.can_be_clinicians) {
        return;
    }
    const std::optional<bool> told = screen.checkbox(
        "by", "pain.usual.clinician", "pain.usual.clinician_words", view.is_clinicians
    );
    if (told) {
        screen.send(PainTellerChosen{*told ? Actor::Clinician : Actor::Patient});
    }
}

void score_ui(const Screen& screen, const PainView& view) {
    const Scale scale{
        "score", screen.texts("pain.scale"), view.chosen, view.words, Choosing::Drafts};
    screen.send<PainScoreChosen>(scale_ui(screen.ui, scale, screen.texts));
    screen.ui.status("chosen", view.chosen_words);
}

void note_ui(const Screen& screen, const std::string& note) {
    screen.send<PainNoteWritten>(screen.ui.text_area(
        {.key = "note",
         .label = screen.texts("pain.note"),
         .value = note,
         .hint = screen.texts("pain.note_hint"),
         .length_max = 2000}
    ));
}

void save_ui(const Screen& screen, bool can_save) {
    const std::string label = screen.texts(can_save ? "action.save" : "pain.choose_first");
    screen.button(
        {.key = "save", .label = label, .kind = ButtonKind::Primary, .is_disabled = !can_save},
        PainSubmitted{}
    );
    screen.button("cancel", "action.not_now", PageChosen{Page::Today}, ButtonKind::Quiet);
}

} // namespace

void pain_ui(const Screen& screen, const PainView& view) {
    screen.ui.heading(1, view.title);
    screen.ui.text(view.question);
    screen.ui.text(view.help, TextKind::Small, Ink::TextSoft);
    if (view.can_choose_context) {
        context_ui(screen, view);
    }
    side_ui(screen, view);
    score_ui(screen, view);
    teller_ui(screen, view);
    if (!view.problem.empty()) {
        screen.ui.alert("problem", view.problem);
    }
    if (view.exercises.size() > 1) {
        exercise_ui(screen, view);
    }
    note_ui(screen, view.note);
    answers_link_ui(screen, Page::Pain);
    screen.ui.text(view.when, TextKind::Small, Ink::TextSoft);
    save_ui(screen, view.can_save);
}

} // namespace loadwise
