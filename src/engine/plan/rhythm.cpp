#include "engine/plan/rhythm.h"

#include "engine/state/plan_queries.h"
#include "engine/state/rest.h"

#include <algorithm>

namespace loadwise {

int days_between(const Programme& programme, const Dose& dose) {
    constexpr int most = 14;
    const auto rest_days = whole_days(dose.hours_between);
    const int per_week = std::clamp(
        std::min(dose.sessions_per_week.value_or(7), programme.days_per_week.value_or(7)), 1, 7
    );
    return std::clamp(std::max(rest_days, (7 + per_week - 1) / per_week), 1, most);
}

int days_between(
    const Programme& programme, const PatientState& state, const ExerciseState& exercise
) {
    const Dose& dose = dose_at(*find_exercise(programme, exercise.exercise), exercise.rung);
    if (exercise.is_weekly) {
        return std::max(days_between(programme, dose), weekly_days_apart);
    }
    const Stage& stage = programme.stages[state.stage];
    const bool is_of_stage = holds(stage.exercises, exercise.exercise);
    const int own = days_between(programme, dose);
    if (!stage.hours_between || !is_of_stage || !is_heavy(dose)) {
        return own;
    }
    return std::max(own, whole_days(*stage.hours_between));
}

TrainingRhythm training_rhythm(const Programme& programme, const PatientState& state) {
    std::optional<TrainingRhythm> rhythm;
    for (const ExerciseState& each : state.exercises) {
        const Exercise* const exercise = find_exercise(programme, each.exercise);
        if (exercise == nullptr || exercise->ladder.empty() || !is_shown(programme, state, each) ||
            is_graded(programme, each.exercise)) {
            continue;
        }
        const Dose& dose = dose_at(*exercise, each.rung);
        const int days_apart = days_between(programme, state, each);
        const int in_a_day = days_apart > 1 ? 1 : std::clamp(dose.sessions_per_day, 1, 4);
        if (!rhythm || days_apart < rhythm->days_apart) {
            rhythm = TrainingRhythm{days_apart, in_a_day};
        } else if (days_apart == rhythm->days_apart) {
            rhythm->sessions_per_day = std::max(rhythm->sessions_per_day, in_a_day);
        }
    }
    return rhythm.value_or(TrainingRhythm{});
}

} // namespace loadwise
