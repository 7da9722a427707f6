#include "engine/plan/session_time.h"

#include "engine/programme/set_timeline.h"
#include "engine/state/plan_queries.h"

#include <algorithm>

namespace loadwise {

std::chrono::seconds set_time(const Dose& dose) {
    const int repetitions = std::max(dose.repetitions.value_or(1), 1);
    const std::chrono::seconds way(
        dose.distance_metres ? *dose.distance_metres * repetitions / way_metres_per_sec : 0
    );
    const SetTimeline timeline = set_timeline(dose);
    if (timeline.is_paced()) {
        return std::max(std::chrono::ceil<std::chrono::seconds>(timeline.length), way);
    }
    return dose.distance_metres ? way : own_pace_repetition_time * repetitions;
}

SetsToDo all_sets(const Exercise& exercise, const Dose& dose) {
    return {dose.sets, dose.sets * (exercise.sides == Sides::EachSide ? 2 : 1)};
}

std::chrono::seconds time_of(const Dose& dose, const SetsToDo& todo) {
    if (todo.turns == 0) {
        return {};
    }
    const std::chrono::seconds between = dose.rest.count() > 0 ? dose.rest : count_in_time;
    return count_in_time + set_time(dose) * todo.turns +
           change_sides_time * (todo.turns - todo.sets) + between * (todo.sets - 1);
}

std::chrono::seconds session_time(const Exercise& exercise, const Dose& dose) {
    return time_of(dose, all_sets(exercise, dose));
}

StageTime stage_time(const Programme& programme, const Stage& stage, Rung rung) {
    StageTime time;
    for (const ExerciseId& id : stage.exercises) {
        const Exercise* exercise = find_exercise(programme, id);
        if (exercise == nullptr || exercise->enters != Enters::AtStart ||
            exercise->ladder.empty()) {
            continue;
        }
        const Dose& dose = dose_at(*exercise, rung);
        const std::chrono::seconds once = session_time(*exercise, dose);
        time.session += once;
        time.training_day += once * dose.sessions_per_day;
    }
    return time;
}

} // namespace loadwise
