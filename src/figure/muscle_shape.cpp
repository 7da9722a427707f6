#include "figure/muscle_shape.h"

#include "figure/limb.h"

#include <array>

namespace loadwise {

namespace {

constexpr std::array<double, 4> tones{0.3, 0.3, 0.2, 0.2};

constexpr double unseen = 0.12; ///< of a soft edge

constexpr Station hamstrings[]{
    {0.10, -3.6, 8.8}, {0.30, -0.2, 9.0}, {0.55, 0.2, 7.5}, {0.78, -1.4, 5.8}, {0.98, -3.2, 4.9}};
constexpr Station calf[]{
    {0.04, -1.8, 4.8},
    {0.14, -0.4, 5.8},
    {0.28, 0.2, 6.9},
    {0.44, -0.6, 6.0},
    {0.60, -1.8, 4.5},
    {0.82, -2.2, 3.5}};
constexpr Station quadriceps[]{
    {0.12, 8.4, -3.4}, {0.36, 8.2, -0.8}, {0.62, 6.9, -0.8}, {0.84, 5.6, -2.4}};
constexpr Vec gluteal[]{
    {12.0, 6.6},
    {6.0, 10.2},
    {0.0, 11.8},
    {-5.6, 10.4},
    {-8.6, 6.6},
    {-6.6, 1.6},
    {0.6, -1.0},
    {7.6, 1.8}};

/// The same shape drawn in towards its middle.
Outline inside(const Outline& outline, double factor) {
    Vec middle;
    for (const Vec point : outline) {
        middle = middle + point * (1.0 / static_cast<double>(outline.size()));
    }
    Outline smaller = outline;
    for (Vec& point : smaller) {
        point = middle + (point - middle) * factor;
    }
    return smaller;
}

/// The same belly, slimmer and shorter.
Outline slimmer(const Bone& bone, std::span<const Station> stations, double factor) {
    std::vector<Station> inner(stations.begin(), stations.end());
    const double middle = (inner.front().along + inner.back().along) / 2;
    for (Station& station : inner) {
        const double centre = (station.front - station.back) / 2;
        const double half = (station.front + station.back) / 2 * factor;
        station = {
            middle + (station.along - middle) * (0.4 + 0.6 * factor), centre + half, half - centre};
    }
    return limb(bone, inner, unseen);
}

Outline tone(Muscle muscle, const Pose& pose, const Leg& leg, double factor) {
    switch (muscle) {
    case Muscle::Hamstrings:
        return slimmer(thigh_bone(pose, leg), hamstrings, factor);
    case Muscle::Quadriceps:
        return slimmer(thigh_bone(pose, leg), quadriceps, factor);
    case Muscle::Calf:
        return slimmer(shank_bone(leg), calf, factor);
    case Muscle::Glutes:
        break;
    }
    return inside(smooth(placed(gluteal, pose.hip, pose.pelvis), unseen), factor);
}

} // namespace

std::vector<Part> muscle_parts(Muscle muscle, const Pose& pose, const Leg& leg) {
    std::vector<Part> parts;
    double factor = 1;
    for (const double opacity : tones) {
        parts.push_back({tone(muscle, pose, leg, factor), Ink::Muscle, opacity});
        factor -= 0.17;
    }
    return parts;
}

} // namespace loadwise
