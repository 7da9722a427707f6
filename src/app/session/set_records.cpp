#include "app/session/set_records.h"

#include "app/log/recording.h"
#include "app/log/session_now.h"

#include <algorithm>
#include <utility>

namespace loadwise {

std::optional<SessionSets> open_sets(const AppState& state) {
    std::optional<SessionSets> sets = state.is_running() && state.page == Page::Player
                                          ? sets_of(state, state.player.exercise)
                                          : std::nullopt;
    return sets && sets->is_open && !sets->left.empty() ? std::move(sets) : std::nullopt;
}

SetDone set_done(const AppState& state, const SessionSets& sets, SetKey key) {
    SetDone set;
    set.exercise = sets.exercise->id;
    set.rung = sets.rung;
    set.set_number = key.number;
    set.side = key.side;
    set.repetitions = sets.dose->repetitions;
    set.hold = sets.dose->hold;
    const SetLoad load = load_of(state, sets);
    set.load_grams = load.grams;
    set.band = load.band;
    return set;
}

SetDone set_skipped(const AppState& state, const SessionSets& sets, SetKey key, SkipReason why) {
    SetDone set = set_done(state, sets, key);
    set.outcome = SetOutcome::Skipped;
    set.reason = why;
    set.repetitions.reset();
    set.hold.reset();
    set.load_grams.reset();
    set.band.reset();
    return set;
}

SetDone set_done_but(const AppState& state, const SessionSets& sets, SetKey key, int fewer) {
    SetDone set = set_done(state, sets, key);
    if (fewer <= 0 || !set.repetitions) {
        return set;
    }
    set.repetitions = *set.repetitions - fewer;
    return *set.repetitions > 0 ? set : set_skipped(state, sets, key, SkipReason::Other);
}

Next record_sets(AppState state, std::vector<SetDone> sets, std::vector<EntryBody> bodies) {
    const std::optional<SessionId> session = state.session.id;
    const SessionId id = session.value_or(new_session(state).session);
    for (EntryBody& body : bodies) {
        if (auto* const pain = std::get_if<PainReported>(&body)) {
            pain->session = id;
        }
    }
    if (!session && !sets.empty()) {
        bodies.insert(bodies.begin(), SessionStarted{id, {}});
    }
    for (SetDone& set : sets) {
        set.session = id;
        bodies.push_back(std::move(set));
    }
    return record(std::move(state), std::move(bodies));
}

} // namespace loadwise
