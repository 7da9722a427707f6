#pragma once
// The part of update() that is about the day's page, the safety questions, and the stage to begin
// in.

#include "app/model/state.h"

namespace loadwise {

Next update_today(AppState state, const Action& action);

} // namespace loadwise
