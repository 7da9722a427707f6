#include "screens.h"

namespace loadwise {

namespace {

void exercise_ui(Ui& ui, const SessionExercise& exercise, const SessionId& session, Actions& out) {
    const Scope card = ui.card(exercise.exercise.text);
    ui.heading(2, exercise.name);
    ui.text(exercise.dose, TextKind::Strong, Ink::Accent);
    ui.text(exercise.details, TextKind::Small, Ink::TextSoft);
    if (exercise.is_stopped) {
        ui.badge("Stopped for today after pain", CardKind::Bad);
        return;
    }
    if (const auto how = ui.disclosure("how", "How to do it")) {
        bullets(ui, "cues", "How to do it", exercise.cues);
        if (!exercise.stop_rule.empty()) {
            ui.text("Stop: " + exercise.stop_rule, TextKind::Small);
        }
    }
    {
        const Scope sets = ui.list("sets", "Sets");
        for (const SetLine& set : exercise.sets) {
            const Scope item = ui.item(set.label);
            if (const auto is_done = ui.checkbox("done", set.label, {}, set.is_done)) {
                out.emplace_back(SetTicked{exercise.exercise, set.number, set.side, *is_done});
            }
        }
    }
    const std::string label = "It hurts: log pain";
    if (ui.button(
            {.key = "pain", .label = label, .kind = ButtonKind::Quiet, .description = exercise.name}
        )) {
        out.emplace_back(PainAsked{PainContext::During, session, exercise.exercise});
    }
}

} // namespace

void session_ui(Ui& ui, const SessionView& view, Actions& out) {
    ui.heading(1, "Your session");
    ui.text(view.pain_rule, TextKind::Body, Ink::TextSoft);
    const std::string progress =
        std::to_string(view.sets_done) + " of " + std::to_string(view.sets_planned) + " sets done";
    ui.progress("sets", progress, view.sets_done, view.sets_planned);
    for (const SessionExercise& exercise : view.exercises) {
        exercise_ui(ui, exercise, view.session, out);
    }
    if (view.exercises.empty()) {
        ui.text("Nothing is planned right now.");
    }
    if (ui.button({.key = "finish", .label = "Finish session", .kind = ButtonKind::Primary})) {
        out.emplace_back(SessionEnded{});
    }
    if (ui.button({.key = "back", .label = "Pause and go back", .kind = ButtonKind::Quiet})) {
        out.emplace_back(PageChosen{Page::Today});
    }
}

} // namespace loadwise
