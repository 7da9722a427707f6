#pragma once
// The space a figure needs in all its phases.

#include "figure/figure.h"

namespace loadwise {

/// Just around the body and what it holds and stands on.
Frame frame_around(const Figure& figure);

/// The same with the air that a single picture needs, or each of several.
Frame frame_of_one(const Frame& around);
Frame frame_of_several(const Frame& around);

} // namespace loadwise
