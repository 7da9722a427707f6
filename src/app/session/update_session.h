#pragma once
// The part of update() that is about a session as a whole, and its sets ticked by hand.

#include "app/model/state.h"

namespace loadwise {

Next on(AppState state, const SessionBegun& begun);
Next on(AppState state, const SetTicked& ticked);
Next on(AppState state, const SessionEnded& ended);

} // namespace loadwise
