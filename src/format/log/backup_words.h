#pragma once
// What the writer and the reader of backups must agree on.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace loadwise {

inline constexpr char backup_format[] = "loadwise-backup";

/// What the checksum of the whole speaks for: all that is not an item, and each item's checksum.
struct BackupSeal {
    std::string app;
    std::string written;
    std::vector<std::string> entry_checksums;
    std::vector<std::string> row_checksums;
};

std::string checksum_of(std::string_view text);

std::string checksum_of(const BackupSeal& seal);

} // namespace loadwise
