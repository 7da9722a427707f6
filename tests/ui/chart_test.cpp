// Charts as drawings, and the controls that walk through them.
#include "ui/screen.h"
#include "ui/screens/progress/chart_drawing.h"

#include <algorithm>

using namespace loadwise;
using namespace loadwise::test;

namespace {

/// Two columns of mornings, one of them with a bar, and a limit.
ChartView small_chart() {
    ChartView view;
    view.key = "pain";
    view.title = "Pain";
    view.words = "A chart";
    view.columns = 11;
    view.ticks = {{0, "0"}, {5, "5"}, {10, "10"}};
    view.limit = ChartLabel{5, "your limit 5"};
    view.series = {
        {"Morning", Mark::Dot, true, {{0, 2, 2}, {10, 1, 4}}},
        {"After", Mark::Ring, false, {{10, 4, 4}}}};
    view.stops = {0, 10};
    view.stop_words = {"first", "last"};
    view.chosen = 1;
    return view;
}

const Shape* find_text(const Drawing& drawing, std::string_view text) {
    for (const Shape& shape : drawing.shapes) {
        if (shape.kind == Shape::Kind::Text && shape.text == text) {
            return &shape;
        }
    }
    return nullptr;
}

int count_of(const Drawing& drawing, Shape::Kind kind, Ink ink) {
    return static_cast<int>(std::count_if(
        drawing.shapes.begin(),
        drawing.shapes.end(),
        [&](const Shape& shape) { return shape.kind == kind && shape.ink == ink; }
    ));
}

} // namespace

TEST_CASE("the limit is a dashed line with its name, above the score it allows", "[chart]") {
    const Drawing drawing = draw_chart(small_chart(), {360, 1});
    REQUIRE(find_text(drawing, "your limit 5") != nullptr);
    const auto line =
        std::find_if(drawing.shapes.begin(), drawing.shapes.end(), [](const Shape& shape) {
            return shape.is_dashed;
        });
    REQUIRE(line != drawing.shapes.end());
    CHECK(line->ink == Ink::Bad);
    const Shape* const five = find_text(drawing, "5");
    REQUIRE(five != nullptr);
    CHECK(line->points.front().y < five->points.front().y);
}

TEST_CASE("series are named beside their last points, and names never touch", "[chart]") {
    const Drawing drawing = draw_chart(small_chart(), {360, 1});
    const Shape* const morning = find_text(drawing, "Morning");
    const Shape* const after = find_text(drawing, "After");
    REQUIRE(morning != nullptr);
    REQUIRE(after != nullptr);
    CHECK(std::abs(morning->points.front().y - after->points.front().y) >= 12);
}

TEST_CASE("where names would take the plot's room they stand below it", "[chart]") {
    ChartView view = small_chart();
    view.dates = {{0, "17 February"}, {5, "3 March"}, {10, "18 March"}};
    const Drawing beside = draw_chart(view, {360, 1});
    const Drawing below = draw_chart(view, {300, 2});
    CHECK(find_text(beside, "Morning")->points.front().x > 200);
    CHECK(find_text(below, "Morning")->points.front().x < 60);
    CHECK(below.height > beside.height);
    SECTION("and no date is written over another") {
        CHECK(find_text(beside, "3 March") != nullptr);
        CHECK(find_text(below, "3 March") == nullptr);
        CHECK(find_text(below, "18 March") != nullptr);
    }
}

TEST_CASE("everything of a chart stays inside it, at any width and text size", "[chart]") {
    for (const float width : {260.0F, 360.0F, 608.0F}) {
        for (const float scale : {1.0F, 2.0F}) {
            const Drawing drawing = draw_chart(small_chart(), {width, scale});
            for (const Shape& shape : drawing.shapes) {
                for (const Point& point : shape.points) {
                    CHECK(point.x >= 0);
                    CHECK(point.x <= width);
                    CHECK(point.y >= 0);
                    CHECK(point.y <= drawing.height);
                }
            }
        }
    }
}

TEST_CASE("a touch finds the nearest point with something to read", "[chart]") {
    const ChartView view = small_chart();
    CHECK(nearest_stop(view, {360, 1}, 0) == 0);
    CHECK(nearest_stop(view, {360, 1}, 100) == 0);
    CHECK(nearest_stop(view, {360, 1}, 300) == 1);
    CHECK(nearest_stop(view, {360, 1}, 9999) == 1);
}

