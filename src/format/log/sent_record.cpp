#include "format/log/sent_record.h"

#include "base/date_text.h"
#include "format/json/json_field.h"
#include "format/json/json_text.h"
#include "format/log/log_json.h"

#include <nlohmann/json.hpp>

namespace loadwise {
namespace {

using Json = nlohmann::ordered_json;

constexpr int sent_list_depth = 2; // the record and its list
constexpr TextLimits sent_text_limits{
    backup_bytes_most, entry_text_limits.depth_most + sent_list_depth, 2'500'000};

void take_entries(const Field& field, Backup& record) {
    const Json* const items = field.json("entries");
    if (items == nullptr || !items->is_array() || items->size() > backup_items_most) {
        field.member("entries").report(ErrorCode::Missing, "A list of entries belongs here.");
        return;
    }
    for (const Json& each : *items) {
        const std::string text = dumped(each);
        Result<Entry> entry = read_entry(text);
        if (entry) {
            record.entries.push_back(std::move(entry.value()));
        } else {
            record.aside.push_back({text, entry.error()});
        }
    }
}

} // namespace

std::string write_sent_record(std::span<const Entry> entries, LocalTime now) {
    std::string text = "{\"written\":\"" + to_text(now) + "\",\"entries\":[";
    for (const Entry& entry : entries) {
        text += (text.back() == '[' ? "" : ",") + write_entry(entry);
    }
    return text + "]}";
}

Result<Backup, std::vector<Error>> read_sent_record(std::string_view text) {
    const Result<Json, Errors> parsed = parse_json_text(text, sent_text_limits);
    if (!parsed) {
        return parsed.error();
    }
    Errors errors;
    const Field field(&parsed.value(), "", errors);
    field.allow_only({"written", "entries"});
    Backup record;
    const std::string written = field.text("written");
    const std::optional<LocalTime> time = parse_local_time(written);
    if (!written.empty() && !time) {
        field.member("written").report(ErrorCode::OutOfRange, "This is no date and time.");
    }
    record.written = time.value_or(LocalTime{});
    take_entries(field, record);
    if (!errors.empty()) {
        return errors;
    }
    record.is_whole = record.aside.empty();
    return record;
}

} // namespace loadwise
