#pragma once
// The part of update() that seals the record for the clinic and lets it leave.

#include "app/log/recording.h"

namespace loadwise {

Next update_sending(AppState state, const Action& action);

} // namespace loadwise
