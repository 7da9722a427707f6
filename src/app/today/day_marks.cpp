#include "app/today/day_marks.h"

#include "app/words/words.h"
#include "engine/plan/forecast.h"
#include "engine/plan/rhythm.h"
#include "engine/state/plan_queries.h"

#include <algorithm>

namespace loadwise {

namespace {

using std::chrono::days;
using std::chrono::year_month;
using std::chrono::year_month_day;

/// Whether this went on once a week when it was done.
bool is_of_weekly(const PatientState& patient, const TrainingDay& day, const ExerciseId& exercise) {
    return patient.afterwards && day.date >= training_date_of(patient.afterwards->since) &&
           holds(patient.afterwards->exercises, exercise);
}

/// The first day on which something of this day was to be done again.
Date open_again(const AppState& state, const TrainingDay& day) {
    int apart = weekly_days_apart;
    for (const ExerciseDay& done : day.exercises) {
        const Exercise* const exercise = find_by_id(state.programme->exercises, done.exercise);
        if (exercise == nullptr || exercise->ladder.empty() ||
            is_of_weekly(state.patient, day, done.exercise)) {
            continue;
        }
        const Dose& dose = dose_at(*exercise, done.rung);
        apart = std::min(apart, days_between(*state.programme, dose));
    }
    return day.date + days(apart);
}

/// Done days, and between them those that were open for training.
void mark_past(const AppState& state, Date first, std::vector<DayMark>& marks) {
    const Date last = first + days(marks.size());
    const Date today = state.day.date;
    const auto& all = state.patient.days;
    auto day = std::lower_bound(all.begin(), all.end(), first, [](const auto& each, Date date) {
        return each.date < date;
    });
    day = day == all.begin() ? day : day - 1;
    for (; day != all.end() && day->date < last; ++day) {
        if (!is_trained(*day)) {
            continue;
        }
        const Date next = day + 1 == all.end() ? today : std::min((day + 1)->date, today);
        for (Date date = open_again(state, *day); date < next && date < last; date += days(1)) {
            if (date >= first) {
                marks[static_cast<std::size_t>((date - first).count())] = DayMark::Missed;
            }
        }
        if (day->date >= first) {
            marks[static_cast<std::size_t>((day->date - first).count())] = DayMark::Done;
        }
    }
}

void mark_coming(const AppState& state, Date first, std::vector<DayMark>& marks) {
    const Date today = state.day.date;
    const auto count = static_cast<int>((first + days(marks.size()) - today).count());
    const std::vector<bool> planned =
        foresee_training(*state.programme, state.patient, state.now, count);
    for (std::size_t index = 0; index < planned.size(); ++index) {
        const Date date = today + days(index);
        if (date < first || !planned[index]) {
            continue;
        }
        DayMark& mark = marks[static_cast<std::size_t>((date - first).count())];
        mark = mark == DayMark::Done ? mark : DayMark::Planned;
    }
}

std::string weekday_key(Date day) {
    return std::to_string(std::chrono::weekday(day).c_encoding());
}

std::string month_title(const Texts& texts, year_month month) {
    const auto index = static_cast<unsigned>(month.month()) - 1;
    return texts(
        "calendar.title",
        {{"month", texts("date.months." + std::to_string(index))},
         {"year", std::to_string(static_cast<int>(month.year()))}}
    );
}

/// From the first entry to the month that holds the days foreseen.
void find_neighbours(const AppState& state, year_month month, CalendarView& view) {
    const year_month_day today(state.day.date);
    const year_month_day first(
        state.patient.first_entry ? state.patient.first_entry->date : state.day.date
    );
    if (month > year_month(first.year(), first.month())) {
        view.before = month - std::chrono::months(1);
    }
    if (month < year_month(today.year(), today.month()) + std::chrono::months(1)) {
        view.after = month + std::chrono::months(1);
    }
}

void count_days(const AppState& state, const std::vector<DayMark>& marks, CalendarView& view) {
    const auto count = [&marks](DayMark mark) {
        return static_cast<int>(std::count(marks.begin(), marks.end(), mark));
    };
    const int done = count(DayMark::Done);
    const int planned = done + count(DayMark::Missed);
    view.summary = planned == 0
                       ? state.texts("calendar.nothing_yet")
                       : state.texts("calendar.summary", {{"done", done}, {"count", planned}});
}

} // namespace

std::vector<DayMark> day_marks(const AppState& state, Date first, int count) {
    std::vector<DayMark> marks(static_cast<std::size_t>(std::max(0, count)), DayMark::Rest);
    mark_past(state, first, marks);
    mark_coming(state, first, marks);
    const Date begun = state.patient.first_entry ? state.patient.first_entry->date : state.day.date;
    for (std::size_t index = 0; index < marks.size(); ++index) {
        const Date date = first + days(index);
        if (date < begun && date < state.day.date && marks[index] != DayMark::Done) {
            marks[index] = DayMark::Outside;
        }
    }
    return marks;
}

std::string mark_words(const Texts& texts, DayMark mark) {
    switch (mark) {
    case DayMark::Outside:
        break;
    case DayMark::Done:
        return texts("calendar.done");
    case DayMark::Missed:
        return texts("calendar.missed");
    case DayMark::Rest:
        return texts("calendar.rest");
    case DayMark::Planned:
        return texts("calendar.planned");
    }
    return texts("calendar.outside");
}

std::string short_weekday(const Texts& texts, Date day) {
    return texts("calendar.weekdays_short." + weekday_key(day));
}

WeekView make_week_view(const AppState& state) {
    constexpr int before = 3;
    WeekView view;
    const Date first = state.day.date - days(before);
    const std::vector<DayMark> marks = day_marks(state, first, static_cast<int>(view.days.size()));
    for (std::size_t index = 0; index < view.days.size(); ++index) {
        WeekDay& day = view.days[index];
        day.date = first + days(index);
        day.weekday = short_weekday(state.texts, day.date);
        day.number =
            static_cast<int>(static_cast<unsigned>(std::chrono::year_month_day(day.date).day()));
        day.mark = marks[index];
        day.is_today = day.date == state.day.date;
        const std::string name = day.is_today
                                     ? state.texts("calendar.today")
                                     : state.texts("date.weekdays." + weekday_key(day.date));
        const std::string each = state.texts(
            "calendar.day_is", {{"day", name}, {"what", mark_words(state.texts, day.mark)}}
        );
        view.words = view.words.empty()
                         ? each
                         : state.texts("list.next", {{"list", view.words}, {"item", each}});
    }
    return view;
}

CalendarView make_calendar_view(const AppState& state) {
    CalendarView view;
    const year_month_day today(state.day.date);
    const year_month month = state.progress.month.value_or(year_month(today.year(), today.month()));
    view.title = month_title(state.texts, month);
    find_neighbours(state, month, view);
    const Date first(month / 1);
    const Date last(month / std::chrono::last);
    const Date monday = first - (std::chrono::weekday(first) - std::chrono::Monday);
    const std::vector<DayMark> marks =
        day_marks(state, first, static_cast<int>((last - first).count()) + 1);
    for (std::size_t place = 0; place < view.weekdays.size(); ++place) {
        view.weekdays[place] = short_weekday(state.texts, monday + days(place));
    }
    for (Date week = monday; week <= last; week += days(7)) {
        std::array<CalendarDay, 7>& row = view.weeks.emplace_back();
        for (std::size_t place = 0; place < row.size(); ++place) {
            const Date date = week + days(place);
            if (date < first || date > last) {
                continue;
            }
            const auto index = static_cast<std::size_t>((date - first).count());
            row[place] = {static_cast<int>(index) + 1, marks[index], date == state.day.date};
            view.rows.push_back(
                {state.texts(
                     "calendar.weekday_of",
                     {{"weekday", view.weekdays[place]}, {"day", short_day(state.texts, date)}}
                 ),
                 mark_words(state.texts, marks[index])}
            );
        }
    }
    count_days(state, marks, view);
    return view;
}

} // namespace loadwise
