#pragma once
// What there is to read on a day without training, from the programme's own cards: in a flare-up
// what helps in one, on a rest day what is easier on the tendon meanwhile, another card each day.

#include "app/today/milestone.h"

#include <optional>

namespace loadwise {

std::optional<Advice> make_day_reading(const AppState& state);

} // namespace loadwise
