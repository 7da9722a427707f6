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

} // namespace loadwise
