#include "app/today/day_reading.h"

#include "app/words/words.h"
#include "engine/state/plan_queries.h"
#include "engine/state/standstill.h"

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

/// For weeks each training day has been like the one before: there is room for something else.
bool is_same_for_weeks(const AppState& state) {
    const Rule* const rule = find_rule(*state.programme, RuleKind::Stalled);
    return rule != nullptr && !state.patient.afterwards &&
           days_without_step(*state.programme, state.patient, state.now) >= rule->limits.over_days;
}

bool has_room(const AppState& state) {
    const DayKind kind = state.day.kind;
    const bool is_of_training = kind == DayKind::Training || kind == DayKind::Done;
    return kind == DayKind::Rest || (is_of_training && is_same_for_weeks(state));
}

} // namespace

std::optional<Advice> make_day_reading(const AppState& state) {
    const Programme& programme = *state.programme;
    const Card* const card = state.day.kind == DayKind::Flare ? flare_card(programme)
                             : has_room(state) ? card_of_day(programme, state.day.date)
                                               : nullptr;
    return card == nullptr ? std::nullopt : std::optional(advice_of(state, *card));
}

} // namespace loadwise
