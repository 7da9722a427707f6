#include "figure/front_shape.h"

#include "figure/limb.h"

namespace loadwise {

namespace {

// Up the body, and to its upper side.
constexpr Vec lower_half[]{{-6, -12.5}, {3, -15.5}, {11, -14.5}};
constexpr Vec lower_chest[]{{-2, -12}, {10, -13}, {22, -15}, {30, -14}, {35, -7}};
constexpr Vec upper_chest[]{{35, 7}, {31, 14}, {22, 14.5}, {10, 13}, {-2, 12}};
constexpr Vec upper_half[]{{11, 14.5}, {3, 16}, {-6, 13}};
constexpr Vec chest_shade[]{{0, -12}, {10, -13}, {22, -15}, {29, -13.6}, {22, -9}, {10, -7.6}};
constexpr double waistband = 16;
constexpr Station thigh[]{
    {0, 8, 8}, {0.3, 8.4, 8.2}, {0.65, 7, 7}, {0.9, 6.1, 6.1}, {1.04, 5.6, 5.6}};
constexpr Station shorts[]{{0, 8.4, 8.4}, {0.3, 9, 8.8}, {0.6, 8.6, 8.6}};
constexpr double shorts_hem = 0.44;
constexpr double shank_seen = 10; ///< its length as it is seen
constexpr Station shank[]{{0, 5.2, 5.2}, {0.4, 5, 5}, {0.8, 3.6, 3.6}, {1, 3.4, 3.4}};
constexpr Vec shoe[]{
    {-3, 4.2}, {2, 4.6}, {8, 4.8}, {11, 2.6}, {11, -2.6}, {8, -4.8}, {2, -4.6}, {-3, -4.2}};
constexpr Vec sole[]{{7, 4.9}, {11, 3.4}, {12.4, 0}, {11, -3.4}, {7, -4.9}, {9.6, 0}};
constexpr Vec neck[]{{-5, -6.6}, {3, -5}, {10, -5}, {10, 5}, {3, 5}, {-5, 6.6}};
constexpr Vec collar[]{{1.6, -5.6}, {-2.4, -3}, {-3.4, 0}, {-2.4, 3}, {1.6, 5.6}, {5, 0}};
constexpr Vec skull[]{
    {-11.4, 0},
    {-10.2, -3.6},
    {-5.6, -6.4},
    {0, -7.6},
    {6, -7.2},
    {10.6, -3.6},
    {11.4, 0},
    {10.6, 3.6},
    {6, 7.2},
    {0, 7.6},
    {-5.6, 6.4},
    {-10.2, 3.6}};
constexpr Vec hair[]{
    {-1.6, -7.9},
    {4, -8.6},
    {9.4, -6.6},
    {12.4, 0},
    {9.4, 6.6},
    {4, 8.6},
    {-1.6, 7.9},
    {2.6, 6.6},
    {6, 4.4},
    {7.2, -1},
    {5.8, -5},
    {2.6, -6.8}};
// Hip and flank of the side that lies below: they hold the body up.
constexpr Vec flank[]{
    {34, -11}, {20, -13.6}, {9, -12.6}, {-2, -13.4}, {-9, -9}, {-4, -5.4}, {8, -5}, {22, -6.6}};
constexpr double muscle_tone = 0.3;

Outline trunk(const Pose& pose) {
    Outline corners = placed(lower_half, pose.hip, pose.pelvis);
    append(corners, placed(lower_chest, pose.waist, pose.chest));
    append(corners, placed(upper_chest, pose.waist, pose.chest));
    append(corners, placed(upper_half, pose.hip, pose.pelvis));
    return smooth(corners);
}

/// The upper leg of a side; -1 is the one that lies below.
Bone thigh_of(const Pose& pose, double side) {
    const Vec aside = polar(6.5 * side, pose.pelvis + 90);
    return {pose.hip + aside, pose.legs[0].thigh, body::thigh};
}

Bone shank_of(const Pose& pose, double side) {
    const Bone bone = thigh_of(pose, side);
    return {bone.from + polar(bone.length, bone.direction), 100 + 4 * side, shank_seen};
}

Outline short_leg(const Bone& bone) {
    return before_hem(limb(bone, shorts), bone, shorts_hem);
}

} // namespace

std::vector<Part> front_shanks(const Pose& pose) {
    std::vector<Part> parts;
    for (const double side : {-1.0, 1.0}) {
        const Bone bone = shank_of(pose, side);
        const Vec ankle = bone.from + polar(bone.length, bone.direction);
        parts.push_back({limb(bone, shank), Ink::SkinShade});
        parts.push_back({soft(shoe, ankle, bone.direction), Ink::ClothShade});
        parts.push_back({soft(sole, ankle, bone.direction), Ink::Prop});
    }
    return parts;
}

std::vector<Part> front_parts(const Pose& pose) {
    const Outline body = trunk(pose);
    const Bone below = thigh_of(pose, -1);
    const Bone above = thigh_of(pose, 1);
    return {
        {limb(below, thigh), Ink::SkinShade},
        {short_leg(below), Ink::ClothShade},
        {soft(neck, pose.neck, pose.face), Ink::Skin},
        {body, Ink::Cloth},
        {soft(collar, pose.neck, pose.face), Ink::Skin},
        {soft(chest_shade, pose.waist, pose.chest), Ink::ClothShade, 0.3},
        {soft(skull, pose.head, pose.face), Ink::Skin},
        {soft(hair, pose.head, pose.face), Ink::Hair},
        {limb(above, thigh), Ink::Skin},
        {before_hem(body, {pose.hip, pose.pelvis, 1}, waistband), Ink::ClothShade},
        {short_leg(above), Ink::ClothShade},
    };
}

std::vector<Part> front_face(const Pose& pose) {
    const auto mark = [&pose](Vec at, Vec half, Ink ink) {
        return Part{bar(pose.head + rotated(at, pose.face), half, pose.face), ink};
    };
    return {
        mark({0.8, -3.2}, {0.5, 0.9}, Ink::Contour),
        mark({0.8, 3.2}, {0.5, 0.9}, Ink::Contour),
        mark({2.7, -3.3}, {0.3, 1.5}, Ink::Hair),
        mark({2.7, 3.3}, {0.3, 1.5}, Ink::Hair),
        mark({-3.2, 0}, {0.35, 1}, Ink::SkinShade),
        mark({-6.2, 0}, {0.4, 2.2}, Ink::SkinShade),
    };
}

std::vector<Part> front_muscle(const Pose& pose) {
    std::vector<Part> parts;
    const Vec centre = pose.hip + rotated({10, -9.6}, pose.pelvis);
    for (const double factor : {1.0, 0.8, 0.6, 0.4}) {
        Outline outline = soft(flank, pose.hip, pose.pelvis);
        for (Vec& point : outline) {
            point = centre + (point - centre) * factor;
        }
        parts.push_back({std::move(outline), Ink::Muscle, muscle_tone});
    }
    return parts;
}

} // namespace loadwise
