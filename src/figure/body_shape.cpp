#include "figure/body_shape.h"

#include "figure/limb.h"

namespace loadwise {

namespace {

// Opacities of the shade that gives a limb its volume, and of a crease.
constexpr double volume = 0.3;
constexpr double crease = 0.4;

constexpr Station thigh_flesh[]{
    {0.00, 8.6, 9.6},
    {0.18, 9.1, 9.7},
    {0.40, 8.7, 8.7},
    {0.66, 7.2, 6.8},
    {0.86, 6.1, 5.6},
    {1.00, 5.5, 4.8}};
constexpr Station thigh_shade[]{
    {0.05, -5.0, 9.6}, {0.30, -3.6, 9.3}, {0.66, -2.4, 6.8}, {0.92, -2.2, 5.3}};
constexpr Station shank_flesh[]{
    {0.00, 5.5, 4.8},
    {0.10, 5.2, 5.5},
    {0.27, 4.5, 7.2},
    {0.45, 4.2, 6.3},
    {0.66, 3.6, 4.3},
    {0.85, 3.2, 3.5},
    {1.00, 3.6, 3.8}};
constexpr Station shank_shade[]{
    {0.04, -2.6, 5.2}, {0.27, -2.2, 7.2}, {0.50, -1.8, 5.8}, {0.72, -1.4, 3.9}, {0.92, -1.5, 3.5}};
constexpr Station shorts_cloth[]{
    {0.00, 9.0, 10.0}, {0.18, 9.7, 10.3}, {0.40, 9.8, 9.8}, {0.60, 9.4, 9.4}};
constexpr Station shorts_shade[]{{0.02, -5.0, 9.9}, {0.25, -4.2, 10.2}, {0.60, -3.6, 9.4}};
constexpr double shorts_hem = 0.47;

constexpr Station upper_arm_flesh[]{
    {0.00, 4.4, 4.6}, {0.25, 4.8, 4.7}, {0.55, 4.4, 4.6}, {0.85, 3.6, 3.9}, {1.00, 3.6, 3.5}};
constexpr Station sleeve_cloth[]{
    {0.00, 5.0, 5.4}, {0.22, 5.7, 5.6}, {0.45, 5.7, 5.5}, {0.65, 5.5, 5.4}};
constexpr Station sleeve_shade[]{{0.10, -2.4, 5.5}, {0.40, -1.8, 5.5}, {0.65, -1.6, 5.4}};
constexpr double sleeve_hem = 0.50;
constexpr Station forearm_flesh[]{
    {0.00, 3.5, 3.6}, {0.22, 4.1, 3.9}, {0.50, 3.5, 3.3}, {0.80, 2.7, 2.5}, {1.00, 2.5, 2.4}};
constexpr Station upper_arm_shade[]{{0.40, -1.6, 4.7}, {0.70, -1.5, 4.2}, {0.95, -1.2, 3.6}};
constexpr Station forearm_shade[]{{0.06, -1.2, 3.7}, {0.40, -1.0, 3.6}, {0.90, -0.8, 2.4}};
constexpr Station neck_flesh[]{{0.00, 5.2, 6.6}, {0.40, 4.9, 5.4}, {0.75, 5.0, 5.0}, {1, 5.0, 5.2}};

// Along the direction of the foot from the ball, and up.
constexpr Vec shoe_heel[]{
    {-6.6, 9.6},
    {-8.4, 11.0},
    {-12.0, 11.2},
    {-15.8, 11.4},
    {-17.2, 8.6},
    {-18.4, 4.6},
    {-18.9, 1.2},
    {-17.6, 0},
    {-9, 0.2}};
constexpr Vec shoe_toes[]{{0, 0}, {6.4, 0.2}, {8.6, 1.7}, {7.4, 3.9}, {3.6, 5.4}, {0.2, 6.4}};
constexpr Vec shoe_instep[]{{-3.6, 7.8}};
constexpr Vec sole_heel[]{{0, 2.0}, {-9, 1.9}, {-18.2, 2.9}, {-19.2, 1.3}, {-17.8, -0.2}, {-9, 0}};
constexpr Vec sole_toes[]{{0, -0.2}, {6.6, -0.1}, {9.0, 1.5}, {8.4, 2.4}};

// In front of the spine's line, and up; from the front of the thigh round the back.
constexpr Vec seat[]{{-6.0, -8.2}, {2.0, -10.0}, {11.0, -9.9}};
constexpr Vec seat_back[]{
    {15.0, 8.2}, {9.0, 10.4}, {2.0, 12.6}, {-5.5, 11.6}, {-10.5, 6.0}, {-10.0, -2.0}};
constexpr Vec ribs_front[]{
    {-2.0, -10.4}, {8.0, -11.0}, {17.0, -12.0}, {25.0, -11.2}, {31.0, -8.6}, {35.8, -4.8}};
constexpr Vec ribs_back[]{
    {37.2, 3.6}, {34.0, 7.4}, {28.0, 10.0}, {19.0, 11.0}, {9.0, 9.6}, {-1.0, 7.8}};
constexpr Vec back_shade[]{
    {34.0, 5.4},
    {28.0, 10.0},
    {19.0, 11.0},
    {9.0, 9.6},
    {0.0, 7.8},
    {-3.0, 4.0},
    {8.0, 4.4},
    {18.0, 5.4},
    {28.0, 5.0}};
constexpr Vec seat_shade[]{
    {9.0, 10.4}, {2.0, 12.6}, {-5.5, 11.6}, {-10.2, 6.4}, {-9.4, 0.0}, {-5.0, 6.0}, {2.0, 8.2}};
constexpr double waistband = 16;
// Hides the line of the sleeve where the arm grows out of the shirt.
constexpr Vec shoulder_seam[]{
    {33.6, -2.6}, {36.0, 1.2}, {33.8, 5.0}, {29.0, 5.6}, {25.4, 2.6}, {25.2, -1.6}, {29.0, -4.4}};

// Up the head from its middle, and behind it.
constexpr Vec skull[]{{11.2, 0.5},   {9.8, -5.2},   {7.0, -7.5},   {4.2, -8.3},  {2.2, -8.1},
                      {0.4, -8.9},   {-2.5, -10.5}, {-3.5, -10.1}, {-3.9, -8.9}, {-5.5, -9.2},
                      {-6.3, -8.7},  {-7.2, -8.9},  {-8.0, -8.2},  {-9.9, -8.2}, {-11.1, -6.2},
                      {-10.0, -2.6}, {-7.6, 1.4},   {-5.0, 4.0},   {-5.4, 6.4},  {0.5, 9.2},
                      {6.6, 8.0}};
constexpr Vec hair[]{
    {6.8, -7.7},
    {10.4, -6.4},
    {12.4, -0.6},
    {11.2, 5.4},
    {6.6, 9.6},
    {0.6, 10.5},
    {-4.6, 8.8},
    {-7.0, 5.8},
    {-6.2, 4.2},
    {-2.6, 3.9},
    {0.6, 3.2},
    {1.6, 1.4},
    {0.6, 0.2},
    {-1.6, -0.7},
    {-1.4, -2.0},
    {1.6, -2.2},
    {4.6, -3.0},
    {5.6, -5.4}};
constexpr Vec ear[]{{1.6, 2.0}, {1.2, 0.4}, {-0.8, 0.7}, {-2.4, 1.9}, {-1.4, 2.9}, {0.6, 3.2}};
constexpr Vec jaw_shade[]{
    {-4.0, 3.6},
    {-7.4, 0.6},
    {-10.6, -3.6},
    {-10.9, -6.0},
    {-9.4, -4.2},
    {-6.6, -0.6},
    {-3.4, 2.2}};
constexpr Vec brow[]{{3.6, -7.6}, {4.1, -6.2}, {3.7, -4.6}, {3.3, -6.2}};

constexpr Vec fist[]{
    {-1.0, 2.5},
    {2.4, 3.5},
    {6.4, 4.0},
    {9.4, 3.2},
    {10.4, 0.4},
    {9.8, -2.6},
    {7.0, -3.9},
    {3.0, -3.4},
    {-1.0, -2.5}};
constexpr Vec fist_thumb[]{
    {3.2, 3.6}, {6.2, 4.2}, {8.2, 2.2}, {8.4, -0.6}, {6.6, -1.0}, {6.2, 1.2}, {4.4, 2.2}};
constexpr Vec palm[]{
    {-1.0, 2.4},
    {2.4, 3.1},
    {5.4, 4.3},
    {8.6, 4.6},
    {9.8, 3.7},
    {8.2, 2.6},
    {11.4, 2.0},
    {15.4, 1.5},
    {17.2, 0.2},
    {16.0, -1.4},
    {11.6, -2.5},
    {6.0, -3.1},
    {2.0, -2.9},
    {-1.0, -2.4}};
constexpr Vec flat_hand[]{
    {-1.0, 2.4},
    {3.0, 2.6},
    {7.0, 2.0},
    {12.0, 1.3},
    {16.6, 0.6},
    {17.2, -0.8},
    {15.6, -1.6},
    {10.0, -1.7},
    {4.0, -2.2},
    {-1.0, -2.4}};
constexpr Vec flat_thumb[]{{3.4, 0.6}, {7.0, 0.7}, {10.8, -0.4}, {11.2, -1.4}, {7.0, -0.6}};
constexpr Vec palm_thumb[]{{5.6, 2.9}, {8.4, 2.5}, {12.0, 1.7}, {8.4, 1.9}};

struct HandShape {
    std::span<const Vec> outline;
    std::span<const Vec> thumb;
};

HandShape hand_shape(const Pose& pose, const Arm& arm) {
    if (pose.has_fists) {
        return {fist, fist_thumb};
    }
    return arm.is_pressed ? HandShape{flat_hand, flat_thumb} : HandShape{palm, palm_thumb};
}

Outline trunk_outline(const Pose& pose) {
    Outline corners = placed(seat, pose.hip, pose.pelvis);
    append(corners, placed(ribs_front, pose.waist, pose.chest));
    append(corners, placed(ribs_back, pose.waist, pose.chest));
    append(corners, placed(seat_back, pose.hip, pose.pelvis));
    return smooth(corners);
}

Outline shorts_outline(const Pose& pose, const Outline& trunk) {
    const Bone pelvis{pose.hip, pose.pelvis, 1};
    return before_hem(trunk, pelvis, waistband);
}

Outline shoe_outline(const Leg& leg) {
    Outline corners = placed(shoe_heel, leg.ball, leg.sole);
    append(corners, placed(shoe_toes, leg.ball, leg.toes));
    append(corners, placed(shoe_instep, leg.ball, leg.sole));
    return smooth(corners);
}

Outline sole_outline(const Leg& leg) {
    Outline corners = placed(sole_heel, leg.ball, leg.sole);
    append(corners, placed(sole_toes, leg.ball, leg.toes));
    return smooth(corners);
}

} // namespace

std::vector<Part> trunk_parts(const Pose& pose) {
    const double throat = direction(pose.neck, pose.head + polar(-4.5, pose.face));
    const Vec nape = pose.head + polar(-6, pose.face) - polar(2, pose.face - 90);
    const Bone neck{pose.neck - polar(3, pose.chest), throat, distance(pose.neck, nape) + 3};
    const Outline trunk = trunk_outline(pose);
    return {
        {limb(neck, neck_flesh), Ink::Skin},
        {trunk, Ink::Cloth},
        {soft(back_shade, pose.waist, pose.chest), Ink::ClothShade, volume},
        {soft(skull, pose.head, pose.face), Ink::Skin},
        {soft(jaw_shade, pose.head, pose.face), Ink::SkinShade, crease},
        {soft(hair, pose.head, pose.face), Ink::Hair},
        {soft(ear, pose.head, pose.face), Ink::SkinShade},
        {shorts_outline(pose, trunk), Ink::ClothShade},
        {soft(seat_shade, pose.hip, pose.pelvis), Ink::Contour, volume},
    };
}

std::vector<Part> face_parts(const Pose& pose) {
    return {
        {bar(pose.head + rotated({1.1, -6.3}, pose.face), {0.45, 0.8}, pose.face), Ink::Contour},
        {soft(brow, pose.head, pose.face), Ink::Hair},
    };
}

std::vector<Part> leg_parts(const Pose& pose, const Leg& leg, bool is_far) {
    const Ink skin = is_far ? Ink::SkinShade : Ink::Skin;
    const Bone thigh = thigh_bone(pose, leg);
    const Bone shank = shank_bone(leg);
    std::vector<Part> parts{
        {limb(shank, shank_flesh), skin},
        {limb(thigh, thigh_flesh), skin},
        {shoe_outline(leg), Ink::ClothShade},
        {sole_outline(leg), Ink::Prop},
        {before_hem(limb(thigh, shorts_cloth), thigh, shorts_hem), Ink::ClothShade},
    };
    if (!is_far) {
        const Outline shade = before_hem(limb(thigh, shorts_shade), thigh, shorts_hem);
        parts.push_back({shade, Ink::Contour, volume});
        parts.insert(parts.begin() + 2, {limb(thigh, thigh_shade), Ink::SkinShade, volume});
        parts.insert(parts.begin() + 2, {limb(shank, shank_shade), Ink::SkinShade, volume});
    }
    return parts;
}

std::vector<Part> arm_parts(const Pose& pose, const Arm& arm, bool is_far) {
    const Ink skin = is_far ? Ink::SkinShade : Ink::Skin;
    const Bone upper{arm.root, arm.upper, distance(arm.root, arm.elbow)};
    const Bone fore{arm.elbow, arm.fore, distance(arm.elbow, arm.wrist)};
    const HandShape hand = hand_shape(pose, arm);
    std::vector<Part> parts{
        {limb(fore, forearm_flesh), skin},
        {limb(upper, upper_arm_flesh), skin},
        {soft(hand.outline, arm.wrist, arm.hand), skin},
        {before_hem(limb(upper, sleeve_cloth), upper, sleeve_hem), Ink::Cloth},
        {soft(hand.thumb, arm.wrist, arm.hand), is_far ? Ink::Contour : Ink::SkinShade, crease},
    };
    if (is_far) {
        parts.push_back({parts[3].outline, Ink::ClothShade, volume});
    } else {
        const Outline shade = before_hem(limb(upper, sleeve_shade), upper, sleeve_hem);
        parts.push_back({shade, Ink::ClothShade, volume});
        parts.insert(parts.begin() + 3, {limb(upper, upper_arm_shade), Ink::SkinShade, volume});
        parts.insert(parts.begin() + 3, {limb(fore, forearm_shade), Ink::SkinShade, volume});
    }
    return parts;
}

Part shoulder_part(const Pose& pose) {
    return {soft(shoulder_seam, pose.waist, pose.chest), Ink::Cloth};
}

} // namespace loadwise
