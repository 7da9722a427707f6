#pragma once
// The part of update() that is about the page of measures.

#include "app/model/state.h"

namespace loadwise {

/// The walk through what is worth taking today: from its first question, or where it was left while
/// something was typed. Waits for the annex, which the page of measures is in.
void begin_check(AppState& state);

Next update_measure(AppState state, const Action& action);

} // namespace loadwise
