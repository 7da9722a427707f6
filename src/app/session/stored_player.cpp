#include "app/session/stored_player.h"

#include <algorithm>

namespace loadwise {

StoredPlayer player_to_store(const Player& player, const SessionId& session) {
    const bool is_working = player.is_running() && player.phase == PlayerPhase::Work;
    StoredPlayer stored{session, player};
    stored.player.since = std::max(player.since, Millis(0));
    // Whole seconds of work are enough: no more than one is ever lost.
    const Millis part = is_working ? (player.seen - player.since) % 1000 : Millis(0);
    stored.player.seen = is_working ? std::max(player.seen - part, player.since) : player.since;
    stored.player.is_attended = true;
    return stored;
}

namespace {

/// A set says it: then the record knows it best.
bool is_recorded(const AppState& state, const LoadOf& chosen) {
    const auto& told = state.session.loads;
    return std::any_of(told.begin(), told.end(), [&chosen](const LoadOf& each) {
        return each.exercise == chosen.exercise && each.load == chosen.load;
    });
}

} // namespace

StoredPlayer player_to_store(const AppState& state) {
    StoredPlayer stored = player_to_store(state.player, state.session.id.value_or(SessionId{}));
    if (state.soreness) {
        stored.soreness = state.soreness->value();
    }
    stored.is_sore_asked = state.panel == PlayerPanel::Sore;
    if (state.load && !is_recorded(state, *state.load)) {
        stored.loaded = state.load->exercise;
        stored.grams = state.load->load.grams;
        stored.band = state.load->load.band;
    }
    return stored;
}

void choose_again(AppState& state, const StoredPlayer& stored) {
    if (stored.is_sore_asked) {
        state.panel = PlayerPanel::Sore;
    }
    if (stored.soreness) {
        state.soreness = PainScore::from(*stored.soreness);
    }
    if (!stored.loaded.empty()) {
        state.load = LoadOf{stored.loaded, {stored.grams, stored.band}};
    }
}

} // namespace loadwise
