#pragma once
// A change to the plan as JSON: an offer shows it and its answer repeats it in the same words.

#include "engine/log/log.h"

#include <nlohmann/json_fwd.hpp>

namespace loadwise {

nlohmann::ordered_json write_change(const Change& change);

} // namespace loadwise
