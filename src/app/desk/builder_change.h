#pragma once
// Changes of a draft, each a pure step from one draft to the next.

#include "app/desk/builder.h"

namespace loadwise {

/// The exercises of a stage as the draft has them: those for later, too.
std::vector<ExerciseId>
exercises_in(const Programme& base, const BuilderDraft& draft, const StageId& stage);

/// Whether the patient does it from the first day of its stage.
bool is_from_start(const Programme& base, const BuilderDraft& draft, const ExerciseId& exercise);

/// What the draft changes in an exercise; unchanged when it has nothing.
ExerciseChange change_of(const BuilderDraft& draft, const ExerciseId& exercise);

/// Past another exercise that is done from the start, the next in that direction.
BuilderDraft moved(
    const Programme& base,
    BuilderDraft draft,
    const StageId& stage,
    const ExerciseId& exercise,
    int by
);

/// What was added, or let begin sooner than in the base, leaves nothing behind.
BuilderDraft taken_out(
    const Programme& base, BuilderDraft draft, const StageId& stage, const ExerciseId& exercise
);

/// As the draft has an exercise now, to be put back after it was taken out.
TakenOut taken_of(
    const Programme& base,
    const BuilderDraft& draft,
    const StageId& stage,
    const ExerciseId& exercise
);

BuilderDraft put_back(const Programme& base, BuilderDraft draft, const TakenOut& taken);

/// Where the base has it in this stage, else at its end.
BuilderDraft taken_in(
    const Programme& base, BuilderDraft draft, const StageId& stage, const ExerciseId& exercise
);

/// On another rung, numbers set for the one before say nothing.
BuilderDraft
on_rung(const Programme& base, BuilderDraft draft, const ExerciseId& exercise, Rung rung);

/// Kept within the programme's limits; what has none is not set.
BuilderDraft with_part_set(
    const Programme& base, BuilderDraft draft, const ExerciseId& exercise, const SetPart& part
);

BuilderDraft with_dose_locked(BuilderDraft draft, const ExerciseId& exercise, bool is_locked);

BuilderDraft with_entry_locked(BuilderDraft draft, const StageId& stage, bool is_locked);

/// The dose a patient starts with.
Dose start_dose(const Programme& base, const BuilderDraft& draft, const ExerciseId& exercise);

/// The ladder with the numbers that were set, and where the patient starts on it.
SetLadder drafted_ladder(const Exercise& exercise, const ExerciseChange& change);

} // namespace loadwise
