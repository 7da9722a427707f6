#include "ui/screens/progress/chart_drawing.h"
#include "base/utf8.h"
#include "ui/screens/progress/chart_shapes.h"

#include <algorithm>
#include <cmath>

namespace loadwise {

namespace {

constexpr float plot_height = 170;
constexpr float flag_lane = 18;   ///< above the plot, where something is flagged
constexpr float lane_height = 30; ///< of the training below the plot
constexpr float lane_gap = 6;

/// Letters of the interface's typeface are about half as wide as they are high.
float rough_width(const std::string& text, float size) {
    return static_cast<float>(letter_count(text)) * size * 0.56F;
}

/// Where things stand in one chart.
struct Plot {
    float left = 30;
    float right = 300; ///< the end of the plot; names stand beyond it
    float end = 320;
    float letter = label_size;
    float top = 14;
    float below = 0; ///< taken by the training
    std::size_t columns = 1;
    int most = 10;
    bool are_names_below = false; ///< there is no room for them beside the plot

    float foot() const { return top + plot_height; }

    float x(std::size_t column) const {
        const float inset = letter * 0.6F;
        const float span = right - left - inset * 2;
        return columns < 2
                   ? (left + right) / 2
                   : left + inset +
                         span * static_cast<float>(column) / static_cast<float>(columns - 1);
    }

