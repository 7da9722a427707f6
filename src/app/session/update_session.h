#pragma once
// The part of update() that is about a session as a whole, and its sets ticked by hand.

#include "app/model/state.h"

namespace loadwise {

Next update_begin(AppState state, const Action& action);
Next update_session(AppState state, const Action& action);

} // namespace loadwise
