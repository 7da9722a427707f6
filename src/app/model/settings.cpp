#include "app/model/settings.h"

#include "app/model/entry_draft.h"
#include "app/words/languages.h"
#include "base/numbers.h"

#include <algorithm>
#include <array>
#include <optional>

namespace loadwise {

namespace {

constexpr std::array<std::string_view, 4> theme_names{"system", "light", "dark", "contrast"};
constexpr std::array<int, 4> text_percents{100, 125, 150, 200};
constexpr std::array<int, 4> alarms{0, 10, 30, 60};

bool is_name(std::string_view text) {
    constexpr std::size_t length_most = 64;
    return !text.empty() && text.size() <= length_most &&
           text.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_-") == text.npos;
}

/// Counts of what became of the records.
int* count_of(Settings& settings, std::string_view key) {
    if (key == "losses") {
        return &settings.losses_told;
    }
    if (key == "times_lost") {
        return &settings.times_lost;
    }
    if (key == "times_lost_told") {
        return &settings.times_lost_told;
    }
    return key == "rows_restored" ? &settings.rows_restored : nullptr;
}

bool* sense_of(Settings& settings, std::string_view key) {
    if (key == "sound") {
        return &settings.has_sound;
    }
    if (key == "vibration") {
        return &settings.has_vibration;
    }
    return key == "voice" ? &settings.has_voice : nullptr;
}

} // namespace

Settings with_setting(Settings settings, std::string_view key, std::string_view value) {
    if (key == "theme") {
        for (std::size_t index = 0; index < theme_names.size(); ++index) {
            if (theme_names[index] == value) {
                settings.theme = static_cast<ThemeChoice>(index);
            }
        }
    } else if (key == "text") {
        for (const int percent : text_percents) {
            if (std::to_string(percent) == value) {
                settings.text_percent = percent;
            }
        }
    } else if (key == "view" && (value == "plain" || value == "canvas")) {
        settings.is_plain = value == "plain";
    } else if (key == "language" && (value.empty() || is_spoken(value))) {
        settings.language = value;
    } else if (key == "programme" && is_name(value)) {
        settings.programme = value;
    } else if (int* const count = count_of(settings, key); count != nullptr) {
        *count = read_whole(value, 0).value_or(*count);
    } else if (key == "session_at" && read_time(value)) {
        settings.session_at = value;
    } else if (key == "morning_at" && read_time(value)) {
        settings.morning_at = value;
    } else if (key == "alarm") {
        for (const int alarm : alarms) {
            if (std::to_string(alarm) == value) {
                settings.alarm_minutes = alarm;
            }
        }
    } else if (bool* const sense = sense_of(settings, key); sense != nullptr) {
        *sense = value == "on" || (value != "off" && *sense);
    } else if (key == "unit" && (value == "kg" || value == "lb")) {
        settings.unit = value == "lb" ? WeightUnit::Pounds : WeightUnit::Kilograms;
    }
    return settings;
}

WeightUnit unit_of(const Settings& settings, std::span<const std::string> browser_languages) {
    if (settings.unit) {
        return *settings.unit;
    }
    const std::string tag = browser_languages.empty() ? "" : browser_languages.front();
    const std::string region = tag.substr(std::min(tag.size(), tag.rfind('-') + 1));
    const bool is_in_pounds = region == "US" || region == "LR" || region == "MM";
    return is_in_pounds ? WeightUnit::Pounds : WeightUnit::Kilograms;
}

std::vector<std::pair<std::string, std::string>>
changed_settings(const Settings& before, const Settings& after) {
    std::vector<std::pair<std::string, std::string>> changed;
    if (before.theme != after.theme) {
        changed.emplace_back("theme", theme_names[static_cast<std::size_t>(after.theme)]);
    }
    if (before.text_percent != after.text_percent) {
        changed.emplace_back("text", std::to_string(after.text_percent));
    }
    if (before.is_plain != after.is_plain) {
        changed.emplace_back("view", after.is_plain ? "plain" : "canvas");
    }
    if (before.language != after.language) {
        changed.emplace_back("language", after.language);
    }
    if (before.losses_told != after.losses_told) {
        changed.emplace_back("losses", std::to_string(after.losses_told));
    }
    if (before.times_lost_told != after.times_lost_told) {
        changed.emplace_back("times_lost_told", std::to_string(after.times_lost_told));
    }
    if (before.session_at != after.session_at && read_time(after.session_at)) {
        changed.emplace_back("session_at", after.session_at);
    }
    if (before.morning_at != after.morning_at && read_time(after.morning_at)) {
        changed.emplace_back("morning_at", after.morning_at);
    }
    if (before.alarm_minutes != after.alarm_minutes) {
        changed.emplace_back("alarm", std::to_string(after.alarm_minutes));
    }
    Settings old = before;
    Settings now = after;
    for (const std::string_view key : {"sound", "vibration", "voice"}) {
        if (*sense_of(old, key) != *sense_of(now, key)) {
            changed.emplace_back(key, *sense_of(now, key) ? "on" : "off");
        }
    }
    if (before.unit != after.unit && after.unit) {
        changed.emplace_back("unit", after.unit == WeightUnit::Pounds ? "lb" : "kg");
    }
    if (before.programme != after.programme) {
        changed.emplace_back("programme", after.programme);
    }
    return changed;
}

} // namespace loadwise
