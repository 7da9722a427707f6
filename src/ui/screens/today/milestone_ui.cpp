// A stage that was passed, and the end of the programme.
#include "ui/screens/screens.h"

namespace loadwise {

void advice_ui(const Screen& screen, const Advice& advice) {
    const auto open = quoted_disclosure(screen.ui, advice.title, advice.title);
    if (!open) {
        return;
    }
    card_words_ui(screen, advice);
    screen.text("evidence.title", TextKind::SmallStrong);
    bullets(screen.ui, "sources", screen.texts("evidence.title"), advice.sources);
}

void milestone_ui(const Screen& screen, const Milestone& view) {
    const Scope card = screen.ui.card("milestone", CardKind::Good);
    screen.ui.heading(2, view.headline);
    for (const std::string& line : view.way) {
        screen.ui.text(line);
    }
    if (!view.changes.empty()) {
        screen.ui.heading(3, view.changes_title);
        bullets(screen.ui, "changes", view.changes_title, view.changes);
    }
    for (const Advice& advice : view.afterwards) {
        advice_ui(screen, advice);
    }
    if (view.can_go_on) {
        screen.text("afterwards.offer");
        screen.button("go-on", "afterwards.begin", AfterwardsBegun{}, ButtonKind::Primary);
    }
    if (view.is_end) {
        screen.button("report", "milestone.report", PageChosen{Page::Report});
    }
}

} // namespace loadwise
