#pragma once
// The part of update() that is about which page is open, and how pages look.

#include "app/model/state.h"

namespace loadwise {

/// How many steps back lead to the first page.
int depth_of(const AppState& state);

Next update_page(AppState state, const Action& action);
Next update_more_page(AppState state, const Action& action);

} // namespace loadwise
