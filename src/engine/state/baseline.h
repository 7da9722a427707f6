#pragma once
// The usual pain: what a morning after training is compared with, and how mornings drift over
// weeks. Two sore sides have each their own.

#include "engine/state/patient_state.h"

#include <optional>
#include <span>

namespace loadwise {

constexpr int week_days = 7;

/// Left and right while mornings are told of each, else both as one.
std::span<const Side> sides_of_mornings(const PatientState& state);

/// The usual pain that was told of this side, else of all.
std::optional<int> usual_told(const PatientState& state, Side side);

/// Median of the last seven mornings before this moment; nothing when there are none. Of one side:
/// of the mornings told of it. Of both, while they are told of each: of the worse.
std::optional<int>
median_morning_before(const PatientState& state, Instant moment, Side side = Side::Both);

/// Median of the mornings on the seven dates that end with this one; nothing below three mornings.
std::optional<int>
median_morning_of_week(const PatientState& state, Date last_date, Side side = Side::Both);

/// What a morning is compared with: the median, but never more than the usual pain that was told,
/// so that slowly rising pain cannot raise its own limit.
std::optional<int> usual_before(const PatientState& state, Instant moment, Side side = Side::Both);

/// Whether the usual pain may be told anew by the patient, and the highest that the mornings
/// allow: nothing when it may not.
std::optional<PainScore>
start_value_most(const Programme& programme, const PatientState& state, LocalTime now);

/// Whether the usual pain is at the programme's limit or above it, where a rule speaks of that: no
/// exercise can stay below then, and nothing goes up.
bool is_usual_at_limit(const Programme& programme, const PatientState& state, LocalTime now);

} // namespace loadwise
