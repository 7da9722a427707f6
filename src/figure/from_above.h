#pragma once
// A runner seen from above, and the course on the ground: of turns and changes of direction, which
// a side view cannot show.

#include "figure/sketch.h"

namespace loadwise {

/// The way that the runner takes, round by round.
void draw_course(Sketch& sketch, const Figure& figure);

/// Larger than the course is, so that it can be seen which way the body points.
void draw_runner_above(Sketch& sketch, const Pose& pose);

} // namespace loadwise
