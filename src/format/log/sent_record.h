#pragma once
// A record on its way to the clinic, before it is sealed and after it was opened: its entries and
// when it was sent, as JSON. What seals it knows only that it is a group with a list of groups.

#include "base/result.h"
#include "format/log/backup.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace loadwise {

std::string write_sent_record(std::span<const Entry> entries, LocalTime now);

/// As a backup is: sizes, depth, counts and every entry are checked, and one that cannot be read
/// is put aside. The seal says who can read it, not that what it holds is sound.
Result<Backup, std::vector<Error>> read_sent_record(std::string_view text);

} // namespace loadwise
