#include "records.h"

#include <charconv>

namespace loadwise {

namespace {

std::optional<long long> whole_number(std::string_view text) {
    long long value = 0;
    const std::from_chars_result read =
        std::from_chars(text.data(), text.data() + text.size(), value);
    const bool is_number = read.ec == std::errc{} && read.ptr == text.data() + text.size();
    return is_number && value >= 0 ? std::optional<long long>(value) : std::nullopt;
}

} // namespace

BrowserFacts with_fact(BrowserFacts facts, std::string_view key, std::string_view value) {
    const bool is_yes = value == "1";
    if (key == "persisted") {
        facts.is_persisted = is_yes;
    } else if (key == "persist-refused") {
        facts.is_persist_refused = is_yes;
    } else if (key == "forgetful") {
        facts.is_forgetful = is_yes;
    } else if (key == "framed") {
        facts.is_framed = is_yes;
    } else if (key == "installed") {
        facts.is_installed = is_yes;
    } else if (key == "lock") {
        facts.can_lock = is_yes;
    } else if (key == "apple-share") {
        facts.has_apple_share = is_yes;
    } else if (key == "used") {
        facts.used_bytes = whole_number(value);
    } else if (key == "quota") {
        facts.quota_bytes = whole_number(value);
    }
    return facts;
}

} // namespace loadwise
