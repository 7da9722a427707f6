// The words of a card: a few sentences first, all of them one press away.

#include "ui/screens/screens.h"

#include <span>

namespace loadwise {

namespace {

void paragraphs_ui(Ui& ui, std::span<const std::string> paragraphs) {
    for (const std::string& paragraph : paragraphs) {
        ui.text(paragraph);
    }
}

void rest_ui(Ui& ui, const Advice& card, std::size_t shown) {
    paragraphs_ui(ui, std::span(card.paragraphs).subspan(shown));
    bullets(ui, "points", card.title, card.points);
}

} // namespace

void card_words_ui(const Screen& screen, const Advice& card) {
    Ui& ui = screen.ui;
    const std::size_t shown = card.is_short_first ? 1 : 0;
    {
        const Quote quote = ui.quote();
        paragraphs_ui(ui, std::span(card.paragraphs).first(shown));
        if (!card.is_short_first) {
            rest_ui(ui, card, shown);
            return;
        }
    }
    if (const auto open = ui.disclosure("more", screen.texts("about.more"), card.title)) {
        const Quote quote = ui.quote();
        rest_ui(ui, card, shown);
    }
}

} // namespace loadwise
