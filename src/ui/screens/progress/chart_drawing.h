#pragma once
// Charts, weeks and months as drawings: a quiet grid, a labelled limit, names beside the lines
// instead of a legend where there is room.

#include "app/progress/chart_view.h"
#include "app/today/day_marks.h"
#include "drawing/drawing.h"

namespace loadwise {

struct ChartSize {
    float width = 320;
    float text_scale = 1;
};

/// The chart with the chosen point marked.
Drawing draw_chart(const ChartView& view, ChartSize size);

/// Which of the view's stops is nearest to this place, in the drawing's units from its left.
std::size_t nearest_stop(const ChartView& view, ChartSize size, float x);

Drawing draw_week(const WeekView& view, ChartSize size);

Drawing draw_month(const CalendarView& view, ChartSize size);

} // namespace loadwise
