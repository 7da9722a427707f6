#pragma once
// The silhouette of each part of the body, in centimetres, for a pose.

#include "figure/sketch.h"

namespace loadwise {

/// The trunk, neck and head with clothes and hair, from back to front.
std::vector<Part> trunk_parts(const Pose& pose);
std::vector<Part> face_parts(const Pose& pose);

/// Shoe, lower leg, thigh and the shorts' leg. The far side is in the shade.
std::vector<Part> leg_parts(const Pose& pose, const Leg& leg, bool is_far);

/// Hand, forearm, upper arm and sleeve.
std::vector<Part> arm_parts(const Pose& pose, const Arm& arm, bool is_far);

/// Lies over the near arm's beginning, so that sleeve and shirt are one.
Part shoulder_part(const Pose& pose);

} // namespace loadwise
