#pragma once
// What was planned and not done: whole days missed, and sessions missing on days that had some.
// What is done of what is planned is the share that a physiotherapist asks for first.

#include "engine/state/patient_state.h"

#include <vector>

namespace loadwise {

struct MissedSessions {
    Date date{};
    ExerciseId exercise;
    int sessions = 0;
    int sets = 0; // left and right counted each
};

/// Of the exercises that are in the plan now, since they are, on the training days from `first` up
/// to, not including, `until`. An exercise that was not done is expected again as many days later
/// as its rhythm says, so one missed session is counted once. Days of a flare-up plan are left out.
std::vector<MissedSessions>
missed_sessions(const Programme& programme, const PatientState& state, Date first, Date until);

} // namespace loadwise
