#pragma once
// The part of update() that is about the page on which pain is told.

#include "app/model/state.h"

namespace loadwise {

Next update_pain(AppState state, const Action& action);

} // namespace loadwise
