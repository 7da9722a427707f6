// The programme, who wrote it, and what it rests on.

#include "ui/screens/screens.h"

namespace loadwise {

namespace {

void card_ui(Ui& ui, const CardView& view, const Texts& texts) {
    const Scope card = ui.card(view.id.text);
    const auto open = ui.disclosure("read", view.title);
    if (!open) {
        return;
    }
    for (const std::string& paragraph : view.paragraphs) {
        ui.text(paragraph);
    }
    bullets(ui, "points", view.title, view.points);
    if (!view.sources.empty()) {
        ui.text(texts("about.from"), TextKind::SmallStrong);
        bullets(ui, "sources", texts("about.from"), view.sources);
    }
}

} // namespace

void about_ui(Ui& ui, const AboutView& view, const Texts& texts, Actions& out) {
    more_page_heading(ui, texts("more.about"), texts, out);
    {
        const Scope card = ui.card("programme");
        ui.heading(2, view.title);
        ui.text(view.intended_for);
        ui.text(view.not_for);
        ui.text(view.sign_off, TextKind::Small, Ink::TextSoft);
        ui.text(view.version, TextKind::Small, Ink::TextSoft);
    }
    clinic_ui(ui, view.clinic, texts);
    ui.heading(2, texts("about.read"));
    for (const CardView& each : view.cards) {
        card_ui(ui, each, texts);
    }
    const Scope card = ui.card("sources");
    if (const auto open = ui.disclosure("all", texts("about.sources"))) {
        bullets(ui, "list", texts("about.sources"), view.sources);
    }
}

} // namespace loadwise
