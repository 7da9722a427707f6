#pragma once
// What became of each entry of the log, for those who show them: every correction and deletion
// leaves both entries in place. Which of them count the engine alone says.

#include "engine/log/log_order.h"

#include <span>
#include <unordered_set>

namespace loadwise {

/// Looks into the log it was made from.
class LogIndex {
  public:
    explicit LogIndex(std::span<const Entry> log);

    /// Neither deleted nor corrected, and not itself a deletion. An entry of that log, not a copy.
    bool counts(const Entry& entry) const;

    /// Deleted, and not brought back.
    bool is_gone(const EntryId& id) const;

    const Entry* deletion_of(const EntryId& id) const;
    const Entry* correction_of(const EntryId& id) const;

  private:
    SettledLog settled_;
    std::unordered_set<const Entry*> counting_;
};

const Entry* find_entry(std::span<const Entry> log, const EntryId& id);

} // namespace loadwise
