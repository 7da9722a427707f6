#include "app/records/records_update.h"

#include "app/log/recording.h"
#include "app/log/store_answers.h"
#include "app/model/entry_draft.h"
#include "app/records/patient_file_view.h"

#include <algorithm>
#include <utility>

namespace loadwise {

namespace {

std::string export_name(ExportKind kind, Date date) {
    switch (kind) {
    case ExportKind::SetsTable:
        return "loadwise-sets-" + date_field(date) + ".csv";
    case ExportKind::DaysTable:
        return "loadwise-days-" + date_field(date) + ".csv";
    case ExportKind::Fhir:
        break;
    }
    return "loadwise-fhir-" + date_field(date) + ".json";
}

Next on(AppState state, const FactTold& told) {
    state.records.facts = with_fact(state.records.facts, told.key, told.value);
    return state;
}

Next on(AppState state, const PersistChosen&) {
    return {std::move(state), Effects::of(AskToPersist{})};
}

Next on(AppState state, const BackupChosen& chosen) {
    RecordsDraft& records = state.records;
    const bool is_locked = records.is_lock_wanted && records.facts.can_lock;
    if (!state.is_running() || (is_locked && records.passphrase.size() < passphrase_bytes_least)) {
        return state;
    }
    records.backup_leaving =
        "loadwise-backup-" + date_field(state.now.date) + (is_locked ? "-locked" : "") + ".json";
    state.file_news.clear();
    records.is_backup_asked = false;
    records.is_backup_lost = false;
    SaveBackup backup{
        records.backup_leaving,
        state.log,
        state.unreadable_rows,
        state.now,
        chosen.is_shared,
        is_locked ? records.passphrase : std::string(),
        chosen.is_copied};
    return {std::move(state), Effects::of(std::move(backup))};
}

Next on(AppState state, const BackupAnswered& answer) {
    if (!std::exchange(state.records.is_backup_asked, false)) {
        return state;
    }
    state.records.is_backup_lost = !answer.is_there;
    state.file_news = state.texts(answer.is_there ? "backup.noted" : "backup.lost");
    if (!answer.is_there) {
        return state;
    }
    note_backup(state);
    Effects effects = backup_effects(state);
    return {std::move(state), std::move(effects)};
}

Next on(AppState state, const BackupPostponed&) {
    Settings settings = state.settings;
    settings.backup_postponed_at = state.finished_sessions;
    return change_settings(std::move(state), std::move(settings));
}

Next on(AppState state, const LockWanted& wanted) {
    state.records.is_lock_wanted = wanted.is_wanted;
    if (!wanted.is_wanted) {
        state.records.passphrase.clear();
    }
    return state;
}

Next on(AppState state, const PassphraseTyped& typed) {
    state.records.passphrase = typed.text;
    return state;
}

Next on(AppState state, const ImportChosen&) {
    state.records.import = {};
    state.records.reading = {};
    return {std::move(state), Effects::of(OpenFile{FilePurpose::Records})};
}

Next on(AppState state, const FileLocked& locked) {
    state.records.import = {ImportStage::Locked, locked.name, {}, {}, {}};
    return state;
}

Next on(AppState state, const ImportPassphraseTyped& typed) {
    state.records.import.passphrase = typed.text;
    state.records.import.problem.clear();
    state.records.import.errors.clear();
    return state;
}

Next on(AppState state, const UnlockChosen&) {
    if (state.records.import.stage != ImportStage::Locked) {
        return state;
    }
    UnlockFile unlock{FilePurpose::Records, state.records.import.passphrase};
    return {std::move(state), Effects::of(std::move(unlock))};
}

Next on(AppState state, const ImportPlanned& planned) {
    state.records.import = {ImportStage::Planned, planned.plan.file, {}, {}, planned.plan};
    return state;
}

Next on(AppState state, const ImportRefused& refused) {
    Next next = refuse_records_file(std::move(state), refused.file, {});
    next.state.records.import.errors = refused.errors;
    return next;
}

Next on(AppState state, const ImportDecided& decided) {
    ImportDraft import = std::exchange(state.records.import, {});
    // A patient's file is read beside one's own records, and never becomes part of them.
    const bool is_own = state.page == Page::Records;
    if (!decided.is_accepted || !is_own || import.stage != ImportStage::Planned) {
        return state;
    }
    const std::size_t count = import.plan.added.size() + import.plan.added_rows.size();
    Next next =
        bring_in(std::move(state), std::move(import.plan.added), std::move(import.plan.added_rows));
    if (!next.effects.empty()) {
        next.state.records.import = {ImportStage::Done, import.file, {}, {}, {}};
        next.state.records.import.plan.already_here = static_cast<int>(count);
    }
    return next;
}

Next on(AppState state, const PatientPeriodChosen& chosen) {
    state.records.reading.periods_back = std::max(0, chosen.periods_back);
    return state;
}

Next on(AppState state, const PatientRuleChosen& chosen) {
    state.records.reading.pain_rule = chosen.pain_rule;
    return state;
}

Next on(AppState state, const RecordEntryWanted&) {
    const std::vector<std::string> lines = make_patient_file_view(state).record;
    if (lines.empty()) {
        return state;
    }
    state.file_news.clear();
    SaveFile order{{state.texts("record.title"), "text/plain", lines_of(lines), false, {}, true}};
    return {std::move(state), Effects::of(std::move(order))};
}

Next on(AppState state, const ExportChosen& chosen) {
    if (!state.is_running()) {
        return state;
    }
    state.file_news.clear();
    SaveExport order{
        export_name(chosen.kind, state.now.date),
        chosen.kind,
        *state.programme,
        state.log,
        state.now,
        state.records.has_notes,
        has_decimal_comma(state)};
    return {std::move(state), Effects::of(std::move(order))};
}

Next on(AppState state, const TableFormChosen& chosen) {
    state.records.has_decimal_comma = chosen.has_decimal_comma;
    return state;
}

Next on(AppState state, const ExportNotesChosen& chosen) {
    state.records.has_notes = chosen.has_notes;
    return state;
}

Next on(AppState state, const DamagedRowsChosen&) {
    FileToSave file{
        "loadwise-damaged-" + date_field(state.now.date) + ".txt", "text/plain", {}, false, {}};
    for (const std::string& row : state.unreadable_rows) {
        file.text += row + "\n";
    }
    return {std::move(state), Effects::of(SaveFile{std::move(file)})};
}

Next on(AppState state, const DeletionConfirmed& confirmed) {
    state.records.is_deletion_confirmed = confirmed.is_confirmed;
    return state;
}

Next on(AppState state, const DeletionChosen&) {
    if (!state.records.is_deletion_confirmed || state.page != Page::Deletion) {
        return state;
    }
    state.records.is_deletion_confirmed = false;
    state.records.deletion_problem.clear();
    return {std::move(state), Effects::of(DeleteEverything{})};
}

Next on(AppState state, const RecordsDeleted&) {
    AppState fresh = fresh_state(state);
    fresh.page = Page::Records;
    fresh.file_news = fresh.texts("deletion.done");
    return {std::move(fresh), Effects::of(AskFacts{})};
}

Next on(AppState state, const DeletionRefused& refused) {
    state.records.deletion_problem = refused.reason;
    return state;
}

Next on(AppState state, const PrintChosen&) {
    return {std::move(state), Effects::of(PrintPage{})};
}

} // namespace

Next read_records_file(AppState state, const FileOpened& opened) {
    ReadBackup order{opened.name, opened.text, {}, {}};
    if (state.page != Page::PatientFile) {
        order.entries = state.log;
        order.unreadable_rows = state.unreadable_rows;
    }
    return {std::move(state), Effects::of(std::move(order))};
}

Next refuse_records_file(AppState state, std::string file, std::string problem) {
    ImportDraft& import = state.records.import;
    if (import.stage != ImportStage::Locked || import.file != file) {
        import = {ImportStage::Refused, std::move(file), {}, {}, {}};
    }
    import.problem = std::move(problem);
    import.errors.clear();
    return state;
}

Next bring_in(AppState state, std::vector<Entry> entries, std::vector<std::string> rows) {
    if (!can_record(state) || (entries.empty() && rows.empty())) {
        return state;
    }
    state.unreadable_rows.insert(state.unreadable_rows.end(), rows.begin(), rows.end());
    Next next = append_and_store(std::move(state), std::move(entries), std::move(rows));
    note_chain(next.state);
    return next;
}

AppState fresh_state(const AppState& state) {
    AppState fresh;
    fresh.place = state.place;
    fresh.programme_name = state.programme_name;
    fresh.programme_key = state.programme_key;
    fresh.programme_language = state.programme_language;
    fresh.programme = state.programme;
    fresh.annex = state.annex;
    fresh.figures = state.figures;
    fresh.figures_wanted = state.figures_wanted;
    fresh.guidance = state.guidance;
    fresh.is_log_read = true;
    fresh.is_sharing_possible = state.is_sharing_possible;
    fresh.texts = state.texts;
    fresh.browser_languages = state.browser_languages;
    fresh.language = state.language;
    fresh.now = state.now;
    fresh.clock = state.clock;
    fresh.told = state.told;
    fresh.is_in_sight = state.is_in_sight;
    fresh.app_update = state.app_update;
    fresh.next_batch = state.next_batch;
    // Another writer, which counts from one: nothing seems to be missing before its first entry.
    fresh.writer = state.writer + "x";
    derive(fresh);
    return fresh;
}

bool has_decimal_comma(const AppState& state) {
    return state.records.has_decimal_comma.value_or(state.texts("number.point") == ",");
}

void note_backup(AppState& state) {
    state.records.backup_leaving.clear();
    state.records.passphrase.clear();
    state.records.is_lock_wanted = false;
    state.records.last_backup = {state.now.date, state.finished_sessions};
}

Effects backup_effects(const AppState& state) {
    if (!state.records.last_backup) {
        return {};
    }
    return Effects::of(StoreLastBackup{*state.records.last_backup});
}

int sessions_since_backup(const AppState& state) {
    const int before = state.records.last_backup ? state.records.last_backup->sessions : 0;
    return std::max(0, state.finished_sessions - before);
}

Next update_backup(AppState state, const Action& action) {
    return visit_group<BackupActions>(
        [&state](const auto& each) { return on(std::move(state), each); }, action
    );
}

Next update_records(AppState state, const Action& action) {
    return visit_group<RecordsActions>(
        [&state](const auto& each) { return on(std::move(state), each); }, action
    );
}

} // namespace loadwise
