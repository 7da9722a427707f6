#include "app/log/session_now.h"

#include "engine/log/log_order.h"

#include <algorithm>

namespace loadwise {

namespace {

/// The load told last of each planned exercise.
void remember_loads(const AppState& state, Counted counted, SessionRecord& record) {
    for (const PlannedExercise& planned : state.day.exercises) {
        for (auto entry = counted.rbegin(); entry != counted.rend(); ++entry) {
            const auto* const set = std::get_if<SetDone>(&(*entry)->body);
            if (set != nullptr && set->exercise == planned.exercise &&
                (set->load_grams || set->band)) {
                record.loads.push_back({planned.exercise, {set->load_grams, set->band}});
                break;
            }
        }
    }
}

} // namespace

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

std::vector<SettledSet> settled_sets(Counted counted, const SessionId& session) {
    std::vector<SettledSet> settled;
    for (const Entry* entry : counted) {
        const auto* const set = std::get_if<SetDone>(&entry->body);
        if (set != nullptr && set->session == session) {
            settled.push_back({entry->id, *set});
        }
    }
    return settled;
}

std::vector<SettledSet> ticked_sets(const AppState& state, const SessionId& session) {
    std::vector<SettledSet> ticked = state.session.id == session
                                         ? state.session.settled
                                         : settled_sets(counting(state.log), session);
    std::erase_if(ticked, [](const SettledSet& each) {
        return each.set.outcome != SetOutcome::Completed;
    });
    return ticked;
}

SessionRecord session_record(const AppState& state, Counted counted) {
    SessionRecord record;
    record.id = session_now(state);
    if (record.id) {
        record.settled = settled_sets(counted, *record.id);
    }
    remember_loads(state, counted, record);
    return record;
}

SessionStarted new_session(const AppState& state) {
    return {SessionId{"s" + state.writer + "-" + std::to_string(state.next_entry)}};
}

bool must_ask_first(const AppState& state) {
    return state.day.kind == DayKind::CareLock || state.day.kind == DayKind::QuestionsFirst;
}

} // namespace loadwise
