// What to do when training is acceptable for weeks and nothing moves: a smaller dose for a while,
// another exercise, and at last the physiotherapist.
#include "engine/advice/advice_parts.h"
#include "engine/programme/rule_limits.h"
#include "engine/state/baseline.h"
#include "engine/state/criteria.h"
#include "engine/state/pain_limits.h"
#include "engine/state/plan_queries.h"
#include "engine/state/readiness.h"
#include "engine/state/steps.h"

#include <algorithm>

namespace loadwise {
namespace {

/// How long an exercise has stood at its rung without a day that was too much.
struct Stand {
    int days = 0;
    int amber = 0;
    std::optional<Date> since;
    bool is_amber_now = false;
};

std::optional<Instant> last_answer(const AdviceInput& known, const RuleId& rule) {
    for (auto answer = known.state.answers.rbegin(); answer != known.state.answers.rend();
         ++answer) {
        if (answer->rule == rule) {
            return instant_of(answer->at);
        }
    }
    return std::nullopt;
}

Stand stand_of(
    const AdviceInput& known, const ExerciseState& exercise, std::optional<Instant> after
) {
    Stand stand;
    for (auto day = known.state.days.rbegin(); day != known.state.days.rend(); ++day) {
        const ExerciseDay* done = find_exercise_day(*day, exercise.exercise);
        if (done == nullptr || (stand.days == 0 && done->verdict == Verdict::Provisional)) {
            continue;
        }
        const bool goes_on = done->verdict != Verdict::Red && done->rung == exercise.rung &&
                             day->era >= exercise.ladder_era &&
                             (!after || instant_of(day->first_entry) > *after);
        if (!goes_on) {
            break;
        }
        const bool is_amber = done->hold == HoldReason::Amber;
        stand.is_amber_now = stand.days == 0 ? is_amber : stand.is_amber_now;
        ++stand.days;
        stand.amber += is_amber ? 1 : 0;
        stand.since = day->date;
    }
    return stand;
}

bool is_stalled(const AdviceInput& known, const Rule& rule, const Stand& stand) {
    const bool is_long =
        stand.since && known.now.date - *stand.since >= std::chrono::days(rule.limits.over_days);
    const bool is_mostly_amber = 2 * stand.amber >= stand.days;
    return stand.is_amber_now && is_mostly_amber &&
           (stand.amber >= rule.limits.hold_days || is_long);
}

/// Where the smaller dose was taken and is as sore, a still smaller one is no answer: step by step
/// nothing would be left of what is acceptable.
bool is_lowered_already(const AdviceInput& known, const Rule& rule, const ExerciseState& exercise) {
    return std::any_of(
        known.state.answers.begin(),
        known.state.answers.end(),
        [&](const OfferAnswer& answer) {
            return answer.rule == rule.id && answer.is_accepted &&
                   std::any_of(
                       answer.changes.begin(),
                       answer.changes.end(),
                       [&exercise](const Change& change) {
                           return change.kind == ChangeKind::RungDown &&
                                  change.exercise == exercise.exercise &&
                                  exercise.rung < change.from;
                       }
                   );
        }
    );
}

/// The exercise that has stood longest, with how long.
std::pair<const ExerciseState*, Stand> longest_stand(const AdviceInput& known, const Rule& rule) {
    const std::optional<Instant> after = last_answer(known, rule.id);
    std::pair<const ExerciseState*, Stand> longest{nullptr, {}};
    for (const ExerciseState& exercise : known.state.exercises) {
        const Track* track = track_of(known.programme, exercise.exercise);
        const bool is_trial = track != nullptr && track->kind != TrackKind::Ladder;
        if (is_trial || exercise.is_locked || exercise.eased_from ||
            !is_shown(known.programme, known.state, exercise)) {
            continue;
        }
        const Stand stand = stand_of(known, exercise, after);
        if (is_stalled(known, rule, stand) && !is_lowered_already(known, rule, exercise) &&
            stand.amber > longest.second.amber) {
            longest = {&exercise, stand};
        }
    }
    return longest;
}

/// Since the last step of any kind, in days.
int days_without_step(const AdviceInput& known) {
    const PatientState& state = known.state;
    std::optional<Date> last;
    const auto note = [&last](const std::optional<LocalTime>& at) {
        last = at ? std::max(last, std::optional<Date>(at->date)) : last;
    };
    note(state.first_entry);
    note(state.stage_since);
    note(state.last_raise ? std::optional<LocalTime>(state.last_raise->at) : std::nullopt);
    for (const TrackState& track : state.tracks) {
        note(track.started);
        note(track.ended);
    }
    return last ? static_cast<int>((known.now.date - *last).count()) : 0;
}

bool is_anything_left(const AdviceInput& known) {
    const bool is_stage_left = known.state.stage + 1 < known.programme.stages.size();
    return is_stage_left ||
           std::any_of(
               known.state.exercises.begin(),
               known.state.exercises.end(),
               [&known](const ExerciseState& exercise) {
                   return is_shown(known.programme, known.state, exercise) &&
                          step_up_of(known.programme, known.state, exercise).has_value();
               }
           );
}

bool trains_now(const AdviceInput& known) {
    constexpr auto within = std::chrono::days(14);
    return known.last != nullptr && known.now.date - known.last->date <= within;
}

bool is_within(const AdviceInput& known, const LocalTime& at, int days) {
    return known.now.date - at.date < std::chrono::days(days);
}

/// Who was offered more and said no has chosen to stay.
bool has_declined_more(const AdviceInput& known, int within_days) {
    const auto is_more = [](const Change& change) {
        return change.kind == ChangeKind::RungUp || change.kind == ChangeKind::StageUp;
    };
    return std::any_of(
        known.state.answers.begin(),
        known.state.answers.end(),
        [&](const OfferAnswer& answer) {
            return !answer.is_accepted && is_within(known, answer.at, within_days) &&
                   std::any_of(answer.changes.begin(), answer.changes.end(), is_more);
        }
    );
}

/// Somebody who trains, for whom there is more, and for whom nothing has moved for that long.
bool is_for_physiotherapist(const AdviceInput& known, const Rule& rule) {
    return trains_now(known) && days_without_step(known) >= rule.limits.ask_days &&
           is_anything_left(known) && !has_declined_more(known, rule.limits.ask_days);
}

/// The days that this stage takes at least, by its own goals and by the rule that offers the next.
int least_days_of_stage(const AdviceInput& known) {
    const Rule* const next = find_rule(known.programme, RuleKind::StageUp, {});
    int least = next == nullptr ? 0 : next->limits.over_days;
    for (const Criterion& goal : known.programme.stages[known.state.stage].exit_criteria) {
        least = goal.kind == CriterionKind::DaysInStage ? std::max(least, goal.target) : least;
    }
    return least;
}

std::optional<Change> smaller_dose(const AdviceInput& known, const ExerciseState& exercise) {
    const Exercise& prescribed = *find_exercise(known.programme, exercise.exercise);
    if (exercise.rung <= lowest_rung(prescribed)) {
        return easier_exercise_of(known.programme, known.state, exercise);
    }
    return rung_change(exercise.exercise, exercise.rung, Rung{exercise.rung.index - 1});
}

/// What the next stage still waits for, so that a goal which does not move is named: a patient can
/// train well for ever beside one test that keeps hurting a little.
std::vector<CriterionProgress> goals_not_met(const AdviceInput& known) {
    const Stage& stage = known.programme.stages[known.state.stage];
    std::vector<CriterionProgress> goals = progress_of_all(
        stage.exit_criteria, {known.programme, known.state, known.now, known.state.stage_since}
    );
    std::erase_if(goals, [](const CriterionProgress& goal) { return goal.is_met; });
    return goals;
}

/// A goal holds the stage for that long beyond its time, whatever else still rises.
bool is_held_by_goal(const AdviceInput& known, const Rule& rule) {
    const PatientState& state = known.state;
    const bool is_stage_left = state.stage + 1 < known.programme.stages.size() &&
                               !known.programme.stages[state.stage].is_locked;
    return has_case(rule, "goal") && is_stage_left && trains_now(known) && !known.is_away &&
           state.stage_since &&
           !is_within(
               known, *state.stage_since, least_days_of_stage(known) + rule.limits.ask_days
           ) &&
           !goals_not_met(known).empty();
}

void say_stand(const AdviceInput& known, const Rule& rule, const Stand& stand, Offer& offer) {
    add_number(known, offer, "hold_days", stand.amber);
    add_number(known, offer, "hold_days_needed", rule.limits.hold_days);
}

} // namespace

void stalled(const AdviceInput& known, const Rule& rule, Offers& out) {
    // Whose usual pain is at the limit is told to talk to a physiotherapist first: "go on as you
    // do" would speak against it.
    if (running_flare(known.programme, known.state) != nullptr || known.state.is_care_locked() ||
        is_usual_at_limit(known.programme, known.state, known.now)) {
        return;
    }
    const bool is_held = is_held_by_goal(known, rule);
    if (is_held || is_for_physiotherapist(known, rule)) {
        Offer offer = begin_offer(rule);
        say_case(offer, rule, is_held ? "goal" : "ask");
        if (!is_held) {
            add_number(known, offer, "days_same", days_without_step(known));
        }
        add_criteria(offer, goals_not_met(known));
        out.push_back(offer);
    }
    const auto [exercise, stand] = longest_stand(known, rule);
    const std::optional<Change> change =
        exercise == nullptr ? std::nullopt : smaller_dose(known, *exercise);
    if (!change) {
        return;
    }
    Offer offer = begin_offer(rule);
    if (change->kind == ChangeKind::Swap) {
        say_case(offer, rule, "swap");
    }
    offer.exercises.push_back(exercise->exercise);
    say_stand(known, rule, stand, offer);
    offer.changes.push_back(*change);
    offer.needs_answer = true;
    out.push_back(offer);
}

} // namespace loadwise
