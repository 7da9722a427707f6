#pragma once
// Soft tapering shapes along a bone.

#include "figure/sketch.h"

namespace loadwise {

/// A place along a bone, from 0 at its beginning to 1 at its end, and the flesh in front of and
/// behind it.
struct Station {
    double along = 0;
    double front = 0;
    double back = 0;
};

struct Bone {
    Vec from;
    double direction = 0;
    double length = 0;
};

/// The soft outline of a limb: its stations, rounded at both ends.
Outline limb(const Bone& bone, std::span<const Station> stations, double unseen = 0.05);

/// The part of a limb's outline before or beyond a straight hem across the bone.
Outline before_hem(const Outline& outline, const Bone& bone, double along);

Bone thigh_bone(const Pose& pose, const Leg& leg);
Bone shank_bone(const Leg& leg);

} // namespace loadwise
