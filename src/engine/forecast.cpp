#include "forecast.h"

#include "pain_limits.h"
#include "plan_queries.h"

#include <algorithm>

namespace loadwise {
namespace {

using std::chrono::days;

constexpr days week{7};

/// The days of the last week on which this exercise was done, oldest first.
std::vector<Date> recent_days(const PatientState& state, const ExerciseId& exercise, Date today) {
    std::vector<Date> recent;
    for (auto day = state.days.rbegin(); day != state.days.rend(); ++day) {
        if (day->date <= today - week) {
            break;
        }
        const ExerciseDay* done = find_exercise_day(*day, exercise);
        if (done != nullptr && done->sets_done > 0) {
            recent.insert(recent.begin(), day->date);
        }
    }
    return recent;
}

/// Rests longer than a week are not in `recent_days`.
Date first_day_after_rest(const ExerciseState& state, const Dose& dose, Date today) {
    Date first = today;
    if (state.last_done && training_date_of(*state.last_done) < today) {
        first = std::max(first, training_date_of(*state.last_done) + days(days_apart(dose)));
    }
    return std::max(first, state.paused_until.value_or(first));
}

void foresee(
    std::vector<bool>& planned, std::vector<Date> done, const Dose& dose, Date first, Date today
) {
    for (std::size_t index = 0; index < planned.size(); ++index) {
        const Date date = today + days(index);
        const auto in_week = std::count_if(done.begin(), done.end(), [&](Date each) {
            return each > date - week && each < date;
        });
        const bool is_week_full = dose.sessions_per_week && in_week >= *dose.sessions_per_week;
        if (date < first || is_week_full) {
            continue;
        }
        planned[index] = true;
        if (done.empty() || done.back() != date) {
            done.push_back(date);
        }
        first = date + days(days_apart(dose));
    }
}

} // namespace

int days_apart(const Dose& dose) {
    const auto rest = static_cast<int>((dose.hours_between.count() + 23) / 24);
    return std::max(1, rest);
}

std::vector<bool>
foresee_training(const Programme& programme, const PatientState& state, LocalTime now, int count) {
    std::vector<bool> planned(static_cast<std::size_t>(std::max(0, count)), false);
    if (state.is_care_locked()) {
        return planned;
    }
    const Date today = training_date_of(now);
    const Track* const flare = running_flare(programme, state);
    for (const ExerciseState& each : state.exercises) {
        const Exercise* const exercise = find_exercise(programme, each.exercise);
        const bool is_shown = each.is_in_plan && exercise != nullptr &&
                              (flare == nullptr || track_of(programme, each.exercise) == flare);
        if (!is_shown || exercise->ladder.empty()) {
            continue;
        }
        const Dose& dose = dose_at(*exercise, each.rung);
        const Date first = first_day_after_rest(each, dose, today);
        foresee(planned, recent_days(state, each.exercise, today), dose, first, today);
    }
    return planned;
}

} // namespace loadwise
