#include "base/date_text.h"

#include <cstdio>

namespace loadwise {
namespace {

constexpr int year_least = 1900;
constexpr int year_most = 2999;
constexpr int offset_minutes_most = 14 * 60;

/// The number that these digits spell; nothing when one of them is no digit.
std::optional<int> digits(std::string_view text, std::size_t place, std::size_t count) {
    int number = 0;
    if (place + count > text.size()) {
        return std::nullopt;
    }
    for (const char letter : text.substr(place, count)) {
        if (letter < '0' || letter > '9') {
            return std::nullopt;
        }
        number = number * 10 + (letter - '0');
    }
    return number;
}

std::optional<std::chrono::minutes> parse_clock(std::string_view text) {
    const std::optional<int> hour = digits(text, 0, 2);
    const std::optional<int> minute = digits(text, 3, 2);
    if (text.size() != 5 || text[2] != ':' || !hour || !minute || *hour > 23 || *minute > 59) {
        return std::nullopt;
    }
    return std::chrono::hours(*hour) + std::chrono::minutes(*minute);
}

std::optional<std::chrono::minutes> parse_offset(std::string_view text) {
    if (text == "Z") {
        return std::chrono::minutes(0);
    }
    if (text.size() != 6 || (text[0] != '+' && text[0] != '-')) {
        return std::nullopt;
    }
    const std::optional<std::chrono::minutes> distance = parse_clock(text.substr(1));
    if (!distance || distance->count() > offset_minutes_most) {
        return std::nullopt;
    }
    return text[0] == '-' ? -*distance : *distance;
}

std::string formatted(const char* pattern, int first, int second, int third) {
    char text[32] = {};
    std::snprintf(text, sizeof(text), pattern, first, second, third);
    return text;
}

} // namespace

std::optional<Date> parse_date(std::string_view text) {
    const std::optional<int> year = digits(text, 0, 4);
    const std::optional<int> month = digits(text, 5, 2);
    const std::optional<int> day = digits(text, 8, 2);
    if (text.size() != 10 || text[4] != '-' || text[7] != '-' || !year || !month || !day ||
        *year < year_least || *year > year_most) {
        return std::nullopt;
    }
    const std::chrono::year_month_day date{
        std::chrono::year(*year),
        std::chrono::month(static_cast<unsigned>(*month)),
        std::chrono::day(static_cast<unsigned>(*day))};
    return date.ok() ? std::optional<Date>(Date(date)) : std::nullopt;
}

std::optional<LocalTime> parse_local_time(std::string_view text) {
    constexpr std::size_t clock_place = 11;
    constexpr std::size_t offset_place = 16;
    if (text.size() <= offset_place || text[clock_place - 1] != 'T') {
        return std::nullopt;
    }
    const std::optional<Date> date = parse_date(text.substr(0, clock_place - 1));
    const auto clock = parse_clock(text.substr(clock_place, offset_place - clock_place));
    const auto offset = parse_offset(text.substr(offset_place));
    if (!date || !clock || !offset) {
        return std::nullopt;
    }
    return LocalTime{*date, *clock, *offset};
}

std::string to_text(Date date) {
    const std::chrono::year_month_day parts(date);
    return formatted(
        "%04d-%02d-%02d",
        static_cast<int>(parts.year()),
        static_cast<int>(static_cast<unsigned>(parts.month())),
        static_cast<int>(static_cast<unsigned>(parts.day()))
    );
}

std::string to_text(const LocalTime& time) {
    const auto clock = static_cast<int>(time.of_day.count());
    const auto offset = static_cast<int>(time.utc_offset.count());
    const int distance = offset < 0 ? -offset : offset;
    return to_text(time.date) + formatted("T%02d:%02d", clock / 60, clock % 60, 0) +
           (offset < 0 ? "-" : "+") + formatted("%02d:%02d", distance / 60, distance % 60, 0);
}

} // namespace loadwise
