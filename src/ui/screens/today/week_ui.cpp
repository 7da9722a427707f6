// The look back at the week: how much was done, what was in the way, and a plan.
#include "ui/screens/screens.h"

namespace loadwise {

namespace {

constexpr std::size_t intention_length_most = 120;

void done_ui(const Screen& screen) {
    screen.button("done", "measure.done", PageChosen{Page::Today}, ButtonKind::Primary);
}

/// Not now, or no more for good; the settings bring it back.
void decline_week_ui(const Screen& screen) {
    screen.button("later", "measure.not_today", PageChosen{Page::Today}, ButtonKind::Quiet);
    screen.button("decline", "week.decline", WeekDeclined{true}, ButtonKind::Quiet);
}

void why_asked_ui(const Screen& screen, const WeekLook& view) {
    if (view.sources.empty()) {
        return;
    }
    if (const auto open = screen.ui.disclosure("why", screen.texts("evidence.title"))) {
        bullets(screen.ui, "sources", screen.texts("evidence.title"), view.sources);
    }
}

void intention_text(const Screen& screen, const WeekLook& view) {
    if (!view.intention.empty()) {
        screen.text("week.plan_stands", TextKind::SmallStrong, Ink::TextSoft);
        screen.ui.text(view.intention, TextKind::Strong);
    }
}

void well_ui(const Screen& screen, const WeekLook& view) {
    if (view.intention.empty()) {
        screen.button("enough", "week.finish", WeekAnswered{}, ButtonKind::Primary);
        decline_week_ui(screen);
        return;
    }
    intention_text(screen, view);
    screen.button("keep", "week.keep", WeekAnswered{}, ButtonKind::Primary);
    screen.button("change", "week.change", IntentionWanted{});
    decline_week_ui(screen);
}

void barriers_ui(const Screen& screen, const WeekLook& view) {
    screen.heading(2, "week.barrier");
    screen.text("week.barrier_help", TextKind::Body, Ink::TextSoft);
    {
        const Scope list = screen.ui.list("barriers", screen.texts("week.barrier"));
        for (const WeekChoice& barrier : view.barriers) {
            const Scope item = screen.ui.item(barrier.id);
            screen.send_if(
                screen.ui.row_button(barrier.id, barrier.words, {}),
                WeekAnswered{BarrierId{barrier.id}}
            );
        }
    }
    screen.button("other", "week.other", WeekAnswered{});
    decline_week_ui(screen);
    why_asked_ui(screen, view);
}

void tip_ui(const Screen& screen, const WeekLook& view) {
    if (view.tip.empty()) {
        return;
    }
    const Scope card = screen.ui.card("tip", CardKind::Accent);
    screen.ui.heading(2, view.barrier);
    screen.ui.text(view.tip);
    why_asked_ui(screen, view);
}

void own_plan_ui(const Screen& screen, const WeekLook& view) {
    const std::string label = screen.texts("week.own");
    const auto typed = screen.ui.text_field(
        {.key = "own", .label = label, .value = view.typed, .length_max = intention_length_most}
    );
    if (typed) {
        screen.send(IntentionTyped{*typed});
    }
    screen.button(
        {.key = "save", .label = screen.texts("week.save"), .is_disabled = !view.can_save},
        IntentionChosen{view.typed}
    );
}

void plan_choice_ui(const Screen& screen, const WeekLook& view) {
    tip_ui(screen, view);
    screen.heading(2, "week.plan");
    screen.text("week.plan_help", TextKind::Body, Ink::TextSoft);
    if (!view.intention.empty()) {
        intention_text(screen, view);
        screen.button("keep", "week.keep", IntentionChosen{view.intention}, ButtonKind::Primary);
    }
    {
        const Scope list = screen.ui.list("plans", screen.texts("week.plan"));
        for (const WeekChoice& plan : view.plans) {
            const Scope item = screen.ui.item(plan.id);
            screen.send_if(
                screen.ui.row_button(plan.id, plan.words, {}), IntentionChosen{plan.words}
            );
        }
    }
    own_plan_ui(screen, view);
    screen.button("none", "week.no_plan", IntentionChosen{}, ButtonKind::Quiet);
}

void over_ui(const Screen& screen, const WeekLook& view) {
    if (!view.intention.empty()) {
        const Scope card = screen.ui.card("plan", CardKind::Good);
        screen.ui.text(view.intention, TextKind::Strong);
        screen.text("week.stands", TextKind::Small, Ink::TextSoft);
    }
    done_ui(screen);
}

} // namespace

void week_look_ui(const Screen& screen, const WeekLook& view) {
    const Scope page = screen.ui.group("week");
    screen.ui.text(view.count);
    switch (view.step) {
    case WeekStep::Well:
        return well_ui(screen, view);
    case WeekStep::Barrier:
        return barriers_ui(screen, view);
    case WeekStep::Plan:
        return plan_choice_ui(screen, view);
    case WeekStep::Over:
        return over_ui(screen, view);
    }
}

} // namespace loadwise
