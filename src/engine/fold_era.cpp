// What a hand-out changes: from then on its programme is in force. Nothing that happened is judged
// anew, and nothing rises by it.
#include "dose_order.h"
#include "fold.h"
#include "pain_limits.h"
#include "plan_queries.h"
#include "short_sort.h"

#include <algorithm>
#include <functional>

namespace loadwise {
namespace {

int completion_needed(const Programme& programme, const Track* track) {
    int needed = 0;
    for (const Rule& rule : programme.rules) {
        const bool is_ours = rule.track.empty() || (track != nullptr && rule.track == track->id);
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
        track != nullptr && track->kind == TrackKind::Flare};
}

EraRules rules_of(const Era& era) {
    EraRules rules;
    rules.programme = era.programme;
    rules.begun_by = era.begun_by;
    for (const Exercise& exercise : era.programme->exercises) {
        rules.places.emplace_back(exercise.id.text, rules.exercises.size());
        rules.exercises.push_back(rules_of(*era.programme, exercise));
    }
    sort_short(rules.places, std::less<>());
    return rules;
}

const ExerciseRules* find_rules(const EraRules& rules, const ExerciseId& id) {
    const auto place = std::lower_bound(
        rules.places.begin(),
        rules.places.end(),
        id.text,
        [](const auto& each, const std::string& text) { return each.first < text; }
    );
    const bool is_found = place != rules.places.end() && place->first == id.text;
    return is_found ? &rules.exercises[place->second] : nullptr;
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

/// An exercise in the new programme, as it was before; one that was not there is as at the start.
ExerciseState carried_over(
    const EraRules& old, const ExerciseState* known, const Exercise& exercise, std::size_t era
) {
    ExerciseState state;
    state.exercise = exercise.id;
    const ExerciseRules* before = find_rules(old, exercise.id);
    if (known == nullptr || before == nullptr) {
        state.ladder_era = era;
        return state;
    }
    state = *known;
    const bool is_same = before->exercise->ladder == exercise.ladder &&
                         before->exercise->easier_rungs == exercise.easier_rungs;
    if (!is_same) {
        state.rung = carried_over(*before->exercise, exercise, known->rung);
        state.eased_from.reset();
        state.ladder_era = era;
    }
    return state;
}

/// By its name; a stage that is gone leaves the patient in the place it had, or the last there is.
std::size_t stage_in(const Programme& before, const Programme& after, std::size_t stage) {
    const Stage* same = find_by_id(after.stages, before.stages[stage].id);
    return same == nullptr ? std::min(stage, after.stages.size() - 1)
                           : static_cast<std::size_t>(same - after.stages.data());
}

/// What the hand-out adds to the stage that the patient is in is in the plan from now on.
void add_to_plan(Fold& fold, const Programme& before, const LocalTime& at) {
    const Stage& stage = fold.programme().stages[fold.state.stage];
    const Stage* old = find_by_id(before.stages, stage.id);
    for (const ExerciseId& id : stage.exercises) {
        const bool was_there =
            old != nullptr &&
            std::find(old->exercises.begin(), old->exercises.end(), id) != old->exercises.end();
        const ExerciseRules* rules = exercise_rules(fold, id);
        if (rules == nullptr || rules->exercise->enters != Enters::AtStart) {
            continue;
        }
        const ExerciseRules* earlier = find_rules(fold.eras[fold.state.era - 1], id);
        const bool is_new_at_start =
            earlier == nullptr || earlier->exercise->enters != Enters::AtStart;
        if (!was_there || is_new_at_start) {
            ExerciseState& state = *exercise_state(fold, id);
            state.in_plan_since = state.is_in_plan ? state.in_plan_since : at;
            state.is_in_plan = true;
        }
    }
}

/// What the stage no longer has is out of the plan.
void take_out_of_plan(Fold& fold) {
    const Programme& programme = fold.programme();
    const std::vector<ExerciseId>& members = programme.stages[fold.state.stage].exercises;
    for (ExerciseState& exercise : fold.state.exercises) {
        const bool is_of_stage =
            std::find(members.begin(), members.end(), exercise.exercise) != members.end();
        const bool is_of_track = track_of(programme, exercise.exercise) != nullptr;
        exercise.is_in_plan = exercise.is_in_plan && (is_of_stage || is_of_track);
    }
}

} // namespace

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
        exercises.push_back(carried_over(before, exercise_state(fold, exercise.id), exercise, era));
    }
    const std::size_t stage =
        stage_in(*before.programme, *fold.eras[era].programme, fold.state.stage);
    fold.state.era = era;
    fold.state.stage = stage;
    fold.state.exercises = std::move(exercises);
    take_out_of_plan(fold);
    add_to_plan(fold, *before.programme, at);
    for (TrackState& track : fold.state.tracks) {
        if (track.is_running() && find_by_id(fold.programme().tracks, track.track) == nullptr) {
            track.ended = at;
        }
    }
}

} // namespace loadwise
