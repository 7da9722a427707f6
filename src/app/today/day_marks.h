#pragma once
// What each day was or will be: trained, planned, rest. Past plans are not recorded; whether a day
// was open for training follows from the rest of the doses done before it.

#include "app/model/state.h"

#include <array>
#include <string>
#include <vector>

namespace loadwise {

enum class DayMark {
    Outside, ///< before the first entry
    Done,
    Missed, ///< open for training, and nothing was done
    Rest,
    Planned, ///< today or later
};

/// One for each day from `first` on.
std::vector<DayMark> day_marks(const AppState& state, Date first, int count);

/// "trained", "rest day" ...
std::string mark_words(const Texts& texts, DayMark mark);

/// "Mon"
std::string short_weekday(const Texts& texts, Date day);

/// Seven days with today in the middle.
struct WeekDay {
    Date date{};
    std::string weekday;
    int number = 1; ///< of the month
    DayMark mark = DayMark::Rest;
    bool is_today = false;
};

struct WeekView {
    std::array<WeekDay, 7> days;
    std::string words; ///< the week in a sentence
};

WeekView make_week_view(const AppState& state);

/// A month as weeks that begin on Monday; days of other months are empty.
struct CalendarDay {
    int number = 0; ///< 0: of another month
    DayMark mark = DayMark::Outside;
    bool is_today = false;
};

struct CalendarView {
    std::string title; ///< "November 2026"
    std::optional<std::chrono::year_month> before;
    std::optional<std::chrono::year_month> after;
    std::array<std::string, 7> weekdays;
    std::vector<std::array<CalendarDay, 7>> weeks;
    std::string summary;                        ///< "Trained on 9 of 11 planned days"
    std::vector<std::vector<std::string>> rows; ///< day by day, in words
};

CalendarView make_calendar_view(const AppState& state);

} // namespace loadwise
