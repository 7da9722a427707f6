#pragma once
// The player as it is stored beside the records, so that a session goes on after the page was
// closed.

#include "app/model/state.h"

namespace loadwise {

/// While a set is worked it changes every second, and otherwise only when something happened.
StoredPlayer player_to_store(const Player& player, const SessionId& session);

/// With what was chosen in it.
StoredPlayer player_to_store(const AppState& state);

/// Puts back what was chosen.
void choose_again(AppState& state, const StoredPlayer& stored);

} // namespace loadwise
