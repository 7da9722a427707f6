#pragma once
// When somebody last came further, and when an exercise only goes up and down.

#include "engine/state/patient_state.h"

#include <optional>

namespace loadwise {

/// The day on which this part of the plan last stood higher than ever since the stage began or
/// since a long gap: a rung, another exercise, a stage, a track. Of a graded track: of it alone.
/// What was lost and gained again is no new height.
std::optional<Date>
last_new_height(const Programme& programme, const PatientState& state, const TrackId& graded = {});

/// Since then, in days; 0 when nothing began yet.
int days_without_step(
    const Programme& programme, const PatientState& state, LocalTime now, const TrackId& graded = {}
);

/// An exercise that was too much again and again, and came no higher meanwhile.
struct UpAndDown {
    int falls = 0;    // a row of such days is one
    Date fell_on{};   // the first day of the newest of them
    Date last_fall{}; // its last
    Rung goes_well;   // the highest rung at which good days were many more than bad ones
};

std::optional<UpAndDown> find_up_and_down(
    const Programme& programme,
    const PatientState& state,
    const ExerciseState& exercise,
    LocalTime now
);

/// The days, newest first, on which it was too much at the lowest rung, one after the other up to
/// now: a pause and the same again is no answer for ever.
std::vector<Date> bad_days_at_foot(
    const Programme& programme, const PatientState& state, const ExerciseState& exercise
);

/// As often as the rule of standstills asks for.
bool is_always_too_much(
    const Programme& programme, const PatientState& state, const ExerciseState& exercise
);

/// Its last pause was longer than the one after a day that was too much: it waits, to be tried
/// anew.
bool is_left_out_for_long(const Programme& programme, const ExerciseState& exercise);

/// It stays at the rung that goes well, for as long as the rule of standstills says.
bool is_kept_low(
    const Programme& programme,
    const PatientState& state,
    const ExerciseState& exercise,
    LocalTime now
);

} // namespace loadwise
