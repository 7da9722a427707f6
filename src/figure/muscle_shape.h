#pragma once
// Where working muscles lie, as soft tones from their edge to their belly.

#include "figure/sketch.h"

namespace loadwise {

/// On a leg, or on the seat beside it.
std::vector<Part> muscle_parts(Muscle muscle, const Pose& pose, const Leg& leg);

} // namespace loadwise
