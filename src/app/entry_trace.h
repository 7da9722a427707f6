#pragma once
// Which entries of the log count, and what became of those that do not: every correction and
// deletion leaves both entries in place.

#include "log.h"

#include <span>
#include <string_view>
#include <unordered_map>

namespace loadwise {

/// Looks into the log it was made from.
class EntryTrace {
  public:
    explicit EntryTrace(std::span<const Entry> log);

    /// Neither deleted nor corrected, and not itself a deletion.
    bool counts(const Entry& entry) const;

    /// Deleted, and not brought back.
    bool is_gone(const EntryId& id) const;

    const Entry* deletion_of(const EntryId& id) const;
    const Entry* correction_of(const EntryId& id) const;

  private:
    using ById = std::unordered_map<std::string_view, const Entry*>;

    ById deletions_;
    ById corrections_;
};

const Entry* find_entry(std::span<const Entry> log, const EntryId& id);

} // namespace loadwise
