#pragma once
// The log as it counts: in the order things happened, each once, with corrections and deletions
// done. Everybody who asks which entries count asks here. Nothing depends on the order in which the
// entries stand in the log.

#include "engine/log/log.h"
#include "engine/programme/programme.h"

#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace loadwise {

/// An entry dated later than now.
struct FutureEntry {
    EntryId id;
    LocalTime at;

    friend bool operator==(const FutureEntry&, const FutureEntry&) = default;
};

/// More of them than anybody mends one by one.
inline constexpr std::size_t future_entries_most = 20;

/// Entries that say nothing about this programme, kept and counted, never silently used.
struct SetAside {
    int other_programme = 0;
    int newer_version = 0;
    int unknown_id = 0; // an exercise, stage, track or measure this programme does not have
    int in_future = 0;
    int unreadable = 0; // lines that were no entry: set by whoever read the log
    int duplicates = 0;
    int refused = 0;                   // a change that the rules did not allow when it was made
    std::vector<FutureEntry> future{}; // the first of those in_future, by their date
};

/// What became of every entry, whatever programme it belongs to. Looks into the log it was made
/// from.
struct SettledLog {
    using ById = std::unordered_map<std::string_view, const Entry*>;

    std::vector<const Entry*> counting; ///< in the order things happened
    ById corrections;                   ///< what stands in for each replaced id
    ById deletions;                     ///< by the id that was deleted
    int duplicates = 0;
};

SettledLog settle_log(std::span<const Entry> entries);

/// The entries that count, in the order things happened.
std::vector<const Entry*> counting(std::span<const Entry> entries);

struct OrderedLog {
    std::vector<const Entry*> entries;
    SetAside set_aside;
    bool has_lock_and_clearing =
        false; ///< a yes to a safety question, and the word that cleared one
};

/// Those that count for this programme now. Entries of another programme, or dated in the future,
/// are left out and counted.
OrderedLog order_log(const Programme& programme, std::span<const Entry> entries, LocalTime now);

} // namespace loadwise