TEST_CASE("an empty chart, and one point, can be drawn", "[chart]") {
    ChartView view;
    CHECK(draw_chart(view, {300, 1}).width > 0);
    view = small_chart();
    view.columns = 1;
    view.series = {{"", Mark::Square, true, {{0, 3, 3}}}};
    view.stops = {0};
    view.chosen = 0;
    const Drawing drawing = draw_chart(view, {300, 1});
    CHECK(count_of(drawing, Shape::Kind::Polygon, Ink::Warn) == 1);
}

TEST_CASE("days differ by shape, not only by colour", "[chart]") {
    WeekView view;
    view.days[0].mark = DayMark::Done;
    const auto shapes = [&view](DayMark mark) {
        view.days[0].mark = mark;
        std::string text;
        for (const Shape& shape : draw_week(view, {350, 1}).shapes) {
            text += std::to_string(static_cast<int>(shape.kind)) + (shape.is_filled ? "f" : "o") +
                    std::to_string(shape.points.size()) + ";";
        }
        return text;
    };
    std::vector<std::string> seen;
    for (const DayMark mark :
         {DayMark::Outside, DayMark::Done, DayMark::Missed, DayMark::Rest, DayMark::Planned}) {
        seen.push_back(shapes(mark));
    }
    std::sort(seen.begin(), seen.end());
    CHECK(std::adjacent_find(seen.begin(), seen.end()) == seen.end());
}

TEST_CASE("a touched chart tells where, and a press without a place tells nothing", "[ui]") {
    std::optional<float> place;
    Screen screen([&](Ui& ui) {
        if (const auto touched = ui.chart("chart", {200, 100, {}}, "A chart")) {
            place = touched;
        }
    });
    screen.press(Role::Figure, "A chart");
    CHECK_FALSE(place.has_value());
    screen.touch(Role::Figure, "A chart", "0.5000");
    REQUIRE(place.has_value());
    CHECK(*place == 100);
    screen.touch(Role::Figure, "A chart", "nonsense");
    CHECK(*place == 0);
}

TEST_CASE("a walk goes both ways and stops at its ends", "[ui]") {
    int at = 0;
    Screen screen([&](Ui& ui) {
        const std::string words = "Day " + std::to_string(at);
        const Browse browse{
            .key = "days",
            .words = words,
            .back = "Day before",
            .on = "Day after",
            .has_back = at > 0,
            .has_on = at < 1};
        at += ui.browse(browse).value_or(0);
    });
    CHECK(screen.get(Role::Button, "Day before").is_disabled);
    screen.press(Role::Button, "Day before");
    CHECK(at == 0);
    screen.press(Role::Button, "Day after");
    CHECK(at == 1);
    screen.frame();
    screen.get(Role::Status, "Day 1");
    CHECK(screen.get(Role::Button, "Day after").is_disabled);
    const Rect button = screen.get(Role::Button, "Day after").rect;
    CHECK(button.width >= 44);
    CHECK(button.height >= 44);
}

TEST_CASE("a day and a time are fields with their own roles", "[ui]") {
    std::string day = "2026-03-02";
    std::string time = "07:30";
    Screen screen([&](Ui& ui) {
        day = ui.date_field("day", "Day", day).value_or(day);
        time = ui.time_field("time", "Time", time).value_or(time);
    });
    screen.type(Role::DateField, "Day", "2026-03-01");
    screen.type(Role::TimeField, "Time", "18:00");
    screen.frame();
    CHECK(screen.get(Role::DateField, "Day").value == "2026-03-01");
    CHECK(screen.get(Role::TimeField, "Time").value == "18:00");
    CHECK(role_name(Role::DateField) == "date");
    CHECK(role_name(Role::TimeField) == "time");
    CHECK(role_name(Role::Alert) == "alert");
}

TEST_CASE("a row that opens says its words and what else is known", "[ui]") {
    int opened = 0;
    Screen screen([&](Ui& ui) { opened += ui.row_button("row", "07:30 Pain", "Corrected") ? 1 : 0; }
    );
    const Node& row = screen.get(Role::Button, "07:30 Pain");
    CHECK(row.description == "Corrected");
    CHECK(row.rect.height >= 44);
    screen.press(Role::Button, "07:30 Pain");
    CHECK(opened == 1);
}
