#pragma once
// The part of update() that is about keeping the records: backups, files that come in, exports,
// deleting everything.

#include "app/log/recording.h"

#include <string_view>

namespace loadwise {

Next on(AppState state, const FactTold& told);
Next on(AppState state, const PersistChosen& chosen);
Next on(AppState state, const BackupChosen& chosen);
Next on(AppState state, const BackupPostponed& postponed);
Next on(AppState state, const LockWanted& wanted);
Next on(AppState state, const PassphraseTyped& typed);
Next on(AppState state, const ImportChosen& chosen);
Next on(AppState state, const FileLocked& locked);
Next on(AppState state, const ImportPassphraseTyped& typed);
Next on(AppState state, const UnlockChosen& chosen);
Next on(AppState state, const ImportPlanned& planned);
Next on(AppState state, const ImportRefused& refused);
Next on(AppState state, const ImportDecided& decided);
Next on(AppState state, const PatientPeriodChosen& chosen);
Next on(AppState state, const PatientRuleChosen& chosen);
Next on(AppState state, const ExportChosen& chosen);
Next on(AppState state, const ExportNotesChosen& chosen);
Next on(AppState state, const DamagedRowsChosen& chosen);
Next on(AppState state, const DeletionConfirmed& confirmed);
Next on(AppState state, const DeletionChosen& chosen);
Next on(AppState state, const RecordsDeleted& deleted);
Next on(AppState state, const DeletionRefused& refused);
Next on(AppState state, const PrintChosen& chosen);

/// A backup file that was opened: it is read, and what it would change is shown first.
Next read_records_file(AppState state, const FileOpened& opened);
Next refuse_records_file(AppState state, std::string file, std::string problem);

/// A file left for the device: was it the backup?
void note_file_left(AppState& state, std::string_view name);

/// How the last backup is remembered.
Effects backup_effects(const AppState& state);

int count_finished_sessions(const AppState& state);
int sessions_since_backup(const AppState& state);

/// The least length of a passphrase for a backup, in bytes.
inline constexpr std::size_t passphrase_bytes_least = 8;

/// Adds entries and rows of a file to the log and orders them stored, all or none.
Next bring_in(AppState state, std::vector<Entry> entries, std::vector<std::string> rows);

/// As a first visit, with the same programme.
AppState fresh_state(const AppState& state);

} // namespace loadwise
