// The week and the month as drawings.
#include "ui/screens/progress/chart_drawing.h"
#include "ui/screens/progress/chart_shapes.h"

#include <algorithm>

namespace loadwise {

namespace {

void add_tick(Drawing& drawing, Point at, float unit, Ink ink) {
    drawing.shapes.push_back(line(
        ink,
        {{at.x - unit * 0.45F, at.y + unit * 0.02F},
         {at.x - unit * 0.1F, at.y + unit * 0.36F},
         {at.x + unit * 0.48F, at.y - unit * 0.34F}},
        2.5F
    ));
}

/// A full disc was done, a ring is planned, a dash was left out, a dot is rest.
void add_day(Drawing& drawing, DayMark mark, Point at, float radius, bool is_today) {
    switch (mark) {
    case DayMark::Done:
        drawing.shapes.push_back(circle(Ink::Good, at, radius, true));
        add_tick(drawing, at, radius, Ink::Card);
        break;
    case DayMark::Planned:
        if (is_today) {
            drawing.shapes.push_back(circle(Ink::AccentSoft, at, radius, true));
        }
        drawing.shapes.push_back(circle(Ink::Accent, at, radius, false));
        break;
    case DayMark::Missed:
        drawing.shapes.push_back(
            line(Ink::Edge, {{at.x - radius * 0.5F, at.y}, {at.x + radius * 0.5F, at.y}}, 2)
        );
        break;
    case DayMark::Rest:
        drawing.shapes.push_back(circle(Ink::Edge, at, radius * 0.18F, true));
        break;
    case DayMark::Outside:
        break;
    }
}

} // namespace

Drawing draw_week(const WeekView& view, ChartSize size) {
    const float letter = label_size * size.text_scale;
    const float cell = size.width / static_cast<float>(view.days.size());
    const float radius = std::min(cell * 0.3F, 13 * size.text_scale);
    const float middle = letter * 2.9F + radius;
    Drawing drawing{size.width, middle + radius + 8, {}};
    for (std::size_t index = 0; index < view.days.size(); ++index) {
        const WeekDay& day = view.days[index];
        const float x = cell * (static_cast<float>(index) + 0.5F);
        const Ink ink = day.is_today ? Ink::Text : Ink::TextSoft;
        drawing.shapes.push_back(words(ink, {x, letter * 0.7F}, day.weekday, letter, 0.5F));
        drawing.shapes.push_back(
            words(ink, {x, letter * 2}, std::to_string(day.number), letter, 0.5F)
        );
        add_day(drawing, day.mark, {x, middle}, radius, day.is_today);
        if (day.is_today) {
            const float y = drawing.height - 2;
            const float half = cell * 0.3F;
            drawing.shapes.push_back(line(Ink::Accent, {{x - half, y}, {x + half, y}}, 3));
        }
    }
    return drawing;
}

Drawing draw_month(const CalendarView& view, ChartSize size) {
    const float letter = label_size * size.text_scale;
    const float cell = size.width / 7;
    const float height = letter * 1.6F + std::min(cell * 0.6F, 30 * size.text_scale);
    const float radius = std::min(cell * 0.24F, 11 * size.text_scale);
    const float head = letter * 1.8F;
    Drawing drawing{size.width, head + height * static_cast<float>(view.weeks.size()) + 4, {}};
    for (std::size_t place = 0; place < view.weekdays.size(); ++place) {
        const float x = cell * (static_cast<float>(place) + 0.5F);
        drawing.shapes.push_back(
            words(Ink::TextSoft, {x, letter * 0.7F}, view.weekdays[place], letter, 0.5F)
        );
    }
    for (std::size_t week = 0; week < view.weeks.size(); ++week) {
        const float y = head + height * static_cast<float>(week);
        for (std::size_t place = 0; place < view.weeks[week].size(); ++place) {
            const CalendarDay& day = view.weeks[week][place];
            if (day.number == 0) {
                continue;
            }
            const float x = cell * (static_cast<float>(place) + 0.5F);
            const Ink ink = day.is_today ? Ink::Accent : Ink::Text;
            drawing.shapes.push_back(
                words(ink, {x, y + letter * 0.6F}, std::to_string(day.number), letter, 0.5F)
            );
            if (day.is_today) {
                const float half = letter * 0.7F;
                const float under = y + letter * 1.35F;
                drawing.shapes.push_back(
                    line(Ink::Accent, {{x - half, under}, {x + half, under}}, 2.5F)
                );
            }
            add_day(drawing, day.mark, {x, y + letter * 1.7F + radius}, radius, day.is_today);
        }
    }
    return drawing;
}

} // namespace loadwise
