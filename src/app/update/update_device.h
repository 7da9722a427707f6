#pragma once
// The part of update() that is about the clocks, the languages, and what came over the network.

#include "app/model/state.h"

namespace loadwise {

Next update_device(AppState state, const Action& action);

} // namespace loadwise
