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

/// The pain of a session, told of it as a whole.
const PainReported* pain_of(const Entry& entry, const SessionId& session, PainContext context) {
    const auto* const pain = std::get_if<PainReported>(&entry.body);
    const bool is_meant = pain != nullptr && pain->session == session && pain->context == context &&
                          pain->exercise.empty();
    return is_meant ? pain : nullptr;
}

std::optional<ToldPain> told_pain(Counted counted, const SessionId& session, PainContext context) {
    for (auto entry = counted.rbegin(); entry != counted.rend(); ++entry) {
        if (const PainReported* const pain = pain_of(**entry, session, context)) {
            return ToldPain{(*entry)->id, pain->score.value()};
        }
    }
    return std::nullopt;
}

LocalTime begin_of(Counted counted, const EndedSession& session) {
    for (const Entry* const entry : counted) {
        const auto* const started = std::get_if<SessionStarted>(&entry->body);
        if (started != nullptr && started->session == session.id) {
            return entry->at;
        }
    }
    return session.ended;
}

/// It asks how each part was while it goes on, and nothing afterwards.
bool is_graded_session(Counted counted, const SessionId& session) {
    return std::any_of(counted.begin(), counted.end(), [&session](const Entry* entry) {
        const auto* const started = std::get_if<SessionStarted>(&entry->body);
        return started != nullptr && started->session == session && !started->track.empty();
    });
}

/// The entries that count and happened on this training day.
Counted todays(Counted counted, Date today) {
    const auto first = std::find_if(counted.begin(), counted.end(), [today](const Entry* entry) {
        return training_date_of(entry->at) == today;
    });
    return counted.subspan(static_cast<std::size_t>(first - counted.begin()));
}

std::optional<EndedSession> ended_session(Counted counted, Date date) {
    const Counted today = todays(counted, date);
    for (auto entry = today.rbegin(); entry != today.rend(); ++entry) {
        const auto* const finished = std::get_if<SessionFinished>(&(*entry)->body);
        if (finished == nullptr || training_date_of((*entry)->at) != date) {
            continue;
        }
        EndedSession ended;
        ended.id = finished->session;
        ended.ended = (*entry)->at;
        if (is_graded_session(today, ended.id)) {
            continue;
        }
        ended.begun = begin_of(today, ended);
        ended.sets = settled_sets(today, ended.id);
        ended.during = told_pain(today, ended.id, PainContext::During);
        ended.after = told_pain(today, ended.id, PainContext::After);
        return ended;
    }
    return std::nullopt;
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

std::optional<SessionId> training_now(const AppState& state) {
    return state.patient.open_track.empty() ? session_now(state) : std::nullopt;
}

const std::vector<PlannedExercise>& planned_now(const AppState& state) {
    return state.session.track.empty() ? state.day.exercises : state.day.graded;
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
        record.track = state.patient.open_track;
        record.settled = settled_sets(counted, *record.id);
    }
    remember_loads(state, counted, record);
    record.ended = ended_session(counted, training_date_of(state.now));
    return record;
}

SessionStarted new_session(const AppState& state) {
    return {SessionId{"s" + state.writer + "-" + std::to_string(state.next_entry)}};
}

bool must_ask_first(const AppState& state) {
    return state.day.kind == DayKind::CareLock || state.day.kind == DayKind::QuestionsFirst;
}

} // namespace loadwise
