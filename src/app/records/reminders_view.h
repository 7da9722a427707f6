#pragma once
// What the Reminders page says: when to be reminded, what the calendar will show, and how to get it
// there on each kind of device.

#include "app/model/state.h"

#include <string>
#include <vector>

namespace loadwise {

inline constexpr std::string_view reminders_file = "my-reminders.ics";

struct ReminderWay {
    std::string title; ///< "iPhone and iPad"
    std::vector<std::string> steps;
};

struct RemindersView {
    Settings settings;
    std::string session_title; ///< as the calendar will show it
    std::string morning_title;
    bool has_own_titles = false; ///< one of them was typed
    std::string plan;            ///< "Every 2 days at 18:00, and at 07:30 on the morning after."
    std::string problem;
    bool can_save = false;
    bool can_share = false; ///< the share sheet takes calendars
    std::string news;       ///< what became of the file
    bool is_locked = false; ///< a red flag waits: no training days
    std::vector<ReminderWay> ways;
};

RemindersView make_reminders_view(const AppState& state);

/// The calendar to save, or nothing when a time is missing.
std::optional<SaveReminders> reminders_to_save(const AppState& state, bool is_shared);

} // namespace loadwise
