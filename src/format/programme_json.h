#pragma once
// A programme file as a value: parse, migrate, construct, check. Every problem is reported, not
// only the first, each with where it is and what to do.

#include "programme.h"
#include "result.h"

#include <string_view>
#include <vector>

namespace loadwise {

Result<Programme, std::vector<Error>> read_programme(std::string_view text);

} // namespace loadwise