    float y(int value) const {
        const float share = static_cast<float>(value) / static_cast<float>(std::max(1, most));
        return top + plot_height * (1 - share);
    }
};

Plot plot_of(const ChartView& view, ChartSize size) {
    Plot plot;
    plot.letter = label_size * size.text_scale;
    plot.columns = view.columns;
    plot.most = view.most;
    plot.top += view.flags.empty() ? 0 : flag_lane;
    plot.below = view.sets.empty() ? 0 : lane_gap + lane_height;
    float ticks = 0;
    for (const ChartLabel& tick : view.ticks) {
        ticks = std::max(ticks, rough_width(tick.words, plot.letter));
    }
    float names = 0;
    for (const ChartSeries& series : view.series) {
        if (!series.points.empty()) {
            names = std::max(names, rough_width(series.label, plot.letter));
        }
    }
    constexpr float names_most = 0.32F; // of the width
    plot.left = ticks + 10;
    plot.end = size.width;
    plot.are_names_below = names > size.width * names_most;
    const bool are_beside = names > 0 && !plot.are_names_below;
    plot.right = size.width - (are_beside ? names + plot.letter * 1.4F : 6);
    return plot;
}

Ink ink_of(Mark mark) {
    switch (mark) {
    case Mark::Dot:
        return Ink::Accent;
    case Mark::Triangle:
        return Ink::Warn;
    case Mark::Ring:
        return Ink::TextSoft;
    case Mark::Square:
        return Ink::Warn;
    }
    return Ink::Accent;
}

void add_mark(Drawing& drawing, Mark mark, Point at, float radius) {
    const Ink ink = ink_of(mark);
    switch (mark) {
    case Mark::Dot:
        drawing.shapes.push_back(circle(ink, at, radius, true));
        break;
    case Mark::Ring:
        drawing.shapes.push_back(circle(Ink::Card, at, radius, true));
        drawing.shapes.push_back(circle(ink, at, radius, false));
        break;
    case Mark::Triangle:
        drawing.shapes.push_back(polygon(
            ink,
            {{at.x, at.y - radius * 1.2F},
             {at.x + radius * 1.2F, at.y + radius},
             {at.x - radius * 1.2F, at.y + radius}}
        ));
        break;
    case Mark::Square:
        drawing.shapes.push_back(polygon(
            ink,
            {{at.x - radius, at.y - radius},
             {at.x + radius, at.y - radius},
             {at.x + radius, at.y + radius},
             {at.x - radius, at.y + radius}}
        ));
        break;
    }
}

struct DateRoom {
    const std::string* words;
    float left;
    float right;
};

/// The last date, the first, and of those between the ones that touch no other.
std::vector<DateRoom> dates_with_room(const ChartView& view, const Plot& plot) {
    std::vector<DateRoom> all;
    for (const ChartLabel& date : view.dates) {
        const float x = plot.x(static_cast<std::size_t>(date.place));
        const float half = rough_width(date.words, plot.letter) / 2;
        const float at = std::clamp(x, half, std::max(half, plot.end - half));
        all.push_back({&date.words, at - half, at + half});
    }
    if (all.size() > 1) {
        std::rotate(all.begin(), all.end() - 1, all.end());
    }
    std::vector<DateRoom> shown;
    const float apart = plot.letter * 0.6F;
    for (const DateRoom& one : all) {
        const bool is_free =
            std::none_of(shown.begin(), shown.end(), [&one, apart](const DateRoom& other) {
                return one.left < other.right + apart && other.left < one.right + apart;
            });
        if (is_free) {
            shown.push_back(one);
        }
    }
    return shown;
}

void add_grid(Drawing& drawing, const ChartView& view, const Plot& plot) {
    for (const ChartLabel& tick : view.ticks) {
        const float y = plot.y(tick.place);
        drawing.shapes.push_back(line(Ink::Line, {{plot.left, y}, {plot.right, y}}, 1));
        drawing.shapes.push_back(
            words(Ink::TextSoft, {plot.left - 6, y}, tick.words, plot.letter, 1)
        );
    }
    const float below = plot.foot() + plot.below + plot.letter * 1.4F;
    for (const DateRoom& date : dates_with_room(view, plot)) {
        const Point at{(date.left + date.right) / 2, below};
        drawing.shapes.push_back(words(Ink::TextSoft, at, *date.words, plot.letter, 0.5F));
    }
}

/// Above the line is too much; its name stands on the line's left end, clear of the newest points.
void add_limit(Drawing& drawing, const ChartView& view, const Plot& plot) {
    if (!view.limit) {
        return;
    }
    const float y = (plot.y(view.limit->place) + plot.y(view.limit->place + 1)) / 2;
    drawing.shapes.push_back(line(Ink::Bad, {{plot.left, y}, {plot.right, y}}, 1.5F, true));
    drawing.shapes.push_back(
        words(Ink::Bad, {plot.left + 4, y - plot.letter * 0.75F}, view.limit->words, plot.letter, 0)
    );
}

/// What was done below what was felt: a bar a column, the highest as high as its lane.
void add_training(Drawing& drawing, const ChartView& view, const Plot& plot) {
    if (view.sets.empty()) {
        return;
    }
    const float room =
        (plot.right - plot.left) / static_cast<float>(std::max<std::size_t>(1, view.columns));
    const float half = std::clamp(room * 0.35F, 1.0F, 7.0F);
    const float foot = plot.foot() + lane_gap + lane_height;
    const int most = std::max(1, *std::max_element(view.sets.begin(), view.sets.end()));
    for (std::size_t column = 0; column < view.sets.size(); ++column) {
        if (view.sets[column] > 0) {
            const float x = plot.x(column);
            const float share = static_cast<float>(view.sets[column]) / static_cast<float>(most);
            const float head = foot - std::max(3.0F, lane_height * share);
            drawing.shapes.push_back(box(Ink::Good, {x - half, head}, {x + half, foot}));
        }
    }
}

/// How far up is fine, and how far acceptable.
void add_bands(Drawing& drawing, const ChartView& view, const Plot& plot) {
    if (!view.bands) {
        return;
    }
    const float head = plot.y(view.most);
    const auto above = [&plot, head](int value) {
        return std::max(head, (plot.y(value) + plot.y(value + 1)) / 2);
    };
    const float good = above(view.bands->good_most);
    const float fair = above(view.bands->fair_most);
    drawing.shapes.push_back(box(Ink::GoodSoft, {plot.left, good}, {plot.right, plot.foot()}));
    drawing.shapes.push_back(box(Ink::WarnSoft, {plot.left, fair}, {plot.right, good}));
    drawing.shapes.push_back(box(Ink::BadSoft, {plot.left, head}, {plot.right, fair}));
}

/// Kinds differ by their shape, never by colour alone.
void add_flag(Drawing& drawing, FlagKind kind, Point at) {
    constexpr float half = 5;
    std::vector<Shape>& shapes = drawing.shapes;
    switch (kind) {
    case FlagKind::Stage:
        shapes.push_back(line(Ink::Accent, {{at.x, at.y - half}, {at.x, at.y + half}}, 2));
        shapes.push_back(polygon(
            Ink::Accent, {{at.x, at.y - half}, {at.x + half * 1.8F, at.y - half / 2}, {at.x, at.y}}
        ));
        break;
    case FlagKind::Harder:
        shapes.push_back(polygon(
            Ink::Good, {{at.x, at.y - half}, {at.x + half, at.y + half}, {at.x - half, at.y + half}}
        ));
        break;
    case FlagKind::Easier:
        shapes.push_back(polygon(
            Ink::Warn, {{at.x, at.y + half}, {at.x + half, at.y - half}, {at.x - half, at.y - half}}
        ));
        break;
    case FlagKind::Flare:
        shapes.push_back(circle(Ink::Bad, at, half, true));
        break;
    case FlagKind::Break:
        shapes.push_back(line(Ink::TextSoft, {{at.x - 3, at.y - half}, {at.x - 3, at.y + half}}, 3)
        );
        shapes.push_back(line(Ink::TextSoft, {{at.x + 3, at.y - half}, {at.x + 3, at.y + half}}, 3)
        );
        break;
    case FlagKind::Note:
        shapes.push_back(box(Ink::TextSoft, {at.x - half, at.y - half}, {at.x + half, at.y - 1}));
        shapes.push_back(line(Ink::TextSoft, {{at.x - half, at.y + 3}, {at.x + half, at.y + 3}}, 2)
        );
        break;
    }
}

/// One for each column: the kind that says most, which is the first of its kinds.
void add_flags(Drawing& drawing, const ChartView& view, const Plot& plot) {
    for (std::size_t column = 0; column < view.columns; ++column) {
        const ChartFlag* first = nullptr;
        for (const ChartFlag& flag : view.flags) {
            if (flag.column == column && (first == nullptr || flag.kind < first->kind)) {
                first = &flag;
            }
        }
        if (first != nullptr) {
            add_flag(drawing, first->kind, {plot.x(column), flag_lane / 2});
        }
    }
}

void add_chosen(Drawing& drawing, const ChartView& view, const Plot& plot) {
    if (view.chosen >= view.stops.size()) {
        return;
    }
    const float x = plot.x(view.stops[view.chosen]);
    drawing.shapes.push_back(line(Ink::Edge, {{x, plot.top - 6}, {x, plot.foot()}}, 1.5F));
}

/// Joined points; a column that stands for a longer time has a bar from its lowest to its highest.
void add_series(Drawing& drawing, const ChartSeries& series, const Plot& plot) {
    const Ink ink = ink_of(series.mark);
    const float room = (plot.right - plot.left) / static_cast<float>(plot.columns);
    const float radius = std::clamp(room * 0.3F, 2.2F, 4.5F);
    std::vector<Point> path;
    for (const ChartPoint& point : series.points) {
        const float x = plot.x(point.column);
        path.push_back({x, plot.y(point.most)});
        if (point.least < point.most) {
            drawing.shapes.push_back(
                line(ink, {{x, plot.y(point.least)}, {x, plot.y(point.most)}}, radius * 0.9F)
            );
        }
    }
    if (series.is_line && path.size() > 1) {
        drawing.shapes.push_back(line(ink, path, 2));
    }
    for (const Point& at : path) {
        add_mark(drawing, series.mark, at, radius);
    }
}

struct Name {
    const ChartSeries* series;
    float y;
};

std::vector<Name> names_of(const ChartView& view, const Plot& plot) {
    std::vector<Name> names;
    for (const ChartSeries& series : view.series) {
        if (!series.points.empty() && !series.label.empty()) {
            names.push_back({&series, plot.y(series.points.back().most)});
        }
    }
    return names;
}

void add_name(Drawing& drawing, const Name& name, float x, const Plot& plot) {
    add_mark(drawing, name.series->mark, {x, name.y}, 4);
    drawing.shapes.push_back(
        words(Ink::Text, {x + plot.letter * 0.7F, name.y}, name.series->label, plot.letter, 0)
    );
}

/// A line each, below the dates.
void add_names_below(Drawing& drawing, std::vector<Name> names, const Plot& plot) {
    for (Name& name : names) {
        name.y = drawing.height + plot.letter * 0.5F;
        add_name(drawing, name, plot.letter * 0.6F, plot);
        drawing.height += plot.letter * 1.5F;
    }
}

/// Names stand at the height of each line's last point, moved apart where they would touch.
void add_names_beside(Drawing& drawing, std::vector<Name> names, const Plot& plot) {
    std::stable_sort(names.begin(), names.end(), [](const Name& a, const Name& b) {
        return a.y < b.y;
    });
    const float apart = plot.letter * 1.35F;
    for (std::size_t index = 1; index < names.size(); ++index) {
        names[index].y = std::max(names[index].y, names[index - 1].y + apart);
    }
    float lowest = plot.foot();
    for (auto name = names.rbegin(); name != names.rend(); ++name) {
        name->y = std::min(name->y, lowest);
        lowest = name->y - apart;
    }
    for (const Name& name : names) {
        add_name(drawing, name, plot.right + plot.letter * 0.6F, plot);
    }
}

} // namespace

Drawing draw_chart(const ChartView& view, ChartSize size) {
    const Plot plot = plot_of(view, size);
    Drawing drawing{size.width, plot.foot() + plot.below + plot.letter * 2.2F, {}};
    add_bands(drawing, view, plot);
    add_grid(drawing, view, plot);
    add_flags(drawing, view, plot);
    add_chosen(drawing, view, plot);
    add_limit(drawing, view, plot);
    add_training(drawing, view, plot);
    for (const ChartSeries& series : view.series) {
        add_series(drawing, series, plot);
    }
    const std::vector<Name> names = names_of(view, plot);
    if (plot.are_names_below) {
        add_names_below(drawing, names, plot);
    } else {
        add_names_beside(drawing, names, plot);
    }
    return drawing;
}

std::size_t nearest_stop(const ChartView& view, ChartSize size, float x) {
    const Plot plot = plot_of(view, size);
    std::size_t nearest = 0;
    for (std::size_t index = 1; index < view.stops.size(); ++index) {
        const float here = std::abs(plot.x(view.stops[index]) - x);
        const float best = std::abs(plot.x(view.stops[nearest]) - x);
        nearest = here < best ? index : nearest;
    }
    return nearest;
}

} // namespace loadwise
