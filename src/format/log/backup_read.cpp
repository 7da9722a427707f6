// Reading backups: hostile until every check has passed. An item that cannot be read is put aside
// with its reason, so that damage to one costs only that one.
#include "base/date_text.h"
#include "base/hex_text.h"
#include "format/json/json_field.h"
#include "format/json/json_text.h"
#include "format/log/backup.h"
#include "format/log/backup_words.h"
#include "format/log/log_json.h"
#include "format/log/row.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace loadwise {
namespace {

using Json = nlohmann::ordered_json;

constexpr int list_depth = 3; // the file, the list and the pair around an entry
constexpr TextLimits backup_text_limits{
    backup_bytes_most, entry_text_limits.depth_most + list_depth};
constexpr std::ptrdiff_t values_most = 2'500'000;
constexpr WholeRange count_range{0, static_cast<int>(backup_items_most)};

/// An upper bound for the values in the text, so that a small file cannot ask for much memory.
std::ptrdiff_t most_values(std::string_view text) {
    return std::count_if(text.begin(), text.end(), [](char letter) {
        return letter == ',' || letter == '{' || letter == '[';
    });
}

/// An item: a checksum, and what it speaks for.
struct Item {
    std::string checksum;
    const Json* content = nullptr; // null: no such pair
};

Item item_of(const Json& json) {
    if (!json.is_array() || json.size() != 2 || !json[0].is_string()) {
        return {};
    }
    return {*json[0].get_ptr<const Json::string_t*>(), &json[1]};
}

/// What to keep of an item that cannot be read: a row in the store's own form where there is one.
std::string row_of(const Json& json) {
    const Item item = item_of(json);
    return item.content == nullptr ? dumped(json)
                                   : "1 " + item.checksum + " " + dumped(*item.content);
}

Error damaged(const std::string& where) {
    return {ErrorCode::UnknownFormat, where, "This item is damaged; its checksum does not fit."};
}

/// Whether its checksum speaks for it as it stands, or as we write it: an editor may have sorted
/// its parts.
bool is_item_whole(const std::string& text, const Result<Entry>& entry, const Item& item) {
    return checksum_of(text) == item.checksum ||
           (entry && checksum_of(write_entry(entry.value())) == item.checksum);
}

Result<Entry> read_item(const Json& json, const std::string& where) {
    const Item item = item_of(json);
    if (item.content == nullptr) {
        return Error{ErrorCode::WrongType, where, "An item is a checksum and an entry."};
    }
    const std::string text = dumped(*item.content);
    const Result<Entry> entry = read_entry(text);
    if (!is_item_whole(text, entry, item)) {
        return damaged(where);
    }
    if (!entry) {
        Error error = entry.error();
        error.where = place_within(where + "/1", error.where);
        return error;
    }
    return entry;
}

/// The bytes of an unreadable row, as text or as hexadecimal digits.
std::optional<std::string> row_bytes(const Json& json) {
    if (json.is_string()) {
        return *json.get_ptr<const Json::string_t*>();
    }
    if (!json.is_object() || json.size() != 1 || !json.contains("hex") ||
        !json["hex"].is_string()) {
        return std::nullopt;
    }
    return bytes_from_hex(*json["hex"].get_ptr<const Json::string_t*>());
}

void take_entry(Backup& backup, const Json& json, const std::string& where) {
    Result<Entry> entry = read_item(json, where);
    if (entry) {
        backup.entries.push_back(std::move(entry.value()));
    } else {
        backup.aside.push_back({row_of(json), entry.error()});
    }
}

/// A row that an earlier version could not read may be readable by this one.
void take_row(Backup& backup, const Json& json, const std::string& where) {
    const Item item = item_of(json);
    const std::optional<std::string> bytes =
        item.content == nullptr ? std::nullopt : row_bytes(*item.content);
    if (!bytes || checksum_of(*bytes) != item.checksum) {
        backup.aside.push_back({bytes.value_or(dumped(json)), damaged(where)});
        return;
    }
    Result<Entry> entry = read_row(*bytes);
    if (entry) {
        backup.entries.push_back(std::move(entry.value()));
    } else {
        backup.unreadable_rows.push_back(*bytes);
    }
}

using Taker = void (*)(Backup&, const Json&, const std::string&);

/// Reads each item of a list and answers with their checksums as written.
std::vector<std::string>
read_list(const Field& field, const char* key, Backup& backup, Taker take) {
    const Json* const items = field.json(key);
    const Field here = field.member(key);
    if (items == nullptr || !items->is_array()) {
        here.report(ErrorCode::Missing, "This list is missing. The file may be damaged.");
        return {};
    }
    if (items->size() > backup_items_most) {
        here.report(ErrorCode::TooLarge, "This list has more items than we accept.");
        return {};
    }
    std::vector<std::string> checksums;
    checksums.reserve(items->size());
    for (const Json& each : *items) {
        take(backup, each, here.where() + "/" + std::to_string(checksums.size()));
        checksums.push_back(item_of(each).checksum);
    }
    return checksums;
}

bool is_count_right(const Field& field, const char* key, std::size_t found) {
    const int told = field.whole(key, count_range);
    return static_cast<std::size_t>(told) == found;
}

void read_content(const Field& field, Backup& backup) {
    field.allow_only(
        {"format",
         "version",
         "app",
         "written",
         "count",
         "unreadable_count",
         "entries",
         "unreadable",
         "checksum"}
    );
    backup.app = field.text("app", Need::Optional);
    const std::string written = field.text("written");
    const std::optional<LocalTime> time = parse_local_time(written);
    if (!written.empty() && !time) {
        field.member("written").report(ErrorCode::OutOfRange, "This is no date and time.");
    }
    backup.written = time.value_or(LocalTime{});
    const BackupSeal seal{
        backup.app,
        written,
        read_list(field, "entries", backup, take_entry),
        read_list(field, "unreadable", backup, take_row)};
    const bool is_count = is_count_right(field, "count", seal.entry_checksums.size());
    const bool is_row_count = is_count_right(field, "unreadable_count", seal.row_checksums.size());
    const bool is_sealed = field.text("checksum") == checksum_of(seal);
    backup.is_whole = is_count && is_row_count && is_sealed && backup.aside.empty();
}

/// Whose file it is, before anything in it is read.
std::optional<Error> refuse_stranger(const Field& field) {
    if (!field.is_object() || field.text("format") != backup_format) {
        return Error{
            ErrorCode::UnknownFormat, "/format", "This file is not a backup made by Loadwise."};
    }
    const std::optional<int> version = field.optional_whole("version", {1, 1'000'000});
    if (!version) {
        return Error{ErrorCode::UnknownFormat, "/version", "This backup does not say its version."};
    }
    if (*version > backup_version) {
        return Error{
            ErrorCode::NewerFormat,
            "/version",
            "This backup was written by a newer version of Loadwise. Update first."};
    }
    return std::nullopt;
}

} // namespace

Result<Backup, std::vector<Error>> read_backup(std::string_view text) {
    if (text.size() <= backup_bytes_most && most_values(text) > values_most) {
        return Errors{{ErrorCode::TooLarge, "", "This file has more values than we accept."}};
    }
    const Result<Json, Errors> parsed = parse_json_text(text, backup_text_limits);
    if (!parsed) {
        return parsed.error();
    }
    Errors errors;
    const Field field(&parsed.value(), "", errors);
    if (const std::optional<Error> refused = refuse_stranger(field)) {
        return Errors{*refused};
    }
    Backup backup;
    read_content(field, backup);
    if (!errors.empty()) {
        return errors;
    }
    return backup;
}

} // namespace loadwise
