#pragma once
// The silhouette of each part of the body, in centimetres, for a pose.

#include "sketch.h"

namespace loadwise {

/// The trunk, neck and head with clothes and hair, from back to front.
std::vector<Part> trunk_parts(const Pose& pose);
Outline face_eye(const Pose& pose);

/// Shoe, lower leg, thigh and the shorts' leg. The far side is in the shade.
std::vector<Part> leg_parts(const Pose& pose, const Leg& leg, bool is_far);

/// Hand, forearm, upper arm and sleeve.
std::vector<Part> arm_parts(const Pose& pose, const Arm& arm, bool is_far);

/// The muscle's outline on a leg, or on the seat beside it.
Outline muscle_outline(Muscle muscle, const Pose& pose, const Leg& leg);

} // namespace loadwise
