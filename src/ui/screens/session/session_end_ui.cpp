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

void reminders_offer_ui(const Screen& screen) {
    const Scope card = screen.ui.card("reminders-offer", CardKind::Accent);
    screen.text("session_end.reminders");
    screen.button("reminders", "session_end.set_reminders", PageChosen{Page::Reminders});
}

} // namespace

void session_end_ui(const Screen& screen, const SessionEndView& view) {
    screen.ui.heading(1, view.title);
    done_ui(screen, view);
    questions_ui(screen, view);
    screen.ui.status("next", view.is_told ? view.next : "", Ink::Text);
    if (view.offers_reminders) {
        reminders_offer_ui(screen);
    }
    const bool is_told = view.is_told;
    screen.button(
        "close",
        is_told ? "session_end.close" : "action.not_now",
        PageChosen{Page::Today},
        is_told ? ButtonKind::Primary : ButtonKind::Quiet
    );
}

} // namespace loadwise
