#include "measure_view.h"
#include "state.h"

#include <algorithm>
#include <unordered_set>
#include <utility>

namespace loadwise {

namespace {

void derive(AppState& state) {
    if (!state.is_running()) {
        return;
    }
    state.patient = replay(*state.programme, state.log, state.now);
    state.day = plan_day(*state.programme, state.patient, state.now);
    state.offers = advise(*state.programme, state.patient, state.now);
}

/// Sorts like the order of writing: entries of one minute are told apart by their ids.
EntryId next_entry_id(AppState& state) {
    constexpr std::size_t digits = 6;
    std::string number = std::to_string(state.next_entry++);
    number.insert(0, digits - std::min(digits, number.size()), '0');
    return EntryId{state.writer + "-" + number};
}

/// Writes what happened into the log and orders it stored. A log from a newer version is read only.
Next record(AppState state, std::vector<EntryBody> bodies) {
    if (!state.is_running() || state.is_log_from_newer_version || bodies.empty()) {
        return {std::move(state), {}};
    }
    std::vector<Entry> entries;
    for (EntryBody& body : bodies) {
        Entry entry;
        entry.id = next_entry_id(state);
        entry.at = state.now;
        entry.recorded = state.now;
        entry.programme = state.programme->id;
        entry.programme_version = state.programme->version;
        entry.body = std::move(body);
        entries.push_back(std::move(entry));
    }
    state.log.insert(state.log.end(), entries.begin(), entries.end());
    const int batch = state.next_batch++;
    const bool is_first = state.log.size() == entries.size();
    state.writes.push_back({batch, entries, {}});
    state.saving = Saving::UnderWay;
    derive(state);
    std::vector<Effect> effects{StoreEntries{batch, std::move(entries)}};
    if (is_first) {
        effects.emplace_back(AskToPersist{});
    }
    return {std::move(state), std::move(effects)};
}

Next shown(AppState state, Page page) {
    state.page = page;
    if (page != Page::Pain) {
        state.pain = {};
    }
    if (page != Page::Measure) {
        state.measures.clear();
    }
    return {std::move(state), {}};
}

Next on(AppState state, const TimeTold& told) {
    const bool is_same = state.now == told.now;
    state.now = told.now;
    if (!is_same) {
        derive(state);
    }
    return {std::move(state), {}};
}

Next on(AppState state, const ProgrammeLoaded& loaded) {
    state.programme = loaded.programme;
    state.programme_errors.clear();
    derive(state);
    return {std::move(state), {}};
}

Next on(AppState state, const ProgrammeRejected& rejected) {
    state.programme_name = rejected.name;
    state.programme_errors = rejected.errors;
    return {std::move(state), {}};
}

Next on(AppState state, const RowsRead& rows) {
    std::unordered_set<std::string> known;
    for (const Entry& entry : state.log) {
        known.insert(entry.id.text);
    }
    for (const Entry& entry : rows.entries) {
        if (known.insert(entry.id.text).second) {
            state.log.push_back(entry);
        }
    }
    state.unreadable_rows.insert(
        state.unreadable_rows.end(), rows.unreadable.begin(), rows.unreadable.end()
    );
    state.is_log_from_newer_version |= rows.is_from_newer_version;
    state.is_log_read = true;
    derive(state);
    return {std::move(state), {}};
}

Next on(AppState state, const StoreUnavailable& unavailable) {
    state.store_problem = unavailable.reason;
    state.is_log_read = true;
    derive(state);
    return {std::move(state), {}};
}

Next on(AppState state, const EntriesStored& stored) {
    std::erase_if(state.writes, [&](const PendingWrite& write) {
        return write.batch == stored.batch;
    });
    if (state.writes.empty()) {
        state.saving = Saving::Done;
    }
    return {std::move(state), {}};
}

Next on(AppState state, const EntriesRefused& refused) {
    for (PendingWrite& write : state.writes) {
        if (write.batch == refused.batch) {
            write.refused_because = refused.reason;
            state.saving = Saving::Refused;
        }
    }
    return {std::move(state), {}};
}

Next on(AppState state, const RetryChosen&) {
    std::vector<Effect> effects;
    for (PendingWrite& write : state.writes) {
        if (!write.refused_because.empty()) {
            write.refused_because.clear();
            effects.emplace_back(StoreEntries{write.batch, write.entries});
        }
    }
    if (!effects.empty()) {
        state.saving = Saving::UnderWay;
    }
    if (!state.programme) {
        effects.emplace_back(FetchProgramme{state.programme_name});
    }
    return {std::move(state), std::move(effects)};
}

Next on(AppState state, const SettingRead& read) {
    state.settings = with_setting(state.settings, read.key, read.value);
    return {std::move(state), {}};
}

Next on(AppState state, const SettingsChanged& changed) {
    std::vector<Effect> effects;
    for (auto& [key, value] : changed_settings(state.settings, changed.settings)) {
        effects.emplace_back(StoreSetting{key, value});
    }
    state.settings = changed.settings;
    return {std::move(state), std::move(effects)};
}

Next on(AppState state, const PageChosen& chosen) {
    return shown(std::move(state), chosen.page);
}

Next on(AppState state, const SessionBegun&) {
    state.page = Page::Session;
    if (!state.is_running() || state.patient.open_session) {
        return {std::move(state), {}};
    }
    SessionId session{"s" + state.writer + "-" + std::to_string(state.next_entry)};
    return record(std::move(state), {SessionStarted{std::move(session)}});
}

/// The entry that says this set of the open session was done, unless it was taken back.
const Entry* find_set(const AppState& state, const SetTicked& ticked) {
    const Entry* found = nullptr;
    for (const Entry& entry : state.log) {
        const auto* const set = std::get_if<SetDone>(&entry.body);
        if (set != nullptr && set->session == state.patient.open_session &&
            set->exercise == ticked.exercise && set->set_number == ticked.set_number &&
            set->side == ticked.side) {
            found = &entry;
        }
        const auto* const deleted = std::get_if<EntryDeleted>(&entry.body);
        if (deleted != nullptr && found != nullptr && deleted->target == found->id) {
            found = nullptr;
        }
    }
    return found;
}

Next on(AppState state, const SetTicked& ticked) {
    if (!state.is_running() || !state.patient.open_session) {
        return {std::move(state), {}};
    }
    const Entry* const known = find_set(state, ticked);
    if (ticked.is_done == (known != nullptr)) {
        return {std::move(state), {}};
    }
    if (!ticked.is_done) {
        EntryBody body = EntryDeleted{known->id};
        return record(std::move(state), {std::move(body)});
    }
    SetDone set;
    set.session = *state.patient.open_session;
    set.exercise = ticked.exercise;
    set.set_number = ticked.set_number;
    set.side = ticked.side;
    for (const PlannedExercise& planned : state.day.exercises) {
        if (planned.exercise == ticked.exercise) {
            set.rung = planned.rung;
        }
    }
    const Exercise* const exercise = find_by_id(state.programme->exercises, ticked.exercise);
    if (exercise == nullptr || exercise->ladder.empty()) {
        return {std::move(state), {}};
    }
    const auto last = static_cast<int>(exercise->ladder.size()) - 1;
    const Dose& dose =
        exercise->ladder[static_cast<std::size_t>(std::clamp(set.rung.index, 0, last))];
    set.repetitions = dose.repetitions;
    set.hold = dose.hold;
    return record(std::move(state), {std::move(set)});
}

Next on(AppState state, const SessionEnded&) {
    if (!state.is_running() || !state.patient.open_session) {
        return shown(std::move(state), Page::Today);
    }
    const SessionId session = *state.patient.open_session;
    Next next = record(std::move(state), {SessionFinished{session}});
    next.state.page = Page::Pain;
    next.state.pain = {PainContext::During, session, {}, {}, {}};
    return next;
}

Next on(AppState state, const PainAsked& asked) {
    state.page = Page::Pain;
    state.pain = {asked.context, asked.session, asked.exercise, {}, {}};
    return {std::move(state), {}};
}

Next on(AppState state, const PainScoreChosen& chosen) {
    state.pain.score = PainScore::from(chosen.score);
    return {std::move(state), {}};
}

Next on(AppState state, const PainNoteWritten& written) {
    state.pain.note = written.text;
    return {std::move(state), {}};
}

Next on(AppState state, const PainContextChosen& chosen) {
    state.pain.context = chosen.context;
    return {std::move(state), {}};
}

Next on(AppState state, const PainExerciseChosen& chosen) {
    state.pain.exercise = chosen.exercise;
    return {std::move(state), {}};
}

/// After the worst pain of a finished session comes the pain now; everything else leads back.
Next on(AppState state, const PainSubmitted&) {
    if (!state.pain.score || !state.is_running()) {
        return {std::move(state), {}};
    }
    const PainDraft draft = state.pain;
    const bool is_session_over = draft.context == PainContext::During && !draft.session.empty() &&
                                 draft.session != state.patient.open_session.value_or(SessionId{});
    Next next = record(
        std::move(state),
        {PainReported{draft.context, *draft.score, draft.session, draft.exercise, draft.note}}
    );
    next.state.pain = {};
    next.state.page = next.state.patient.open_session ? Page::Session : Page::Today;
    if (is_session_over) {
        next.state.page = Page::Pain;
        next.state.pain.context = PainContext::After;
        next.state.pain.session = draft.session;
    }
    return next;
}

Next on(AppState state, const OfferDecided& decided) {
    const auto offer =
        std::find_if(state.offers.begin(), state.offers.end(), [&](const Offer& each) {
            const bool is_same_exercise =
                decided.exercise.empty() ||
                std::find(each.exercises.begin(), each.exercises.end(), decided.exercise) !=
                    each.exercises.end();
            return each.rule == decided.rule && is_same_exercise;
        });
    if (offer == state.offers.end()) {
        return {std::move(state), {}};
    }
    EntryBody answer = OfferAnswered{offer->rule, decided.is_accepted, offer->changes};
    return record(std::move(state), {std::move(answer)});
}

Next on(AppState state, const ScreeningDecided& decided) {
    return record(std::move(state), {ScreeningAnswered{decided.question, decided.answer, {}}});
}

Next on(AppState state, const MeasureTyped& typed) {
    for (MeasureDraft& draft : state.measures) {
        if (draft.measure == typed.measure && draft.side == typed.side) {
            draft.text = typed.text;
            return {std::move(state), {}};
        }
    }
    state.measures.push_back({typed.measure, typed.side, typed.text});
    return {std::move(state), {}};
}

/// Only numbers inside their limits are recorded; with one outside, nothing is, and the page stays.
Next on(AppState state, const MeasuresSubmitted&) {
    if (!state.is_running()) {
        return {std::move(state), {}};
    }
    std::vector<EntryBody> bodies;
    for (const MeasureDraft& draft : state.measures) {
        const Measure* const measure = find_by_id(state.programme->measures, draft.measure);
        if (measure == nullptr || draft.text.empty()) {
            continue;
        }
        const std::optional<int> value = measure_value(*measure, draft.text);
        if (!value) {
            return {std::move(state), {}};
        }
        bodies.emplace_back(MeasureTaken{draft.measure, *value, draft.side, {}});
    }
    Next next = record(std::move(state), std::move(bodies));
    next.state.measures.clear();
    next.state.page = Page::Today;
    return next;
}

} // namespace

Next start_app(std::string writer) {
    AppState state;
    state.writer = std::move(writer);
    return {state, {ReadLog{}, FetchProgramme{state.programme_name}}};
}

Next update(AppState state, const Action& action) {
    return std::visit([&](const auto& each) { return on(std::move(state), each); }, action);
}

} // namespace loadwise
