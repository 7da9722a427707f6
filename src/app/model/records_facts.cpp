#include "app/model/records.h"
#include "base/numbers.h"

namespace loadwise {

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
    } else if (key == "apart") {
        facts.is_apart = is_yes;
    } else if (key == "offline") {
        facts.opens_offline = is_yes;
    } else if (key == "installed") {
        facts.is_installed = is_yes;
    } else if (key == "in-app") {
        facts.is_in_app = is_yes;
    } else if (key == "share-calendar") {
        facts.can_share_calendar = is_yes;
    } else if (key == "lock") {
        facts.can_lock = is_yes;
    } else if (key == "apple-share") {
        facts.has_apple_share = is_yes;
    } else if (key == "used") {
        facts.used_bytes = read_whole(value, 0LL);
    } else if (key == "quota") {
        facts.quota_bytes = read_whole(value, 0LL);
    }
    return facts;
}

} // namespace loadwise
