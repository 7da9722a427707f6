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

/// On each of these days it was one and the same exercise, and others were done beside it and were
/// not too much: the answer lies with that exercise. Null otherwise.
const ExerciseId* find_only_one_too_much(const PatientState& state, Date today, int within_days);

/// A score that was told, and is above the limit.
inline bool is_above(const std::optional<PainScore>& score, int limit) {
    return score && score->value() > limit;
}

/// What was told of one exercise while it was done, over the sessions of a day.
struct PainDuring {
    std::optional<PainScore> worst; ///< nothing when none was told
    bool is_known = true;           ///< told of each session
    bool is_too_sore = false; ///< a set was left out for pain, and no number told: above the limit
};

PainDuring pain_during(const TrainingDay& day, const ExerciseDay& exercise);

/// Above the limit, in numbers or without one.
bool is_load_too_much(const PainDuring& pain, const PainLimits& limits);
bool is_load_too_much(const TrainingDay& day, const ExerciseDay& exercise);

/// Whether this morning score says that the day before has not settled.
bool is_unsettled(const PainLimits& limits, PainScore morning, std::optional<int> usual);

} // namespace loadwise
