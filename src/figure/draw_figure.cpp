#include "figure/draw_figure.h"

#include "figure/body_shape.h"
#include "figure/from_above.h"
#include "figure/front_shape.h"
#include "figure/motion.h"
#include "figure/muscle_shape.h"
#include "figure/props.h"

#include <algorithm>
#include <cmath>

namespace loadwise {

namespace {

/// The far side stands a little behind: to the right and up, as seen from slightly above.
constexpr Vec leg_depth{3.2, 1.2};
constexpr Vec arm_depth{1.8, 0.7};
constexpr double far_contour = 0.45;

std::vector<Part> set_back(std::vector<Part> parts, Vec depth) {
    for (Part& part : parts) {
        part.outline = shifted(std::move(part.outline), depth);
    }
    return parts;
}

void draw_parts(Sketch& sketch, const std::vector<Part>& parts) {
    for (const Part& part : parts) {
        sketch.fill(part.outline, part.ink, part.opacity);
    }
}

bool is_of_seat(Muscle muscle) {
    return muscle == Muscle::Glutes;
}

void tint_leg(Sketch& sketch, const Figure& figure, const Pose& pose, std::size_t side) {
    for (const Muscle muscle : figure.muscles) {
        if (side == 1 && (!figure.works_both || is_of_seat(muscle))) {
            continue;
        }
        std::vector<Part> parts = muscle_parts(muscle, pose, pose.legs[side]);
        draw_parts(sketch, side == 1 ? set_back(std::move(parts), leg_depth) : parts);
    }
}

void draw_front(Sketch& sketch, const Pose& pose, const FigureOptions& options) {
    sketch.group(front_shanks(pose), far_contour);
    sketch.group(arm_parts(pose, pose.arms[1], true));
    sketch.group(front_parts(pose));
    draw_parts(sketch, front_face(pose));
    if (options.shows_muscles) {
        draw_parts(sketch, front_muscle(pose));
    }
}

void draw_body(
    Sketch& sketch, const Figure& figure, const Pose& pose, const FigureOptions& options
) {
    sketch.group(set_back(arm_parts(pose, pose.arms[1], true), arm_depth), far_contour);
    sketch.group(set_back(leg_parts(pose, pose.legs[1], true), leg_depth), far_contour);
    if (options.shows_muscles) {
        tint_leg(sketch, figure, pose, 1);
    }
    std::vector<Part> parts = trunk_parts(pose);
    for (Part& part : leg_parts(pose, pose.legs[0], false)) {
        parts.push_back(std::move(part));
    }
    sketch.group(parts);
    draw_parts(sketch, face_parts(pose));
    if (options.shows_muscles) {
        tint_leg(sketch, figure, pose, 0);
    }
}

/// A pale shape of the whole body, without a face.
void draw_ghost(Sketch& sketch, const Pose& pose) {
    std::vector<Part> parts = pose.is_front ? front_parts(pose) : trunk_parts(pose);
    const auto add = [&parts](std::vector<Part> more, Vec depth) {
        for (Part& part : set_back(std::move(more), depth)) {
            parts.push_back(std::move(part));
        }
    };
    for (std::size_t side = 0; side < 2; ++side) {
        const bool is_far = side == 1;
        if (!pose.is_front) {
            add(leg_parts(pose, pose.legs[side], is_far), is_far ? leg_depth : Vec{});
        }
        add(arm_parts(pose, pose.arms[side], is_far), is_far ? arm_depth : Vec{});
    }
    if (pose.is_front) {
        add(front_shanks(pose), {});
    }
    std::erase_if(parts, [](const Part& part) { return part.is_tone(); });
    for (Part& part : parts) {
        part.ink = Ink::Line;
    }
    sketch.group(parts, 0.8, Ink::Edge);
}

/// Where a hold or a lift starts; none of a cycle.
std::optional<Pose> start_of(const Figure& figure) {
    if (figure.motion == Motion::Cycle) {
        return std::nullopt;
    }
    if (figure.motion == Motion::Lift) {
        return pose_at(figure, key_phases(figure).front());
    }
    // A hold starts at rest, on the mat: its range is that of the work.
    Figure whole = figure;
    whole.way = {};
    return pose_at(whole, 0);
}

void draw_scene(
    Sketch& sketch,
    const Figure& figure,
    const Pose& pose,
    const FigureOptions& options,
    const std::optional<Pose>& ghost = std::nullopt
) {
    if (pose.is_above) {
        draw_course(sketch, figure);
        draw_runner_above(sketch, pose);
        return;
    }
    draw_surroundings(sketch, figure, pose);
    if (ghost) {
        draw_ghost(sketch, *ghost);
    }
    if (pose.is_front) {
        draw_front(sketch, pose, options);
    } else {
        draw_body(sketch, figure, pose, options);
    }
    draw_held(sketch, figure, pose);
    sketch.group(arm_parts(pose, pose.arms[0], false));
    if (!pose.is_front) {
        draw_parts(sketch, {shoulder_part(pose)});
    }
}

void draw_arrow(Sketch& sketch, const Arrow& arrow) {
    constexpr double head = 7;
    const double along = direction(arrow.from, arrow.to);
    const Vec neck = arrow.to - polar(head, along);
    const Vec tip[]{
        arrow.to, neck + polar(head * 0.7, along + 90), neck + polar(head * 0.7, along - 90)};
    sketch.line({arrow.from, neck}, Ink::Card, 5.5);
    sketch.fill(grown({tip, tip + 3}, 1.4), Ink::Card);
    sketch.line({arrow.from, neck}, Ink::Accent, 2.8);
    sketch.fill({tip, tip + 3}, Ink::Accent);
}

/// The place among the positions of a still picture that the arrow belongs to.
std::size_t place_of_arrow(const Figure& figure, std::size_t count) {
    return figure.motion == Motion::Cycle ? count / 2 : count - 1;
}

std::string caption(const FigureOptions& options, std::size_t place) {
    return place < options.captions.size() ? options.captions[place] : std::to_string(place + 1);
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

Drawing still(const Figure& figure, const FigureOptions& options) {
    const std::vector<double> phases = key_phases(figure);
    const Frame& frame = phases.size() == 1 ? figure.frame : figure.still_frame;
    const float width = width_of(frame);
    const bool is_stacked = width > height_of(frame) * 1.5F;
    const auto count = static_cast<float>(phases.size());
    // Words are as large whether positions stand beside or below each other.
    const float all_wide = width * (is_stacked ? 1 : count);
    const float all_high = height_of(frame) * (is_stacked ? count : 1);
    const float letters = std::max(all_wide * 0.044F, all_high * 0.055F);
    const bool has_captions = phases.size() > 1 || !options.captions.empty();
    const float height = height_of(frame) + (has_captions ? letters * 1.2F : 0);
    Drawing drawing{is_stacked ? width : width * count, is_stacked ? height * count : height, {}};
    Point offset;
    for (std::size_t place = 0; place < phases.size(); ++place) {
        Sketch sketch(drawing, {frame, options.is_mirrored}, offset);
        const std::optional<Pose> ghost =
            figure.motion == Motion::Hold ? start_of(figure) : std::nullopt;
        draw_scene(sketch, figure, pose_at(figure, phases[place]), options, ghost);
        if (figure.arrow && place == place_of_arrow(figure, phases.size())) {
            draw_arrow(sketch, *figure.arrow);
        }
        if (has_captions) {
            const Vec under{(frame.low.x + frame.high.x) / 2, frame.low.y - letters * 0.4};
            sketch.label(under, caption(options, place), letters, Ink::TextSoft);
        }
        (is_stacked ? offset.y : offset.x) += is_stacked ? height : width;
    }
    return drawing;
}

Drawing thumbnail(const Figure& figure) {
    constexpr double unseen = 0.5;
    const std::vector<double> phases = key_phases(figure);
    const double phase = figure.motion == Motion::Cycle ? phases[phases.size() / 2] : phases.back();
    const Frame& frame = figure.still_frame;
    Drawing drawing{width_of(frame), height_of(frame), {}};
    Sketch sketch(drawing, {frame, false, unseen});
    draw_scene(sketch, figure, pose_at(figure, phase), {}, start_of(figure));
    return drawing;
}

Drawing located(const Figure& figure, const std::string& name) {
    constexpr double letters = 12;
    constexpr double letter_width = letters * 0.56;
    constexpr double ring = 7;
    const Vec mark = figure.mark.value_or(Vec{});
    const double words = letter_width * static_cast<double>(name.size());
    const Vec end = mark - Vec{ring + 20, 0};
    Frame frame = figure.frame;
    frame.low.x = std::min(frame.low.x, end.x - words - 6);
    frame.high.x = std::max(frame.high.x, -frame.low.x * 0.6);
    Drawing drawing{width_of(frame), height_of(frame), {}};
    Sketch sketch(drawing, {frame, false});
    draw_scene(sketch, figure, pose_at(figure, 0), {});
    for (const auto& [ink, width] : {std::pair(Ink::Card, 5.0), std::pair(Ink::Accent, 2.0)}) {
        Outline round;
        for (int corner = 0; corner <= 24; ++corner) {
            round.push_back(mark + polar(ring, corner * 15.0));
        }
        sketch.line(round, ink, width);
        sketch.line({end, mark - Vec{ring, 0}}, ink, width);
    }
    sketch.label(end - Vec{words / 2 + 3, 0}, name, letters, Ink::Text);
    return drawing;
}

std::string describe(const Figure& figure) {
    return figure.words;
}

} // namespace loadwise
