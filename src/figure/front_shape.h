#pragma once
// The silhouette of a body that lies on its side and faces the viewer, knees bent away.

#include "figure/sketch.h"

namespace loadwise {

/// The lower legs, which point away and are seen from a little above.
std::vector<Part> front_shanks(const Pose& pose);

/// All but shanks and arms, from back to front.
std::vector<Part> front_parts(const Pose& pose);
std::vector<Part> front_face(const Pose& pose);

/// The muscles of hip and flank below, which hold the body, as soft tones.
std::vector<Part> front_muscle(const Pose& pose);

} // namespace loadwise
