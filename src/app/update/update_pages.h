#pragma once
// The part of update() that is about which page is open, and how pages look.

#include "app/model/state.h"

namespace loadwise {

Next update_page(AppState state, const Action& action);
Next update_more_page(AppState state, const Action& action);

} // namespace loadwise
