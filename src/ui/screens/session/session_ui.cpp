#include "ui/screens/exercise_row.h"
#include "ui/screens/screens.h"

namespace loadwise {

namespace {

void set_ui(Ui& ui, const SessionExercise& exercise, const SetLine& set, Actions& out) {
    if (const auto is_done = ui.checkbox("done", set.label, {}, set.is_done, exercise.name)) {
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

void exercise_ui(const Screen& screen, const SessionExercise& exercise, const SessionId& session) {
    const Scope card = screen.ui.card(exercise.exercise.text);
    screen.ui.heading(2, exercise.name);
    exercise_row(
        screen,
        {.exercise = exercise.exercise,
         .label = screen.texts("exercise.how"),
         .detail = exercise.dose,
         .about = exercise.name,
         .picture = exercise.picture}
    );
    screen.ui.text(exercise.details, TextKind::Small, Ink::TextSoft);
    if (exercise.is_stopped) {
        screen.ui.badge(screen.texts("session.stopped"), CardKind::Bad);
        return;
    }
    sets_ui(screen.ui, exercise, screen.out);
    if (exercise.sets_done < static_cast<int>(exercise.sets.size())) {
        screen.button(
            {.key = "open", .label = screen.texts("session.open"), .about = exercise.name},
            PlayerOpened{exercise.exercise}
        );
    }
    const std::string label = screen.texts("session.hurts");
    screen.button(
        {.key = "pain", .label = label, .kind = ButtonKind::Quiet, .about = exercise.name},
        PainAsked{PainContext::During, session, exercise.exercise}
    );
}

} // namespace

void session_ui(const Screen& screen, const SessionView& view) {
    screen.heading(1, "session.title");
    screen.ui.text(view.pain_rule, TextKind::Body, Ink::TextSoft);
    const std::string progress =
        screen.texts("session.sets_done", {{"done", view.sets_done}, {"all", view.sets_planned}});
    screen.ui.progress("sets", progress, view.sets_done, view.sets_planned);
    for (const SessionExercise& exercise : view.exercises) {
        exercise_ui(screen, exercise, view.session);
    }
    if (view.exercises.empty()) {
        screen.text("session.nothing");
    }
    screen.button("finish", "session.finish", SessionEnded{}, ButtonKind::Primary);
    screen.button("back", "session.pause", PageChosen{Page::Today}, ButtonKind::Quiet);
}

} // namespace loadwise
