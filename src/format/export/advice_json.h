#pragma once
// The plan of a day and the offers with it, as JSON for other programs. It is written, never read.

#include "engine/progression.h"

#include <string>

namespace loadwise {

/// Indented, with the members always in the same order: the same advice gives the same bytes.
std::string write_advice(
    const Programme& programme,
    const PatientState& state,
    const DayPlan& plan,
    const std::vector<Offer>& offers
);

} // namespace loadwise
