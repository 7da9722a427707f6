#pragma once
// How often the plan asks for training: for reminders, and for which past days were open.

#include "engine/state/patient_state.h"

namespace loadwise {

/// How often the plan as it stands asks for training.
struct TrainingRhythm {
    int days_apart = 1;
    int sessions_per_day = 1;

    friend bool operator==(const TrainingRhythm&, const TrainingRhythm&) = default;
};

/// Whole days from one training day of this dose to the next, 1 to 14: by its rest, by how often a
/// week it is done, and by the days a week that the programme allows.
int days_between(const Programme& programme, const Dose& dose);

/// The same of an exercise where it stands: the days that its stage shares count too.
int days_between(
    const Programme& programme, const PatientState& state, const ExerciseState& exercise
);

TrainingRhythm training_rhythm(const Programme& programme, const PatientState& state);

} // namespace loadwise
