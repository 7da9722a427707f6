#include "app/session/session_sets.h"

#include "app/log/session_now.h"
#include "engine/state/plan_queries.h"
#include "engine/state/steps.h"

#include <algorithm>

namespace loadwise {

namespace {

std::vector<SetKey> keys_of(const Exercise& exercise, const Dose& dose) {
    std::vector<SetKey> keys;
    for (int number = 1; number <= dose.sets; ++number) {
        if (exercise.sides == Sides::EachSide) {
            keys.push_back({number, Side::Left});
            keys.push_back({number, Side::Right});
        } else {
            keys.push_back({number, Side::Both});
        }
    }
    return keys;
}

void classify_sets(SessionSets& sets, const std::vector<SettledSet>& settled) {
    for (const SetKey& key : sets.all) {
        bool is_done = false;
        bool is_skipped = false;
        for (const SettledSet& each : settled) {
            const SetDone& set = each.set;
            const bool is_this = set.exercise == sets.exercise->id &&
                                 set.set_number == key.number && set.side == key.side;
            is_done = is_done || (is_this && set.outcome == SetOutcome::Completed);
            is_skipped = is_skipped || (is_this && set.outcome == SetOutcome::Skipped);
        }
        sets.done += is_done ? 1 : 0;
        sets.skipped += is_skipped && !is_done ? 1 : 0;
        if (!is_done && !is_skipped) {
            sets.left.push_back(key);
        }
    }
}

std::optional<SessionSets> sets_of_planned(const AppState& state, const PlannedExercise& planned) {
    const Exercise* const exercise = find_exercise(*state.programme, planned.exercise);
    if (exercise == nullptr || exercise->ladder.empty()) {
        return std::nullopt;
    }
    SessionSets sets;
    sets.exercise = exercise;
    sets.dose = &dose_at(*exercise, planned.rung);
    sets.rung = planned.rung;
    sets.all = keys_of(*exercise, *sets.dose);
    classify_sets(sets, state.session.settled);
    sets.is_open = planned.availability == Availability::Now;
    sets.is_stopped = planned.availability == Availability::StoppedAfterPain;
    const bool is_touched = sets.done + sets.skipped > 0;
    return sets.is_open || sets.is_stopped || is_touched ? std::optional(std::move(sets))
                                                         : std::nullopt;
}

} // namespace

std::vector<SessionSets> sets_of_session(const AppState& state) {
    std::vector<SessionSets> all;
    for (const PlannedExercise& planned : planned_now(state)) {
        if (std::optional<SessionSets> sets = sets_of_planned(state, planned)) {
            all.push_back(std::move(*sets));
        }
    }
    return all;
}

std::optional<SessionSets> sets_of(const AppState& state, const ExerciseId& exercise) {
    for (const PlannedExercise& planned : planned_now(state)) {
        if (planned.exercise == exercise) {
            return sets_of_planned(state, planned);
        }
    }
    return std::nullopt;
}

const Figure* figure_of(const AppState& state, const Exercise& exercise) {
    return state.figures.find(exercise.figure);
}

SetTimeline timeline_of(const AppState& state, const SessionSets& sets) {
    const Figure* const figure = figure_of(state, *sets.exercise);
    return set_timeline(*sets.dose, figure != nullptr && figure->start == Start::Top);
}

SetPlan plan_of(const AppState& state, const SessionSets& sets) {
    const SetTimeline timeline = timeline_of(state, sets);
    SetPlan plan;
    plan.left = sets.is_open ? sets.left : std::vector<SetKey>{};
    std::erase_if(plan.left, [&](SetKey key) {
        return is_heard(state.player, sets.exercise->id, key);
    });
    plan.rest = sets.dose->rest;
    if (timeline.is_paced()) {
        plan.work = timeline.length;
    }
    plan.asks_at_end = is_graded(*state.programme, sets.exercise->id);
    return plan;
}

bool is_run(const SessionSets& sets) {
    return sets.dose->interval.has_value();
}

bool is_on_foot(const SessionSets& sets) {
    return is_run(sets) && sets.exercise->figure == "running";
}

SetLoad load_of(const AppState& state, const SessionSets& sets) {
    if (state.load && state.load->exercise == sets.exercise->id) {
        return state.load->load;
    }
    for (const LoadOf& told : state.session.loads) {
        if (told.exercise == sets.exercise->id) {
            return told.load;
        }
    }
    const std::optional<Load>& prescribed = sets.dose->load;
    if (prescribed && prescribed->kind == LoadKind::Grams) {
        return {prescribed->amount, {}};
    }
    if (prescribed && prescribed->kind == LoadKind::Band) {
        return {{}, prescribed->amount};
    }
    return {};
}

std::optional<Change> easier_now(const AppState& state, const ExerciseId& exercise) {
    const ExerciseState* const standing = find_exercise_state(state.patient, exercise);
    const std::optional<SessionSets> sets = sets_of(state, exercise);
    // After a gap the plan is one step easier already, until the first set agrees to it.
    const bool is_agreed = standing != nullptr && sets && standing->rung == sets->rung;
    if (!is_agreed || sets->is_stopped) {
        return std::nullopt;
    }
    return easier_for_patient(*state.programme, state.patient, *standing);
}

} // namespace loadwise
