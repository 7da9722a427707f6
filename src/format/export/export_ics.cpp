#include "format/export/export_ics.h"

#include "base/hex_text.h"
#include "base/utf8.h"
#include "engine/state/plan_queries.h"

#include <algorithm>
#include <cstdio>

namespace loadwise {
namespace {

using std::chrono::days;
using std::chrono::minutes;

constexpr std::size_t line_octets_most = 75;
constexpr minutes session_length{30};
constexpr minutes morning_length{5};
constexpr int weeks_most = 26;

/// One content line, folded so that no line has more than 75 octets and no character is cut.
std::string content_line(std::string_view text) {
    std::string folded;
    std::size_t octets = 0;
    for (std::size_t place = 0; place < text.size();) {
        const std::size_t length = next_letter(text, place) - place;
        if (octets + length > line_octets_most) {
            folded += "\r\n ";
            octets = 1;
        }
        folded += text.substr(place, length);
        octets += length;
        place += length;
    }
    return folded + "\r\n";
}

std::string escaped(std::string_view text) {
    std::string result;
    for (const char letter : text) {
        if (letter == '\n') {
            result += "\\n";
        } else if (letter == '\\' || letter == ';' || letter == ',') {
            result += std::string("\\") + letter;
        } else if (static_cast<unsigned char>(letter) >= 0x20 && letter != 0x7F) {
            result += letter;
        }
    }
    return result;
}

/// "20260131T073000"
std::string stamp(Date date, minutes of_day) {
    const std::chrono::year_month_day parts(date);
    char text[48] = {};
    std::snprintf(
        text,
        sizeof(text),
        "%04d%02u%02uT%02d%02d00",
        static_cast<int>(parts.year()),
        static_cast<unsigned>(parts.month()),
        static_cast<unsigned>(parts.day()),
        static_cast<int>(of_day.count() / 60),
        static_cast<int>(of_day.count() % 60)
    );
    return text;
}

std::string utc_stamp(const LocalTime& time) {
    const Instant instant = instant_of(time);
    const Date date = std::chrono::floor<days>(instant);
    return stamp(date, instant - date) + "Z";
}

struct Event {
    std::string name;
    std::string title;
    Date first{};
    minutes at{};
    minutes length{};
};

struct Calendar {
    LocalTime now;
    TrainingRhythm rhythm;
    int times = 1;
    minutes alarm_before{};
    std::string plan; // the same for the same programme, without saying which
    std::string text;
};

void add_alarm(Calendar& calendar, const std::string& title) {
    calendar.text += "BEGIN:VALARM\r\nACTION:DISPLAY\r\n";
    calendar.text += content_line(
        "TRIGGER:-PT" + std::to_string(std::max<long long>(0, calendar.alarm_before.count())) + "M"
    );
    calendar.text += content_line("DESCRIPTION:" + escaped(title));
    calendar.text += "END:VALARM\r\n";
}

/// The sequence number grows with the clock, so that later wins in calendars that compare. The end
/// is said, and not how long it lasts: some importers read only that.
void add_event(Calendar& calendar, const Event& event) {
    const LocalTime end = later({event.first, event.at, {}}, event.length);
    const auto sequence = instant_of(calendar.now).time_since_epoch().count();
    const std::string lines[] = {
        "BEGIN:VEVENT",
        "UID:plan-" + calendar.plan + "-" + event.name + "@loadwise.invalid",
        "DTSTAMP:" + utc_stamp(calendar.now),
        "SEQUENCE:" + std::to_string(std::clamp<long long>(sequence, 0, INT32_MAX)),
        "DTSTART:" + stamp(event.first, event.at),
        "DTEND:" + stamp(end.date, end.of_day),
        "RRULE:FREQ=DAILY;INTERVAL=" + std::to_string(calendar.rhythm.days_apart) +
            ";COUNT=" + std::to_string(calendar.times),
        "SUMMARY:" + escaped(event.title),
        "CLASS:PRIVATE",
        "TRANSP:TRANSPARENT"};
    for (const std::string& line : lines) {
        calendar.text += content_line(line);
    }
    add_alarm(calendar, event.title);
    calendar.text += "END:VEVENT\r\n";
}

minutes within_day(minutes time) {
    return std::clamp(time, minutes(0), minutes(24 * 60 - 1));
}

/// Today when nothing was trained and its time is still to come; otherwise when the rest is over.
Date first_training_date(
    const PatientState& state, const TrainingRhythm& rhythm, LocalTime now, minutes session_at
) {
    const Date earliest = now.of_day < session_at ? now.date : now.date + days(1);
    const TrainingDay* const last = last_training_day(state);
    return last == nullptr ? earliest : std::max(earliest, last->date + days(rhythm.days_apart));
}

/// Earlier sessions of a day stand evenly between the morning and the last one.
minutes session_time(const CalendarOptions& options, int number, int count) {
    const minutes last = within_day(options.session_at);
    const minutes first = std::min(last, within_day(options.morning_at) + minutes(60));
    return count <= 1 ? last : first + (last - first) * (number - 1) / (count - 1);
}

void add_sessions(Calendar& calendar, const CalendarOptions& options, Date first) {
    const int count = calendar.rhythm.sessions_per_day;
    for (int number = 1; number <= count; ++number) {
        add_event(
            calendar,
            {"session-" + std::to_string(number),
             options.session_title,
             first,
             session_time(options, number, count),
             session_length}
        );
    }
}

} // namespace

std::string write_calendar(
    const Programme& programme,
    const PatientState& state,
    LocalTime now,
    const CalendarOptions& options
) {
    const TrainingRhythm rhythm = training_rhythm(programme, state);
    const int weeks = std::clamp(options.weeks, 1, weeks_most);
    Calendar calendar{
        now,
        rhythm,
        std::max(1, weeks * 7 / rhythm.days_apart),
        options.alarm_before,
        hex_number(stable_hash(programme.id.text), 8),
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Loadwise//Reminders//EN\r\n"
        "CALSCALE:GREGORIAN\r\nMETHOD:PUBLISH\r\n"};
    const Date first = first_training_date(state, rhythm, now, within_day(options.session_at));
    if (!state.is_care_locked()) {
        add_sessions(calendar, options, first);
    }
    add_event(
        calendar,
        {"morning",
         options.morning_title,
         first + days(1),
         within_day(options.morning_at),
         morning_length}
    );
    return calendar.text + "END:VCALENDAR\r\n";
}

} // namespace loadwise
