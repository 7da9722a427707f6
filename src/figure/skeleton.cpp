#include "figure/skeleton.h"

#include <algorithm>
#include <cmath>

namespace loadwise {

namespace {

constexpr double pi = 3.14159265358979323846;

double radians(double degrees) {
    return degrees * pi / 180;
}

struct Bones {
    double upper = 0;
    double lower = 0;
};

/// The angle at the root of a two-bone limb whose end is this far away.
double opening(Bones bones, double reach) {
    const double cosine = (bones.upper * bones.upper + reach * reach - bones.lower * bones.lower) /
                          (2 * bones.upper * reach);
    return std::acos(std::clamp(cosine, -1.0, 1.0)) * 180 / pi;
}

double reachable(Bones bones, double wanted) {
    const double least = std::abs(bones.upper - bones.lower) + 0.1;
    return std::clamp(wanted, least, bones.upper + bones.lower);
}

void place_foot(Leg& leg, double ground) {
    leg.ball = leg.ankle - rotated(body::ankle, leg.sole);
    leg.heel = leg.ball + rotated(body::heel, leg.sole);
    // On the ground the toes lie flat under a lifted heel; in the air they follow the foot.
    const double lift = std::clamp((leg.ball.y - ground) / 10, 0.0, 1.0);
    const double pitch = -turned(leg.sole);
    const double bend = pitch > 80 ? 0 : std::clamp(pitch, 0.0, 75.0) * (1 - lift);
    leg.toes = leg.sole + bend;
}

Leg leg_by_angles(const Pose& pose, const std::array<double, 3>& numbers, double ground) {
    Leg leg;
    leg.thigh = pose.pelvis + 180 + numbers[0];
    leg.shank = leg.thigh - numbers[1];
    leg.sole = leg.shank + 90 + numbers[2];
    leg.knee = pose.hip + polar(body::thigh, leg.thigh);
    leg.ankle = leg.knee + polar(body::shank, leg.shank);
    place_foot(leg, ground);
    return leg;
}

Leg leg_to(const Pose& pose, Vec ankle, double sole, double ground) {
    constexpr Bones bones{body::thigh, body::shank};
    const double wanted = distance(pose.hip, ankle);
    const double reach = reachable(bones, wanted);
    Leg leg;
    leg.gap = std::abs(wanted - reach);
    leg.thigh = direction(pose.hip, ankle) + opening(bones, reach);
    leg.knee = pose.hip + polar(body::thigh, leg.thigh);
    leg.shank = direction(leg.knee, ankle);
    leg.ankle = leg.knee + polar(body::shank, leg.shank);
    leg.sole = sole;
    place_foot(leg, ground);
    return leg;
}

Leg make_leg(LegAim aim, const Pose& pose, const std::array<double, 3>& numbers, double ground) {
    if (aim == LegAim::Angles) {
        return leg_by_angles(pose, numbers, ground);
    }
    const Vec stand{numbers[0], numbers[1]};
    const Vec from_ball = aim == LegAim::Ball ? body::ankle : body::ankle - body::heel;
    return leg_to(pose, stand + rotated(from_ball, numbers[2]), numbers[2], ground);
}

Arm arm_by_angles(const Pose& pose, const std::array<double, 3>& numbers, double aside) {
    Arm arm;
    arm.root = pose.shoulder + polar(aside, pose.chest + 90);
    arm.upper = pose.chest + 180 + numbers[0];
    arm.fore = arm.upper + numbers[1];
    arm.hand = arm.fore + numbers[2];
    arm.elbow = arm.root + polar(body::upper_arm, arm.upper);
    arm.wrist = arm.elbow + polar(body::forearm, arm.fore);
    arm.grip = arm.wrist + polar(body::grip, arm.hand);
    return arm;
}

Arm arm_to(const Pose& pose, const std::array<double, 3>& numbers) {
    constexpr Bones bones{body::upper_arm, body::forearm};
    const Vec grip{numbers[0], numbers[1]};
    const Vec wrist = grip - polar(body::grip, numbers[2]);
    const double wanted = distance(pose.shoulder, wrist);
    const double reach = reachable(bones, wanted);
    Arm arm;
    arm.root = pose.shoulder;
    arm.gap = std::abs(wanted - reach);
    arm.upper = direction(pose.shoulder, wrist) - opening(bones, reach);
    arm.elbow = pose.shoulder + polar(body::upper_arm, arm.upper);
    arm.fore = direction(arm.elbow, wrist);
    arm.wrist = arm.elbow + polar(body::forearm, arm.fore);
    arm.hand = numbers[2];
    arm.grip = arm.wrist + polar(body::grip, arm.hand);
    return arm;
}

/// Seen from the side, an arm that points to it looks short.
Arm arm_out(const Pose& pose, const std::array<double, 3>& numbers) {
    Arm arm;
    arm.root = pose.shoulder;
    arm.elbow = {numbers[0], numbers[1]};
    arm.upper = direction(arm.root, arm.elbow);
    arm.grip = arm.elbow + Vec{numbers[2], 0};
    arm.wrist = arm.grip - Vec{body::grip, 0};
    arm.fore = 0;
    arm.hand = 0;
    return arm;
}

Arm make_arm(ArmAim aim, const Pose& pose, const std::array<double, 3>& numbers, double aside) {
    if (aim == ArmAim::Angles) {
        return arm_by_angles(pose, numbers, aside);
    }
    if (aim == ArmAim::Hand) {
        return arm_to(pose, numbers);
    }
    if (aim == ArmAim::Out) {
        return arm_out(pose, numbers);
    }
    const Vec on_hip = pose.hip + rotated({numbers[0], -numbers[1]}, pose.pelvis);
    return arm_to(pose, {on_hip.x, on_hip.y, pose.pelvis + 180 + numbers[2]});
}

/// Where the hip is, given what the body hangs from.
Vec hip_of(Root root, const Stance& stance) {
    const double chest = stance.pelvis - stance.spine;
    const double thigh = stance.pelvis + 180 + stance.legs[0][0];
    const double shank = thigh - stance.legs[0][1];
    switch (root) {
    case Root::Hip:
        break;
    case Root::Shoulder:
        return stance.at - polar(body::chest, chest) - polar(body::pelvis, stance.pelvis);
    case Root::Knee:
        return stance.at - polar(body::thigh, thigh);
    case Root::Foot:
        return stance.at + rotated(body::ankle, stance.legs[0][2]) - polar(body::shank, shank) -
               polar(body::thigh, thigh);
    }
    return stance.at;
}

void place_trunk(Pose& pose, const Stance& stance) {
    pose.pelvis = stance.pelvis;
    pose.chest = stance.pelvis - stance.spine;
    pose.face = pose.chest - stance.neck;
    pose.waist = pose.hip + polar(body::pelvis, pose.pelvis);
    pose.shoulder = pose.waist + polar(body::chest, pose.chest);
    pose.neck = pose.shoulder + polar(body::neck_base, pose.chest);
    // The neck takes half of the bend and the head the rest.
    pose.head =
        pose.neck + polar(body::head, pose.chest - stance.neck * 0.6) + polar(2.5, pose.face - 90);
}

} // namespace

Vec polar(double length, double degrees) {
    return {length * std::cos(radians(degrees)), length * std::sin(radians(degrees))};
}

Vec rotated(Vec vec, double degrees) {
    const Vec along = polar(1, degrees);
    return {vec.x * along.x - vec.y * along.y, vec.x * along.y + vec.y * along.x};
}

double direction(Vec from, Vec to) {
    return std::atan2(to.y - from.y, to.x - from.x) * 180 / pi;
}

double distance(Vec from, Vec to) {
    return std::hypot(to.x - from.x, to.y - from.y);
}

double turned(double degrees) {
    return std::remainder(degrees, 360.0);
}

Pose pose_of(const Aims& aims, const Stance& stance, const Ground& ground) {
    Pose pose;
    pose.hip = hip_of(aims.root, stance);
    place_trunk(pose, stance);
    pose.has_fists = aims.has_fists;
    pose.is_front = aims.is_front;
    pose.is_above = aims.is_above;
    pose.floor_shift = stance.ground;
    for (std::size_t side = 0; side < 2; ++side) {
        const double aside = !aims.is_front ? 0
                             : side == 0    ? body::half_breadth
                                            : -body::half_breadth;
        std::array<double, 3> numbers = stance.legs[side];
        if (aims.root == Root::Foot && side == 0) {
            const double shank = stance.pelvis + 180 + numbers[0] - numbers[1];
            numbers[2] = turned(numbers[2] - shank - 90);
        }
        pose.legs[side] = make_leg(aims.legs[side], pose, numbers, ground[side]);
        pose.arms[side] = make_arm(aims.arms[side], pose, stance.arms[side], aside);
        pose.arms[side].is_pressed = aims.arms[side] != ArmAim::Angles && !aims.has_fists;
    }
    return pose;
}

double hip_flexion(const Pose& pose, const Leg& leg) {
    return turned(leg.thigh - pose.pelvis - 180);
}

double knee_flexion(const Leg& leg) {
    return turned(leg.thigh - leg.shank);
}

double ankle_flexion(const Leg& leg) {
    return turned(leg.sole - leg.shank - 90);
}

double shoulder_flexion(const Pose& pose, const Arm& arm) {
    return turned(arm.upper - pose.chest - 180);
}

double elbow_flexion(const Arm& arm) {
    return turned(arm.fore - arm.upper);
}

} // namespace loadwise
