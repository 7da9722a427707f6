#pragma once
// What an exercise stands on, leans against or holds.

#include "figure/sketch.h"

namespace loadwise {

/// The floor, and what stands behind the body.
void draw_surroundings(Sketch& sketch, const Figure& figure, const Pose& pose);

/// What the body holds or wears in front of it.
void draw_held(Sketch& sketch, const Figure& figure, const Pose& pose);

/// Where a prop is fixed to the body.
Vec fixed_point(Fixed fixed, const Pose& pose);

} // namespace loadwise
