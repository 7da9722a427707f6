#pragma once
// The part of update() that is about the look back at the week.

#include "app/model/state.h"

namespace loadwise {

/// Records the look: how much was done, and this barrier, or none.
Next answer_week(AppState state, const BarrierId& barrier);

Next choose_intention(AppState state, const std::string& words);

} // namespace loadwise
