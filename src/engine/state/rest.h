#pragma once
// How long an exercise still has to rest. Rests of days are days: the same time by the clock on the
// wall, so many days later, is rested, over a change of the clock too. Shorter rests are real time
// from the end of the last set.

#include "engine/state/patient_state.h"

#include <chrono>

namespace loadwise {

/// Heavy is what rests a day or longer: its days are shared within a stage that says so.
inline constexpr std::chrono::hours heavy_rest_least{24};

/// From one training day to the next, at least: a rest of 40 hours is two days.
int whole_days(std::chrono::hours rest);

bool is_heavy(const Dose& dose);

/// The start of what was done heavily on that day, in whichever stage; nothing when nothing was.
/// Tracks stand beside the stages and do not count.
std::optional<LocalTime> heavy_start(const Programme& programme, const TrainingDay& day);

/// Until this exercise may be done again; 0 when it is rested, or was never done.
std::chrono::minutes rest_left(const ExerciseState& exercise, const Dose& dose, LocalTime now);

/// Until the heavy exercises of the present stage may be done again; 0 when the stage does not
/// share their days, when this exercise is not one of them, or when all are rested.
std::chrono::minutes shared_rest_left(
    const Programme& programme,
    const PatientState& state,
    const ExerciseId& exercise,
    const Dose& dose,
    LocalTime now
);

} // namespace loadwise
