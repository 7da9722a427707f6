#include "engine/state/steps.h"

#include "engine/state/pain_limits.h"
#include "engine/state/plan_queries.h"

#include <algorithm>

namespace loadwise {
namespace {

/// The other exercise, when the same track or the present stage holds it and it is not done
/// already.
std::optional<Change> swap_for(
    const Programme& programme,
    const PatientState& state,
    const ExerciseState& exercise,
    const ExerciseId& other
) {
    const ExerciseState* waiting = find_exercise_state(state, other);
    const Track* track = track_of(programme, exercise.exercise);
    const std::vector<ExerciseId>& members =
        track == nullptr ? programme.stages[state.stage].exercises : track->exercises;
    if (waiting == nullptr || waiting->is_in_plan || !holds(members, other)) {
        return std::nullopt;
    }
    Change change;
    change.kind = ChangeKind::Swap;
    change.exercise = exercise.exercise;
    change.from = exercise.rung;
    change.other = other;
    return change;
}

} // namespace

Change rung_change(const ExerciseId& exercise, Rung from, Rung to) {
    Change change;
    change.kind = to > from ? ChangeKind::RungUp : ChangeKind::RungDown;
    change.exercise = exercise;
    change.from = from;
    change.to = to;
    return change;
}

std::optional<Change> harder_exercise_of(
    const Programme& programme, const PatientState& state, const ExerciseState& exercise
) {
    const Exercise& prescribed = *find_exercise(programme, exercise.exercise);
    return swap_for(programme, state, exercise, prescribed.harder);
}

std::optional<Change>
step_up_of(const Programme& programme, const PatientState& state, const ExerciseState& exercise) {
    const Exercise& prescribed = *find_exercise(programme, exercise.exercise);
    if (exercise.rung < top_rung(prescribed)) {
        return rung_change(exercise.exercise, exercise.rung, Rung{exercise.rung.index + 1});
    }
    return harder_exercise_of(programme, state, exercise);
}

std::optional<Change> easier_exercise_of(
    const Programme& programme, const PatientState& state, const ExerciseState& exercise
) {
    const Exercise& prescribed = *find_exercise(programme, exercise.exercise);
    const bool is_lowest = exercise.rung <= lowest_rung(prescribed);
    return is_lowest ? swap_for(programme, state, exercise, prescribed.easier) : std::nullopt;
}

std::optional<Change> easier_for_patient(
    const Programme& programme, const PatientState& state, const ExerciseState& exercise
) {
    const Exercise& prescribed = *find_exercise(programme, exercise.exercise);
    if (exercise.is_locked || prescribed.is_locked || state.is_stage_locked) {
        return std::nullopt;
    }
    if (exercise.rung > lowest_rung(prescribed)) {
        return rung_change(exercise.exercise, exercise.rung, Rung{exercise.rung.index - 1});
    }
    const Exercise* const easier = find_exercise(programme, prescribed.easier);
    const std::vector<ExerciseId>& stage = programme.stages[state.stage].exercises;
    const bool may_pick =
        easier != nullptr && easier->enters != Enters::WhenSuggested && holds(stage, easier->id);
    return may_pick ? swap_for(programme, state, exercise, prescribed.easier) : std::nullopt;
}

} // namespace loadwise
