#pragma once
// The plan as it stands: the exercises in it, each with its dose in words and how often.

#include "engine/state/patient_state.h"

#include <nlohmann/json_fwd.hpp>

namespace loadwise::fhir {

nlohmann::ordered_json
care_plan(const Programme& programme, const PatientState& state, LocalTime now);

} // namespace loadwise::fhir
