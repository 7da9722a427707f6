#pragma once
// The session that is going on, and which of its sets were done. One left open overnight is over:
// the next day begins its own.

#include "state.h"

#include <optional>
#include <vector>

namespace loadwise {

/// The open session, when it was begun on this training day.
std::optional<SessionId> session_now(const AppState& state);

/// The sets of a session that were done or left out and not taken back, in whatever order the
/// entries came.
std::vector<SettledSet> settled_sets(const AppState& state, const SessionId& session);

/// Those that were done.
std::vector<SettledSet> ticked_sets(const AppState& state, const SessionId& session);

} // namespace loadwise
