#pragma once
// What the person does on the page of a graded plan: its goal, its sessions, its end.

#include "app/model/state.h"

namespace loadwise {

Next update_graded(AppState state, const Action& action);

} // namespace loadwise
