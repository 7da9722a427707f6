#include "app/log/recording.h"

#include "app/log/log_index.h"
#include "app/log/session_now.h"
#include "app/log/store_answers.h"
#include "engine/log/log_order.h"

#include <algorithm>
#include <utility>

namespace loadwise {

namespace {

/// Sorts like the order of writing: entries of one minute are told apart by their ids.
EntryId next_entry_id(AppState& state) {
    constexpr std::size_t digits = 6;
    std::string number = std::to_string(state.next_entry++);
    number.insert(0, digits - std::min(digits, number.size()), '0');
    return EntryId{state.writer + "-" + number};
}

/// Sets and sessions have their own way back, where they are ticked.
bool has_undo(const EntryBody& body) {
    return std::get_if<PainReported>(&body) != nullptr ||
           std::get_if<MeasureTaken>(&body) != nullptr ||
           std::get_if<ActivityNamed>(&body) != nullptr ||
           std::get_if<OfferAnswered>(&body) != nullptr ||
           std::get_if<WeekReviewed>(&body) != nullptr ||
           std::get_if<IntentionMade>(&body) != nullptr;
}

/// An entry that corrects another happened when that one did.
LocalTime happened_at(const AppState& state, const EntryId& replaces) {
    const Entry* const replaced = replaces.empty() ? nullptr : find_entry(state.log, replaces);
    return replaced != nullptr ? replaced->at : state.now;
}

/// Another page was chosen: what was begun on the records page is over.
void forget_drafts(AppState& state) {
    state.file_news.clear();
    state.records.is_deletion_confirmed = false;
    state.records.import = {};
    state.records.reading = {};
    state.records.is_lock_wanted = false;
    state.records.passphrase.clear();
    state.sending = {};
}

} // namespace

namespace annex {

/// All that follows from what happened, and what may be done on the day.
[[gnu::noinline]] void derive_day(AppState& state) {
    const std::vector<const Entry*> counted = counting(state.log);
    state.finished_sessions =
        static_cast<int>(std::count_if(counted.begin(), counted.end(), [](const Entry* entry) {
            return std::holds_alternative<SessionFinished>(entry->body);
        }));
    if (!state.can_plan()) {
        return;
    }
    const std::vector<Era> eras = eras_of(state.past, *state.programme, state.handout_entry);
    state.patient = replay(eras, state.log, state.now);
    state.patient.set_aside.unreadable = static_cast<int>(state.unreadable_rows.size());
    state.day = plan_day(*state.programme, state.patient, state.now);
    state.offers = advise(*state.programme, state.patient, state.now);
    state.session = session_record(state, counted);
}

} // namespace annex

void derive(AppState& state) {
    if (!state.is_before_first_day()) {
        annex::derive_day(state);
    }
}

bool can_record(const AppState& state) {
    return state.is_running() && !state.is_log_from_newer_version;
}

void note_saving(AppState& state) {
    if (!refusal(state).empty()) {
        state.saving = Saving::Refused;
    } else if (!state.writes.empty()) {
        state.saving = Saving::UnderWay;
    } else if (state.saving != Saving::Nothing) {
        state.saving = Saving::Done;
    }
}

Next append_and_store(AppState state, std::vector<Entry> entries, std::vector<std::string> rows) {
    state.log.insert(state.log.end(), entries.begin(), entries.end());
    const int batch = state.next_batch++;
    // What was refused goes first, so that the store never holds a later entry without it.
    Effects effects = store_again(state);
    state.writes.push_back({batch, entries, rows});
    note_saving(state);
    derive(state);
    effects.push_back(StoreEntries{batch, std::move(entries), std::move(rows)});
    return {std::move(state), std::move(effects)};
}

Next record(AppState state, std::vector<EntryToRecord> happenings) {
    if (!can_record(state) || happenings.empty()) {
        return state;
    }
    std::vector<Entry> entries;
    state.undoable.clear();
    for (EntryToRecord& happening : happenings) {
        Entry entry;
        entry.id = next_entry_id(state);
        entry.at = happening.at;
        entry.recorded = state.now;
        entry.programme = state.programme->id;
        entry.programme_version = state.programme->version;
        entry.replaces = std::move(happening.replaces);
        entry.body = std::move(happening.body);
        if (has_undo(entry.body)) {
            state.undoable.push_back(entry.id);
        }
        entries.push_back(std::move(entry));
    }
    entries.front().follows = std::move(state.chain_heads);
    state.chain_heads.clear();
    return append_and_store(std::move(state), std::move(entries), {});
}

Next record(AppState state, std::vector<EntryBody> bodies, const EntryId& replaces) {
    std::vector<EntryToRecord> happenings;
    happenings.reserve(bodies.size());
    for (EntryBody& body : bodies) {
        happenings.push_back({std::move(body), happened_at(state, replaces), replaces});
    }
    return record(std::move(state), std::move(happenings));
}

Next change_settings(AppState state, Settings settings) {
    Effects effects;
    for (auto& [key, value] : changed_settings(state.settings, settings)) {
        effects.push_back(StoreSetting{key, value});
    }
    state.settings = std::move(settings);
    return {std::move(state), std::move(effects)};
}

Next go_to(AppState state, Page page) {
    // A correction, or an answer looked up, interrupts a question that is still to be answered.
    const bool is_interruption = page == Page::EntryEdit || page == Page::Answers;
    state.page = page;
    if (page != Page::Pain && !is_interruption) {
        state.pain = {};
    }
    if (page != Page::Measure && !is_interruption) {
        state.check = {};
    }
    state.clearing = {};
    state.exercise_shown = {};
    forget_drafts(state);
    return state;
}

} // namespace loadwise
