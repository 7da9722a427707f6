#pragma once
// The chain of the log: what makes a missing entry noticeable. An entry's id is the name of its
// writer and a number counting from one, so each entry of a writer follows the one before; what it
// knows of other writers' last entries it names in `follows`. Ids of another form count only where
// they are named.

#include "engine/log/log.h"

#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace loadwise {

/// An id such as "WRITER-000012" in its parts: views into it.
struct NumberedId {
    std::string_view writer;
    int number = 0;
};

/// Nothing for an id of another form.
std::optional<NumberedId> numbered(const EntryId& id);

/// The last entries that no entry follows yet, the newest few: what the next entry should name.
std::vector<EntryId> chain_heads(std::span<const Entry> log);

/// How many entries there must have been that are not in the log. Nobody can notice that the last
/// one is gone. Several writers at once are no gap.
int count_missing(std::span<const Entry> log);

} // namespace loadwise
