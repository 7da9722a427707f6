#pragma once
// What the exports tell of: the entries that count, in the order things happened, with the stage
// the patient was in, and the state they lead to. The engine alone decides what counts.

#include "engine/state/patient_state.h"

#include <span>
#include <vector>

namespace loadwise {

struct HistoryEntry {
    const Entry* entry = nullptr;
    StageId stage; // empty for an entry of another programme
};

struct History {
    std::vector<HistoryEntry> entries; // oldest first; corrections and deletions are done
    PatientState state;                // of this programme
};

/// Entries of other programmes are in the history too: an export leaves nothing out.
History make_history(const Programme& programme, std::span<const Entry> entries, LocalTime now);

} // namespace loadwise
