#include "engine/state/rest.h"

#include "engine/state/pain_limits.h"
#include "engine/state/plan_queries.h"

#include <algorithm>

namespace loadwise {
namespace {

using std::chrono::minutes;

minutes by_the_clock(const LocalTime& from, const LocalTime& to) {
    return (to.date - from.date) + to.of_day - from.of_day;
}

minutes rest_left_of(
    const LocalTime& started, const LocalTime& ended, std::chrono::hours rest, LocalTime now
) {
    const minutes real = rest - (instant_of(now) - instant_of(ended));
    if (rest < heavy_rest_least || is_journey(started, now)) {
        return std::max(real, minutes(0));
    }
    return std::max(std::min(real, rest - by_the_clock(started, now)), minutes(0));
}

} // namespace

std::optional<LocalTime> heavy_start(const Programme& programme, const TrainingDay& day) {
    std::optional<LocalTime> start;
    for (const ExerciseDay& done : day.exercises) {
        const Exercise* exercise = find_exercise(programme, done.exercise);
        const bool counts = exercise != nullptr && done.sets_done > 0 &&
                            track_of(programme, done.exercise) == nullptr &&
                            is_heavy(dose_at(*exercise, done.rung));
        if (counts && !done.sessions.empty() &&
            (!start || instant_of(done.sessions.front().started) < instant_of(*start))) {
            start = done.sessions.front().started;
        }
    }
    return start;
}

int whole_days(std::chrono::hours rest) {
    return static_cast<int>(std::chrono::ceil<std::chrono::days>(rest).count());
}

bool is_heavy(const Dose& dose) {
    return dose.hours_between >= heavy_rest_least;
}

minutes rest_left(const ExerciseState& exercise, const Dose& dose, LocalTime now) {
    if (!exercise.last_done) {
        return minutes(0);
    }
    const LocalTime& started = exercise.last_started ? *exercise.last_started : *exercise.last_done;
    return rest_left_of(started, *exercise.last_done, dose.hours_between, now);
}

minutes shared_rest_left(
    const Programme& programme,
    const PatientState& state,
    const ExerciseId& exercise,
    const Dose& dose,
    LocalTime now
) {
    const Stage& stage = programme.stages[state.stage];
    if (!stage.hours_between || !is_heavy(dose) || !holds(stage.exercises, exercise)) {
        return minutes(0);
    }
    const Date today = training_date_of(now);
    for (auto day = state.days.rbegin(); day != state.days.rend(); ++day) {
        if (day->date >= today) {
            continue; // the others of today are done on the same day
        }
        if (instant_of(now) - instant_of(day->last_entry) > *stage.hours_between) {
            break;
        }
        if (const auto started = heavy_start(programme, *day)) {
            return rest_left_of(*started, day->last_entry, *stage.hours_between, now);
        }
    }
    return minutes(0);
}

} // namespace loadwise
