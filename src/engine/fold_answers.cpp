// What the answer to an offer does to the state. An accepted change is made only if the rules would
// have offered it at that moment, so a stale or forged answer changes nothing.
#include "fold.h"
#include "plan_queries.h"
#include "readiness.h"

#include <algorithm>

namespace loadwise {
namespace {

using Applied = bool; // false: refused

Applied step_up(Fold& fold, const LocalTime& at, const Change& change) {
    ExerciseState* exercise = exercise_state(fold, change.exercise);
    if (exercise == nullptr || change.from != exercise->rung ||
        change.to != Rung{exercise->rung.index + 1} ||
        !may_step_up(fold.programme, fold.state, *exercise, at)) {
        return false;
    }
    exercise->rung = change.to;
    fold.state.last_raise = Raise{change.exercise, at};
    return true;
}

Applied step_down(Fold& fold, const Change& change) {
    ExerciseState* exercise = exercise_state(fold, change.exercise);
    if (exercise == nullptr || change.to < Rung{} || change.to > exercise->rung) {
        return false;
    }
    exercise->rung = change.to;
    exercise->eased_from.reset();
    return true;
}

Applied stage_up(Fold& fold, const LocalTime& at, const Change& change) {
    const std::size_t next = fold.state.stage + 1;
    if (next >= fold.programme.stages.size() || fold.programme.stages[next].id != change.stage ||
        fold.programme.stages[fold.state.stage].is_locked ||
        !may_stage_up(fold.programme, fold.state, at)) {
        return false;
    }
    enter_stage(fold, next, at);
    fold.state.last_raise = Raise{{}, at};
    return true;
}

Applied stage_down(Fold& fold, const LocalTime& at, const Change& change) {
    if (fold.state.stage == 0 || fold.programme.stages[fold.state.stage - 1].id != change.stage) {
        return false;
    }
    enter_stage(fold, fold.state.stage - 1, at);
    return true;
}

Applied track_change(Fold& fold, const LocalTime& at, const Change& change) {
    const Track* track = find_by_id(fold.programme.tracks, change.track);
    if (track == nullptr) {
        return false;
    }
    if (change.kind == ChangeKind::TrackEnd) {
        end_track(fold, *track, at);
    } else {
        start_track(fold, *track, at);
    }
    return true;
}

Applied accept(Fold& fold, const LocalTime& at, const Change& change) {
    switch (change.kind) {
    case ChangeKind::RungUp:
        return step_up(fold, at, change);
    case ChangeKind::RungDown:
        return step_down(fold, change);
    case ChangeKind::StageUp:
        return stage_up(fold, at, change);
    case ChangeKind::StageDown:
        return stage_down(fold, at, change);
    case ChangeKind::TrackStart:
    case ChangeKind::TrackEnd:
        return track_change(fold, at, change);
    case ChangeKind::Swap:
    case ChangeKind::Pause:
    case ChangeKind::None:
    case ChangeKind::SeekCare:
        return true;
    }
    return false;
}

void decline(Fold& fold, const LocalTime& at, const Change& change) {
    ExerciseState* exercise = exercise_state(fold, change.exercise);
    if (exercise == nullptr) {
        return;
    }
    if (change.kind == ChangeKind::RungUp || change.kind == ChangeKind::Swap) {
        exercise->declined_at = instant_of(at);
    }
    const bool is_easing = change.kind == ChangeKind::RungDown || change.kind == ChangeKind::Pause;
    if (is_easing && exercise->eased_from) {
        exercise->rung = *exercise->eased_from;
        exercise->eased_from.reset();
        exercise->paused_until.reset();
    }
}

bool is_upward(ChangeKind kind) {
    return kind == ChangeKind::RungUp || kind == ChangeKind::StageUp || kind == ChangeKind::Swap;
}

} // namespace

void apply_answer(Fold& fold, const LocalTime& at, const OfferAnswered& body) {
    fold.state.answers.push_back({body.rule, body.is_accepted, at});
    const Rule* rule = find_by_id(fold.programme.rules, body.rule);
    if (rule != nullptr && rule->kind == RuleKind::WelcomeBack) {
        fold.state.welcomed = at;
    }
    const auto rises =
        std::count_if(body.changes.begin(), body.changes.end(), [](const Change& change) {
            return is_upward(change.kind);
        });
    if (rule == nullptr || rises > 1) {
        ++fold.state.set_aside.refused;
        return;
    }
    for (const Change& change : body.changes) {
        if (!body.is_accepted) {
            decline(fold, at, change);
        } else if (!accept(fold, at, change)) {
            ++fold.state.set_aside.refused;
        }
    }
}

} // namespace loadwise
