#include "engine/plan/forecast.h"

#include "engine/state/pain_limits.h"
#include "engine/state/plan_queries.h"
#include "engine/state/rest.h"

#include <algorithm>

namespace loadwise {
namespace {

using std::chrono::days;

constexpr days week{7};

/// Nothing is done twice a day here.
days days_after(std::chrono::hours rest) {
    return days(std::max(1, whole_days(rest)));
}

/// From one day of this exercise to the next: what goes on once a week is not due before.
days days_apart(const ExerciseState& state, const Dose& dose) {
    const days rest = days_after(dose.hours_between);
    return state.is_weekly ? std::max(rest, days(weekly_days_apart)) : rest;
}

/// One exercise of the plan, and the days of the last week on which it was done or will be.
struct Foreseen {
    const Dose& dose;
    days apart;
    bool is_heavy_of_stage = false;
    Date first;
    std::vector<Date> done;
};

/// The trained days of the last week, oldest first: of one exercise, or of any.
std::vector<Date> recent_days(const PatientState& state, const ExerciseId* exercise, Date today) {
    std::vector<Date> recent;
    for (auto day = state.days.rbegin(); day != state.days.rend(); ++day) {
        if (day->date <= today - week) {
            break;
        }
        const bool is_trained =
            std::any_of(day->exercises.begin(), day->exercises.end(), [&](const ExerciseDay& done) {
                return done.sets_done > 0 && (exercise == nullptr || done.exercise == *exercise);
            });
        if (is_trained) {
            recent.insert(recent.begin(), day->date);
        }
    }
    return recent;
}

/// Rests longer than a week are not in `recent_days`.
Date first_day_after_rest(const ExerciseState& state, const Dose& dose, Date today) {
    Date first = today;
    if (state.last_done && training_date_of(*state.last_done) < today) {
        first = std::max(first, training_date_of(*state.last_done) + days_apart(state, dose));
    }
    return std::max(first, state.paused_until.value_or(first));
}

std::vector<Foreseen> plan_of(const Programme& programme, const PatientState& state, Date today) {
    const std::vector<ExerciseId>& stage = programme.stages[state.stage].exercises;
    std::vector<Foreseen> plan;
    for (const ExerciseState& each : state.exercises) {
        const Exercise* const exercise = find_exercise(programme, each.exercise);
        if (exercise == nullptr || exercise->ladder.empty() || !is_shown(programme, state, each) ||
            is_graded(programme, each.exercise)) {
            continue;
        }
        const Dose& dose = dose_at(*exercise, each.rung);
        const bool is_of_stage = holds(stage, each.exercise);
        plan.push_back(
            {dose,
             days_apart(each, dose),
             is_of_stage && is_heavy(dose),
             first_day_after_rest(each, dose, today),
             recent_days(state, &each.exercise, today)}
        );
    }
    return plan;
}

int count_in_week(const std::vector<Date>& done, Date date) {
    return static_cast<int>(std::count_if(done.begin(), done.end(), [date](Date each) {
        return each > date - week && each < date;
    }));
}

/// The days on which heavy work of the stage was done last, and may be done again.
std::optional<Date> last_heavy(const std::vector<Foreseen>& plan) {
    std::optional<Date> last;
    for (const Foreseen& each : plan) {
        if (each.is_heavy_of_stage && !each.done.empty()) {
            last = std::max(last, std::optional<Date>(each.done.back()));
        }
    }
    return last;
}

struct Limits {
    std::optional<int> days_per_week;
    std::optional<days> heavy_apart;
    std::optional<Date> heavy_before; // also of exercises that are not in the plan any more
};

bool is_open(const Foreseen& each, std::optional<Date> heavy, const Limits& limits, Date date) {
    const bool is_week_full = each.dose.sessions_per_week &&
                              count_in_week(each.done, date) >= *each.dose.sessions_per_week;
    const bool is_shared_rest = each.is_heavy_of_stage && limits.heavy_apart && heavy &&
                                date > *heavy && date < *heavy + *limits.heavy_apart;
    return date >= each.first && !is_week_full && !is_shared_rest;
}

/// Whether anything is done on that day, which is noted.
bool foresee(std::vector<Foreseen>& plan, const Limits& limits, Date date) {
    const std::optional<Date> heavy = std::max(last_heavy(plan), limits.heavy_before);
    bool is_any = false;
    for (Foreseen& each : plan) {
        if (!is_open(each, heavy, limits, date)) {
            continue;
        }
        is_any = true;
        if (each.done.empty() || each.done.back() != date) {
            each.done.push_back(date);
        }
        each.first = date + each.apart;
    }
    return is_any;
}

std::optional<Date> last_heavy_day(const Programme& programme, const PatientState& state) {
    for (auto day = state.days.rbegin(); day != state.days.rend(); ++day) {
        if (heavy_start(programme, *day)) {
            return day->date;
        }
    }
    return std::nullopt;
}

Limits limits_of(const Programme& programme, const PatientState& state) {
    Limits limits;
    if (running_flare(programme, state) == nullptr) {
        limits.days_per_week = programme.days_per_week;
    }
    if (const auto hours = programme.stages[state.stage].hours_between) {
        limits.heavy_apart = days_after(*hours);
        limits.heavy_before = last_heavy_day(programme, state);
    }
    return limits;
}

} // namespace

std::vector<bool>
foresee_training(const Programme& programme, const PatientState& state, LocalTime now, int count) {
    std::vector<bool> planned(static_cast<std::size_t>(std::max(0, count)), false);
    if (state.is_care_locked()) {
        return planned;
    }
    const Date today = training_date_of(now);
    const Limits limits = limits_of(programme, state);
    std::vector<Foreseen> plan = plan_of(programme, state, today);
    std::vector<Date> trained = recent_days(state, nullptr, today);
    for (std::size_t index = 0; index < planned.size(); ++index) {
        const Date date = today + days(index);
        const bool is_week_full =
            limits.days_per_week && count_in_week(trained, date) >= *limits.days_per_week;
        planned[index] = !is_week_full && foresee(plan, limits, date);
        if (planned[index] && (trained.empty() || trained.back() != date)) {
            trained.push_back(date);
        }
    }
    return planned;
}

} // namespace loadwise
