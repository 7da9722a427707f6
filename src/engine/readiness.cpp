#include "readiness.h"

#include "baseline.h"
#include "criteria.h"
#include "pain_limits.h"
#include "plan_queries.h"

#include <algorithm>

namespace loadwise {
namespace {

constexpr int longest_row_counted = 60;
constexpr int week_days = 7;

bool was_trouble_since(const PatientState& state, const LocalTime& moment) {
    return state.last_stray_trouble && instant_of(*state.last_stray_trouble) >= instant_of(moment);
}

/// After a rise, the raised part must have been trained once and tolerated.
bool is_last_raise_tolerated(const PatientState& state) {
    if (!state.last_raise) {
        return true;
    }
    const Raise& raise = *state.last_raise;
    for (auto day = state.days.rbegin(); day != state.days.rend(); ++day) {
        if (instant_of(day->first_entry) < instant_of(raise.at)) {
            return false;
        }
        const ExerciseDay* done = find_exercise_day(*day, raise.exercise);
        const Verdict verdict = done == nullptr ? Verdict::Provisional : done->verdict;
        if (raise.exercise.empty() ? day->verdict == Verdict::Green : verdict == Verdict::Green) {
            return true;
        }
    }
    return false;
}

bool is_newest_day_in_order(const PatientState& state) {
    const TrainingDay* last = last_training_day(state);
    return last != nullptr && last->verdict != Verdict::Red &&
           last->verdict != Verdict::Provisional && !was_trouble_since(state, last->first_entry);
}

bool was_declined_since(const ExerciseState& exercise) {
    return exercise.declined_at && exercise.last_done &&
           *exercise.declined_at >= instant_of(*exercise.last_done);
}

const ScreeningState* find_answer(const PatientState& state, const ScreeningId& question) {
    for (const ScreeningState& answer : state.screening) {
        if (answer.question == question) {
            return &answer;
        }
    }
    return nullptr;
}

std::optional<LocalTime> flare_start(const Programme& programme, const PatientState& state) {
    const Track* flare = running_flare(programme, state);
    const TrackState* running = flare == nullptr ? nullptr : running_track(state, flare->id);
    return running == nullptr ? std::nullopt : std::optional<LocalTime>(running->started);
}

int count_troubled_days(const PatientState& state, Date today, int within_days) {
    int troubled = 0;
    for (auto day = state.days.rbegin(); day != state.days.rend(); ++day) {
        if (day->date <= today - std::chrono::days(within_days)) {
            break;
        }
        troubled += !day->exercises.empty() && day->verdict == Verdict::Red ? 1 : 0;
    }
    return troubled;
}

} // namespace

int well_tolerated_days(const PatientState& state, const ExerciseState& exercise) {
    int row = 0;
    for (auto day = state.days.rbegin(); day != state.days.rend(); ++day) {
        const ExerciseDay* done = find_exercise_day(*day, exercise.exercise);
        if (done == nullptr) {
            continue;
        }
        const bool counts = done->verdict == Verdict::Green && done->rung == exercise.rung &&
                            !was_trouble_since(state, day->first_entry);
        if (!counts || row == longest_row_counted) {
            break;
        }
        ++row;
    }
    return row;
}

ToleratedRow tolerated_row(const PatientState& state) {
    ToleratedRow row;
    for (auto day = state.days.rbegin(); day != state.days.rend(); ++day) {
        if (day->exercises.empty()) {
            continue;
        }
        if (day->verdict != Verdict::Green || was_trouble_since(state, day->first_entry) ||
            row.days == longest_row_counted) {
            break;
        }
        ++row.days;
        row.since = day->date;
    }
    return row;
}

std::vector<ScreeningId> open_questions(const Programme& programme, const PatientState& state) {
    std::vector<ScreeningId> open;
    const std::optional<LocalTime> flare = flare_start(programme, state);
    for (const Screening& question : programme.screening) {
        if (question.asked == AskedWhen::OnlyWhenNoticed) {
            continue;
        }
        const ScreeningState* answer = find_answer(state, question.id);
        const bool asked_again = answer != nullptr && flare &&
                                 question.asked == AskedWhen::StartAndFlare &&
                                 instant_of(answer->at) < instant_of(*flare);
        if (answer == nullptr || asked_again) {
            open.push_back(question.id);
        }
    }
    return open;
}

Worsening find_worsening(const Programme& programme, const PatientState& state, LocalTime now) {
    Worsening found;
    const Rule* rule = find_rule(programme, RuleKind::StepBack);
    if (rule == nullptr) {
        return found;
    }
    const RuleLimits& limits = rule->limits;
    found.troubled_days = count_troubled_days(state, now.date, limits.within_days);
    found.week_median = median_morning_of_week(state, now.date);
    found.earlier_median = median_morning_of_week(state, now.date - std::chrono::days(week_days));
    if (state.usual_at_start) {
        const int at_start = state.usual_at_start->value();
        found.earlier_median = std::min(found.earlier_median.value_or(at_start), at_start);
    }
    const bool is_rising = found.week_median && found.earlier_median &&
                           *found.week_median - *found.earlier_median >= limits.median_rise;
    found.is_found = is_rising || found.troubled_days >= limits.troubled_days;
    return found;
}

bool is_rise_open(const Programme& programme, const PatientState& state, LocalTime now) {
    const bool is_log_whole = state.set_aside.newer_version == 0 && state.set_aside.in_future == 0;
    return programme.advice_mode == AdviceMode::Suggest && is_log_whole &&
           !state.is_care_locked() && !state.is_stage_locked &&
           running_flare(programme, state) == nullptr && open_questions(programme, state).empty() &&
           !is_welcome_back_due(programme, state, now) && is_newest_day_in_order(state) &&
           is_last_raise_tolerated(state) && !find_worsening(programme, state, now).is_found;
}

bool may_step_up(
    const Programme& programme,
    const PatientState& state,
    const ExerciseState& exercise,
    LocalTime now
) {
    const Exercise* prescribed = find_exercise(programme, exercise.exercise);
    const Track* track = track_of(programme, exercise.exercise);
    const Rule* rule =
        find_rule(programme, RuleKind::StepUp, track == nullptr ? TrackId{} : track->id);
    if (prescribed == nullptr || rule == nullptr || !exercise.is_in_plan) {
        return false;
    }
    const bool is_held = exercise.is_locked || prescribed->is_locked || exercise.eased_from ||
                         was_declined_since(exercise) ||
                         (exercise.paused_until && *exercise.paused_until > now.date);
    return !is_held && exercise.rung < top_rung(*prescribed) &&
           well_tolerated_days(state, exercise) >= rule->limits.well_tolerated_days &&
           is_rise_open(programme, state, now);
}

bool may_stage_up(const Programme& programme, const PatientState& state, LocalTime now) {
    const Rule* rule = find_rule(programme, RuleKind::StageUp);
    if (rule == nullptr || state.stage + 1 >= programme.stages.size() ||
        !is_rise_open(programme, state, now)) {
        return false;
    }
    const ToleratedRow row = tolerated_row(state);
    const bool is_long_enough =
        row.since && now.date - *row.since >= std::chrono::days(rule->limits.over_days);
    const CriterionContext context{programme, state, now, state.stage_since};
    return row.days >= rule->limits.well_tolerated_days && is_long_enough &&
           are_all_met(programme.stages[state.stage].exit_criteria, context);
}

} // namespace loadwise
