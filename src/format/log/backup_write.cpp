// Writing backups: a header, then one item a line, so that a diff or a text editor can follow it.
#include "base/date_text.h"
#include "base/hex_text.h"
#include "format/json/json_text.h"
#include "format/log/backup.h"
#include "format/log/backup_words.h"
#include "format/log/log_json.h"
#include "format/log/row.h"

#include <limits>
#include <nlohmann/json.hpp>

namespace loadwise {
namespace {

using Json = nlohmann::ordered_json;

/// As JSON; bytes that are no UTF-8 become replacement characters.
std::string as_json(std::string_view text) {
    return Json(text).dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::string row_as_json(std::string_view row) {
    return is_utf8(row) ? as_json(row) : "{\"hex\":" + as_json(hex_bytes(row)) + "}";
}

std::string item(const std::string& checksum, const std::string& json) {
    return "[\"" + checksum + "\"," + json + "]";
}

/// The text as it will be read again, so that its checksum speaks for what the reader sees.
std::string valid_text(std::string_view text) {
    const TextLimits one_text{std::numeric_limits<std::size_t>::max(), 0};
    const auto read = parse_json_text(as_json(text), one_text);
    return read && read->is_string() ? *read->get_ptr<const Json::string_t*>() : std::string();
}

std::string list(const std::vector<std::string>& items) {
    std::string text = "[";
    for (const std::string& each : items) {
        text += (text.size() > 1 ? ",\n" : "\n") + each;
    }
    return text + (items.empty() ? "]" : "\n]");
}

} // namespace

std::string checksum_of(std::string_view text) {
    return hex_number(crc32(text), 8);
}

std::string checksum_of(const BackupSeal& seal) {
    std::string text = std::to_string(backup_version) + "\n" + seal.app + "\n" + seal.written;
    for (const std::string& checksum : seal.entry_checksums) {
        text += "\nentry " + checksum;
    }
    for (const std::string& checksum : seal.row_checksums) {
        text += "\nrow " + checksum;
    }
    return checksum_of(text);
}

std::string write_backup(
    std::span<const Entry> entries,
    std::span<const std::string> unreadable_rows,
    LocalTime now,
    std::string_view app
) {
    BackupSeal seal{valid_text(app.empty() ? "Loadwise" : app), to_text(now), {}, {}};
    std::vector<std::string> entry_items;
    std::vector<std::string> row_items;
    for (const Entry& entry : entries) {
        const std::string json = write_entry(entry);
        seal.entry_checksums.push_back(checksum_of(json));
        entry_items.push_back(item(seal.entry_checksums.back(), json));
    }
    for (const std::string& row : unreadable_rows) {
        seal.row_checksums.push_back(checksum_of(row));
        row_items.push_back(item(seal.row_checksums.back(), row_as_json(row)));
    }
    return std::string("{\"format\":\"") + backup_format +
           "\",\"version\":" + std::to_string(backup_version) + ",\"app\":" + as_json(seal.app) +
           ",\"written\":\"" + seal.written + "\",\"count\":" + std::to_string(entries.size()) +
           ",\"unreadable_count\":" + std::to_string(unreadable_rows.size()) +
           ",\n\"entries\":" + list(entry_items) + ",\n\"unreadable\":" + list(row_items) +
           ",\n\"checksum\":\"" + checksum_of(seal) + "\"}\n";
}

} // namespace loadwise
