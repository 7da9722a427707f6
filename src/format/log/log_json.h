#pragma once
// Log entries as JSON, one line each. A line that cannot be read is an error with a reason, and the
// caller keeps the line.

#include "base/result.h"
#include "engine/log/log.h"

#include <string>
#include <string_view>

namespace loadwise {

inline constexpr int entry_format = 1;

Result<Entry> read_entry(std::string_view line);

/// One line without its line end. Text that is not UTF-8 is written with replacement characters.
std::string write_entry(const Entry& entry);

} // namespace loadwise
