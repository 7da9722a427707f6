// The rules that speak for more, and the verdicts on tracks.
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

/// Of the exercises that this rule lets go up, the one that has waited longest at its rung.
const ExerciseState* readiest_exercise(const AdviceInput& known, const Rule& rule) {
    const ExerciseState* best = nullptr;
    int longest = 0;
    for (const ExerciseState& exercise : known.state.exercises) {
        const TrackId track = track_id_of(known.programme, exercise.exercise);
        if (find_rule(known.programme, RuleKind::StepUp, track) != &rule ||
            !may_step_up(known.programme, known.state, exercise, known.now)) {
            continue;
        }
        const int row = well_tolerated_days(known.programme, known.state, exercise);
        best = row > longest ? &exercise : best;
        longest = std::max(longest, row);
    }
    return best;
}

bool can_any_rise(const AdviceInput& known, const TrainingDay& day) {
    return std::any_of(
        day.exercises.begin(),
        day.exercises.end(),
        [&known](const ExerciseDay& done) {
            const Exercise* prescribed = find_exercise(known.programme, done.exercise);
            const ExerciseState* exercise = find_exercise_state(known.state, done.exercise);
            return prescribed != nullptr && exercise != nullptr && !exercise->is_locked &&
                   (exercise->rung < top_rung(*prescribed) || !prescribed->harder.empty());
        }
    );
}

/// Nothing of that day can go up, and no stage or track is left to be reached by it.
bool is_at_top(const AdviceInput& known, const TrainingDay& day) {
    const auto is_never_started = [&known](const Rule& each) {
        return each.kind == RuleKind::OfferTrack &&
               std::none_of(
                   known.state.tracks.begin(),
                   known.state.tracks.end(),
                   [&each](const TrackState& run) { return run.track == each.track; }
               );
    };
    const std::vector<Stage>& stages = known.programme.stages;
    const bool is_last = known.state.stage + 1 == stages.size();
    const std::vector<Rule>& rules = known.programme.rules;
    return (is_last || stages[known.state.stage].is_locked) && !can_any_rise(known, day) &&
           std::none_of(rules.begin(), rules.end(), is_never_started);
}

/// Every exercise of that day is at its top, and what the next stage waits for is a goal.
bool is_up_to_goals(const AdviceInput& known, const TrainingDay& day) {
    const Stage& stage = known.programme.stages[known.state.stage];
    const bool is_stage_left = known.state.stage + 1 < known.programme.stages.size();
    const auto can_rise = [&known](const ExerciseDay& done) {
        const ExerciseState* exercise = find_exercise_state(known.state, done.exercise);
        return exercise != nullptr && !exercise->is_locked &&
               step_up_of(known.programme, known.state, *exercise).has_value();
    };
    return is_stage_left && !stage.is_locked && !goals_not_met(known).empty() &&
           std::none_of(day.exercises.begin(), day.exercises.end(), can_rise);
}

/// Nothing goes up now, whatever the last day was like: it would be no truth that it counts.
bool is_more_closed(const AdviceInput& known) {
    return known.state.is_care_locked() || known.state.is_stage_locked ||
           running_flare(known.programme, known.state) != nullptr ||
           is_usual_at_limit(known.programme, known.state, known.now) ||
           find_worsening(known.programme, known.state, known.now).is_found;
}

void verdict_of(
    const AdviceInput& known, const Rule& rule, const TrackState& running, Offers& out
) {
    const Track* track = find_by_id(known.programme.tracks, running.track);
    const TrackProgress progress = track_progress(known.programme, known.state, running, known.now);
    if (track == nullptr || progress == TrackProgress::Running) {
        return;
    }
    Offer offer = begin_offer(rule);
    offer.track = track->id;
    const bool is_finished = progress == TrackProgress::Finished;
    if (!is_finished) {
        say_case(offer, rule, "not_reached");
    }
    const auto passed = known.now.date - running.started.date;
    add_number(known, offer, "track_days", static_cast<int>(passed.count()));
    add_criteria(
        offer,
        progress_of_all(track->finish, {known.programme, known.state, known.now, running.started})
    );
    offer.changes.push_back(track_change(ChangeKind::TrackEnd, track->id));
    offer.needs_answer = true;
    out.push_back(offer);
}

} // namespace

