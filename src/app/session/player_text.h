#pragma once
// The player as a line of text, kept beside the records so that a session goes on after the page
// was closed.

#include "app/model/player.h"

#include <optional>
#include <string>
#include <string_view>

namespace loadwise {

/// A player of this session. While a set is worked the line changes every second, and otherwise
/// only when something happened.
std::string write_player(const Player& player, const SessionId& session);

struct KeptPlayer {
    Player player;
    SessionId session;
};

/// Nothing for what is no such line.
std::optional<KeptPlayer> read_player(std::string_view text);

} // namespace loadwise
