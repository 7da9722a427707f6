#pragma once
// What there is to read, from the programme's own cards, another one each day: in a flare-up what
// helps in one, on a rest day what is easier on the tendon meanwhile. The same on days of training
// that have long been alike.

#include "app/today/milestone.h"

#include <optional>

namespace loadwise {

std::optional<Advice> make_day_reading(const AppState& state);

} // namespace loadwise
