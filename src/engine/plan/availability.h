#pragma once
// Whether an exercise may be done now, and if not, why not.

#include "engine/plan/schedule.h"

namespace loadwise {

struct Today {
    const Programme& programme;
    const PatientState& state;
    LocalTime now;
    bool is_gap = false;    // training starts again one step lower
    bool is_asking = false; // screening questions are open
};

/// What was trained on the running training day, or null.
const TrainingDay* day_of_today(const Today& today);

/// The same of what this exercise is judged with.
const TrainingDay* day_of_today(const Today& today, const ExerciseId& exercise);

PlannedExercise
plan_exercise(const Today& today, const Exercise& exercise, const ExerciseState& state);

} // namespace loadwise
