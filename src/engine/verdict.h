#pragma once
// How a training day was tolerated, from its scores alone.

#include "pain_limits.h"
#include "patient_state.h"

namespace loadwise {

/// Sets the verdict of every exercise of the day and of the day itself.
void judge(const Programme& programme, TrainingDay& day);

/// A score that was told, and is above the limit.
bool is_above(const std::optional<PainScore>& score, int limit);

/// Whether this morning score says that the day before has not settled.
bool is_unsettled(const PainLimits& limits, PainScore morning, std::optional<int> usual);

/// The worst pain told during this exercise that day; nothing when none was told.
std::optional<PainScore> worst_during(const TrainingDay& day, const ExerciseDay& exercise);

} // namespace loadwise
