#pragma once
// What an exercise stands on, leans against or holds.

#include "figure/sketch.h"

namespace loadwise {

constexpr double table_height = 56;  ///< of the table that a band is tied to, above its knot
constexpr double support_depth = 34; ///< of the chair or the counter that hands rest on

/// The floor, and what stands behind the body.
void draw_surroundings(Sketch& sketch, const Figure& figure, const Pose& pose);

/// What the body holds or wears in front of it.
void draw_held(Sketch& sketch, const Figure& figure, const Pose& pose);

/// Where a prop is fixed to the body.
Vec fixed_point(Fixed fixed, const Pose& pose);

} // namespace loadwise
