#include "engine/state/readiness.h"

#include "engine/state/baseline.h"
#include "engine/state/criteria.h"
#include "engine/state/gap.h"
#include "engine/state/pain_limits.h"
#include "engine/state/plan_queries.h"
#include "engine/state/standstill.h"
#include "engine/state/steps.h"
#include "engine/state/verdict.h"

#include <algorithm>
#include <utility>

namespace loadwise {
namespace {

constexpr int longest_row_counted = 60;

/// A pause that counts as a long gap ends a row: what was tolerated before it says little now.
bool is_row_ended(const Programme& programme, const TrainingDay& day, const TrainingDay* newer) {
    return newer != nullptr && is_gap_between(programme, day.date, newer->date);
}

/// Up to when a flare-up plan took the place of the stage: its gentle holds say nothing of what the
/// stage asks for. Nothing while there was none.
std::optional<Instant> flare_until(const Programme& programme, const PatientState& state) {
    const TrackState* flare = last_flare(programme, state);
    if (flare == nullptr) {
        return std::nullopt;
    }
    return flare->ended ? instant_of(*flare->ended) : Instant::max();
}

bool is_of_present_stage(const PatientState& state, const TrainingDay& day) {
    return !state.stage_since || instant_of(day.first_entry) >= instant_of(*state.stage_since);
}

/// Today is still open: a newest day of which not all is told yet neither counts nor ends a row.
bool is_open(const TrainingDay& day, const TrainingDay* newer) {
    return newer == nullptr && day.verdict == Verdict::Provisional;
}

/// What had settled is enough for the way on; only what was well tolerated is enough for more.
bool is_good_enough(Verdict verdict, HoldReason hold, Needed needed) {
    const bool is_amber = verdict == Verdict::Hold && hold == HoldReason::Amber;
    return verdict == Verdict::Green || (is_amber && needed == Needed::Settled);
}

/// The gentle holds of a flare-up plan say nothing about the work of a stage.
bool is_day_good_enough(const Programme& programme, const TrainingDay& day, Needed needed) {
    return std::all_of(day.exercises.begin(), day.exercises.end(), [&](const ExerciseDay& done) {
        return is_good_enough(done.verdict, done.hold, needed) &&
               !is_of_flare(programme, done.exercise);
    });
}

/// What was raised and is out of the plan by now, as after a stage back, will not be trained: it
/// holds nothing up.
bool is_raise_in_plan(const PatientState& state, const Raise& raise) {
    const ExerciseState* exercise = find_exercise_state(state, raise.exercise);
    return raise.exercise.empty() || (exercise != nullptr && exercise->is_in_plan);
}

/// All is known of the day but how the morning after it was.
bool is_morning_alone_missing(const TrainingDay& day) {
    return day.verdict == Verdict::Provisional && !day.morning && day.usual &&
           std::all_of(day.exercises.begin(), day.exercises.end(), [&day](const ExerciseDay& done) {
               return pain_during(day, done).is_known && !done.is_beyond_plan;
           });
}

/// How often the raised part has to be acceptable, where it is never well tolerated.
int acceptable_days_needed(const Programme& programme) {
    const Rule* rule = find_rule(programme, RuleKind::StepUp);
    return rule == nullptr ? 1 : rule->limits.well_tolerated_days;
}

bool is_raised_part_good_enough(
    const Programme& programme, const TrainingDay& day, const Raise& raise, Needed needed
) {
    if (raise.exercise.empty()) {
        return !day.exercises.empty() && is_day_good_enough(programme, day, needed);
    }
    const ExerciseDay* done = find_exercise_day(day, raise.exercise);
    return done != nullptr && is_good_enough(done->verdict, done->hold, needed);
}

/// After a rise, the raised part must have been trained once and tolerated; or as often as a step
/// asks for, and acceptable each time: what stays at that holds up nothing beside it.
bool is_last_raise_tolerated(const Programme& programme, const PatientState& state, Needed needed) {
    if (!state.last_raise || !is_raise_in_plan(state, *state.last_raise)) {
        return true;
    }
    const Raise& raise = *state.last_raise;
    int acceptable = 0;
    for (auto day = state.days.rbegin(); day != state.days.rend(); ++day) {
        if (instant_of(day->first_entry) < instant_of(raise.at)) {
            return false;
        }
        if (is_raised_part_good_enough(programme, *day, raise, Needed::Settled)) {
            ++acceptable;
        }
        if (is_raised_part_good_enough(programme, *day, raise, needed) ||
            acceptable >= acceptable_days_needed(programme)) {
            return true;
        }
    }
    return false;
}

/// A no is heard for the days that the rule says, and until the next training in any case.
bool is_no_heard(
    const Rule& rule, const LocalTime& declined, const LocalTime* trained, LocalTime now
) {
    const auto passed = training_date_of(now) - training_date_of(declined);
    return passed < std::chrono::days(rule.limits.declined_days) ||
           (trained != nullptr && instant_of(declined) >= instant_of(*trained));
}

bool is_declined(const Rule& rule, const ExerciseState& exercise, LocalTime now) {
    const LocalTime* trained = exercise.last_done ? &*exercise.last_done : nullptr;
    return exercise.declined_at && is_no_heard(rule, *exercise.declined_at, trained, now);
}

/// What begins lower after a while does not go up on the strength of what was before.
bool is_away(const Programme& programme, const ExerciseState& exercise, LocalTime now) {
    return resumed_rung(programme, exercise, now) < exercise.rung;
}

bool is_paused(const ExerciseState& exercise, LocalTime now) {
    return exercise.paused_until && *exercise.paused_until > training_date_of(now);
}

/// What was answered last to this rule is a no that is still heard.
bool is_declined(const PatientState& state, const Rule& rule, LocalTime now) {
    const auto last = std::find_if(
        state.answers.rbegin(),
        state.answers.rend(),
        [&rule](const OfferAnswer& answer) { return answer.rule == rule.id; }
    );
    const TrainingDay* trained = last_training_day(state);
    return last != state.answers.rend() && !last->is_accepted &&
           is_no_heard(rule, last->at, trained != nullptr ? &trained->last_entry : nullptr, now);
}

bool was_ever_started(const PatientState& state, const TrackId& track) {
    return std::any_of(
        state.tracks.begin(),
        state.tracks.end(),
        [&track](const TrackState& started) { return started.track == track; }
    );
}

const ScreeningState* find_answer(const PatientState& state, const ScreeningId& question) {
    for (const ScreeningState& answer : state.screening) {
        if (answer.question == question) {
            return &answer;
        }
    }
    return nullptr;
}

/// A rule that asks for no well-tolerated days takes acceptable ones.
Needed needed_by(const Rule& rule) {
    return rule.limits.well_tolerated_days > 0 ? Needed::WellTolerated : Needed::Settled;
}

/// As many days in a row as the rule asks for, over as long a time.
bool is_row_long_enough(
    const Programme& programme, const PatientState& state, const Rule& rule, LocalTime now
) {
    const Needed needed = needed_by(rule);
    const ToleratedRow row = tolerated_row(programme, state, needed);
    const bool is_over =
        row.since && now.date - *row.since >= std::chrono::days(rule.limits.over_days);
    return is_over &&
           row.days >= std::max(rule.limits.well_tolerated_days, rule.limits.settled_days) &&
           is_rise_open(programme, state, now, needed);
}

} // namespace

bool is_troubled_since(const PatientState& state, const LocalTime& moment) {
    return state.last_stray_trouble && instant_of(*state.last_stray_trouble) >= instant_of(moment);
}

bool is_newest_day_in_order(const PatientState& state) {
    const TrainingDay* last = last_training_day(state);
    return last != nullptr && last->verdict != Verdict::Red &&
           last->verdict != Verdict::Provisional && !is_troubled_since(state, last->first_entry);
}

int well_tolerated_days(
    const Programme& programme, const PatientState& state, const ExerciseState& exercise
) {
    int row = 0;
    const TrainingDay* newer = nullptr;
    const std::vector<TrainingDay>& days = days_with(programme, state, exercise.exercise);
    for (auto day = days.rbegin(); day != days.rend(); ++day) {
        const ExerciseDay* done = find_exercise_day(*day, exercise.exercise);
        if (done == nullptr || (row == 0 && is_open(*day, newer))) {
            newer = newer == nullptr && !day->exercises.empty() ? &*day : newer;
            continue;
        }
        const bool counts = done->verdict == Verdict::Green && done->rung == exercise.rung &&
                            day->era >= exercise.ladder_era &&
                            !is_troubled_since(state, day->first_entry) &&
                            (row == 0 || !is_row_ended(programme, *day, newer));
        if (!counts || row == longest_row_counted) {
            break;
        }
        ++row;
        newer = &*day;
    }
    return row;
}

ToleratedRow tolerated_row(const Programme& programme, const PatientState& state, Needed needed) {
    ToleratedRow row;
    const std::optional<Instant> after = flare_until(programme, state);
    const TrainingDay* newer = nullptr;
    bool is_newest = true;
    int passed_over = 0;
    for (auto day = state.days.rbegin(); day != state.days.rend(); ++day) {
        if (day->exercises.empty()) {
            continue;
        }
        const bool is_open_today =
            std::exchange(is_newest, false) && day->verdict == Verdict::Provisional;
        const bool is_forgotten = needed == Needed::Settled && is_morning_alone_missing(*day) &&
                                  passed_over < mornings_missing_most;
        if (is_open_today || is_forgotten) {
            passed_over += is_open_today ? 0 : 1;
            newer = is_open_today ? newer : &*day;
            continue;
        }
        const bool counts =
            is_day_good_enough(programme, *day, needed) && is_of_present_stage(state, *day) &&
            (!after || instant_of(day->first_entry) >= *after) &&
            !is_troubled_since(state, day->first_entry) && !is_row_ended(programme, *day, newer);
        if (!counts || row.days == longest_row_counted) {
            break;
        }
        ++row.days;
        row.since = day->date;
        newer = &*day;
    }
    return row;
}

std::vector<ScreeningId> open_questions(const Programme& programme, const PatientState& state) {
    std::vector<ScreeningId> open;
    const TrackState* flare = last_flare(programme, state); // ending it answers no question
    for (const Screening& question : programme.screening) {
        if (question.asked == AskedWhen::OnlyWhenNoticed) {
            continue;
        }
        const ScreeningState* answer = find_answer(state, question.id);
        const bool asked_again = answer != nullptr && flare != nullptr &&
                                 question.asked == AskedWhen::StartAndFlare &&
                                 instant_of(answer->at) < instant_of(flare->started);
        if (answer == nullptr || asked_again) {
            open.push_back(question.id);
        }
    }
    return open;
}

namespace {

/// How the mornings of one side went: this week, and the week before or what was told at the start.
struct Drift {
    std::optional<int> week;
    std::optional<int> earlier;

