#pragma once
// The part of update() that is about the page of measures.

#include "app/model/state.h"

namespace loadwise {

Next update_measure(AppState state, const Action& action);

} // namespace loadwise
