#pragma once
// The backup file: every entry and every unreadable row of one browser as JSON text, with a
// checksum for each and one for the whole, and the plan for bringing one into a log that is there
// already.

#include "base/result.h"
#include "engine/log/log.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace loadwise {

inline constexpr int backup_version = 1;
inline constexpr std::size_t backup_bytes_most = 32 * 1024 * 1024;
inline constexpr std::size_t backup_items_most = 200'000;

/// `app` says what wrote it, such as "Loadwise 0.1.0". An unreadable row is kept byte for byte.
std::string write_backup(
    std::span<const Entry> entries,
    std::span<const std::string> unreadable_rows,
    LocalTime now,
    std::string_view app
);

/// An item of a backup that is damaged or newer than we are: as a row that can be stored and looked
/// at again by a later version, and the reason.
struct BackupItemAside {
    std::string row;
    Error reason;
};

struct Backup {
    std::string app;
    LocalTime written;
    std::vector<Entry> entries;               // what can be read, in the file's order
    std::vector<std::string> unreadable_rows; // were unreadable when written, and still are
    std::vector<BackupItemAside> aside;       // could not be read from this file
    bool is_whole = true;                     // nothing was changed since it was written
};

/// A backup file as a value. Nothing in it can do harm: sizes, depth, counts, text, numbers and
/// dates are checked. Errors: NewerFormat alone for a file of a later version; UnknownFormat for a
/// file that is no backup; otherwise what is wrong and where.
Result<Backup, std::vector<Error>> read_backup(std::string_view text);

// --- bringing it in ----------------------------------------------------------------------------

/// Two entries of one id that say different things. Ours stays in force.
struct MergeConflict {
    Entry ours;
    Entry theirs;
};

/// What bringing a backup in would change. Nothing that is there is ever changed or removed.
struct MergePlan {
    std::vector<Entry> added;            // new here
    std::vector<std::string> added_rows; // unreadable rows and items aside that are new here
    std::vector<MergeConflict> conflicts;
    int already_here = 0; // entries and rows that are the same here
};

struct MergeHere {
    std::span<const Entry> entries;
    std::span<const std::string> unreadable_rows;
};

MergePlan plan_merge(const MergeHere& here, const Backup& incoming);

} // namespace loadwise
