#include "figure/from_above.h"

#include "figure/motion.h"

#include <array>
#include <cmath>
#include <numbers>

namespace loadwise {

namespace {

/// An ellipse turned to a direction, at a place along that direction and to its left.
Outline oval(const Pose& pose, Vec place, Vec half) {
    constexpr std::size_t corners = 16;
    const Vec centre = pose.hip + rotated(place, pose.pelvis);
    Outline outline;
    for (std::size_t corner = 0; corner < corners; ++corner) {
        const double angle = 2 * std::numbers::pi * static_cast<double>(corner) / corners;
        const Vec point{std::cos(angle) * half.x, std::sin(angle) * half.y};
        outline.push_back(centre + rotated(point, pose.pelvis));
    }
    return outline;
}

} // namespace

void draw_course(Sketch& sketch, const Figure& figure) {
    constexpr int samples = 96;
    Outline way;
    for (int sample = 0; sample <= samples; ++sample) {
        way.push_back(pose_at(figure, static_cast<double>(sample) / samples).hip);
    }
    sketch.line(way, Ink::Edge, 1.6, true);
    for (const Prop& prop : figure.props) {
        if (prop.kind == PropKind::Cone) {
            sketch.disc(prop.from, 7, Ink::WarnSoft, Ink::Warn, 1.4);
            sketch.disc(prop.from, 2.4, Ink::Warn);
        }
    }
}

void draw_runner_above(Sketch& sketch, const Pose& pose) {
    const double step = hip_flexion(pose, pose.legs[0]) * 0.6;
    const std::array<Part, 7> parts{{
        {oval(pose, {step, -9}, {13, 5.4}), Ink::ClothShade},
        {oval(pose, {-step, 9}, {13, 5.4}), Ink::ClothShade},
        {oval(pose, {8 - step, -27}, {10, 6}), Ink::SkinShade},
        {oval(pose, {8 + step, 27}, {10, 6}), Ink::SkinShade},
        {oval(pose, {0, 0}, {13, 30}), Ink::Cloth},
        {oval(pose, {12, 0}, {5, 3.4}), Ink::Skin},
        {oval(pose, {1, 0}, {12.5, 11}), Ink::Hair},
    }};
    for (const Part& part : parts) {
        sketch.group({&part, 1});
    }
}

} // namespace loadwise
