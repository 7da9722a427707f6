#include "app/today/day_reading.h"

#include "app/words/words.h"

#include <algorithm>

namespace loadwise {

namespace {

/// Of everyday things that load the tendon, and how to do them with less.
constexpr std::string_view everyday_group = "load";

const Card* flare_card(const Programme& programme) {
    for (const Rule& rule : programme.rules) {
        if (rule.kind == RuleKind::FlareUp) {
            return find_by_id(programme.cards, rule.card);
        }
    }
    return nullptr;
}

const Card* card_of_day(const Programme& programme, Date day) {
    std::vector<const Card*> cards;
    for (const Card& card : programme.cards) {
        if (card.group == everyday_group) {
            cards.push_back(&card);
        }
    }
    const auto number = static_cast<std::size_t>(std::max<long>(0, day.time_since_epoch().count()));
    return cards.empty() ? nullptr : cards[number % cards.size()];
}

} // namespace

std::optional<Advice> make_day_reading(const AppState& state) {
    const Programme& programme = *state.programme;
    const Card* const card = state.day.kind == DayKind::Flare ? flare_card(programme)
                             : state.day.kind == DayKind::Rest
                                 ? card_of_day(programme, state.day.date)
                                 : nullptr;
    return card == nullptr ? std::nullopt : std::optional(advice_of(state, *card));
}

} // namespace loadwise
