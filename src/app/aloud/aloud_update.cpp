#include "app/aloud/aloud_update.h"

#include <utility>

namespace loadwise {

namespace {

Next on(AppState state, const ReadAloudChosen& chosen) {
    const bool is_read = state.aloud.key == chosen.key && !state.aloud.is_impossible;
    if (is_read) {
        state.aloud = {};
        return {std::move(state), Effects::of(ReadAloud{})};
    }
    state.aloud = {chosen.key, false};
    return {std::move(state), Effects::of(ReadAloud{chosen.language, chosen.parts})};
}

Next on(AppState state, const ReadAloudEnded& ended) {
    if (ended.is_impossible) {
        state.aloud.is_impossible = true;
    } else {
        state.aloud = {};
    }
    return state;
}

} // namespace

Next update_aloud(AppState state, const Action& action) {
    return visit_group<AloudActions>(
        [&state](const auto& each) { return on(std::move(state), each); }, action
    );
}

Sight sight_of(const AppState& state) {
    return {state.page, state.exercise_shown};
}

void hush_what_was_left(Next& next, const Sight& before) {
    AppState& state = next.state;
    const bool is_left = state.page != before.page || !(state.exercise_shown == before.exercise);
    if (state.aloud.key.empty() || !is_left) {
        return;
    }
    state.aloud = {};
    next.effects.push_back(ReadAloud{});
}

} // namespace loadwise
