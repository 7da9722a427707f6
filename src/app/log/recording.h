#pragma once
// How what happened gets into the log: used by the parts of update().

#include "app/model/state.h"

#include <vector>

namespace loadwise {

/// Brings what follows from programme, log and time up to date.
void derive(AppState& state);

/// A log from a newer version is read only.
bool can_record(const AppState& state);

/// What the person is told of their records: a refusal stays in sight until it is mended.
void note_saving(AppState& state);

/// Something that happened, now or earlier, and the entry it stands in for.
struct EntryToRecord {
    EntryBody body;
    LocalTime at;
    EntryId replaces = {};
};

/// `state` with the entries in its log, and these and the unreadable rows ordered stored.
Next append_and_store(AppState state, std::vector<Entry> entries, std::vector<std::string> rows);

/// Writes it into the log and orders it stored.
Next record(AppState state, std::vector<EntryToRecord> happenings);

/// The same for what happens now. With `replaces` it corrects that entry, and happened when it did.
Next record(AppState state, std::vector<EntryBody> bodies, const EntryId& replaces = {});

Next go_to(AppState state, Page page);

/// With these settings, and what differs ordered stored.
Next change_settings(AppState state, Settings settings);

} // namespace loadwise
