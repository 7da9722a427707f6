#pragma once
// How the person wants the interface. Kept beside the records, not among them.

#include "app/model/own_clock.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace loadwise {

enum class WeightUnit { Kilograms, Pounds };

enum class ThemeChoice { System, Light, Dark, HighContrast };

struct Settings {
    ThemeChoice theme = ThemeChoice::System;
    int text_percent = 0;             ///< 100, 125, 150 or 200; 0 follows the device
    bool is_plain = false;            ///< the plain HTML view was chosen
    std::string language;             ///< "de"; empty follows the browser
    int losses_told = 0;              ///< lost records that the person has read about
    int times_lost = 0;               ///< how often the browser lost records, as the page says
    int times_lost_told = 0;          ///< of these, those that the person has read about
    int rows_restored = 0;            ///< put back from the second copy the last time
    int backup_postponed_at = 0;      ///< sessions finished when its reminder was put off
    std::string session_at = "18:00"; ///< of reminders
    std::string morning_at = "07:30";
    int alarm_minutes = 10; ///< before the time: 0, 10, 30 or 60
    bool has_sound = true;
    bool has_vibration = true;
    std::optional<bool> has_voice = {};              ///< empty: not asked yet, and silent
    std::optional<bool> pocket_runs = {};            ///< runs by a track of sound; empty: not asked
    bool pocket_sets = false;                        ///< the same of sets
    std::optional<WeightUnit> unit = {};             ///< empty: the usual one, see unit_of
    std::optional<OwnClock> clock = {};              ///< empty: the device's was not asked about
    std::vector<std::string> measures_declined = {}; ///< ids of those that are asked for no more
    bool has_week = true;                            ///< the week is looked back on
    std::string programme = {}; ///< "pht", picked by the person; empty: the one handed out last

    friend bool operator==(const Settings&, const Settings&) = default;
};

/// `settings` with the stored value of `key`; unknown keys and values change nothing.
Settings with_setting(Settings settings, std::string_view key, std::string_view value);

/// What was chosen, else what is usual in the country of the browser's first language: pounds in
/// the United States, Liberia and Myanmar (Unicode CLDR, measurementSystem), else kilograms.
WeightUnit unit_of(const Settings& settings, std::span<const std::string> browser_languages);

/// The text size nearest to what a device was set to, which may be anything.
int text_percent_near(float device_percent);

/// Whether the person chose what is kept under this key.
bool is_setting(std::string_view key);

/// All that is kept of them, by key.
std::vector<std::pair<std::string, std::string>> kept_settings(const Settings& settings);

/// The keys and values that differ between the two.
std::vector<std::pair<std::string, std::string>>
changed_settings(const Settings& before, const Settings& after);

} // namespace loadwise
