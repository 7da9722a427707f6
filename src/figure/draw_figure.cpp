#include "draw_figure.h"

#include "body_shape.h"
#include "motion.h"
#include "props.h"

#include <algorithm>
#include <cmath>

namespace loadwise {

namespace {

/// The far side stands a little behind: to the right and up, as seen from slightly above.
constexpr Vec depth{2.4, 1.0};
constexpr double far_contour = 0.45;

std::vector<Part> set_back(std::vector<Part> parts) {
    for (Part& part : parts) {
        part.outline = shifted(std::move(part.outline), depth);
    }
    return parts;
}

void tint(Sketch& sketch, const Outline& outline) {
    sketch.fill(outline, Ink::Muscle);
}

bool is_of_seat(Muscle muscle) {
    return muscle == Muscle::Glutes;
}

void tint_leg(Sketch& sketch, const Figure& figure, const Pose& pose, std::size_t side) {
    for (const Muscle muscle : figure.muscles) {
        if (side == 1 && (!figure.works_both || is_of_seat(muscle))) {
            continue;
        }
        Outline outline = muscle_outline(muscle, pose, pose.legs[side]);
        tint(sketch, side == 1 ? shifted(std::move(outline), depth) : outline);
    }
}

/// From the straight hip's line to the thigh, with the degrees between them.
void draw_range(Sketch& sketch, const Pose& pose) {
    const Leg& leg = pose.legs[0];
    const double flexion = hip_flexion(pose, leg);
    const double straight = pose.pelvis + 180;
    constexpr double radius = 30;
    if (flexion < 10) {
        return;
    }
    sketch.line({pose.hip, pose.hip + polar(radius + 5, straight)}, Ink::Accent, 1.3, true);
    constexpr int pieces = 14;
    Outline arc;
    for (int piece = 0; piece <= pieces; ++piece) {
        arc.push_back(pose.hip + polar(radius, straight + flexion * piece / pieces));
    }
    sketch.line(arc, Ink::Card, 3.6);
    sketch.line(arc, Ink::Accent, 1.8);
    const auto degrees = static_cast<int>(std::lround(flexion / 5) * 5);
    const Vec at = pose.hip + polar(radius + 13, straight + flexion / 2);
    sketch.disc(at, 9.5, Ink::Card);
    sketch.label(at, std::to_string(degrees) + "\u00b0", 9, Ink::Text);
}

void draw_body(Sketch& sketch, const Figure& figure, const Pose& pose, FigureOptions options) {
    sketch.group(set_back(arm_parts(pose, pose.arms[1], true)), far_contour);
    sketch.group(set_back(leg_parts(pose, pose.legs[1], true)), far_contour);
    if (options.shows_muscles) {
        tint_leg(sketch, figure, pose, 1);
    }
    std::vector<Part> parts = trunk_parts(pose);
    for (Part& part : leg_parts(pose, pose.legs[0], false)) {
        parts.push_back(std::move(part));
    }
    sketch.group(parts);
    sketch.fill(face_eye(pose), Ink::Contour);
    if (options.shows_muscles) {
        tint_leg(sketch, figure, pose, 0);
    }
}

void draw_scene(Sketch& sketch, const Figure& figure, const Pose& pose, FigureOptions options) {
    draw_surroundings(sketch, figure, pose);
    draw_body(sketch, figure, pose, options);
    draw_held(sketch, figure, pose);
    if (options.shows_range && figure.shows_range) {
        draw_range(sketch, pose);
    }
    sketch.group(arm_parts(pose, pose.arms[0], false));
}

float width_of(const Frame& frame) {
    return static_cast<float>(frame.high.x - frame.low.x);
}

float height_of(const Frame& frame) {
    return static_cast<float>(frame.high.y - frame.low.y);
}

} // namespace

Drawing draw_pose(const Figure& figure, const Pose& pose, const FigureOptions& options) {
    Drawing drawing{width_of(figure.frame), height_of(figure.frame), {}};
    Sketch sketch(drawing, {figure.frame, options.is_mirrored});
    draw_scene(sketch, figure, pose, options);
    return drawing;
}

Drawing still(const Figure& figure, const FigureOptions& options, double reach) {
    const std::vector<double> phases = key_phases(figure);
    const float width = width_of(figure.frame);
    const float height = height_of(figure.frame);
    const bool is_stacked = width > height * 1.5F;
    const auto count = static_cast<float>(phases.size());
    Drawing drawing{is_stacked ? width : width * count, is_stacked ? height * count : height, {}};
    Point offset;
    for (const double phase : phases) {
        Sketch sketch(drawing, {figure.frame, options.is_mirrored}, offset);
        draw_scene(sketch, figure, pose_at(figure, phase, reach), options);
        (is_stacked ? offset.y : offset.x) += is_stacked ? height : width;
    }
    return drawing;
}

std::string describe(const Figure& figure) {
    return figure.words;
}

} // namespace loadwise
