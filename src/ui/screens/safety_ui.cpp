// When to get help, and what Loadwise is not.

#include "screens.h"

namespace loadwise {

void safety_ui(Ui& ui, const AboutView& view, Actions& out) {
    more_page_heading(ui, "Safety", out);
    {
        const Scope card = ui.card("safety", CardKind::Bad);
        ui.heading(2, "Get help when you notice");
        for (std::size_t index = 0; index < view.red_flags.size(); ++index) {
            const RuleLine& flag = view.red_flags[index];
            if (const auto open = ui.disclosure("flag" + std::to_string(index), flag.title)) {
                ui.text(flag.words, TextKind::Strong);
            }
        }
    }
    const Scope card = ui.card("limits");
    ui.heading(2, "What this is not");
    ui.text("Loadwise does not diagnose and does not replace your physiotherapist. It applies "
            "the written rules of your programme to what you log, and shows which rule it was.");
}

} // namespace loadwise
