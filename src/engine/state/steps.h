#pragma once
// The next and the previous small step of an exercise: a rung of its ladder, or the harder or
// easier exercise that takes its place.

#include "engine/state/patient_state.h"

#include <optional>

namespace loadwise {

/// From the rung it stands on to another: up or down.
Change rung_change(const ExerciseId& exercise, Rung from, Rung to);

/// The harder exercise, when the same track or the present stage has it and it is not done already.
std::optional<Change> harder_exercise_of(
    const Programme& programme, const PatientState& state, const ExerciseState& exercise
);

/// One rung up; at the top, the harder exercise when the present stage or track has it and it is
/// not in the plan yet; otherwise nothing.
std::optional<Change>
step_up_of(const Programme& programme, const PatientState& state, const ExerciseState& exercise);

/// At the lowest rung, the easier exercise that could take this one's place; otherwise nothing.
std::optional<Change> easier_exercise_of(
    const Programme& programme, const PatientState& state, const ExerciseState& exercise
);

/// What the patient may take by themselves: one rung down, or at the lowest rung the easier
/// exercise when the present stage lets them pick it. Nothing while a clinician holds the dose.
std::optional<Change> easier_for_patient(
    const Programme& programme, const PatientState& state, const ExerciseState& exercise
);

} // namespace loadwise
