#pragma once
// Brings a programme's JSON of any format we ever wrote to the newest one, step by step.

#include "base/result.h"

#include <nlohmann/json_fwd.hpp>

namespace loadwise {

Result<nlohmann::ordered_json> migrate_programme(nlohmann::ordered_json json);

} // namespace loadwise
