// What the answer to an offer does to the state. An accepted change is made only if the rules would
// have offered it at that moment, so a stale or forged answer changes nothing.
#include "engine/replay/fold.h"
#include "engine/state/gap.h"
#include "engine/state/pain_limits.h"
#include "engine/state/plan_queries.h"
#include "engine/state/readiness.h"
#include "engine/state/steps.h"

#include <algorithm>

namespace loadwise {
namespace {

/// An answer with the rule it answers and the moment it was given.
struct Answered {
    const Rule& rule;
    LocalTime at;
    // Given under an older version of the programme: what was right by its numbers stays so, and
    // only what can be at all is asked.
    bool is_of_older_version = false;
};

bool is_locked(const Fold& fold) {
    return fold.state.is_care_locked() || fold.state.is_stage_locked;
}

void swap_exercises(Fold& fold, const Change& change, const LocalTime& at) {
    set_in_plan(*exercise_state(fold, change.exercise), false, at);
    set_in_plan(*exercise_state(fold, change.other), true, at);
}

/// What no version of the rules ever let pass: more on a day that was too much or not known, in a
/// flare-up plan, or with an open question.
bool is_open_by_any_rules(const Fold& fold) {
    return !is_locked(fold) && running_flare(fold.programme(), fold.state) == nullptr &&
           is_newest_day_in_order(fold.state);
}

/// One rise at a time: the rung it stands on was done, and was neither too much nor unknown.
bool is_rung_done(const Fold& fold, const ExerciseState& exercise) {
    const auto& days = days_with(fold.programme(), fold.state, exercise.exercise);
    for (auto day = days.rbegin(); day != days.rend(); ++day) {
        if (const ExerciseDay* done = find_exercise_day(*day, exercise.exercise)) {
            return done->rung == exercise.rung && done->verdict >= Verdict::Hold;
        }
    }
    return false;
}

/// What was raised last and is taken back holds nothing else up any more.
void forget_raise(Fold& fold, const ExerciseId& exercise) {
    if (fold.state.last_raise && fold.state.last_raise->exercise == exercise) {
        fold.state.last_raise.reset();
    }
}

/// An older ladder may have ended where this one goes on.
bool is_step_up(
    const Fold& fold, const Answered& answered, const ExerciseState& exercise, const Change& change
) {
    const std::optional<Change> step = step_up_of(fold.programme(), fold.state, exercise);
    const Exercise& prescribed = *exercise_rules(fold, exercise.exercise)->exercise;
    const bool is_old_swap = answered.is_of_older_version && change.kind == ChangeKind::Swap &&
                             change.other == prescribed.harder &&
                             exercise_rules(fold, change.other) != nullptr;
    return is_old_swap || (step && *step == change);
}

bool accept_step_up(Fold& fold, const Answered& answered, const Change& change) {
    ExerciseState* exercise = exercise_state(fold, change.exercise);
    if (exercise == nullptr || answered.rule.kind != RuleKind::StepUp) {
        return false;
    }
    const bool is_open = answered.is_of_older_version
                             ? exercise->is_in_plan && !exercise->is_locked &&
                                   is_open_by_any_rules(fold) && is_rung_done(fold, *exercise)
                             : may_step_up(fold.programme(), fold.state, *exercise, answered.at);
    if (!is_open || !is_step_up(fold, answered, *exercise, change)) {
        return false;
    }
    if (change.kind == ChangeKind::Swap) {
        swap_exercises(fold, change, answered.at);
        ExerciseState& harder = *exercise_state(fold, change.other);
        harder.rung = std::min(harder.rung, Rung{});
        harder.rung_decided = answered.at;
    } else {
        exercise->rung = change.to;
        exercise->rung_decided = answered.at;
    }
    const bool is_swap = change.kind == ChangeKind::Swap;
    if (!is_graded(fold.programme(), change.exercise)) { // which holds no training up
        fold.state.last_raise = Raise{is_swap ? change.other : change.exercise, answered.at};
    }
    return true;
}

/// Easier is always allowed.
bool accept_step_down(Fold& fold, const Answered& answered, const Change& change) {
    ExerciseState* exercise = exercise_state(fold, change.exercise);
    if (exercise == nullptr || change.to > exercise->rung ||
        change.to < lowest_rung(*exercise_rules(fold, change.exercise)->exercise)) {
        return false;
    }
    if (change.to < exercise->rung) {
        forget_raise(fold, change.exercise);
    }
    exercise->rung = std::min(change.to, rung_now(fold, *exercise, answered.at));
    exercise->rung_decided = answered.at;
    exercise->eased_from.reset();
    return true;
}

bool accept_swap(Fold& fold, const Answered& answered, const Change& change) {
    ExerciseState* exercise = exercise_state(fold, change.exercise);
    if (exercise == nullptr || answered.rule.kind == RuleKind::StepUp) {
        return accept_step_up(fold, answered, change);
    }
    const std::optional<Change> easier =
        easier_exercise_of(fold.programme(), fold.state, *exercise);
    if (!exercise->is_in_plan || !easier || easier->other != change.other) {
        return false;
    }
    swap_exercises(fold, *easier, answered.at);
    forget_raise(fold, change.exercise);
    exercise->eased_from.reset();
    return true;
}

bool accept_pause(Fold& fold, const Change& change) {
    ExerciseState* exercise = exercise_state(fold, change.exercise);
    if (exercise != nullptr) {
        exercise->eased_from.reset(); // the pause is in force already
    }
    return exercise != nullptr;
}

bool accept_stage_up(Fold& fold, const Answered& answered, const Change& change) {
    const std::size_t next = fold.state.stage + 1;
    if (answered.rule.kind != RuleKind::StageUp || next >= fold.programme().stages.size() ||
        fold.programme().stages[next].id != change.stage ||
        fold.programme().stages[fold.state.stage].is_locked) {
        return false;
    }
    const bool is_open = answered.is_of_older_version
                             ? is_open_by_any_rules(fold)
                             : may_stage_up(fold.programme(), fold.state, answered.at);
    if (!is_open) {
        return false;
    }
    enter_stage(fold, next, answered.at);
    fold.state.last_raise = Raise{{}, answered.at};
    return true;
}

bool accept_stage_down(Fold& fold, const Answered& answered, const Change& change) {
    const std::size_t here = fold.state.stage;
    if (here == 0 || fold.programme().stages[here - 1].id != change.stage) {
        return false;
    }
    step_back_to(fold, here - 1, answered.at);
    fold.state.last_raise.reset();
    return true;
}

bool accept_track_start(Fold& fold, const Answered& answered, const Change& change) {
    const Track* track = find_by_id(fold.programme().tracks, change.track);
    if (track == nullptr) {
        return false;
    }
    const bool is_flare = track->kind == TrackKind::Flare;
    const bool is_open =
        answered.is_of_older_version
            ? is_open_by_any_rules(fold)
            : may_start_track(fold.programme(), fold.state, answered.rule, answered.at);
    if (!is_flare && (answered.rule.track != track->id || !is_open)) {
        return false;
    }
    start_track(fold, *track, answered.at);
    if (!is_flare) {
        fold.state.last_raise = Raise{track->exercises.front(), answered.at};
    }
    return true;
}

bool accept_track_end(Fold& fold, const Answered& answered, const Change& change) {
    const Track* track = find_by_id(fold.programme().tracks, change.track);
    const TrackState* running = track == nullptr ? nullptr : running_track(fold.state, track->id);
    if (running == nullptr || track_progress(fold.programme(), fold.state, *running, answered.at) ==
                                  TrackProgress::Running) {
        return false;
    }
    end_track(fold, *track, answered.at);
    return true;
}

bool accept(Fold& fold, const Answered& answered, const Change& change) {
    switch (change.kind) {
    case ChangeKind::RungUp:
        return accept_step_up(fold, answered, change);
    case ChangeKind::RungDown:
        return accept_step_down(fold, answered, change);
    case ChangeKind::Swap:
        return accept_swap(fold, answered, change);
    case ChangeKind::Pause:
        return accept_pause(fold, change);
    case ChangeKind::StageUp:
        return accept_stage_up(fold, answered, change);
    case ChangeKind::StageDown:
        return accept_stage_down(fold, answered, change);
    case ChangeKind::TrackStart:
        return accept_track_start(fold, answered, change);
    case ChangeKind::TrackEnd:
        return accept_track_end(fold, answered, change);
    case ChangeKind::None:
    case ChangeKind::SeekCare:
        return true;
    }
    return false;
}

/// Who does not end a graded track at its goal goes on with what is harder there, such as without
/// the cushion, from its first step.
void go_on_harder(Fold& fold, const TrackId& id, const LocalTime& at) {
    const Track* track = find_by_id(fold.programme().tracks, id);
    if (track == nullptr || track->kind != TrackKind::Graded) {
        return;
    }
    for (const ExerciseId& each : track->exercises) {
        const ExerciseState& exercise = *exercise_state(fold, each);
        const std::optional<Change> harder =
            exercise.is_in_plan ? harder_exercise_of(fold.programme(), fold.state, exercise)
                                : std::nullopt;
        if (harder) {
            ExerciseState& next = *exercise_state(fold, harder->other);
            swap_exercises(fold, *harder, at);
            next.rung = lowest_rung(*exercise_rules(fold, harder->other)->exercise);
            next.rung_decided = at;
            return;
        }
    }
}

/// Declining easing restores the dose that was agreed before; declining more is remembered, for
/// the offer rests.
void decline(Fold& fold, const Answered& answered, const Change& change) {
    if (change.kind == ChangeKind::TrackEnd) {
        go_on_harder(fold, change.track, answered.at);
    }
    ExerciseState* exercise = exercise_state(fold, change.exercise);
    if (exercise == nullptr) {
        return;
    }
    if (answered.rule.kind == RuleKind::StepUp) {
        exercise->declined_at = answered.at;
    }
    if (answered.rule.kind == RuleKind::EaseOff && exercise->eased_from) {
        exercise->rung = *exercise->eased_from;
        exercise->eased_from.reset();
        exercise->paused_until.reset();
    }
}

bool is_upward(const Answered& answered, const Change& change) {
    return change.kind == ChangeKind::RungUp || change.kind == ChangeKind::StageUp ||
           change.kind == ChangeKind::TrackStart ||
           (change.kind == ChangeKind::Swap && answered.rule.kind == RuleKind::StepUp);
}

bool is_well_formed(const Answered& answered, const OfferAnswered& body) {
    const auto rises =
        std::count_if(body.changes.begin(), body.changes.end(), [&](const Change& change) {
            return is_upward(answered, change);
        });
    return rises == 0 || (rises == 1 && body.changes.size() == 1);
}

bool asks_for_stage(const Fold& fold, const OfferAnswered& body) {
    return body.is_accepted && fold.state.stage > 0 &&
           std::any_of(body.changes.begin(), body.changes.end(), [&fold](const Change& change) {
               return change.kind == ChangeKind::StageDown &&
                      change.stage == fold.programme().stages[fold.state.stage - 1].id;
           });
}

/// The whole plan goes down together, whatever the answer lists. A no gives back one small step
/// only: after a longer time the old dose is not to be had for a press.
void answer_gap(Fold& fold, const Answered& answered, const OfferAnswered& body) {
    const std::vector<Gap> found = gaps(fold.programme(), fold.state, answered.at);
    if (found.empty() && !is_gap_found(fold.programme(), fold.state, answered.at)) {
        ++fold.state.set_aside.refused;
        return;
    }
    const bool is_lowered = body.is_accepted || is_long(fold.programme(), found);
    for (const Gap& gap : found) {
        ExerciseState& exercise = *exercise_state(fold, gap.exercise);
        exercise.rung = is_lowered ? gap.to : exercise.rung;
        exercise.rung_decided = answered.at;
        exercise.eased_from.reset();
    }
    fold.state.welcomed = answered.at;
    if (asks_for_stage(fold, body)) {
        step_back_to(fold, fold.state.stage - 1, answered.at);
    }
}

} // namespace

void apply_answer(Fold& fold, const Entry& entry, const OfferAnswered& body) {
    const Rule* rule = find_by_id(fold.programme().rules, body.rule);
    if (rule == nullptr) {
        ++fold.state.set_aside.unknown_id;
        return;
    }
    const Answered answered{*rule, entry.at, entry.programme_version < fold.programme().version};
    if (fold.programme().advice_mode != AdviceMode::Suggest || !is_well_formed(answered, body)) {
        ++fold.state.set_aside.refused;
        return;
    }
    fold.state.answers.push_back({body.rule, body.is_accepted, entry.at, body.changes});
    if (rule->kind == RuleKind::WelcomeBack) {
        answer_gap(fold, answered, body);
        return;
    }
    for (const Change& change : body.changes) {
        if (!body.is_accepted) {
            decline(fold, answered, change);
        } else if (!accept(fold, answered, change)) {
            ++fold.state.set_aside.refused;
        }
    }
}

} // namespace loadwise
