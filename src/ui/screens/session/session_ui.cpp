#include "ui/screens/screens.h"

namespace loadwise {

namespace {

void set_ui(Ui& ui, const SessionExercise& exercise, const SetLine& set, Actions& out) {
    if (const auto is_done = ui.checkbox("done", set.label, {}, set.is_done)) {
        out.push_back(SetTicked{exercise.exercise, set.number, set.side, *is_done});
    }
}

/// Sets of one leg stand in pairs, left beside right.
void sets_ui(Ui& ui, const SessionExercise& exercise, Actions& out) {
    const Scope list = ui.list("sets", exercise.name);
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

void exercise_ui(
    Ui& ui,
    const SessionExercise& exercise,
    const SessionId& session,
    const Texts& texts,
    Actions& out
) {
    const Scope card = ui.card(exercise.exercise.text);
    ui.heading(2, exercise.name);
    ui.text(exercise.dose, TextKind::Strong, Ink::Accent);
    ui.text(exercise.details, TextKind::Small, Ink::TextSoft);
    if (exercise.is_stopped) {
        ui.badge(texts("session.stopped"), CardKind::Bad);
        return;
    }
    sets_ui(ui, exercise, out);
    if (exercise.sets_done < static_cast<int>(exercise.sets.size()) &&
        ui.button({.key = "open", .label = texts("session.open"), .description = exercise.name})) {
        out.push_back(PlayerOpened{exercise.exercise});
    }
    const std::string label = texts("session.hurts");
    if (ui.button(
            {.key = "pain", .label = label, .kind = ButtonKind::Quiet, .description = exercise.name}
        )) {
        out.push_back(PainAsked{PainContext::During, session, exercise.exercise});
    }
}

} // namespace

void session_ui(Ui& ui, const SessionView& view, const Texts& texts, Actions& out) {
    ui.heading(1, texts("session.title"));
    ui.text(view.pain_rule, TextKind::Body, Ink::TextSoft);
    const std::string progress =
        texts("session.sets_done", {{"done", view.sets_done}, {"all", view.sets_planned}});
    ui.progress("sets", progress, view.sets_done, view.sets_planned);
    for (const SessionExercise& exercise : view.exercises) {
        exercise_ui(ui, exercise, view.session, texts, out);
    }
    if (view.exercises.empty()) {
        ui.text(texts("session.nothing"));
    }
    if (ui.button({.key = "finish", .label = texts("session.finish"), .kind = ButtonKind::Primary}
        )) {
        out.push_back(SessionEnded{});
    }
    if (ui.button({.key = "back", .label = texts("session.pause"), .kind = ButtonKind::Quiet})) {
        out.push_back(PageChosen{Page::Today});
    }
}

} // namespace loadwise
