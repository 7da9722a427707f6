#pragma once
// How a training day was tolerated, from its scores alone.

#include "engine/state/pain_limits.h"
#include "engine/state/patient_state.h"

#include <optional>

namespace loadwise {

/// The worst morning that counts for this exercise; nothing when none was told.
std::optional<PainScore> worst_morning(const TrainingDay& day, const ExerciseDay& exercise);

/// Training days of the last `within_days` that were too much. One morning that tells of two days
/// counts once.
int count_troubled_days(const PatientState& state, Date today, int within_days);

/// A score that was told, and is above the limit.
bool is_above(const std::optional<PainScore>& score, int limit);

/// A set was left out for pain in a session of which no number was told: that is above the limit.
bool is_too_sore(const TrainingDay& day, const ExerciseDay& exercise);

/// Pain during above the limit, in numbers or without one.
bool is_load_too_much(const TrainingDay& day, const ExerciseDay& exercise);

/// Whether this morning score says that the day before has not settled.
bool is_unsettled(const PainLimits& limits, PainScore morning, std::optional<int> usual);

/// The worst pain told during this exercise that day; nothing when none was told.
std::optional<PainScore> worst_during(const TrainingDay& day, const ExerciseDay& exercise);

/// Whether the pain during was told of each session in which it was done.
bool is_during_known(const TrainingDay& day, const ExerciseDay& exercise);

} // namespace loadwise
