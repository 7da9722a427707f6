#pragma once
// A programme file as a value: parse, migrate, construct, check. Every problem is reported, not
// only the first, each with where it is and what to do.

#include "programme.h"
#include "result.h"

#include <string_view>
#include <vector>

namespace loadwise {

/// In `language` ("de") as far as the file has texts for it, else in the programme's own.
Result<Programme, std::vector<Error>>
read_programme(std::string_view text, std::string_view language = {});

} // namespace loadwise
