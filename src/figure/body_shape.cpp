#include "body_shape.h"

namespace loadwise {

namespace {

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
Outline limb(const Bone& bone, std::span<const Station> stations, int pieces) {
    const auto point = [&bone](double along, double front) {
        return bone.from + rotated({along, front}, bone.direction);
    };
    Outline corners;
    for (const Station& station : stations) {
        corners.push_back(point(station.along * bone.length, station.front));
    }
    const Station& last = stations.back();
    const Station& first = stations.front();
    corners.push_back(point(
        last.along * bone.length + (last.front + last.back) * 0.46, (last.front - last.back) / 2
    ));
    for (auto station = stations.rbegin(); station != stations.rend(); ++station) {
        corners.push_back(point(station->along * bone.length, -station->back));
    }
    corners.push_back(point(
        first.along * bone.length - (first.front + first.back) * 0.46,
        (first.front - first.back) / 2
    ));
    return smooth(corners, pieces);
}

constexpr Station thigh_flesh[]{
    {0.00, 8.6, 9.6}, {0.20, 9.0, 9.6}, {0.45, 8.4, 8.4}, {0.72, 6.8, 6.6}, {1.00, 5.6, 5.4}};
constexpr Station shank_flesh[]{
    {0.00, 5.5, 5.3},
    {0.12, 4.9, 6.0},
    {0.30, 4.6, 7.2},
    {0.52, 4.0, 5.9},
    {0.78, 3.1, 3.7},
    {1.00, 3.4, 3.5}};
constexpr Station shorts_cloth[]{{0.00, 9.0, 10.0}, {0.20, 9.6, 10.2}, {0.36, 9.6, 9.8}};
constexpr Station upper_arm_flesh[]{
    {0.00, 4.9, 5.0}, {0.30, 4.9, 4.6}, {0.65, 4.3, 4.3}, {1.00, 3.6, 3.7}};
constexpr Station sleeve_cloth[]{{0.00, 5.8, 5.8}, {0.25, 5.9, 5.6}, {0.48, 5.7, 5.5}};
constexpr Station forearm_flesh[]{
    {0.00, 3.6, 3.6}, {0.25, 4.2, 3.7}, {0.60, 3.3, 3.0}, {1.00, 2.5, 2.4}};
constexpr Station neck_flesh[]{{0.00, 5.4, 6.4}, {0.50, 4.8, 5.0}, {1.00, 4.8, 4.8}};

// Along the direction of the foot from the ball, and up.
constexpr Vec shoe_heel[]{
    {-7.0, 11.0}, {-11.5, 11.4}, {-16.0, 11.0}, {-18.3, 6.5}, {-19.4, 2.4}, {-17.8, 0}, {-9, 0.4}};
constexpr Vec shoe_toes[]{{0, 0}, {6.0, 0.2}, {8.4, 1.8}, {6.4, 4.4}, {1.0, 6.2}};
constexpr Vec shoe_instep[]{{-3.6, 8.2}};

// In front of the spine's line, and up; from the front of the thigh round the back.
constexpr Vec seat[]{{-6.0, -8.2}, {2.0, -10.2}, {12.0, -9.6}};
constexpr Vec seat_back[]{{12.0, 9.0}, {2.0, 12.6}, {-5.5, 11.6}, {-10.5, 6.0}, {-10.0, -2.0}};
constexpr Vec ribs_front[]{{-4.0, -10.2}, {8.0, -11.0}, {18.0, -11.4}, {27.0, -8.8}, {33.0, -4.4}};
constexpr Vec ribs_back[]{{33.5, 5.0}, {28.0, 9.6}, {18.0, 11.4}, {7.0, 9.8}, {-4.0, 8.2}};
constexpr Vec hem[]{{17.5, -9.7}, {17.5, 7.9}};

// Up the head from its middle, and behind it.
constexpr Vec skull[]{
    {11.2, 0.5},
    {9.8, -5.0},
    {6.0, -7.9},
    {2.4, -8.4},
    {0.9, -8.2},
    {-2.5, -10.4},
    {-3.6, -8.9},
    {-5.7, -9.1},
    {-7.0, -8.3},
    {-9.6, -8.1},
    {-11.0, -6.0},
    {-8.6, -0.6},
    {-5.0, 3.2},
    {-5.4, 6.4},
    {0.5, 9.2},
    {6.6, 8.0}};
constexpr Vec hair[]{
    {6.6, -7.8},
    {10.2, -5.6},
    {12.2, 0.4},
    {10.4, 6.6},
    {5.0, 10.2},
    {-0.8, 10.2},
    {-5.6, 8.0},
    {-6.4, 5.2},
    {-2.4, 4.0},
    {0.4, 3.0},
    {1.0, 0.6},
    {3.4, -1.0},
    {5.4, -5.2}};
constexpr Vec ear[]{{1.2, 1.8}, {0.8, 0.2}, {-1.4, 0.8}, {-2.2, 2.2}, {-0.4, 3.0}};
constexpr Vec fist[]{
    {-1.0, 2.4}, {4.0, 3.6}, {9.0, 3.6}, {11.2, 1.2}, {10.4, -2.4}, {5.0, -3.4}, {-1.0, -2.4}};
constexpr Vec palm[]{
    {-1.0, 2.4},
    {4.0, 3.0},
    {10.0, 2.2},
    {16.4, 0.8},
    {16.6, -0.8},
    {9.0, -2.2},
    {5.0, -3.2},
    {-1.0, -2.4}};

void append(Outline& outline, const Outline& more) {
    outline.insert(outline.end(), more.begin(), more.end());
}

Outline trunk_outline(const Pose& pose) {
    Outline corners = placed(seat, pose.hip, pose.pelvis);
    append(corners, placed(ribs_front, pose.waist, pose.chest));
    append(corners, placed(ribs_back, pose.waist, pose.chest));
    append(corners, placed(seat_back, pose.hip, pose.pelvis));
    return smooth(corners, 2);
}

Outline shorts_outline(const Pose& pose) {
    Outline corners = placed(seat, pose.hip, pose.pelvis);
    append(corners, placed(hem, pose.hip, pose.pelvis));
    append(corners, placed(seat_back, pose.hip, pose.pelvis));
    return smooth(corners, 2);
}

Outline shoe_outline(const Leg& leg) {
    Outline corners = placed(shoe_heel, leg.ball, leg.sole);
    append(corners, placed(shoe_toes, leg.ball, leg.toes));
    append(corners, placed(shoe_instep, leg.ball, leg.sole));
    return smooth(corners, 2);
}

Bone thigh_bone(const Pose& pose, const Leg& leg) {
    return {pose.hip, leg.thigh, body::thigh};
}

constexpr Station hamstring_belly[]{
    {0.10, -4.0, 9.0}, {0.30, -0.4, 9.0}, {0.55, 0.2, 7.5}, {0.78, -1.6, 5.9}, {0.92, -3.4, 5.0}};
constexpr Station calf_belly[]{{0.08, -1.6, 5.2}, {0.28, -0.4, 6.6}, {0.48, -1.0, 5.4}};
constexpr Station quadriceps_belly[]{
    {0.16, 7.6, -2.4}, {0.42, 7.6, -0.8}, {0.66, 6.4, -1.4}, {0.84, 5.4, -2.6}};
constexpr Vec gluteal[]{
    {11.0, 7.6}, {4.0, 11.6}, {-3.6, 11.2}, {-8.4, 7.4}, {-6.6, 2.4}, {0.6, 0.4}, {8.0, 2.6}};

} // namespace

std::vector<Part> trunk_parts(const Pose& pose) {
    const double throat = direction(pose.neck, pose.head + polar(-4.5, pose.face));
    const Vec nape = pose.head + polar(-6, pose.face) - polar(2, pose.face - 90);
    const Bone neck{pose.neck - polar(3, pose.chest), throat, distance(pose.neck, nape) + 3};
    return {
        {limb(neck, neck_flesh, 2), Ink::Skin},
        {trunk_outline(pose), Ink::Cloth},
        {smooth(placed(skull, pose.head, pose.face), 2), Ink::Skin},
        {smooth(placed(hair, pose.head, pose.face), 2), Ink::Hair},
        {smooth(placed(ear, pose.head, pose.face), 2), Ink::SkinShade},
        {shorts_outline(pose), Ink::ClothShade},
    };
}

Outline face_eye(const Pose& pose) {
    return bar(pose.head + rotated({1.0, -5.6}, pose.face), {0.35, 1.0}, pose.face);
}

std::vector<Part> leg_parts(const Pose& pose, const Leg& leg, bool is_far) {
    const Ink skin = is_far ? Ink::SkinShade : Ink::Skin;
    const Bone shank{leg.knee, leg.shank, body::shank};
    return {
        {limb(shank, shank_flesh, 2), skin},
        {limb(thigh_bone(pose, leg), thigh_flesh, 2), skin},
        {shoe_outline(leg), Ink::ClothShade},
        {limb(thigh_bone(pose, leg), shorts_cloth, 2), Ink::ClothShade},
    };
}

std::vector<Part> arm_parts(const Pose& pose, const Arm& arm, bool is_far) {
    const Ink skin = is_far ? Ink::SkinShade : Ink::Skin;
    const Bone upper{pose.shoulder, arm.upper, body::upper_arm};
    return {
        {limb({arm.elbow, arm.fore, body::forearm}, forearm_flesh, 2), skin},
        {limb(upper, upper_arm_flesh, 2), skin},
        {smooth(placed(pose.has_fists ? std::span<const Vec>(fist) : palm, arm.wrist, arm.hand), 2),
         skin},
        {limb(upper, sleeve_cloth, 2), Ink::Cloth},
    };
}

Outline muscle_outline(Muscle muscle, const Pose& pose, const Leg& leg) {
    switch (muscle) {
    case Muscle::Hamstrings:
        return limb(thigh_bone(pose, leg), hamstring_belly, 2);
    case Muscle::Quadriceps:
        return limb(thigh_bone(pose, leg), quadriceps_belly, 2);
    case Muscle::Calf:
        return limb({leg.knee, leg.shank, body::shank}, calf_belly, 2);
    case Muscle::Glutes:
        break;
    }
    return smooth(placed(gluteal, pose.hip, pose.pelvis), 2);
}

} // namespace loadwise
