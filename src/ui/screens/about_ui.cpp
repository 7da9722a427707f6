// The programme, who wrote it, and what it rests on.

#include "ui/screens/screens.h"

namespace loadwise {

namespace {

void card_ui(const Screen& screen, const CardView& view) {
    Ui& ui = screen.ui;
    const Texts& texts = screen.texts;
    const Scope card = ui.card(view.id.text);
    const auto open = ui.disclosure("read", view.advice.title);
    if (!open) {
        return;
    }
    card_words_ui(screen, view.advice);
    lead_ui(screen, view.lead, view.advice.title);
    aloud_ui(screen, view.aloud, view.advice.title);
    if (!view.advice.sources.empty()) {
        ui.text(texts("about.from"), TextKind::SmallStrong);
        bullets(ui, "sources", texts("about.from"), view.advice.sources);
    }
}

} // namespace

void about_ui(const Screen& screen, const AboutView& view) {
    more_page_heading(screen, screen.texts("more.about"));
    {
        const Scope card = screen.ui.card("programme");
        screen.ui.heading(2, view.title);
        screen.ui.text(view.intended_for);
        screen.ui.text(view.not_for);
        screen.ui.text(view.sign_off, TextKind::Small, Ink::TextSoft);
        screen.ui.text(view.version, TextKind::Small, Ink::TextSoft);
        screen.ui.text(view.release, TextKind::Small, Ink::TextSoft);
        screen.ui.outside_link(
            "instructions",
            screen.texts("about.instructions"),
            screen.texts("about.instructions_file")
        );
        if (!view.offline.empty()) {
            screen.ui.text(view.offline, TextKind::Small);
        }
    }
    site_ui(screen, view.site);
    clinic_ui(screen.ui, view.clinic, screen.texts);
    screen.heading(2, "about.read");
    for (const CardView& each : view.cards) {
        card_ui(screen, each);
    }
    const Scope card = screen.ui.card("sources");
    if (const auto open = screen.ui.disclosure("all", screen.texts("about.sources"))) {
        bullets(screen.ui, "list", screen.texts("about.sources"), view.sources);
    }
}

} // namespace loadwise
