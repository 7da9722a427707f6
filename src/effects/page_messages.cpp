#include "effects/page_messages.h"

#include "app/model/settings.h"

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cstdlib>
#include <optional>
#include <string>

namespace loadwise {

namespace {

int whole(std::string_view text) {
    int value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

/// Whole milliseconds; more than any clock can say is none.
Millis millis(const Message& message, std::size_t index) {
    constexpr std::int64_t most = 8'640'000'000'000'000;
    const auto value = message.number<std::int64_t>(index);
    return Millis(value >= 0 && value <= most ? value : 0);
}

float decimal(std::string_view text) {
    return std::strtof(std::string(text).c_str(), nullptr);
}

/// Nothing for what is no time: a wrong date would date entries wrongly.
std::optional<LocalTime> local_time(std::string_view text) {
    using namespace std::chrono;
    if (text.size() < 25) {
        return std::nullopt;
    }
    const year_month_day date = year(whole(text.substr(0, 4))) /
                                month(static_cast<unsigned>(whole(text.substr(5, 2)))) /
                                day(static_cast<unsigned>(whole(text.substr(8, 2))));
    LocalTime time;
    time.of_day = hours(whole(text.substr(11, 2))) + minutes(whole(text.substr(14, 2)));
    time.utc_offset = hours(whole(text.substr(20, 2))) + minutes(whole(text.substr(23, 2)));
    const bool is_time = date.ok() && date.year() >= year(2000) && time.of_day >= minutes(0) &&
                         time.of_day < hours(24) && time.utc_offset >= minutes(0) &&
                         time.utc_offset <= hours(18);
    if (!is_time) {
        return std::nullopt;
    }
    time.date = sys_days(date);
    if (text[19] == '-') {
        time.utc_offset = -time.utc_offset;
    }
    return time;
}

/// A length the page cannot have leaves the one that was known.
void read_length(std::string_view text, float least, float most, float& length) {
    const float value = decimal(text);
    if (value >= least && value <= most) {
        length = value;
    }
}

/// The page and the module may be of two versions: a word that is not known is a reason still.
std::string reason_of(std::string_view word) {
    const auto* const known = std::find(plain_reasons.begin(), plain_reasons.end(), word);
    return word.empty() || word == "0"    ? ""
           : known == plain_reasons.end() ? std::string(plain_reasons.front())
                                          : std::string(word);
}

} // namespace

void read_clock(const Message& message, const AppState&, Inbox& inbox) {
    if (const std::optional<LocalTime> now = local_time(message.field(0))) {
        inbox.actions.push_back(TimeTold{
            *now, millis(message, 1), millis(message, 2), message.field(3) != "1"});
    }
}

void read_around(const Message& message, const AppState&, Inbox& inbox) {
    Surroundings& around = inbox.surroundings;
    constexpr float side_most = 32768;
    read_length(message.field(0), 100, side_most, around.width);
    read_length(message.field(1), 100, side_most, around.height);
    read_length(message.field(2), -side_most, 1e7F, around.scroll_y);
    read_length(message.field(3), 0.1F, 16, around.pixel_ratio);
    read_length(message.field(4), 0, 1000, around.inset_top);
    read_length(message.field(5), 0, 1000, around.inset_bottom);
    read_length(message.field(10), 0, 1000, around.inset_left);
    read_length(message.field(11), 0, 1000, around.inset_right);
    around.scheme = Scheme::Light;
    if (message.field(6) == "dark") {
        around.scheme = Scheme::Dark;
    } else if (message.field(6) == "contrast") {
        around.scheme = Scheme::HighContrast;
    }
    around.is_motion_reduced = message.field(7) == "1";
    around.plain_reason = reason_of(message.field(8));
    around.accent = read_colour(message.field(9));
    around.device_percent = text_percent_near(decimal(message.field(12)));
}

/// What no version knows changes nothing.
void read_sense(const Message& message, const AppState&, Inbox& inbox) {
    const std::string_view name = message.field(0);
    const std::string_view state = message.field(1);
    if (name != "sound" && name != "voice" && name != "screen" && name != "pocket") {
        return;
    }
    SenseTold told;
    told.sense = name == "sound"    ? Sense::Sound
                 : name == "voice"  ? Sense::Voice
                 : name == "screen" ? Sense::Screen
                                    : Sense::Pocket;
    told.state = state == "none"    ? SenseState::None
                 : state == "lost"  ? SenseState::Lost
                 : state == "muted" ? SenseState::Muted
                 : state == "bare"  ? SenseState::Bare
                                    : SenseState::Works;
    inbox.actions.push_back(told);
}

} // namespace loadwise
