#pragma once
// A chart as values: columns of time, series of points, the lines behind them, and the same in
// words and as a table. What it looks like is decided where it is drawn.

#include "app/words/texts.h"
#include "base/local_time.h"

#include <optional>
#include <string>
#include <vector>

namespace loadwise {

/// Series differ by colour and by shape, never by colour alone.
enum class Mark { Dot, Triangle, Ring, Square };

/// The values of one column: one, or the lowest and highest of a longer time.
struct ChartPoint {
    std::size_t column = 0;
    int least = 0;
    int most = 0;

    friend bool operator==(const ChartPoint&, const ChartPoint&) = default;
};

struct ChartSeries {
    std::string label;
    Mark mark = Mark::Dot;
    bool is_line = false; ///< its points are joined
    std::vector<ChartPoint> points;
};

/// What happened beside what is measured, marked along the top of a chart.
enum class FlagKind { Stage, Harder, Easier, Flare, Break, Note };

struct ChartFlag {
    std::size_t column = 0;
    FlagKind kind = FlagKind::Stage;
    std::string words;
};

/// Values up to these are good, acceptable, and too much above.
struct ChartBands {
    int good_most = 0;
    int fair_most = 0;
};

struct ChartLabel {
    int place = 0; ///< a value, or a column
    std::string words;

    friend bool operator==(const ChartLabel&, const ChartLabel&) = default;
};

struct ChartTable {
    std::vector<std::string> columns;
    std::vector<std::vector<std::string>> rows; ///< the newest first
};

struct ChartView {
    std::string key;
    std::string title;
    std::string words; ///< the chart in a sentence or two
    std::string note;  ///< what the marks stand for when that is not plain
    std::size_t columns = 1;
    int most = 10; ///< the highest value there is room for; the lowest is 0
    std::vector<ChartLabel> ticks;
    std::optional<ChartLabel> limit;
    std::vector<ChartLabel> dates; ///< below the first, the middle and the last column
    std::vector<ChartSeries> series;
    std::optional<ChartBands> bands;
    std::vector<ChartFlag> flags;        ///< by column
    std::vector<int> sets;               ///< most done on a day of each column; empty: not shown
    std::vector<std::size_t> stops;      ///< the columns with something to read
    std::vector<std::string> stop_words; ///< what one reads there
    std::size_t chosen = 0;              ///< one of the stops; their number: none
    ChartTable table;

    bool is_empty() const { return stops.empty(); }
};

/// How much time one column stands for: as little as leaves few enough columns to tell apart.
enum class Bucket { Day, Week, Month, Quarter, Year };

class TimeAxis {
  public:
    static constexpr std::size_t columns_most = 62;

    /// From one day to another, both included.
    TimeAxis(Date first, Date last);

    Bucket bucket() const { return bucket_; }

    std::size_t columns() const { return starts_.size(); }

    /// Nothing for a day that is not on the axis.
    std::optional<std::size_t> column_of(Date day) const;

    Date start_of(std::size_t column) const { return starts_[column]; }

    /// "2 Mar", "week of 2 Mar", "Mar 2026", "2026"
    std::string label(const Texts& texts, std::size_t column) const;

  private:
    Bucket bucket_ = Bucket::Day;
    Date first_;
    Date last_;
    std::vector<Date> starts_; ///< of each column, the first day it stands for
};

/// A point for each column that has a value, oldest first.
class Gatherer {
  public:
    explicit Gatherer(const TimeAxis& axis)
        : axis_(axis) {}

    void add(Date day, int value);

    std::vector<ChartPoint> points() const;

  private:
    const TimeAxis& axis_;
    std::vector<std::optional<ChartPoint>> columns_;
};

/// Few round values from 0 to above `most`, and the highest of them.
std::vector<int> round_ticks(int most);

/// Fills in what follows from axis and series: dates, stops with their words, the table.
/// `value_words` says a value with its unit.
using ValueWords = std::string (*)(const Texts& texts, int value);
void finish_chart(
    ChartView& view, const TimeAxis& axis, const Texts& texts, ValueWords value_words
);

} // namespace loadwise
