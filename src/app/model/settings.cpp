#include "app/model/settings.h"

#include "app/model/entry_draft.h"
#include "app/words/languages.h"
#include "base/numbers.h"

#include <algorithm>
#include <array>
#include <optional>

namespace loadwise {

namespace {

/// What is kept of a setting; nothing where it is not for the app to keep.
using Kept = std::optional<std::string>;

/// One setting: what it is called in the store, what is kept of it, and how a kept value is taken.
/// A value that is none changes nothing.
struct Row {
    std::string_view key;
    Kept (*kept)(const Settings&);
    void (*take)(Settings&, std::string_view);
};

constexpr std::array<std::string_view, 4> theme_names{"system", "light", "dark", "contrast"};
constexpr std::array<int, 4> text_percents{100, 125, 150, 200};
constexpr std::array<int, 4> alarms{0, 10, 30, 60};

bool is_name(std::string_view text) {
    constexpr std::size_t length_most = 64;
    return !text.empty() && text.size() <= length_most &&
           text.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_-") == text.npos;
}

Kept theme_kept(const Settings& settings) {
    return std::string(theme_names[static_cast<std::size_t>(settings.theme)]);
}

void take_theme(Settings& settings, std::string_view value) {
    const auto found = std::find(theme_names.begin(), theme_names.end(), value);
    if (found != theme_names.end()) {
        settings.theme = static_cast<ThemeChoice>(found - theme_names.begin());
    }
}

Kept view_kept(const Settings& settings) {
    return settings.is_plain ? "plain" : "canvas";
}

void take_view(Settings& settings, std::string_view value) {
    settings.is_plain = value == "plain" || (value != "canvas" && settings.is_plain);
}

Kept unit_kept(const Settings& settings) {
    if (!settings.unit) {
        return std::nullopt;
    }
    return settings.unit == WeightUnit::Pounds ? "lb" : "kg";
}

void take_unit(Settings& settings, std::string_view value) {
    if (value == "kg" || value == "lb") {
        settings.unit = value == "lb" ? WeightUnit::Pounds : WeightUnit::Kilograms;
    }
}

template <std::string Settings::*text>
Kept text_kept(const Settings& settings) {
    return settings.*text;
}

void take_language(Settings& settings, std::string_view value) {
    if (value.empty() || is_spoken(value)) {
        settings.language = value;
    }
}

Kept clock_kept(const Settings& settings) {
    return settings.clock ? Kept(clock_text(*settings.clock)) : std::nullopt;
}

void take_clock(Settings& settings, std::string_view value) {
    if (const std::optional<OwnClock> read = read_clock_text(value)) {
        settings.clock = read;
    }
}

/// Names with a comma between them.
Kept declined_kept(const Settings& settings) {
    std::string names;
    for (const std::string& name : settings.measures_declined) {
        names += names.empty() ? name : "," + name;
    }
    return names;
}

void take_declined(Settings& settings, std::string_view value) {
    settings.measures_declined.clear();
    while (!value.empty()) {
        const std::size_t end = std::min(value.find(','), value.size());
        if (is_name(value.substr(0, end))) {
            settings.measures_declined.emplace_back(value.substr(0, end));
        }
        value.remove_prefix(std::min(end + 1, value.size()));
    }
}

void take_programme(Settings& settings, std::string_view value) {
    if (is_name(value)) {
        settings.programme = value;
    }
}

template <std::string Settings::*time>
Kept time_kept(const Settings& settings) {
    return read_time(settings.*time) ? Kept(settings.*time) : std::nullopt;
}

template <std::string Settings::*time>
void take_time(Settings& settings, std::string_view value) {
    if (read_time(value)) {
        settings.*time = value;
    }
}

template <int Settings::*number>
Kept number_kept(const Settings& settings) {
    return std::to_string(settings.*number);
}

template <int Settings::*number, const std::array<int, 4>& choices>
void take_choice(Settings& settings, std::string_view value) {
    for (const int choice : choices) {
        if (std::to_string(choice) == value) {
            settings.*number = choice;
        }
    }
}

template <int Settings::*count>
void take_count(Settings& settings, std::string_view value) {
    settings.*count = read_whole(value, 0).value_or(settings.*count);
}

template <bool Settings::*sense>
Kept sense_kept(const Settings& settings) {
    return settings.*sense ? "on" : "off";
}

template <bool Settings::*sense>
void take_sense(Settings& settings, std::string_view value) {
    settings.*sense = value == "on" || (value != "off" && settings.*sense);
}

/// On, off, or not asked yet.
template <std::optional<bool> Settings::*choice>
Kept answer_kept(const Settings& settings) {
    return settings.*choice ? Kept(*(settings.*choice) ? "on" : "off") : std::nullopt;
}

template <std::optional<bool> Settings::*choice>
void take_answer(Settings& settings, std::string_view value) {
    if (value == "on" || value == "off") {
        settings.*choice = value == "on";
    }
}

/// The page counts by itself how often records were lost or put back.
Kept kept_by_page(const Settings&) {
    return std::nullopt;
}

constexpr Row rows[] = {
    {"theme", theme_kept, take_theme},
    {"text",
     number_kept<&Settings::text_percent>,
     take_choice<&Settings::text_percent, text_percents>},
    {"view", view_kept, take_view},
    {"clock", clock_kept, take_clock},
    {"language", text_kept<&Settings::language>, take_language},
    {"losses", number_kept<&Settings::losses_told>, take_count<&Settings::losses_told>},
    {"times_lost", kept_by_page, take_count<&Settings::times_lost>},
    {"times_lost_told",
     number_kept<&Settings::times_lost_told>,
     take_count<&Settings::times_lost_told>},
    {"rows_restored", kept_by_page, take_count<&Settings::rows_restored>},
    {"backup-later",
     number_kept<&Settings::backup_postponed_at>,
     take_count<&Settings::backup_postponed_at>},
    {"session_at", time_kept<&Settings::session_at>, take_time<&Settings::session_at>},
    {"morning_at", time_kept<&Settings::morning_at>, take_time<&Settings::morning_at>},
    {"alarm", number_kept<&Settings::alarm_minutes>, take_choice<&Settings::alarm_minutes, alarms>},
    {"sound", sense_kept<&Settings::has_sound>, take_sense<&Settings::has_sound>},
    {"vibration", sense_kept<&Settings::has_vibration>, take_sense<&Settings::has_vibration>},
    {"voice", answer_kept<&Settings::has_voice>, take_answer<&Settings::has_voice>},
    {"pocket_runs", answer_kept<&Settings::pocket_runs>, take_answer<&Settings::pocket_runs>},
    {"pocket_sets", sense_kept<&Settings::pocket_sets>, take_sense<&Settings::pocket_sets>},
    {"unit", unit_kept, take_unit},
    {"measures_declined", declined_kept, take_declined},
    {"week", sense_kept<&Settings::has_week>, take_sense<&Settings::has_week>},
    {"programme", text_kept<&Settings::programme>, take_programme},
};

} // namespace

Settings with_setting(Settings settings, std::string_view key, std::string_view value) {
    for (const Row& row : rows) {
        if (row.key == key) {
            row.take(settings, value);
        }
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

bool is_setting(std::string_view key) {
    return std::any_of(std::begin(rows), std::end(rows), [key](const Row& row) {
        return row.key == key;
    });
}

std::vector<std::pair<std::string, std::string>> kept_settings(const Settings& settings) {
    std::vector<std::pair<std::string, std::string>> all;
    for (const Row& row : rows) {
        if (Kept kept = row.kept(settings)) {
            all.emplace_back(row.key, std::move(*kept));
        }
    }
    return all;
}

std::vector<std::pair<std::string, std::string>>
changed_settings(const Settings& before, const Settings& after) {
    std::vector<std::pair<std::string, std::string>> changed;
    for (const Row& row : rows) {
        Kept now = row.kept(after);
        if (now && now != row.kept(before)) {
            changed.emplace_back(row.key, std::move(*now));
        }
    }
    return changed;
}

int text_percent_near(float device_percent) {
    const auto distance = [device_percent](int percent) {
        return std::abs(static_cast<float>(percent) - device_percent);
    };
    return *std::min_element(text_percents.begin(), text_percents.end(), [&](int one, int other) {
        return distance(one) < distance(other);
    });
}

} // namespace loadwise
