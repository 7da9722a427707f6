// The time axis of charts: days, or longer times when there are too many days to tell apart.
#include "app/progress/chart_view.h"
#include "app/words/words.h"

#include <algorithm>

namespace loadwise {

namespace {

using std::chrono::days;
using std::chrono::months;
using std::chrono::year_month_day;

Date first_of_month(Date day) {
    const year_month_day date(day);
    return Date(date.year() / date.month() / 1);
}

/// The first day of the time that this day is in; weeks begin on Monday.
Date bucket_start(Bucket bucket, Date day) {
    const year_month_day date(day);
    switch (bucket) {
    case Bucket::Day:
        return day;
    case Bucket::Week:
        return day - (std::chrono::weekday(day) - std::chrono::Monday);
    case Bucket::Month:
        return first_of_month(day);
    case Bucket::Quarter:
        return Date(
            date.year() / date.month() / 1 - months((static_cast<unsigned>(date.month()) - 1) % 3)
        );
    case Bucket::Year:
        return Date(date.year() / std::chrono::January / 1);
    }
    return day;
}

Date next_start(Bucket bucket, Date start) {
    const year_month_day date(start);
    switch (bucket) {
    case Bucket::Day:
        return start + days(1);
    case Bucket::Week:
        return start + days(7);
    case Bucket::Month:
        return Date(date + months(1));
    case Bucket::Quarter:
        return Date(date + months(3));
    case Bucket::Year:
        return Date(date + std::chrono::years(1));
    }
    return start + days(1);
}

std::vector<Date> starts_between(Bucket bucket, Date first, Date last, std::size_t most) {
    std::vector<Date> starts;
    for (Date start = bucket_start(bucket, first); start <= last;
         start = next_start(bucket, start)) {
        starts.push_back(start);
        if (starts.size() > most) {
            break;
        }
    }
    return starts;
}

} // namespace

TimeAxis::TimeAxis(Date first, Date last)
    : first_(std::min(first, last))
    , last_(last) {
    for (const Bucket bucket :
         {Bucket::Day, Bucket::Week, Bucket::Month, Bucket::Quarter, Bucket::Year}) {
        bucket_ = bucket;
        starts_ = starts_between(bucket, first_, last_, columns_most);
        if (starts_.size() <= columns_most) {
            break;
        }
    }
}

std::optional<std::size_t> TimeAxis::column_of(Date day) const {
    if (day < first_ || day > last_) {
        return std::nullopt;
    }
    const auto after = std::upper_bound(starts_.begin(), starts_.end(), day);
    return after == starts_.begin()
               ? std::nullopt
               : std::optional<std::size_t>(static_cast<std::size_t>(after - starts_.begin()) - 1);
}

std::string TimeAxis::label(const Texts& texts, std::size_t column) const {
    const Date start = starts_[column];
    const year_month_day date(start);
    const std::string year = std::to_string(static_cast<int>(date.year()));
    const std::string month =
        texts("date.months_short." + std::to_string(static_cast<unsigned>(date.month()) - 1));
    switch (bucket_) {
    case Bucket::Day:
        return short_day(texts, start);
    case Bucket::Week:
        return texts("chart.week_of", {{"day", short_day(texts, std::max(start, first_))}});
    case Bucket::Month:
        return texts("chart.month", {{"month", month}, {"year", year}});
    case Bucket::Quarter:
        return texts("chart.quarter_from", {{"month", month}, {"year", year}});
    case Bucket::Year:
        return year;
    }
    return year;
}

void Gatherer::add(Date day, int value) {
    const std::optional<std::size_t> column = axis_.column_of(day);
    if (!column) {
        return;
    }
    columns_.resize(axis_.columns());
    std::optional<ChartPoint>& point = columns_[*column];
    if (!point) {
        point = ChartPoint{*column, value, value};
    }
    point->least = std::min(point->least, value);
    point->most = std::max(point->most, value);
}

std::vector<ChartPoint> Gatherer::points() const {
    std::vector<ChartPoint> points;
    for (const std::optional<ChartPoint>& point : columns_) {
        if (point) {
            points.push_back(*point);
        }
    }
    return points;
}

} // namespace loadwise
