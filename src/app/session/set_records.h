#pragma once
// Sets of the led session, as the log has them.

#include "app/session/session_sets.h"

#include <optional>
#include <vector>

namespace loadwise {

/// The exercise of the player when it may be done now; nothing away from the player's page.
std::optional<SessionSets> open_sets(const AppState& state);

SetDone set_done(const AppState& state, const SessionSets& sets, SetKey key);

SetDone set_skipped(const AppState& state, const SessionSets& sets, SetKey key, SkipReason why);

/// With so many repetitions fewer than the dose has; left out where that is none.
SetDone set_done_but(const AppState& state, const SessionSets& sets, SetKey key, int fewer);

/// Sets of the session that is going on, or of a new one where a day began since.
Next record_sets(AppState state, std::vector<SetDone> sets, std::vector<EntryBody> bodies = {});

} // namespace loadwise
