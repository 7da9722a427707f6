#pragma once
// A day in one line of text: plan, pain, rules, offers. For people who read a whole course at once.

#include "engine/progression.h"

#include <string>

namespace loadwise::cli {

/// Such as "2026-01-07 early training | hold 1/5 done | d1 a1 m2 u2 | well_tolerated | step_up hold
/// 1>2".
std::string day_line(const Programme& programme, const PatientState& state, LocalTime now);

} // namespace loadwise::cli