void well_tolerated(const AdviceInput& known, const Rule& rule, Offers& out) {
    const bool is_good =
        known.last != nullptr && known.last->verdict == Verdict::Green && rule.track.empty();
    if (!is_good || known.is_away || is_troubled_since(known.state, known.last->first_entry) ||
        is_more_closed(known) || is_same_for_weeks(known)) {
        return;
    }
    Offer offer = begin_offer(rule);
    if (is_at_top(known, *known.last)) {
        say_case(offer, rule, "at_top");
    } else if (has_case(rule, "goals") && is_up_to_goals(known, *known.last)) {
        say_case(offer, rule, "goals");
        add_criteria(offer, goals_not_met(known));
    }
    for (const ExerciseDay& done : known.last->exercises) {
        offer.exercises.push_back(done.exercise);
    }
    add_scores(known, offer, *known.last, known.last->exercises.front());
    out.push_back(offer);
}

void step_up(const AdviceInput& known, const Rule& rule, Offers& out) {
    const ExerciseState* exercise = readiest_exercise(known, rule);
    if (exercise == nullptr || !is_log_whole(known.state)) {
        return;
    }
    Offer offer = begin_offer(rule);
    offer.exercises.push_back(exercise->exercise);
    add_number(
        known,
        offer,
        "well_tolerated_days",
        well_tolerated_days(known.programme, known.state, *exercise)
    );
    add_number(known, offer, "well_tolerated_days_needed", rule.limits.well_tolerated_days);
    offer.changes.push_back(*step_up_of(known.programme, known.state, *exercise));
    offer.needs_answer = true;
    out.push_back(offer);
}

void stage_up(const AdviceInput& known, const Rule& rule, Offers& out) {
    if (!is_log_whole(known.state) || !may_stage_up(known.programme, known.state, known.now)) {
        return;
    }
    const Stage& stage = known.programme.stages[known.state.stage];
    Offer offer = begin_offer(rule);
    const bool is_settled_enough = rule.limits.well_tolerated_days == 0;
    const Needed needed = is_settled_enough ? Needed::Settled : Needed::WellTolerated;
    add_number(
        known,
        offer,
        "well_tolerated_days",
        tolerated_row(known.programme, known.state, needed).days
    );
    add_number(
        known,
        offer,
        "well_tolerated_days_needed",
        std::max(rule.limits.well_tolerated_days, rule.limits.settled_days)
    );
    add_criteria(
        offer,
        progress_of_all(
            stage.exit_criteria, {known.programme, known.state, known.now, known.state.stage_since}
        )
    );
    if (!stage.is_locked) {
        Change change;
        change.kind = ChangeKind::StageUp;
        change.stage = known.programme.stages[known.state.stage + 1].id;
        offer.changes.push_back(change);
        offer.needs_answer = true;
    }
    out.push_back(offer);
}

void track_verdict(const AdviceInput& known, const Rule& rule, Offers& out) {
    for (const TrackState& running : known.state.tracks) {
        const bool is_ours =
            find_rule(known.programme, RuleKind::TrackVerdict, running.track) == &rule;
        if (running.is_running() && is_ours) {
            verdict_of(known, rule, running, out);
        }
    }
}

void offer_track(const AdviceInput& known, const Rule& rule, Offers& out) {
    const Track* track = find_by_id(known.programme.tracks, rule.track);
    if (track == nullptr || !is_log_whole(known.state) ||
        !may_start_track(known.programme, known.state, rule, known.now)) {
        return;
    }
    Offer offer = begin_offer(rule);
    add_criteria(
        offer,
        progress_of_all(
            track->readiness, {known.programme, known.state, known.now, known.state.stage_since}
        )
    );
    offer.changes.push_back(track_change(ChangeKind::TrackStart, track->id));
    offer.needs_answer = true;
    out.push_back(offer);
}

} // namespace loadwise
