#pragma once
// The session that is going on, and which of its sets were done. One left open overnight is over:
// the next day begins its own.

#include "app/model/state.h"

#include <optional>
#include <span>
#include <vector>

namespace loadwise {

/// The open session, when it was begun on this training day.
std::optional<SessionId> session_now(const AppState& state);

/// The sets of a session that were done or left out, among the entries that count.
std::vector<SettledSet>
settled_sets(std::span<const Entry* const> counted, const SessionId& session);

/// Those that were done.
std::vector<SettledSet> ticked_sets(const AppState& state, const SessionId& session);

} // namespace loadwise
