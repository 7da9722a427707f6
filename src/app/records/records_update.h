#pragma once
// The part of update() that is about keeping the records: backups, files that come in, exports,
// deleting everything.

#include "app/log/recording.h"

#include <string_view>

namespace loadwise {

Next update_backup(AppState state, const Action& action);
Next update_records(AppState state, const Action& action);

/// A backup file that was opened: it is read, and what it would change is shown first.
Next read_records_file(AppState state, const FileOpened& opened);
Next refuse_records_file(AppState state, std::string file, std::string problem);

/// Tables as spreadsheets of the chosen language read them, unless the person chose the other form.
bool has_decimal_comma(const AppState& state);

/// From now on there is a backup: the person has it, or the share sheet took it.
void note_backup(AppState& state);

/// How the last backup is remembered.
Effects backup_effects(const AppState& state);

int sessions_since_backup(const AppState& state);

/// The least length of a passphrase for a backup, in bytes.
inline constexpr std::size_t passphrase_bytes_least = 8;

/// Adds entries and rows of a file to the log and orders them stored, all or none.
Next bring_in(AppState state, std::vector<Entry> entries, std::vector<std::string> rows);

/// As a first visit, with the same programme.
AppState fresh_state(const AppState& state);

} // namespace loadwise
