#pragma once
// The part of update() that is about the led session.

#include "app/model/state.h"

namespace loadwise {

/// Time has passed for the led session.
namespace annex {

Next on_player_time(AppState state);

} // namespace annex

Next update_player(AppState state, const Action& action);

/// What the page was told of the player.
struct PlayerTrace {
    Player player;
    StoredPlayer stored;
    UseSenses senses;
};

PlayerTrace trace_of(const AppState& state);

/// After every action: the player fits the plan as it is now, and the page is told what follows.
void follow_player(Next& next, const PlayerTrace& before);

} // namespace loadwise
