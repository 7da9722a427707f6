#pragma once
// The scores that a suggestion rests on, as a drawing: each on a line from 0 to 10 in the colours
// of its limits.

#include "app/today/offer_view.h"
#include "ui/screens/progress/chart_drawing.h"

namespace loadwise {

Drawing draw_scale(const PainScale& scale, ChartSize size);

} // namespace loadwise
