#include "draw_figure.h"
#include "screens.h"

namespace loadwise {

namespace {

void set_ui(Ui& ui, const SessionExercise& exercise, const SetLine& set, Actions& out) {
    if (const auto is_done = ui.checkbox("done", set.label, {}, set.is_done)) {
        out.emplace_back(SetTicked{exercise.exercise, set.number, set.side, *is_done});
    }
}

/// Sets of one leg stand in pairs, left beside right.
void sets_ui(Ui& ui, const SessionExercise& exercise, Actions& out) {
    const Scope list = ui.list("sets", "Sets");
    for (std::size_t index = 0; index < exercise.sets.size(); ++index) {
        const SetLine& set = exercise.sets[index];
        const Scope item = ui.item("set" + std::to_string(set.number));
        if (set.side == Side::Both || index + 1 == exercise.sets.size()) {
            set_ui(ui, exercise, set, out);
            continue;
        }
        const Scope sides = ui.columns("sides", 2, 130);
        {
            const Scope left = ui.column();
            set_ui(ui, exercise, set, out);
        }
        const Scope right = ui.column();
        set_ui(ui, exercise, exercise.sets[++index], out);
    }
}

void exercise_ui(Ui& ui, const SessionExercise& exercise, const SessionId& session, Actions& out) {
    const Scope card = ui.card(exercise.exercise.text);
    ui.heading(2, exercise.name);
    ui.text(exercise.dose, TextKind::Strong, Ink::Accent);
    ui.text(exercise.details, TextKind::Small, Ink::TextSoft);
    if (exercise.is_stopped) {
        ui.badge("Stopped for today after pain", CardKind::Bad);
        return;
    }
    if (exercise.figure != nullptr) {
        ui.figure("figure", still(*exercise.figure), describe(*exercise.figure));
    }
    if (const auto how = ui.disclosure("how", "How to do it", exercise.name)) {
        bullets(ui, "cues", "How to do it", exercise.cues);
        if (!exercise.stop_rule.empty()) {
            ui.text("Stop: " + exercise.stop_rule, TextKind::Small);
        }
    }
    sets_ui(ui, exercise, out);
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
