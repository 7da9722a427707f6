// When to get help, and what Loadwise is not.

#include "ui/screens/screens.h"

namespace loadwise {

void safety_ui(Ui& ui, const AboutView& view, const Texts& texts, Actions& out) {
    more_page_heading(ui, texts("more.safety"), texts, out);
    clinic_ui(ui, view.clinic, texts);
    {
        const Scope card = ui.card("safety", CardKind::Bad);
        ui.heading(2, texts("safety.help"));
        for (std::size_t index = 0; index < view.red_flags.size(); ++index) {
            const RuleLine& flag = view.red_flags[index];
            if (const auto open = ui.disclosure("flag" + std::to_string(index), flag.title)) {
                ui.text(flag.words, TextKind::Strong);
            }
        }
    }
    const Scope card = ui.card("limits");
    ui.heading(2, texts("safety.not"));
    ui.text(texts("safety.not_words"));
}

} // namespace loadwise
