#pragma once
// How often the plan asks for training, for reminders.

#include "patient_state.h"

namespace loadwise {

/// How often the plan as it stands asks for training.
struct TrainingRhythm {
    int days_apart = 1;
    int sessions_per_day = 1;

    friend bool operator==(const TrainingRhythm&, const TrainingRhythm&) = default;
};

TrainingRhythm training_rhythm(const Programme& programme, const PatientState& state);

} // namespace loadwise
