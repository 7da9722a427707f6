#pragma once
// The usual pain: what a morning after training is compared with, and how mornings drift over
// weeks.

#include "patient_state.h"

#include <optional>

namespace loadwise {

constexpr int week_days = 7;

/// Median of the last seven mornings before this moment; nothing when there are none.
std::optional<int> median_morning_before(const PatientState& state, Instant moment);

/// Median of the mornings on the seven dates that end with this one; nothing below three mornings.
std::optional<int> median_morning_of_week(const PatientState& state, Date last_date);

/// What a morning is compared with: the median, but never more than the pain told before the start,
/// so that slowly rising pain cannot raise its own limit.
std::optional<int> usual_before(const PatientState& state, Instant moment);

} // namespace loadwise
