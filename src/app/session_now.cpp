#include "session_now.h"

#include <algorithm>
#include <unordered_set>

namespace loadwise {

std::optional<SessionId> session_now(const AppState& state) {
    const std::optional<SessionId>& open = state.patient.open_session;
    if (!open) {
        return std::nullopt;
    }
    const Date today = training_date_of(state.now);
    const bool is_todays = std::any_of(state.log.begin(), state.log.end(), [&](const Entry& entry) {
        const auto* const started = std::get_if<SessionStarted>(&entry.body);
        return started != nullptr && started->session == *open &&
               training_date_of(entry.at) == today;
    });
    return is_todays ? open : std::nullopt;
}

std::vector<SettledSet> settled_sets(const AppState& state, const SessionId& session) {
    std::unordered_set<std::string> gone;
    for (const Entry& entry : state.log) {
        if (const auto* const deleted = std::get_if<EntryDeleted>(&entry.body)) {
            gone.insert(deleted->target.text);
        }
        if (!entry.replaces.empty()) {
            gone.insert(entry.replaces.text);
        }
    }
    std::vector<SettledSet> settled;
    for (const Entry& entry : state.log) {
        const auto* const set = std::get_if<SetDone>(&entry.body);
        const bool is_counted =
            set != nullptr && set->session == session && gone.count(entry.id.text) == 0;
        if (is_counted) {
            settled.push_back({entry.id, *set});
        }
    }
    return settled;
}

std::vector<SettledSet> ticked_sets(const AppState& state, const SessionId& session) {
    std::vector<SettledSet> ticked = settled_sets(state, session);
    std::erase_if(ticked, [](const SettledSet& each) {
        return each.set.outcome != SetOutcome::Completed;
    });
    return ticked;
}

} // namespace loadwise