    int rise() const { return week && earlier ? *week - *earlier : 0; }
};

Drift drift_of(const PatientState& state, Date today, Side side) {
    Drift drift;
    drift.week = median_morning_of_week(state, today, side);
    drift.earlier = median_morning_of_week(state, today - std::chrono::days(week_days), side);
    if (const std::optional<int> at_start = usual_told(state, side)) {
        drift.earlier = std::min(drift.earlier.value_or(*at_start), *at_start);
    }
    return drift;
}

} // namespace

Worsening find_worsening(const Programme& programme, const PatientState& state, LocalTime now) {
    Worsening found;
    const Rule* rule = find_rule(programme, RuleKind::StepBack);
    if (rule == nullptr) {
        return found;
    }
    const RuleLimits& limits = rule->limits;
    found.troubled_days = count_troubled_days(state, now.date, limits.within_days);
    const int settled_most = pain_limits(programme, nullptr, std::nullopt).settled_most;
    std::optional<Drift> worst;
    for (const Side side : sides_of_mornings(state)) {
        const Drift drift = drift_of(state, now.date, side);
        worst = !worst || drift.rise() > worst->rise() ? drift : *worst;
        found.is_of_mornings = found.is_of_mornings || (drift.week && *drift.week > settled_most &&
                                                        drift.rise() >= limits.median_rise);
    }
    found.week_median = worst->week;
    found.earlier_median = worst->earlier;
    found.is_found = found.is_of_mornings || found.troubled_days >= limits.troubled_days;
    return found;
}

bool is_log_whole(const PatientState& state) {
    const SetAside& aside = state.set_aside;
    return aside.newer_version == 0 && aside.in_future == 0 && aside.unreadable == 0;
}

bool is_rise_open(
    const Programme& programme, const PatientState& state, LocalTime now, Needed needed
) {
    return !state.is_care_locked() && !state.is_stage_locked &&
           running_flare(programme, state) == nullptr && open_questions(programme, state).empty() &&
           !is_gap_found(programme, state, now) && is_newest_day_in_order(state) &&
           is_last_raise_tolerated(programme, state, needed) &&
           !is_usual_at_limit(programme, state, now) &&
           !find_worsening(programme, state, now).is_found;
}

/// The checks before running are asked again before each longer run.
bool is_still_ready(
    const Programme& programme, const PatientState& state, const ExerciseId& exercise, LocalTime now
) {
    const Track* track = track_of(programme, exercise);
    return track == nullptr || track->kind != TrackKind::Ladder ||
           (is_stage_reached(programme, state, track->from_stage) &&
            are_all_met(track->readiness, {programme, state, now, state.stage_since}));
}

namespace {

/// What is lived and not trained goes up by its own days: neither the last rise of an exercise nor
/// a gap in training holds it back. What speaks against all load speaks against it, too.
bool is_graded_open(const Programme& programme, const PatientState& state, LocalTime now) {
    const TrainingDay* last = last_graded_day(state);
    return !state.is_care_locked() && running_flare(programme, state) == nullptr &&
           open_questions(programme, state).empty() && last != nullptr &&
           last->verdict > Verdict::Provisional && !is_troubled_since(state, last->first_entry) &&
           !is_usual_at_limit(programme, state, now) &&
           !find_worsening(programme, state, now).is_found;
}

/// The goal of a graded track is the end of its ladder.
bool is_at_goal(
    const Programme& programme, const PatientState& state, const ExerciseState& exercise
) {
    const TrackState* running = running_track(state, track_id_of(programme, exercise.exercise));
    const Exercise* prescribed = find_exercise(programme, exercise.exercise);
    return running != nullptr && running->goal && prescribed != nullptr &&
           exercise.rung >= rung_within(*prescribed, *running->goal);
}

/// Who goes on at the goal is not asked again, until something changes.
bool is_end_declined(
    const PatientState& state, const TrackId& track, const ExerciseState& exercise
) {
    return std::any_of(state.answers.begin(), state.answers.end(), [&](const OfferAnswer& answer) {
        const bool is_of_track =
            std::any_of(answer.changes.begin(), answer.changes.end(), [&](const Change& change) {
                return change.kind == ChangeKind::TrackEnd && change.track == track;
            });
        return is_of_track && !answer.is_accepted && exercise.rung_decided &&
               instant_of(answer.at) >= instant_of(*exercise.rung_decided);
    });
}

/// Whose gentle holds were too much when they were last done is not calm enough for more.
bool is_still_too_much(const PatientState& state, const TrackState& flare) {
    const TrainingDay* last = last_training_day(state);
    return last != nullptr && last->verdict == Verdict::Red &&
           instant_of(last->first_entry) >= instant_of(flare.started);
}

/// Tolerated at its goal as often as a step asks for.
bool is_goal_reached(
    const Programme& programme, const PatientState& state, const TrackState& running
) {
    const Track* track = find_by_id(programme.tracks, running.track);
    const Rule* rule = find_rule(programme, RuleKind::StepUp, running.track);
    if (track == nullptr || rule == nullptr || !running.goal) {
        return false;
    }
    return std::any_of(track->exercises.begin(), track->exercises.end(), [&](const ExerciseId& id) {
        const ExerciseState* exercise = find_exercise_state(state, id);
        return exercise != nullptr && exercise->is_in_plan && !exercise->eased_from &&
               is_at_goal(programme, state, *exercise) &&
               !is_end_declined(state, running.track, *exercise) &&
               well_tolerated_days(programme, state, *exercise) >= rule->limits.well_tolerated_days;
    });
}

} // namespace

bool may_step_up(
    const Programme& programme,
    const PatientState& state,
    const ExerciseState& exercise,
    LocalTime now
) {
    const Exercise* prescribed = find_exercise(programme, exercise.exercise);
    const Rule* rule =
        find_rule(programme, RuleKind::StepUp, track_id_of(programme, exercise.exercise));
    if (prescribed == nullptr || rule == nullptr || !is_shown(programme, state, exercise)) {
        return false;
    }
    const bool is_held = exercise.is_locked || prescribed->is_locked || exercise.eased_from ||
                         is_declined(*rule, exercise, now) || is_paused(exercise, now) ||
                         is_away(programme, exercise, now);
    const bool is_daily_life = is_graded(programme, exercise.exercise);
    const bool is_open = is_daily_life ? is_graded_open(programme, state, now) &&
                                             !is_at_goal(programme, state, exercise)
                                       : is_rise_open(programme, state, now);
    return !is_held && is_open && step_up_of(programme, state, exercise) &&
           well_tolerated_days(programme, state, exercise) >= rule->limits.well_tolerated_days &&
           is_still_ready(programme, state, exercise.exercise, now) &&
           !is_kept_low(programme, state, exercise, now);
}

bool may_stage_up(const Programme& programme, const PatientState& state, LocalTime now) {
    const Rule* rule = find_rule(programme, RuleKind::StageUp);
    if (rule == nullptr || state.stage + 1 >= programme.stages.size() ||
        is_declined(state, *rule, now)) {
        return false;
    }
    return is_row_long_enough(programme, state, *rule, now) &&
           are_all_met(
               programme.stages[state.stage].exit_criteria,
               {programme, state, now, state.stage_since}
           );
}

bool may_start_track(
    const Programme& programme, const PatientState& state, const Rule& rule, LocalTime now
) {
    const Track* track = find_by_id(programme.tracks, rule.track);
    if (track == nullptr || running_track(state, track->id) != nullptr ||
        !is_stage_reached(programme, state, track->from_stage) || is_declined(state, rule, now) ||
        (track->kind == TrackKind::Trial && was_ever_started(state, track->id))) {
        return false;
    }
    const bool is_long_enough = state.first_entry && now.date - state.first_entry->date >=
                                                         std::chrono::days(rule.limits.over_days);
    const bool is_calm = count_troubled_days(state, now.date, rule.limits.calm_days) == 0;
    const Needed needed = needed_by(rule);
    return is_long_enough && is_calm && is_rise_open(programme, state, now, needed) &&
           tolerated_row(programme, state).days >= rule.limits.well_tolerated_days &&
           tolerated_row(programme, state, Needed::Settled).days >= rule.limits.settled_days &&
           are_all_met(track->readiness, {programme, state, now, state.stage_since});
}

TrackProgress track_progress(
    const Programme& programme, const PatientState& state, const TrackState& running, LocalTime now
) {
    const Track* track = find_by_id(programme.tracks, running.track);
    if (track == nullptr || track->kind == TrackKind::Ladder) {
        return TrackProgress::Running;
    }
    if (track->kind == TrackKind::Graded) {
        return is_goal_reached(programme, state, running) ? TrackProgress::Finished
                                                          : TrackProgress::Running;
    }
    const auto run = now.date - running.started.date;
    const bool is_trial = track->kind == TrackKind::Trial;
    const int earliest_days = is_trial ? track->most_days : track->least_days;
    if (run < std::chrono::days(earliest_days)) {
        return TrackProgress::Running;
    }
    if (are_all_met(track->finish, {programme, state, now, running.started}) &&
        !(track->kind == TrackKind::Flare && is_still_too_much(state, running))) {
        return TrackProgress::Finished;
    }
    return run < std::chrono::days(track->most_days) ? TrackProgress::Running
                                                     : TrackProgress::OutOfTime;
}

} // namespace loadwise
