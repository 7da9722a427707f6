#include "screens.h"

#include <array>

namespace loadwise {

namespace {

constexpr float left = 26;
constexpr float right = 6;
constexpr float top = 10;
constexpr float row = 15;
constexpr float chart_height = 210;

float y_of(int score) {
    return top + row * static_cast<float>(10 - score);
}

Shape line(Ink ink, std::vector<Point> points, float size, bool is_dashed = false) {
    Shape shape;
    shape.kind = Shape::Kind::Line;
    shape.ink = ink;
    shape.points = std::move(points);
    shape.size = size;
    shape.is_dashed = is_dashed;
    return shape;
}

Shape words(Ink ink, Point place, std::string text, float align) {
    Shape shape;
    shape.kind = Shape::Kind::Text;
    shape.ink = ink;
    shape.points = {place};
    shape.size = 12;
    shape.text = std::move(text);
    shape.align = align;
    return shape;
}

void mark(Drawing& drawing, Point place, PainContext context) {
    Shape shape;
    shape.points = {place};
    switch (context) {
    case PainContext::Morning:
        shape.kind = Shape::Kind::Circle;
        shape.ink = Ink::Accent;
        shape.size = 4.5F;
        shape.is_filled = true;
        break;
    case PainContext::During:
        shape.kind = Shape::Kind::Polygon;
        shape.ink = Ink::Warn;
        shape.points = {
            {place.x, place.y - 5}, {place.x + 5, place.y + 4}, {place.x - 5, place.y + 4}};
        break;
    case PainContext::After:
    case PainContext::Usual:
        shape.kind = Shape::Kind::Circle;
        shape.ink = Ink::TextSoft;
        shape.size = 4;
        break;
    }
    drawing.shapes.push_back(std::move(shape));
}

Drawing pain_chart(const ProgressView& view, float width) {
    Drawing drawing{width, chart_height, {}};
    const float end = width - right;
    for (const int score : {0, 5, 10}) {
        drawing.shapes.push_back(line(Ink::Line, {{left, y_of(score)}, {end, y_of(score)}}, 1));
        const Point label{left - 8, y_of(score)};
        drawing.shapes.push_back(words(Ink::TextSoft, label, std::to_string(score), 1));
    }
    const float limit = y_of(view.pain_limit) - row / 2;
    drawing.shapes.push_back(line(Ink::Bad, {{left, limit}, {end, limit}}, 1.5F, true));
    const float span = end - left - 12;
    const float step = view.days > 1 ? span / static_cast<float>(view.days - 1) : 0;
    const auto x_of = [&](int day) { return left + 6 + step * static_cast<float>(day); };
    for (const int day : view.session_days) {
        const float base = y_of(0) + 10;
        drawing.shapes.push_back(line(Ink::Good, {{x_of(day) - 3, base}, {x_of(day) + 3, base}}, 5)
        );
    }
    std::vector<Point> mornings;
    for (const PainPoint& point : view.points) {
        if (point.context == PainContext::Morning) {
            mornings.push_back({x_of(point.day), y_of(point.score)});
        }
    }
    if (mornings.size() > 1) {
        drawing.shapes.push_back(line(Ink::Accent, std::move(mornings), 2));
    }
    for (const PainPoint& point : view.points) {
        mark(drawing, {x_of(point.day), y_of(point.score)}, point.context);
    }
    const float below = chart_height - 14;
    drawing.shapes.push_back(words(Ink::TextSoft, {left, below}, view.first_day, 0));
    drawing.shapes.push_back(words(Ink::TextSoft, {end, below}, view.last_day, 1));
    return drawing;
}

} // namespace

void progress_ui(Ui& ui, const ProgressView& view) {
    ui.heading(1, "Progress");
    ui.text(view.sessions_words, TextKind::Body, Ink::TextSoft);
    if (view.is_empty) {
        const Scope card = ui.card("empty");
        ui.heading(2, "Nothing to show yet");
        ui.text("After your first session and the morning after it, your pain and your training "
                "days appear here.");
        return;
    }
    {
        const Scope card = ui.card("pain");
        ui.heading(2, "Pain");
        ui.figure("chart", pain_chart(view, ui.width()), view.chart_words);
        ui.text(
            "Dots and line: mornings. Triangles: worst during exercise. Rings: after. Bars below: "
            "training days. Dashed line: above it is too much.",
            TextKind::Small,
            Ink::TextSoft
        );
    }
    {
        const Scope card = ui.card("days");
        ui.heading(2, "Day by day");
        const std::array<TableColumn, 5> columns{
            {{"Date", 1.2F},
             {"Sessions", 1.2F},
             {"During", 1},
             {"After", 0.9F},
             {"Morning after", 1.2F}}};
        ui.table(
            {.key = "days",
             .caption = "Sessions and pain scores by day",
             .columns = columns,
             .rows = view.rows}
        );
    }
    if (!view.decisions.empty()) {
        const Scope card = ui.card("decisions");
        ui.heading(2, "Suggestions and what you decided");
        const std::array<TableColumn, 3> columns{{{"Date", 1}, {"Suggestion", 2}, {"Decision", 1}}};
        ui.table(
            {.key = "decisions",
             .caption = "Suggestions and decisions",
             .columns = columns,
             .rows = view.decisions}
        );
    }
}

} // namespace loadwise
