#include "engine/plan/availability.h"

#include "engine/state/gap.h"
#include "engine/state/pain_limits.h"
#include "engine/state/plan_queries.h"
#include "engine/state/rest.h"
#include "engine/state/verdict.h"

#include <algorithm>

namespace loadwise {
namespace {

int days_done_this_week(const Today& today, const ExerciseId& exercise) {
    int done = 0;
    const Date first = training_date_of(today.now) - std::chrono::days(7);
    for (auto day = today.state.days.rbegin(); day != today.state.days.rend(); ++day) {
        if (day->date <= first) {
            break;
        }
        const ExerciseDay* trained = find_exercise_day(*day, exercise);
        done += trained != nullptr && trained->sets_done > 0 ? 1 : 0;
    }
    return done;
}

/// A clinician's limit on training days counts all exercises; a flare-up plan follows its own.
bool is_week_of_days_full(const Today& today) {
    const TrainingDay* begun = day_of_today(today);
    if (!today.programme.days_per_week || (begun != nullptr && is_trained(*begun)) ||
        running_flare(today.programme, today.state) != nullptr) {
        return false;
    }
    const Date first = training_date_of(today.now) - std::chrono::days(7);
    const auto trained = std::count_if(
        today.state.days.begin(),
        today.state.days.end(),
        [first](const TrainingDay& day) { return day.date > first && is_trained(day); }
    );
    return trained >= *today.programme.days_per_week;
}

/// Pain above the limit that was told of the session as a whole stops everything for today.
bool is_whole_day_stopped(const Today& today, const TrainingDay& day) {
    const int limit = pain_limits(today.programme, nullptr, day.usual).amber_most;
    return is_above(day.after, limit) ||
           std::any_of(day.sessions.begin(), day.sessions.end(), [&](const DaySession& session) {
               return is_above(session.during, limit);
           });
}

bool is_stopped_today(const Today& today, const ExerciseId& exercise) {
    const TrainingDay* day = day_of_today(today, exercise);
    if (day == nullptr || today.programme.advice_mode == AdviceMode::Leaflet) {
        return false;
    }
    const ExerciseDay* done = find_exercise_day(*day, exercise);
    return is_whole_day_stopped(today, *day) || (done != nullptr && is_load_too_much(*day, *done));
}

/// The newest morning, of both sides where it was told of each: what one of them tells takes
/// nothing back of what the other told that day.
bool is_newest_above_limit(const PatientState& state, Date today) {
    bool is_told_of_left = false;
    bool is_told_of_right = false;
    const Date newest = state.mornings.back().at.date;
    for (auto told = state.mornings.rbegin(); told != state.mornings.rend(); ++told) {
        if (told->at.date != newest || today - newest > std::chrono::days(1)) {
            return false;
        }
        bool& is_known = told->side == Side::Right ? is_told_of_right : is_told_of_left;
        if (!is_known && told->is_above_limit) {
            return true;
        }
        if (told->side == Side::Both) {
            return false;
        }
        is_known = true;
    }
    return false;
}

/// Pain above the limit, and above what is usual, in the newest morning: nobody trains on that. It
/// holds until a calmer morning, over a day on which none was told.
bool is_morning_too_high(const Today& today, const ExerciseId& exercise) {
    if (today.state.mornings.empty() || today.programme.advice_mode == AdviceMode::Leaflet) {
        return false;
    }
    return !is_of_flare(today.programme, exercise) &&
           is_newest_above_limit(today.state, today.now.date);
}

/// Begun in the open session and not all sets done yet: its own rest does not count against it.
/// Pain alone begins nothing.
bool is_in_progress(
    const Today& today, const Exercise& exercise, Rung rung, const ExerciseSession& session
) {
    const SessionId& whole = day_of_today(today, exercise.id)->sessions[session.place].session;
    return session.is_begun && whole == today.state.open_session &&
           session.sets < planned_sets(exercise, rung);
}

std::optional<int> sessions_a_week(const ExerciseState& exercise, const Dose& dose) {
    return exercise.is_weekly
               ? std::min(
                     dose.sessions_per_week.value_or(weekly_sessions_most), weekly_sessions_most
                 )
               : dose.sessions_per_week;
}

Availability by_schedule(
    const Today& today, const ExerciseState& exercise, const Dose& dose, PlannedExercise& planned
) {
    if (planned.sessions_done >= dose.sessions_per_day) {
        return Availability::DoneForToday;
    }
    planned.wait = std::max(
        rest_left(exercise, dose, today.now),
        shared_rest_left(today.programme, today.state, exercise.exercise, dose, today.now)
    );
    if (planned.wait > std::chrono::minutes(0)) {
        return Availability::Resting;
    }
    const std::optional<int> most = sessions_a_week(exercise, dose);
    const bool is_week_full = most && planned.sessions_done == 0 &&
                              days_done_this_week(today, exercise.exercise) >= *most;
    const bool is_any_week_full =
        !is_graded(today.programme, exercise.exercise) && is_week_of_days_full(today);
    return is_week_full || is_any_week_full ? Availability::WeekFull : Availability::Now;
}

/// Safest reason first.
Availability availability_of(
    const Today& today, const ExerciseState& exercise, const Dose& dose, PlannedExercise& planned
) {
    if (today.state.is_care_locked()) {
        return Availability::CareLock;
    }
    if (today.is_asking) {
        return Availability::QuestionsFirst;
    }
    if (is_stopped_today(today, exercise.exercise)) {
        return Availability::StoppedAfterPain;
    }
    if (is_morning_too_high(today, exercise.exercise)) {
        return Availability::MorningTooHigh;
    }
    if (exercise.paused_until && *exercise.paused_until > training_date_of(today.now)) {
        planned.until = *exercise.paused_until;
        return Availability::Paused;
    }
    return planned.is_in_progress ? Availability::Now : by_schedule(today, exercise, dose, planned);
}

void fill_done_today(const Today& today, const Exercise& exercise, PlannedExercise& planned) {
    const TrainingDay* day = day_of_today(today, exercise.id);
    const ExerciseDay* done = day == nullptr ? nullptr : find_exercise_day(*day, exercise.id);
    if (done == nullptr) {
        return;
    }
    planned.sets_done = done->sets_done;
    for (const ExerciseSession& session : done->sessions) {
        const bool is_open = is_in_progress(today, exercise, planned.rung, session);
        planned.is_in_progress = planned.is_in_progress || is_open;
        planned.sessions_done += session.is_begun && !is_open ? 1 : 0;
    }
}

} // namespace

namespace {

const TrainingDay* newest_of_today(const Today& today, const std::vector<TrainingDay>& all) {
    const TrainingDay* last = all.empty() ? nullptr : &all.back();
    return last != nullptr && last->date >= training_date_of(today.now) ? last : nullptr;
}

} // namespace

const TrainingDay* day_of_today(const Today& today) {
    return newest_of_today(today, today.state.days);
}

const TrainingDay* day_of_today(const Today& today, const ExerciseId& exercise) {
    return newest_of_today(today, days_with(today.programme, today.state, exercise));
}

PlannedExercise
plan_exercise(const Today& today, const Exercise& exercise, const ExerciseState& state) {
    PlannedExercise planned;
    planned.exercise = exercise.id;
    planned.track = track_id_of(today.programme, exercise.id);
    planned.rung = state.rung;
    planned.eased_from = state.eased_from;
    const bool is_suggesting = today.programme.advice_mode == AdviceMode::Suggest;
    const Rung resumed = resumed_rung(today.programme, state, today.now);
    if (is_suggesting && resumed < state.rung) {
        planned.eased_from = state.rung;
        planned.rung = resumed;
    }
    const Dose& dose = dose_at(exercise, planned.rung);
    planned.sessions_planned = dose.sessions_per_day;
    fill_done_today(today, exercise, planned);
    planned.availability = availability_of(today, state, dose, planned);
    return planned;
}

} // namespace loadwise
