#include "app/history/history_update.h"

#include "app/log/log_index.h"
#include "base/numbers.h"

#include <algorithm>
#include <utility>

namespace loadwise {

namespace {

const SessionId* session_of(const EntryBody& body) {
    if (const auto* const started = std::get_if<SessionStarted>(&body)) {
        return &started->session;
    }
    if (const auto* const finished = std::get_if<SessionFinished>(&body)) {
        return &finished->session;
    }
    if (const auto* const set = std::get_if<SetDone>(&body)) {
        return &set->session;
    }
    const auto* const pain = std::get_if<PainReported>(&body);
    return pain == nullptr || pain->session.empty() ? nullptr : &pain->session;
}

/// A number that may be left out: nothing typed is no number, and no mistake.
bool read_optional(std::string_view text, int most, std::optional<int>& number) {
    number.reset();
    if (text.empty()) {
        return true;
    }
    number = read_whole(text, 0, most);
    return number.has_value();
}

DraftProblem correct(const AppState&, const EntryDraft& draft, PainReported& pain) {
    if (!draft.score) {
        return DraftProblem::NoScore;
    }
    pain.score = *draft.score;
    pain.context = draft.context;
    pain.note = draft.note;
    if (pain.context != PainContext::During) {
        pain.exercise = {};
    }
    return DraftProblem::None;
}

DraftProblem correct(const AppState& state, const EntryDraft& draft, MeasureTaken& taken) {
    const Measure* const measure = find_by_id(state.programme->measures, taken.measure);
    const bool is_yes_no = measure != nullptr && measure->kind == MeasureKind::YesNo;
    const int least = measure == nullptr || is_yes_no ? 0 : measure->least;
    const int most = is_yes_no ? 1 : measure == nullptr ? 0 : measure->most;
    const std::optional<int> value = read_whole(draft.value, least, most);
    if (!value) {
        return DraftProblem::Value;
    }
    taken.value = *value;
    taken.note = draft.note;
    return DraftProblem::None;
}

DraftProblem correct(const AppState&, const EntryDraft& draft, SetDone& set) {
    constexpr int repetitions_most = 1000;
    constexpr int hold_secs_most = 3600;
    constexpr int effort_most = 10;
    std::optional<int> hold;
    if (!read_optional(draft.repetitions, repetitions_most, set.repetitions)) {
        return DraftProblem::Repetitions;
    }
    if (!read_optional(draft.hold, hold_secs_most, hold)) {
        return DraftProblem::Hold;
    }
    if (!read_optional(draft.effort, effort_most, set.effort)) {
        return DraftProblem::Effort;
    }
    set.hold = hold ? std::optional(std::chrono::seconds(*hold)) : std::nullopt;
    set.load_grams = draft.load.empty() ? std::nullopt : read_grams(draft.load);
    return draft.load.empty() || set.load_grams ? DraftProblem::None : DraftProblem::Load;
}

DraftProblem correct(const AppState&, const EntryDraft& draft, NoteWritten& note) {
    note.text = draft.note;
    return DraftProblem::None;
}

template <typename Body>
DraftProblem correct(const AppState&, const EntryDraft&, Body&) {
    return DraftProblem::None;
}

/// The moment that was typed; the offset from UTC stays the one it was recorded with.
DraftProblem read_moment(const AppState& state, const EntryDraft& draft, LocalTime& at) {
    const std::optional<Date> date = read_date(draft.date);
    const std::optional<std::chrono::minutes> time = read_time(draft.time);
    if (!date) {
        return DraftProblem::NoDate;
    }
    if (!time) {
        return DraftProblem::NoTime;
    }
    at.date = *date;
    at.of_day = *time;
    return instant_of(at) > instant_of(state.now) ? DraftProblem::InFuture : DraftProblem::None;
}

/// A session moves with all that belongs to it.
Correction
moved_session(const AppState& state, const Entry& start, const SessionId& session, LocalTime to) {
    Correction correction;
    const std::chrono::minutes by = (to.date - start.at.date) + (to.of_day - start.at.of_day);
    if (by == std::chrono::minutes(0)) {
        return {{}, DraftProblem::NothingChanged};
    }
    for (const Entry* const entry : entries_of_session(state, session)) {
        const LocalTime at = later(entry->at, by);
        if (instant_of(at) > instant_of(state.now)) {
            return {{}, DraftProblem::InFuture};
        }
        correction.happenings.push_back({entry->body, at, entry->id});
    }
    return correction;
}

/// The page the correction interrupted.
Next leave_entry_page(AppState state) {
    state.entry = {};
    state.page = state.entry_from;
    return state;
}

std::vector<EntryId> last_entries(const AppState& state, std::size_t count) {
    std::vector<EntryId> ids;
    const std::size_t known = state.log.size();
    for (std::size_t place = known - std::min(count, known); place < known; ++place) {
        ids.push_back(state.log[place].id);
    }
    return ids;
}

/// Records, and lets all of it be taken back at once.
Next record_undoable(AppState state, std::vector<EntryToRecord> happenings) {
    const std::size_t count = happenings.size();
    if (count == 0 || !can_record(state)) {
        return state;
    }
    Next next = record(std::move(state), std::move(happenings));
    next.state.undoable = last_entries(next.state, count);
    return next;
}

/// What takes this entry back: an entry deletes it, brings the deleted one back, or says again what
/// stood before.
EntryToRecord reversal_of(const AppState& state, const LogIndex& trace, const Entry& entry) {
    if (const auto* const deletion = std::get_if<EntryDeleted>(&entry.body)) {
        if (const Entry* const target = find_entry(state.log, deletion->target)) {
            return {target->body, target->at, target->id};
        }
    }
    const Entry* const original =
        entry.replaces.empty() ? nullptr : find_entry(state.log, entry.replaces);
    if (original != nullptr && trace.deletion_of(original->id) == nullptr) {
        return {original->body, original->at, entry.id};
    }
    return {EntryDeleted{entry.id}, state.now, {}};
}

} // namespace

std::vector<const Entry*> entries_of_session(const AppState& state, const SessionId& session) {
    const LogIndex trace(state.log);
    std::vector<const Entry*> entries;
    for (const Entry& entry : state.log) {
        const SessionId* const own = session_of(entry.body);
        if (own != nullptr && *own == session && trace.counts(entry)) {
            entries.push_back(&entry);
        }
    }
    return entries;
}

Correction correction_of(const AppState& state, const EntryDraft& draft) {
    const Entry* const target = find_entry(state.log, draft.target);
    if (target == nullptr) {
        return {{}, DraftProblem::NothingChanged};
    }
    EntryToRecord happening{target->body, target->at, target->id};
    const DraftProblem of_moment = read_moment(state, draft, happening.at);
    if (of_moment != DraftProblem::None) {
        return {{}, of_moment};
    }
    if (const auto* const started = std::get_if<SessionStarted>(&target->body)) {
        return moved_session(state, *target, started->session, happening.at);
    }
    const DraftProblem problem =
        visit_kind([&](auto& body) { return correct(state, draft, body); }, happening.body);
    if (problem != DraftProblem::None) {
        return {{}, problem};
    }
    auto* const pain = std::get_if<PainReported>(&happening.body);
    if (pain != nullptr && happening.at.date != target->at.date) {
        pain->session = {}; // it belongs to another day's session now, found by its date
    }
    if (happening.body == target->body && happening.at == target->at) {
        return {{}, DraftProblem::NothingChanged};
    }
    return {{std::move(happening)}, DraftProblem::None};
}

namespace {

Next on(AppState state, const HistoryDayChosen& chosen) {
    state.undoable.clear();
    state.history_day = chosen.day;
    return go_to(std::move(state), Page::History);
}

Next on(AppState state, const EntryOpened& opened) {
    const Entry* const entry = find_entry(state.log, opened.entry);
    if (entry == nullptr || !LogIndex(state.log).counts(*entry)) {
        return state;
    }
    state.entry = draft_of(*entry);
    state.entry_from = state.page == Page::EntryEdit ? state.entry_from : state.page;
    return go_to(std::move(state), Page::EntryEdit);
}

Next on(AppState state, const EntryDraftChanged& changed) {
    if (state.page == Page::EntryEdit && changed.draft.target == state.entry.target) {
        state.entry = changed.draft;
    }
    return state;
}

Next on(AppState state, const EntryCorrected&) {
    const bool is_possible = can_record(state) && state.page == Page::EntryEdit;
    Correction correction = is_possible ? correction_of(state, state.entry) : Correction{};
    if (correction.happenings.empty()) {
        return state;
    }
    const Date day = correction.happenings.front().at.date;
    Next next = record_undoable(std::move(state), std::move(correction.happenings));
    next.state.history_day = day;
    next.state = leave_entry_page(std::move(next.state)).state;
    return next;
}

Next on(AppState state, const EntryDeletionConfirmed&) {
    const Entry* const target = find_entry(state.log, state.entry.target);
    if (target == nullptr || state.page != Page::EntryEdit || !can_record(state)) {
        return state;
    }
    std::vector<EntryToRecord> deletions;
    if (const auto* const started = std::get_if<SessionStarted>(&target->body)) {
        for (const Entry* const entry : entries_of_session(state, started->session)) {
            deletions.push_back({EntryDeleted{entry->id}, state.now, {}});
        }
    } else {
        deletions.push_back({EntryDeleted{target->id}, state.now, {}});
    }
    Next next = record_undoable(std::move(state), std::move(deletions));
    next.state = leave_entry_page(std::move(next.state)).state;
    return next;
}

Next on(AppState state, const EntryLeft&) {
    return state.page == Page::EntryEdit ? leave_entry_page(std::move(state))
                                         : Next(std::move(state));
}

Next on(AppState state, const EntryRestored& restored) {
    const LogIndex trace(state.log);
    const Entry* const target = find_entry(state.log, restored.entry);
    if (target == nullptr || !trace.is_gone(target->id)) {
        return state;
    }
    EntryToRecord again{target->body, target->at, target->id};
    return record_undoable(std::move(state), {std::move(again)});
}

Next on(AppState state, const UndoChosen&) {
    const LogIndex trace(state.log);
    std::vector<EntryToRecord> reversals;
    for (const EntryId& id : state.undoable) {
        if (const Entry* const entry = find_entry(state.log, id)) {
            reversals.push_back(reversal_of(state, trace, *entry));
        }
    }
    return record_undoable(std::move(state), std::move(reversals));
}

} // namespace

Next update_entry(AppState state, const Action& action) {
    return visit_group<EntryActions>(
        [&state](const auto& each) { return on(std::move(state), each); }, action
    );
}

Next update_history(AppState state, const Action& action) {
    return visit_group<HistoryActions>(
        [&state](const auto& each) { return on(std::move(state), each); }, action
    );
}

} // namespace loadwise
