#include "app/progress/chart_view.h"

#include <algorithm>

namespace loadwise {

namespace {

const ChartPoint* point_at(const ChartSeries& series, std::size_t column) {
    const auto found = std::lower_bound(
        series.points.begin(),
        series.points.end(),
        column,
        [](const ChartPoint& point, std::size_t wanted) { return point.column < wanted; }
    );
    return found == series.points.end() || found->column != column ? nullptr : &*found;
}

std::string point_words(const Texts& texts, const ChartPoint& point, ValueWords value_words) {
    if (point.least == point.most) {
        return value_words(texts, point.most);
    }
    return texts(
        "chart.range",
        {{"least", value_words(texts, point.least)}, {"most", value_words(texts, point.most)}}
    );
}

/// Labels below the first and the last column, and the middle one when there is room.
void add_dates(ChartView& view, const TimeAxis& axis, const Texts& texts) {
    const std::size_t last = axis.columns() - 1;
    std::vector<std::size_t> columns{0};
    if (last >= 8) {
        columns.push_back(last / 2);
    }
    if (last > 0) {
        columns.push_back(last);
    }
    for (const std::size_t column : columns) {
        view.dates.push_back({static_cast<int>(column), axis.label(texts, column)});
    }
}

/// All that happened there: "Stage: Strength. Flare-up"
std::string flag_words(const ChartView& view, std::size_t column) {
    std::string words;
    for (const ChartFlag& flag : view.flags) {
        if (flag.column == column) {
            words += words.empty() ? flag.words : ". " + flag.words;
        }
    }
    return words;
}

/// What one column says: in a sentence for those who step through it, in cells for the table.
struct Stop {
    std::string words;
    std::vector<std::string> row;
};

void add_values(
    Stop& stop,
    const ChartView& view,
    const Texts& texts,
    std::size_t column,
    ValueWords value_words
) {
    for (const ChartSeries& series : view.series) {
        const ChartPoint* const point = point_at(series, column);
        stop.row.push_back(point == nullptr ? "–" : point_words(texts, *point, value_words));
        if (point == nullptr) {
            continue;
        }
        const std::string& value = stop.row.back();
        const std::string each =
            series.label.empty() ? value
                                 : texts("chart.named", {{"name", series.label}, {"value", value}});
        stop.words =
            stop.words.empty() ? each : texts("list.next", {{"list", stop.words}, {"item", each}});
    }
}

void add_sets(Stop& stop, const ChartView& view, const Texts& texts, std::size_t column) {
    if (view.sets.empty()) {
        return;
    }
    const int sets = view.sets[column];
    stop.row.push_back(sets == 0 ? "–" : texts("chart.sets", {{"count", sets}}));
    if (stop.words.empty() && sets > 0) {
        stop.words = texts("chart.trained");
    }
}

void add_events(Stop& stop, const ChartView& view, std::size_t column) {
    if (view.flags.empty()) {
        return;
    }
    const std::string events = flag_words(view, column);
    stop.row.push_back(events.empty() ? "–" : events);
    stop.words += stop.words.empty() || events.empty() ? events : ". " + events;
}

/// A column with nothing to say is no stop.
void add_stop(
    ChartView& view,
    const TimeAxis& axis,
    const Texts& texts,
    std::size_t column,
    ValueWords value_words
) {
    const std::string date = axis.label(texts, column);
    Stop stop{{}, {date}};
    add_values(stop, view, texts, column, value_words);
    add_sets(stop, view, texts, column);
    add_events(stop, view, column);
    if (!stop.words.empty()) {
        view.stops.push_back(column);
        view.stop_words.push_back(texts("chart.stop", {{"when", date}, {"values", stop.words}}));
        view.table.rows.push_back(std::move(stop.row));
    }
}

} // namespace

std::vector<int> round_ticks(int most) {
    most = std::max(1, most);
    constexpr int ticks_most = 4;
    int step = 1;
    for (int place = 0; most > step * ticks_most; ++place) {
        step = place % 3 == 1 ? step / 2 * 5 : step * 2; // 1, 2, 5, 10, 20, 50 ...
    }
    std::vector<int> ticks;
    for (int value = 0; ticks.empty() || ticks.back() < most; value += step) {
        ticks.push_back(value);
    }
    return ticks;
}

void finish_chart(
    ChartView& view, const TimeAxis& axis, const Texts& texts, ValueWords value_words
) {
    view.columns = axis.columns();
    add_dates(view, axis, texts);
    view.table.columns = {texts("chart.when")};
    for (const ChartSeries& series : view.series) {
        view.table.columns.push_back(series.label.empty() ? view.title : series.label);
    }
    if (!view.sets.empty()) {
        view.table.columns.push_back(texts("chart.training"));
    }
    if (!view.flags.empty()) {
        view.table.columns.push_back(texts("chart.happened"));
    }
    for (std::size_t column = 0; column < axis.columns(); ++column) {
        add_stop(view, axis, texts, column, value_words);
    }
    std::reverse(view.table.rows.begin(), view.table.rows.end());
    view.chosen = view.stops.empty() ? 0 : view.stops.size() - 1;
    if (axis.bucket() != Bucket::Day) {
        const std::string_view key = axis.bucket() == Bucket::Week      ? "chart.per_week"
                                     : axis.bucket() == Bucket::Month   ? "chart.per_month"
                                     : axis.bucket() == Bucket::Quarter ? "chart.per_quarter"
                                                                        : "chart.per_year";
        view.note = texts(key);
    }
}

} // namespace loadwise
