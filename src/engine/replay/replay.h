#pragma once
// Where the patient stands: the log folded by the programmes that were in force.

#include "engine/state/patient_state.h"

#include <span>
#include <vector>

namespace loadwise {

/// From the entry that handed it out, this programme is in force; the first one from the start.
struct Era {
    const Programme* programme = nullptr;
    EntryId begun_by{};
};

/// A programme that was in force before the present one.
struct PastProgramme {
    EntryId begun_by; // empty: it was the first
    Programme programme;
};

/// The past ones in their order, then the one in force.
std::vector<Era> eras_of(
    const std::vector<PastProgramme>& past, const Programme& programme, const EntryId& begun_by
);

/// Folds the log into a state. Days are judged by the programme in force then. Where a hand-out
/// changes a ladder, each exercise goes on at the hardest rung that is no harder than its old one.
/// `eras` has at least one; the last is in force now.
PatientState replay(std::span<const Era> eras, std::span<const Entry> entries, LocalTime now);

/// The same with one programme from the start. Folds the log into a state. Entries may come in any
/// order and more than once. Entries dated after `now` (with a day's grace for time zones) are set
/// aside and counted.
PatientState replay(const Programme& programme, std::span<const Entry> entries, LocalTime now);

} // namespace loadwise
