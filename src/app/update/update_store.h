#pragma once
// The part of update() that is about what the store answers, and what it read from an earlier
// visit.

#include "app/model/state.h"

namespace loadwise {

Next update_store(AppState state, const Action& action);

} // namespace loadwise
