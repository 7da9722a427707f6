#pragma once
// Dates and moments as ISO 8601 text: "2026-01-31" and "2026-01-31T07:30+01:00".

#include "base/local_time.h"

#include <optional>
#include <string>
#include <string_view>

namespace loadwise {

std::optional<Date> parse_date(std::string_view text);

std::optional<LocalTime> parse_local_time(std::string_view text);

std::string to_text(Date date);

std::string to_text(const LocalTime& time);

} // namespace loadwise
