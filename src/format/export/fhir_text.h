#pragma once
// Values as FHIR writes them: texts, times and ids.

#include "base/local_time.h"

#include <string>
#include <string_view>

namespace loadwise::fhir {

/// Text as FHIR's "string" allows it: no control characters, no white space but the common ones.
std::string clean_text(std::string_view text);

/// "2026-01-31T07:30:00+01:00"
std::string date_time(const LocalTime& time);

/// A resource id that is the same for the same thing: "pain-0123456789abcdef".
std::string resource_id(const char* kind, std::string_view name);

} // namespace loadwise::fhir
