#pragma once
// The symbols of the interface, 24 units wide, drawn with two-unit strokes.

#include "drawing.h"

namespace loadwise::icons {

const Drawing& today();
const Drawing& programme();
const Drawing& progress();
const Drawing& about();

} // namespace loadwise::icons
