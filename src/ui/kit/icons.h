#pragma once
// The symbols of the interface, 24 units wide, drawn with two-unit strokes.

#include "drawing/drawing.h"

namespace loadwise::icons {

const Drawing& today();
const Drawing& programme();
const Drawing& progress();
const Drawing& about();
const Drawing& more();
const Drawing& records();
const Drawing& clinicians();
const Drawing& hand_out();
const Drawing& reminders();
const Drawing& settings();
const Drawing& safety();

} // namespace loadwise::icons
