#include "rhythm.h"

#include "plan_queries.h"

#include <algorithm>

namespace loadwise {

TrainingRhythm training_rhythm(const Programme& programme, const PatientState& state) {
    std::optional<TrainingRhythm> rhythm;
    for (const ExerciseState& each : state.exercises) {
        const Exercise* const exercise = find_exercise(programme, each.exercise);
        if (!each.is_in_plan || exercise == nullptr || exercise->ladder.empty()) {
            continue;
        }
        const Dose& dose = dose_at(*exercise, each.rung);
        const int rest_days = static_cast<int>((dose.hours_between.count() + 23) / 24);
        const int most = programme.days_per_week.value_or(7);
        const int per_week = std::clamp(dose.sessions_per_week.value_or(7), 1, most);
        const int days_apart =
            std::clamp(std::max(rest_days, (7 + per_week - 1) / per_week), 1, 14);
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
