// After a session: what was done, two numbers, and what comes next.
#include "ui/screens/screens.h"

namespace loadwise {

namespace {

void done_ui(const Screen& screen, const SessionEndView& view) {
    const Scope card = screen.ui.card("done", CardKind::Good);
    bullets(screen.ui, "sets", screen.texts("session_end.what"), view.done);
    screen.ui.text(view.summary, TextKind::Strong);
}

void questions_ui(const Screen& screen, const SessionEndView& view) {
    for (const ScoreQuestion& each : view.questions) {
        const bool is_during = each.question.context == PainContext::During;
        const Scope card = screen.ui.card(is_during ? "during" : "after");
        pain_question_ui(screen, each.question, each.chosen);
    }
}

void aftercare_ui(const Screen& screen, Aftercare aftercare) {
    if (aftercare == Aftercare::None) {
        return;
    }
    const bool is_backup = aftercare == Aftercare::Backup;
    const Scope card = screen.ui.card("aftercare", CardKind::Accent);
    screen.text(is_backup ? "session_end.backup" : "session_end.reminders");
    if (is_backup) {
        screen.button("backup", "backup.save", BackupChosen{false});
    } else {
        screen.button("reminders", "session_end.set_reminders", PageChosen{Page::Reminders});
    }
}

} // namespace

void session_end_ui(const Screen& screen, const SessionEndView& view) {
    screen.ui.heading(1, view.title);
    done_ui(screen, view);
    questions_ui(screen, view);
    screen.ui.status("next", view.is_told ? view.next : "", Ink::Text);
    aftercare_ui(screen, view.aftercare);
    const bool is_told = view.is_told;
    screen.button(
        "close",
        is_told ? "session_end.close" : "action.not_now",
        PageChosen{Page::Today},
        is_told ? ButtonKind::Primary : ButtonKind::Quiet
    );
}

} // namespace loadwise
