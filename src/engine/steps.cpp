#include "steps.h"

#include "pain_limits.h"
#include "plan_queries.h"

#include <algorithm>

namespace loadwise {
namespace {

bool contains(const std::vector<ExerciseId>& members, const ExerciseId& exercise) {
    return std::find(members.begin(), members.end(), exercise) != members.end();
}

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
    if (waiting == nullptr || waiting->is_in_plan || !contains(members, other)) {
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

std::optional<Change>
step_up_of(const Programme& programme, const PatientState& state, const ExerciseState& exercise) {
    const Exercise& prescribed = *find_exercise(programme, exercise.exercise);
    if (exercise.rung < top_rung(prescribed)) {
        Change change;
        change.kind = ChangeKind::RungUp;
        change.exercise = exercise.exercise;
        change.from = exercise.rung;
        change.to = Rung{exercise.rung.index + 1};
        return change;
    }
    return swap_for(programme, state, exercise, prescribed.harder);
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
        Change change;
        change.kind = ChangeKind::RungDown;
        change.exercise = exercise.exercise;
        change.from = exercise.rung;
        change.to = Rung{exercise.rung.index - 1};
        return change;
    }
    const Exercise* const easier = find_exercise(programme, prescribed.easier);
    const std::vector<ExerciseId>& stage = programme.stages[state.stage].exercises;
    const bool may_pick =
        easier != nullptr && easier->enters != Enters::WhenSuggested && contains(stage, easier->id);
    return may_pick ? swap_for(programme, state, exercise, prescribed.easier) : std::nullopt;
}

} // namespace loadwise
