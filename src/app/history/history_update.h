#pragma once
// The part of update() that is about what was recorded before: looking at it, correcting it, taking
// it back. Nothing is ever edited in place: a correction or a deletion is one more entry.

#include "app/log/recording.h"

namespace loadwise {

Next update_entry(AppState state, const Action& action);
Next update_history(AppState state, const Action& action);

/// Why a correction cannot be recorded.
enum class DraftProblem {
    None,
    NothingChanged,
    NoDate,
    NoTime,
    InFuture,
    NoScore,
    Value,       ///< of a measure, outside its limits
    Repetitions, ///< 0 to 1000
    Hold,        ///< 0 to 3600 seconds
    Load,        ///< 0 to 1000 kg
    Effort,      ///< 0 to 10
};

/// What a correction would record: one entry, or for a session all that belong to it.
struct Correction {
    std::vector<EntryToRecord> happenings;
    DraftProblem problem = DraftProblem::None;
};

Correction correction_of(const AppState& state, const EntryDraft& draft);

/// Everything of this session that counts: its start and end, its sets, the pain told of it.
std::vector<const Entry*> entries_of_session(const AppState& state, const SessionId& session);

} // namespace loadwise
