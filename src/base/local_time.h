#pragma once
// A moment as the patient lived it: the date and time on their clock, and how far that clock was
// from UTC. Dates decide which morning belongs to which session; instants decide how long a rest
// was.

#include <chrono>

namespace loadwise {

using Date = std::chrono::sys_days;
using Instant = std::chrono::sys_time<std::chrono::minutes>;

struct LocalTime {
    Date date{};
    std::chrono::minutes of_day{};     // since local midnight, below 24 h
    std::chrono::minutes utc_offset{}; // local minus UTC

    friend bool operator==(const LocalTime&, const LocalTime&) = default;
};

inline Instant instant_of(const LocalTime& time) {
    return Instant(time.date) + time.of_day - time.utc_offset;
}

/// More than a change to summer time: on a journey the clock on the wall says little.
inline bool is_journey(const LocalTime& from, const LocalTime& to) {
    return std::chrono::abs(to.utc_offset - from.utc_offset) > std::chrono::hours(1);
}

/// The same clock, so much later or earlier; the date follows.
inline LocalTime later(LocalTime time, std::chrono::minutes by) {
    const std::chrono::minutes since = time.of_day + by;
    const auto whole_days = std::chrono::floor<std::chrono::days>(since);
    time.date += whole_days;
    time.of_day = since - whole_days;
    return time;
}

/// A day of training ends at four in the morning, so a session just after midnight counts for the
/// day that the patient would say it belongs to.
inline constexpr std::chrono::hours training_day_starts{4};

inline Date training_date_of(const LocalTime& time) {
    return time.of_day < training_day_starts ? time.date - std::chrono::days(1) : time.date;
}

} // namespace loadwise
