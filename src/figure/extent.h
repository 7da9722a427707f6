#pragma once
// The space a figure needs in all its phases.

#include "figure.h"

namespace loadwise {

Frame frame_around(const Figure& figure);

} // namespace loadwise
