// After the end of the programme, on the day's page: a watch on the mornings, and what goes on.
#include "ui/screens/screens.h"

namespace loadwise {

namespace {

void side_ui(const Screen& screen, const SideWords& side) {
    const auto open = screen.ui.disclosure("side", side.title);
    if (!open) {
        return;
    }
    for (const std::string& paragraph : side.paragraphs) {
        screen.ui.text(paragraph);
    }
    screen.button("safety", "afterwards.signs", PageChosen{Page::Safety});
    screen.button("begin", "afterwards.other_side", OtherSideBegun{});
}

} // namespace

void watch_ui(const Screen& screen, const TodayView& view) {
    if (!view.afterwards || !view.afterwards->watch) {
        return;
    }
    const WatchCard& watch = *view.afterwards->watch;
    const Scope card = screen.ui.card("watch", CardKind::Accent);
    screen.ui.heading(2, watch.title);
    if (!watch.words.empty()) {
        screen.ui.text(watch.words);
    }
    if (!watch.measure.empty()) {
        screen.ui.text(watch.measure);
    }
    bullets(screen.ui, "steps", watch.title, watch.steps);
    if (watch.is_long) {
        screen.button("report", "milestone.report", PageChosen{Page::Report}, ButtonKind::Primary);
    }
    if (watch.has_flare) {
        screen.button("flare", "afterwards.flare", FlareBegun{});
    }
    if (const auto open = screen.ui.disclosure("why", screen.texts("evidence.title"))) {
        bullets(screen.ui, "sources", screen.texts("evidence.title"), watch.sources);
    }
}

void afterwards_ui(const Screen& screen, const TodayView& view) {
    if (!view.afterwards) {
        return;
    }
    const Scope card = screen.ui.card("afterwards");
    screen.ui.heading(2, view.afterwards->title);
    if (!view.afterwards->mornings.empty()) {
        screen.ui.text(view.afterwards->mornings);
    }
    for (const Advice& advice : view.afterwards->advice) {
        advice_ui(screen, advice);
    }
    if (view.afterwards->side) {
        side_ui(screen, *view.afterwards->side);
    }
    screen.button("back", "afterwards.end", AfterwardsEnded{}, ButtonKind::Quiet);
}

} // namespace loadwise
