#include "app/history/history_view.h"

#include "app/log/log_index.h"
#include "app/words/words.h"
#include "base/expect.h"
#include "engine/state/plan_queries.h"

#include <algorithm>

namespace loadwise {

namespace {

/// A morning is of its own date; everything else of the training day.
Date day_of(const Entry& entry) {
    const auto* const pain = std::get_if<PainReported>(&entry.body);
    const bool is_morning = pain != nullptr && pain->context == PainContext::Morning;
    return is_morning ? entry.at.date : training_date_of(entry.at);
}

HistoryLine line_of(const AppState& state, const Entry& entry) {
    HistoryLine line;
    line.entry = entry.id;
    line.words = state.texts(
        "history.line",
        {{"time", time_words(state.texts, entry.at)}, {"what", entry_words(state, entry)}}
    );
    const bool is_note_itself = std::get_if<NoteWritten>(&entry.body) != nullptr;
    const std::string note(is_note_itself ? "" : note_of(entry.body));
    line.note = note.empty() ? "" : note_words(state.texts, note);
    const std::vector<std::string> trace = trace_words(state, entry);
    line.trace = trace.empty() ? "" : trace.front();
    return line;
}

/// As it was done: at the dose of that day.
ExercisePicture picture_of_set(const AppState& state, const SetDone& set) {
    const Exercise* const exercise = find_by_id(state.programme->exercises, set.exercise);
    const bool is_known = exercise != nullptr && !exercise->ladder.empty();
    return is_known ? picture_of(state.figures, *exercise, dose_at(*exercise, set.rung)) : nullptr;
}

struct DayOfLog {
    std::vector<const Entry*> entries; ///< that count, in the order they happened
    std::vector<const Entry*> deleted;
};

bool happened_before(const Entry* a, const Entry* b) {
    return instant_of(a->at) != instant_of(b->at) ? instant_of(a->at) < instant_of(b->at)
                                                  : a->id < b->id;
}

/// Also finds the nearest days before and after that have entries.
DayOfLog read_day(const AppState& state, Date day, HistoryView& view) {
    const LogIndex trace(state.log);
    DayOfLog found;
    for (const Entry& entry : state.log) {
        const Date date = day_of(entry);
        if (std::get_if<EntryDeleted>(&entry.body) != nullptr) {
            continue;
        }
        if (date == day) {
            if (trace.counts(entry)) {
                found.entries.push_back(&entry);
            } else if (trace.is_gone(entry.id)) {
                found.deleted.push_back(&entry);
            }
        } else if (date < day && (!view.before || date > *view.before) && trace.counts(entry)) {
            view.before = date;
        } else if (date > day && (!view.after || date < *view.after) && trace.counts(entry)) {
            view.after = date;
        }
    }
    std::sort(found.entries.begin(), found.entries.end(), happened_before);
    std::sort(found.deleted.begin(), found.deleted.end(), happened_before);
    return found;
}

HistorySession*
find_session(std::vector<std::pair<SessionId, HistorySession>>& sessions, const SessionId& id) {
    for (auto& [known, session] : sessions) {
        if (known == id) {
            return &session;
        }
    }
    return nullptr;
}

/// Sets and scores stand in their session when it began on this day; the rest by itself.
void sort_entries(const AppState& state, const DayOfLog& day, HistoryView& view) {
    std::vector<std::pair<SessionId, HistorySession>> sessions;
    for (const Entry* const entry : day.entries) {
        if (const auto* const started = std::get_if<SessionStarted>(&entry->body)) {
            sessions.push_back({started->session, {line_of(state, *entry), {}, {}, {}}});
        }
    }
    ExerciseId last_exercise;
    for (const Entry* const entry : day.entries) {
        if (std::get_if<SessionStarted>(&entry->body) != nullptr) {
            continue;
        }
        const auto* const finished = std::get_if<SessionFinished>(&entry->body);
        const auto* const set = std::get_if<SetDone>(&entry->body);
        const auto* const pain = std::get_if<PainReported>(&entry->body);
        if (set != nullptr && find_session(sessions, set->session) != nullptr) {
            std::vector<HistoryLine>& sets = must_find(find_session(sessions, set->session)).sets;
            sets.push_back(line_of(state, *entry));
            if (set->exercise != last_exercise) {
                sets.back().picture = picture_of_set(state, *set);
            }
            last_exercise = set->exercise;
        } else if (pain != nullptr && find_session(sessions, pain->session) != nullptr) {
            must_find(find_session(sessions, pain->session))
                .pains.push_back(line_of(state, *entry));
        } else if (finished == nullptr || find_session(sessions, finished->session) == nullptr) {
            view.others.push_back(line_of(state, *entry));
        }
    }
    for (auto& [id, session] : sessions) {
        session.sets_words =
            state.texts("history.sets", {{"count", static_cast<int>(session.sets.size())}});
        view.sessions.push_back(std::move(session));
    }
}

} // namespace

HistoryView make_history_view(const AppState& state) {
    HistoryView view;
    const Date day = state.history_day.value_or(state.day.date);
    view.title = day_words(state.texts, day);
    view.field = date_field(day);
    const DayOfLog found = read_day(state, day, view);
    sort_entries(state, found, view);
    const LogIndex trace(state.log);
    for (const Entry* const entry : found.deleted) {
        HistoryLine line = line_of(state, *entry);
        const Entry* const deletion = trace.deletion_of(entry->id);
        line.trace = state.texts(
            "history.deleted_on",
            {{"when", short_day(state.texts, deletion->recorded.date)},
             {"time", time_words(state.texts, deletion->recorded)}}
        );
        view.deleted.push_back(std::move(line));
    }
    if (found.entries.empty()) {
        view.empty_words = state.texts("history.empty");
    }
    return view;
}

} // namespace loadwise
