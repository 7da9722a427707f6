#pragma once
// The part of update() that is about files: what came in, what left, and what did not.

#include "app/model/state.h"

namespace loadwise {

Next update_file(AppState state, const Action& action);

} // namespace loadwise
