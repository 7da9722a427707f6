// When to get help, and what Loadwise is not.

#include "ui/screens/screens.h"

namespace loadwise {

void safety_ui(const Screen& screen, const AboutView& view) {
    more_page_heading(screen, screen.texts("more.safety"));
    clinic_ui(screen.ui, view.clinic, screen.texts);
    {
        const Scope card = screen.ui.card("safety", CardKind::Bad);
        screen.heading(2, "safety.help");
        for (std::size_t index = 0; index < view.red_flags.size(); ++index) {
            const RuleLine& flag = view.red_flags[index];
            if (const auto open =
                    screen.ui.disclosure("flag" + std::to_string(index), flag.title)) {
                screen.ui.text(flag.words, TextKind::Strong);
            }
        }
    }
    const Scope card = screen.ui.card("limits");
    screen.heading(2, "safety.not");
    screen.text("safety.not_words");
}

} // namespace loadwise
