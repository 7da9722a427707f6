#include "app/model/own_clock.h"

#include "base/numbers.h"

#include <algorithm>
#include <array>

namespace loadwise {

namespace {

using namespace std::chrono_literals;
using std::chrono::minutes;

constexpr minutes ahead_most = 24h * 366 * 3;
constexpr minutes offset_most = 18h;

/// Zones are quarters of an hour apart, from 12 hours behind UTC to 14 ahead.
bool is_zone(minutes ahead, minutes device_offset) {
    const minutes offset = device_offset + ahead;
    return ahead % 15min == 0min && offset >= -12h && offset <= 14h;
}

bool is_of_zone(const OwnClock& own, const LocalTime& device) {
    return !is_journey({.utc_offset = own.device_offset}, device);
}

/// Where clocks are at UTC in some season, and most of those places speak the language.
/// Unicode CLDR, metaZones: GMT and Europe_Western.
bool may_be_at_utc(std::string_view tag) {
    constexpr std::array<std::string_view, 18> regions{
        "GB",
        "IE",
        "PT",
        "IS",
        "GH",
        "SN",
        "ML",
        "BF",
        "GM",
        "GW",
        "GN",
        "LR",
        "SL",
        "TG",
        "MR",
        "CI",
        "FO",
        "ES"};
    const std::size_t dash = tag.find('-');
    if (dash == std::string_view::npos) {
        return tag != "de";
    }
    return std::find(regions.begin(), regions.end(), tag.substr(dash + 1)) != regions.end();
}

std::optional<minutes> read_minutes(std::string_view text, minutes most) {
    const auto read = read_whole<minutes::rep>(text, -most.count(), most.count());
    return read ? std::optional(minutes(*read)) : std::nullopt;
}

} // namespace

LocalTime corrected(LocalTime device, const std::optional<OwnClock>& own) {
    if (!own || !is_of_zone(*own, device)) {
        return device;
    }
    LocalTime time = later(device, own->ahead);
    if (is_zone(own->ahead, device.utc_offset)) {
        time.utc_offset += own->ahead;
    }
    return time;
}

std::optional<OwnClock> own_clock(const LocalTime& device, const LocalTime& really) {
    const minutes ahead = (really.date - device.date) + (really.of_day - device.of_day);
    if (std::chrono::abs(ahead) > ahead_most) {
        return std::nullopt;
    }
    // Nobody types the time to the minute that it is.
    const minutes quarter = std::chrono::round<std::chrono::duration<int, std::ratio<900>>>(ahead);
    const bool is_quarter = std::chrono::abs(quarter - ahead) <= 2min;
    const minutes meant = is_quarter && is_zone(quarter, device.utc_offset) ? quarter : ahead;
    return OwnClock{meant, device.utc_offset};
}

bool is_clock_doubtful(
    const LocalTime& device,
    const LocalTime* last_entry,
    std::span<const std::string> browser_languages,
    const std::optional<OwnClock>& own
) {
    if (own && is_of_zone(*own, device)) {
        return false;
    }
    if (last_entry != nullptr && is_journey(*last_entry, device)) {
        return true;
    }
    return device.utc_offset == 0min && !browser_languages.empty() &&
           !may_be_at_utc(browser_languages.front());
}

std::string clock_text(const OwnClock& own) {
    return std::to_string(own.ahead.count()) + "@" + std::to_string(own.device_offset.count());
}

std::optional<OwnClock> read_clock_text(std::string_view text) {
    const std::size_t at = text.find('@');
    if (at == std::string_view::npos) {
        return std::nullopt;
    }
    const auto ahead = read_minutes(text.substr(0, at), ahead_most);
    const auto offset = read_minutes(text.substr(at + 1), offset_most);
    return ahead && offset ? std::optional(OwnClock{*ahead, *offset}) : std::nullopt;
}

} // namespace loadwise
