// What a hand-out changes: from then on its programme is in force. Nothing that happened is judged
// anew, and nothing rises by it.
#include "base/insertion_sort.h"
#include "engine/programme/dose_order.h"
#include "engine/replay/fold.h"
#include "engine/state/pain_limits.h"
#include "engine/state/plan_queries.h"

#include <algorithm>
#include <functional>

namespace loadwise {
namespace {

int completion_needed(const Programme& programme, const Track* track) {
    int needed = 0;
    const bool is_graded = track != nullptr && track->kind == TrackKind::Graded;
    for (const Rule& rule : programme.rules) {
        const bool is_general = rule.track.empty() && !is_graded;
        const bool is_ours = is_general || (track != nullptr && rule.track == track->id);
        if (rule.kind == RuleKind::WellTolerated && is_ours) {
            needed = std::max(needed, rule.limits.completion_percent);
        }
    }
    return needed;
}

ExerciseRules rules_of(const Programme& programme, const Exercise& exercise) {
    const Track* track = track_of(programme, exercise.id);
    const TrackId id = track == nullptr ? TrackId{} : track->id;
    return {
        &exercise,
        track,
        pain_rule_of(programme, &exercise),
        find_rule(programme, RuleKind::EaseOff, id),
        find_rule(programme, RuleKind::WelcomeBack, id),
        completion_needed(programme, track),
        track != nullptr && track->kind == TrackKind::Flare,
        track != nullptr && track->kind == TrackKind::Graded};
}

EraRules rules_of(const Era& era) {
    EraRules rules;
    rules.programme = era.programme;
    rules.begun_by = era.begun_by;
    rules.pain = pain_rule_of(*era.programme, nullptr);
    for (const Exercise& exercise : era.programme->exercises) {
        rules.places.emplace(exercise.id.text, rules.exercises.size());
        rules.exercises.push_back(rules_of(*era.programme, exercise));
    }
    return rules;
}

const ExerciseRules* find_rules(const EraRules& rules, const ExerciseId& id) {
    const std::optional<std::size_t> place = place_of(rules, id);
    return place ? &rules.exercises[*place] : nullptr;
}

/// The hardest rung of the new ladder that is no harder than the old dose; the lowest when all are.
Rung carried_over(const Exercise& before, const Exercise& after, Rung rung) {
    if (before.ladder == after.ladder && before.easier_rungs == after.easier_rungs) {
        return rung;
    }
    const Dose& old = dose_at(before, rung);
    Rung carried = lowest_rung(after);
    for (Rung each = carried; each <= top_rung(after); ++each.index) {
        carried = is_harder(dose_at(after, each), old) ? carried : each;
    }
    return carried;
}

/// As it was before this hand-out, or before an earlier one took it out; null when it is new.
struct Before {
    const ExerciseState* state = nullptr;
    const Exercise* prescribed = nullptr;
    bool is_back = false;
};

Before before_of(Fold& fold, const ExerciseId& id) {
    if (const ExerciseRules* rules = exercise_rules(fold, id)) {
        return {exercise_state(fold, id), rules->exercise, false};
    }
    for (auto left = fold.left_behind.rbegin(); left != fold.left_behind.rend(); ++left) {
        if (left->prescribed->id == id) {
            return {&left->state, left->prescribed, true};
        }
    }
    return {};
}

/// An exercise in the new programme, as it was before; one that was not there is as at the start.
/// What comes back goes on where it stood, and earns its next step anew.
ExerciseState carried_over(const Before& before, const Exercise& exercise, std::size_t era) {
    ExerciseState state;
    state.exercise = exercise.id;
    state.ladder_era = era;
    if (before.state == nullptr) {
        return state;
    }
    const bool is_same = before.prescribed->ladder == exercise.ladder &&
                         before.prescribed->easier_rungs == exercise.easier_rungs;
    state = *before.state;
    if (!is_same || before.is_back) {
        state.rung = carried_over(*before.prescribed, exercise, before.state->rung);
        state.eased_from.reset();
        state.easier_on.reset(); // it tells of rungs that mean something else now
        state.ladder_era = era;
    }
    state.is_in_plan = state.is_in_plan && !before.is_back;
    return state;
}

void leave_behind(Fold& fold, const Programme& after) {
    for (const ExerciseRules& rules : fold.rules().exercises) {
        if (find_by_id(after.exercises, rules.exercise->id) == nullptr) {
            fold.left_behind.push_back({*exercise_state(fold, rules.exercise->id), rules.exercise});
        }
    }
}

/// By its name; a stage that is gone leaves the patient in the place it had, or the last there is.
std::size_t stage_in(const Programme& before, const Programme& after, std::size_t stage) {
    const Stage* same = find_by_id(after.stages, before.stages[stage].id);
    return same == nullptr ? std::min(stage, after.stages.size() - 1)
                           : static_cast<std::size_t>(same - after.stages.data());
}

/// What the hand-out adds to the stage that the patient is in is in the plan from now on.
void add_to_plan(Fold& fold, const EraRules& before, const LocalTime& at) {
    const Stage& stage = fold.programme().stages[fold.state.stage];
    const Stage* old = find_by_id(before.programme->stages, stage.id);
    for (const ExerciseId& id : stage.exercises) {
        const ExerciseRules* rules = exercise_rules(fold, id);
        if (rules == nullptr || rules->exercise->enters != Enters::AtStart) {
            continue;
        }
        const bool was_there = old != nullptr && holds(old->exercises, id);
        const ExerciseRules* earlier = find_rules(before, id);
        const bool is_new_at_start =
            earlier == nullptr || earlier->exercise->enters != Enters::AtStart;
        if (!was_there || is_new_at_start) {
            set_in_plan(*exercise_state(fold, id), true, at);
        }
    }
}

/// What the stage no longer has is out of the plan.
void take_out_of_plan(Fold& fold) {
    const Programme& programme = fold.programme();
    const std::vector<ExerciseId>& members = programme.stages[fold.state.stage].exercises;
    for (ExerciseState& exercise : fold.state.exercises) {
        const bool is_of_stage = holds(members, exercise.exercise);
        const bool is_of_track = track_of(programme, exercise.exercise) != nullptr;
        exercise.is_in_plan = exercise.is_in_plan && (is_of_stage || is_of_track);
    }
}

} // namespace

std::optional<std::size_t> place_of(const EraRules& rules, const ExerciseId& id) {
    const auto place = rules.places.find(id.text);
    return place == rules.places.end() ? std::nullopt : std::optional<std::size_t>(place->second);
}

std::optional<std::size_t> place_now(const Fold& fold, const ExerciseDay& done) {
    return done.era == fold.state.era ? done.place : place_of(fold.rules(), done.exercise);
}

Fold begin_fold(std::span<const Era> eras, SetAside set_aside) {
    Fold fold;
    for (const Era& era : eras) {
        fold.eras.push_back(rules_of(era));
    }
    fold.state.set_aside = std::move(set_aside);
    for (const Exercise& exercise : fold.programme().exercises) {
        fold.state.exercises.emplace_back().exercise = exercise.id;
    }
    return fold;
}

Fold begin_fold(const Programme& programme, SetAside set_aside) {
    const Era era{&programme, {}};
    return begin_fold(std::span<const Era>(&era, 1), std::move(set_aside));
}

const ExerciseRules* exercise_rules(const Fold& fold, const ExerciseId& id) {
    return find_rules(fold.rules(), id);
}

ExerciseState* exercise_state(Fold& fold, const ExerciseId& id) {
    const ExerciseRules* rules = exercise_rules(fold, id);
    return rules == nullptr
               ? nullptr
               : &fold.state
                      .exercises[static_cast<std::size_t>(rules - fold.rules().exercises.data())];
}

void enter_era(Fold& fold, std::size_t era, const LocalTime& at) {
    const EraRules& before = fold.rules();
    std::vector<ExerciseState> exercises;
    for (const Exercise& exercise : fold.eras[era].programme->exercises) {
        exercises.push_back(carried_over(before_of(fold, exercise.id), exercise, era));
    }
    leave_behind(fold, *fold.eras[era].programme);
    const std::size_t stage =
        stage_in(*before.programme, *fold.eras[era].programme, fold.state.stage);
    fold.state.era = era;
    fold.state.stage = stage;
    fold.state.exercises = std::move(exercises);
    take_out_of_plan(fold);
    add_to_plan(fold, before, at);
    for (TrackState& track : fold.state.tracks) {
        if (track.is_running() && find_by_id(fold.programme().tracks, track.track) == nullptr) {
            track.ended = at;
        }
    }
}

} // namespace loadwise
