#include "app/session/update_session.h"

#include "app/log/recording.h"
#include "app/log/session_now.h"
#include "app/session/session_sets.h"
#include "engine/state/plan_queries.h"

#include <utility>

namespace loadwise {

namespace {

const PlannedExercise* find_planned(const AppState& state, const ExerciseId& exercise) {
    for (const PlannedExercise& planned : planned_now(state)) {
        if (planned.exercise == exercise) {
            return &planned;
        }
    }
    return nullptr;
}

/// The set as prescribed; nothing when today's plan has no such set.
std::optional<SetDone> prescribed_set(const AppState& state, const SetTicked& ticked) {
    const PlannedExercise* const planned = find_planned(state, ticked.exercise);
    const Exercise* const exercise = find_by_id(state.programme->exercises, ticked.exercise);
    if (planned == nullptr || exercise == nullptr || exercise->ladder.empty()) {
        return std::nullopt;
    }
    const Dose& dose = dose_at(*exercise, planned->rung);
    const bool is_one_sided = ticked.side != Side::Both;
    if (ticked.set_number < 1 || ticked.set_number > dose.sets ||
        is_one_sided != (exercise->sides == Sides::EachSide)) {
        return std::nullopt;
    }
    SetDone set;
    set.exercise = ticked.exercise;
    set.rung = planned->rung;
    set.set_number = ticked.set_number;
    set.side = ticked.side;
    set.repetitions = dose.repetitions;
    set.hold = dose.hold;
    return set;
}

/// The entries that say this set was done: more than one when two tabs ticked it.
std::vector<EntryBody>
take_back(const AppState& state, const SessionId& session, const SetTicked& ticked) {
    std::vector<EntryBody> deletions;
    for (const SettledSet& each : ticked_sets(state, session)) {
        if (each.set.exercise == ticked.exercise && each.set.set_number == ticked.set_number &&
            each.set.side == ticked.side) {
            deletions.push_back(EntryDeleted{each.entry});
        }
    }
    return deletions;
}

/// A session of the other kind that was left open is over.
std::vector<EntryBody> begin_session(AppState& state, const TrackId& track) {
    std::vector<EntryBody> bodies;
    if (const std::optional<SessionId> open = session_now(state)) {
        bodies.push_back(SessionFinished{*open});
    }
    SessionStarted started = new_session(state);
    started.track = track;
    bodies.push_back(std::move(started));
    state.player = {};
    return bodies;
}

/// A press from before a red-flag answer leads to the questions, not past them.
Next on(AppState state, const SessionBegun&) {
    if (!can_record(state)) {
        return state;
    }
    if (must_ask_first(state)) {
        return go_to(std::move(state), Page::BeforeStart);
    }
    state.page = Page::Player;
    if (training_now(state)) {
        return state;
    }
    std::vector<EntryBody> bodies = begin_session(state, {});
    return record(std::move(state), std::move(bodies));
}

/// On a session page left open overnight, the first tick begins the new day's session.
Next on(AppState state, const SetTicked& ticked) {
    const bool is_possible = can_record(state) && is_session_page(state.page);
    std::optional<SetDone> set = is_possible ? prescribed_set(state, ticked) : std::nullopt;
    if (!set) {
        return state;
    }
    const std::optional<SessionId> session = session_now(state);
    std::vector<EntryBody> deletions =
        session ? take_back(state, *session, ticked) : std::vector<EntryBody>{};
    if (ticked.is_done != deletions.empty()) {
        return state;
    }
    if (!ticked.is_done) {
        return record(std::move(state), std::move(deletions));
    }
    std::vector<EntryBody> bodies;
    set->session = session.value_or(new_session(state).session);
    if (!session) {
        bodies.push_back(SessionStarted{set->session});
    }
    bodies.push_back(std::move(*set));
    return record(std::move(state), std::move(bodies));
}

/// Arriving twice, the second finds the session's end open and leaves it.
Next on(AppState state, const SessionEnded&) {
    const std::optional<SessionId> session = session_now(state);
    if (!can_record(state) || !session) {
        state.page = is_session_page(state.page) ? Page::Today : state.page;
        return state;
    }
    const bool is_training = training_now(state).has_value();
    Next next = record(std::move(state), {SessionFinished{*session}});
    if (!is_training) {
        next.state.page = Page::GradedPlan;
        next.state.player = {};
        return next;
    }
    // Only now are there records worth asking for, and the person sees why.
    if (!next.state.records.facts.is_persisted && next.state.finished_sessions == 1) {
        next.effects.push_back(AskToPersist{});
    }
    next.state.page = Page::SessionEnd;
    next.state.player = {};
    return next;
}

} // namespace

Next update_begin(AppState state, const Action& action) {
    return visit_group<BeginActions>(
        [&state](const auto& each) { return on(std::move(state), each); }, action
    );
}

Next update_session(AppState state, const Action& action) {
    return visit_group<SessionActions>(
        [&state](const auto& each) { return on(std::move(state), each); }, action
    );
}

} // namespace loadwise
