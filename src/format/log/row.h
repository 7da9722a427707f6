#pragma once
// A stored row: one entry as a line of text with a format version and a checksum, so that damage is
// noticed.

#include "base/result.h"
#include "engine/log/log.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace loadwise {

/// "1 CRC32 JSON": the row of an entry. The checksum is over the JSON, in eight hexadecimal digits.
std::string write_row(const Entry& entry);

/// The entry of a row. Errors: NewerFormat for a later version, UnknownFormat for what is no row or
/// whose checksum does not fit, and those of read_entry.
Result<Entry> read_row(std::string_view row);

/// The same form around any JSON of ours.
std::string write_checked(std::string_view json);

/// The JSON within; lives as long as the row. Errors: NewerFormat and UnknownFormat, as read_row's.
Result<std::string_view> read_checked(std::string_view row);

/// CRC-32 as in zip files (polynomial EDB88320).
std::uint32_t crc32(std::string_view bytes);

} // namespace loadwise
