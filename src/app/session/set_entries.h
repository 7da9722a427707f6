#pragma once
// Sets of the led session as entries of the log.

#include "app/session/session_sets.h"

#include <vector>

namespace loadwise {

/// As prescribed, with the load that is taken.
SetDone set_done(const AppState& state, const SessionSets& sets, SetKey key);

SetDone set_skipped(const AppState& state, const SessionSets& sets, SetKey key, SkipReason why);

/// Sets of the session that is going on, or of a new one where a day began since.
Next record_sets(AppState state, std::vector<SetDone> sets, std::vector<EntryBody> bodies = {});

} // namespace loadwise
