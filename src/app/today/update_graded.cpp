#include "app/today/update_graded.h"

#include "app/log/recording.h"
#include "app/log/session_now.h"
#include "app/today/graded_view.h"
#include "engine/state/plan_queries.h"

#include <algorithm>
#include <utility>

namespace loadwise {

namespace {

Next on(AppState state, const GoalPicked& picked) {
    state.goal_picked = picked.minutes;
    return state;
}

Next on(AppState state, const GoalTaken&) {
    const std::optional<int> goal = std::exchange(state.goal_picked, std::nullopt);
    const Track* const track = graded_track(state);
    const bool is_known =
        track != nullptr && goal &&
        std::find(track->goals.begin(), track->goals.end(), *goal) != track->goals.end();
    if (!is_known || !can_record(state) || must_ask_first(state)) {
        return state;
    }
    TrackChanged change{track->id, true, Actor::Patient, goal};
    return record(std::move(state), {std::move(change)});
}

/// A session of it that is under way ends with it.
Next on(AppState state, const GradedEnded&) {
    const TrackState* const running = running_graded(*state.programme, state.patient);
    if (running == nullptr || !can_record(state)) {
        return state;
    }
    std::vector<EntryBody> bodies;
    if (!state.session.track.empty()) {
        bodies.push_back(SessionFinished{*state.session.id});
    }
    bodies.push_back(TrackChanged{running->track, false, Actor::Patient, {}});
    return record(std::move(state), std::move(bodies));
}

/// While exercises are under way the plan waits: they are finished first.
Next on(AppState state, const GradedBegun&) {
    const TrackState* const running = running_graded(*state.programme, state.patient);
    if (!can_record(state) || running == nullptr || training_now(state) ||
        state.day.graded.empty()) {
        return state;
    }
    if (must_ask_first(state)) {
        return go_to(std::move(state), Page::BeforeStart);
    }
    state.page = Page::Player;
    if (session_now(state)) {
        return state;
    }
    state.player = {};
    SessionStarted started = new_session(state);
    started.track = running->track;
    return record(std::move(state), {std::move(started)});
}

} // namespace

Next update_graded(AppState state, const Action& action) {
    return visit_group<GradedActions>(
        [&state](const auto& each) { return on(std::move(state), each); }, action
    );
}

} // namespace loadwise
