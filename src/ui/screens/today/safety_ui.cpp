// When to get help, and what Loadwise is not.

#include "ui/screens/screens.h"

namespace loadwise {

namespace {

CardKind kind_of(Urgency urgency) {
    switch (urgency) {
    case Urgency::Emergency:
        return CardKind::Bad;
    case Urgency::SameDay:
    case Urgency::Urgent:
        return CardKind::Warn;
    case Urgency::AskClinician:
        break;
    }
    return CardKind::Plain;
}

/// What to do comes before the sign it is for: who looks here wants to know that first.
void flags_ui(const Screen& screen, const FlagGroup& group) {
    const Scope card = screen.ui.card(
        "flags" + std::to_string(static_cast<int>(group.soonest)), kind_of(group.soonest)
    );
    screen.ui.heading(2, group.title);
    if (group.call) {
        screen.ui.call_link("call", group.call->label, group.call->address);
    }
    const Quote quote = screen.ui.quote();
    for (std::size_t index = 0; index < group.flags.size(); ++index) {
        const Scope flag = screen.ui.group(std::to_string(index));
        screen.ui.text(group.flags[index].words, TextKind::Strong);
        screen.ui.text(group.flags[index].title);
    }
}

} // namespace

void safety_ui(const Screen& screen, const AboutView& view) {
    more_page_heading(screen, screen.texts("more.safety"));
    clinic_ui(screen.ui, view.clinic, screen.texts);
    screen.text("safety.help", TextKind::Body, Ink::TextSoft);
    for (const FlagGroup& group : view.red_flags) {
        flags_ui(screen, group);
    }
    const Scope card = screen.ui.card("limits");
    screen.heading(2, "safety.not");
    screen.text("safety.not_words");
}

} // namespace loadwise
