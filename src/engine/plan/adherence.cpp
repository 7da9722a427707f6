#include "engine/plan/adherence.h"

#include "engine/plan/rhythm.h"
#include "engine/state/plan_queries.h"

#include <algorithm>

namespace loadwise {
namespace {

bool is_in_flare(const Programme& programme, const PatientState& state, Date date) {
    return std::any_of(state.tracks.begin(), state.tracks.end(), [&](const TrackState& running) {
        const Track* track = find_by_id(programme.tracks, running.track);
        return track != nullptr && track->kind == TrackKind::Flare &&
               date >= running.started.date && (!running.ended || date <= running.ended->date);
    });
}

int sessions_on(const PatientState& state, const ExerciseId& exercise, Date date) {
    const auto day = std::lower_bound(
        state.days.begin(),
        state.days.end(),
        date,
        [](const TrainingDay& each, Date wanted) { return each.date < wanted; }
    );
    const ExerciseDay* done =
        day == state.days.end() || day->date != date ? nullptr : find_exercise_day(*day, exercise);
    return done == nullptr ? 0
                           : static_cast<int>(std::count_if(
                                 done->sessions.begin(),
                                 done->sessions.end(),
                                 [](const ExerciseSession& each) { return each.is_begun; }
                             ));
}

struct Expected {
    const Programme& programme;
    const PatientState& state;
    const ExerciseState& exercise;
    const Exercise& prescribed;

    /// Walks from the day on which it came into the plan, so that what was due is known at `first`.
    void add_missed(Date first, Date until, std::vector<MissedSessions>& missed) const {
        const Dose& dose = dose_at(prescribed, exercise.rung);
        const std::chrono::days apart(days_between(programme, state, exercise));
        Date due = training_date_of(*exercise.in_plan_since);
        std::optional<Date> missed_whole; // the last day on which nothing was done
        for (Date date = due; date < until; date += std::chrono::days(1)) {
            const int done = sessions_on(state, exercise.exercise, date);
            const bool is_due = date >= due && !is_in_flare(programme, state, date);
            if (done == 0 && !is_due) {
                continue;
            }
            // Done a little later is done: the day before it is no longer missed.
            if (done > 0 && missed_whole && date - *missed_whole < apart && !missed.empty() &&
                missed.back().exercise == exercise.exercise &&
                missed.back().date == *missed_whole) {
                missed.pop_back();
            }
            missed_whole = done == 0 ? std::optional<Date>(date) : std::nullopt;
            due = date + apart;
            const int left = std::max(dose.sessions_per_day - done, 0);
            if (left > 0 && date >= first) {
                missed.push_back(
                    {date, exercise.exercise, left, left * planned_sets(prescribed, exercise.rung)}
                );
            }
        }
    }
};

} // namespace

std::vector<MissedSessions>
missed_sessions(const Programme& programme, const PatientState& state, Date first, Date until) {
    std::vector<MissedSessions> missed;
    for (const ExerciseState& exercise : state.exercises) {
        const Exercise* prescribed = find_exercise(programme, exercise.exercise);
        if (prescribed != nullptr && exercise.in_plan_since &&
            is_shown(programme, state, exercise) &&
            !is_graded(programme, exercise.exercise)) { // it is life, and never due
            Expected{programme, state, exercise, *prescribed}.add_missed(first, until, missed);
        }
    }
    return missed;
}

} // namespace loadwise
