#pragma once
// Which of the coming days the plan foresees training on. A forecast for calendars and week views:
// whether something may be done is always said by `plan_day`.

#include "engine/state/patient_state.h"

#include <vector>

namespace loadwise {

/// One answer for each of `count` days, the first being the training day of `now`, if every
/// exercise is done on the first day its rest allows.
std::vector<bool>
foresee_training(const Programme& programme, const PatientState& state, LocalTime now, int count);

} // namespace loadwise
