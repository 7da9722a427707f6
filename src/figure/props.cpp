#include "figure/props.h"

#include <algorithm>
#include <cmath>

namespace loadwise {

namespace {

constexpr double contour = 0.6;
constexpr Vec handle[]{{-7, 1.4}, {7, 1.4}, {8, 0}, {7, -1.4}, {-7, -1.4}, {-8, 0}};
// One end of a dumbbell, along its bar and across.
constexpr Vec weight[]{
    {-3, -4.6}, {0, -5.6}, {3, -4.6}, {3.4, 0}, {3, 4.6}, {0, 5.6}, {-3, 4.6}, {-3.4, 0}};

void solid(Sketch& sketch, const Outline& outline, Ink ink = Ink::Prop) {
    const Part parts[]{{outline, ink}};
    sketch.group(parts, contour, Ink::Edge);
}

Outline block(Vec low, Vec high) {
    return bar((low + high) * 0.5, {(high.x - low.x) / 2, (high.y - low.y) / 2}, 0);
}

void draw_mat(Sketch& sketch, const Prop& prop) {
    solid(sketch, block({prop.from.x, 0.2}, {prop.to.x, 2}), Ink::AccentSoft);
}

void draw_block(Sketch& sketch, const Prop& prop, const Pose& pose) {
    const bool is_as_high = prop.fixed == Fixed::NearFoot;
    const Vec top{prop.to.x, is_as_high ? pose.legs[0].ball.y : prop.to.y};
    const double height = top.y - prop.from.y;
    solid(sketch, block(prop.from, top));
    // A bench has a padded top.
    if (height > 24) {
        solid(sketch, block({prop.from.x - 1, top.y - 6}, {top.x + 1, top.y}), Ink::Sunken);
    }
}

void draw_chair(Sketch& sketch, const Prop& prop) {
    const double seat = prop.to.y;
    for (const double leg : {prop.from.x + 3, prop.to.x - 3}) {
        solid(sketch, block({leg - 1.4, 0}, {leg + 1.4, seat - 2}));
    }
    solid(sketch, block({prop.from.x, seat - 4}, {prop.to.x, seat}));
    if (prop.size > 0) {
        solid(sketch, block({prop.from.x, seat}, {prop.from.x + 3.4, seat + prop.size}));
    }
}

/// To hold on to: a chair seen from the side, by its back; a counter where hands are higher.
void draw_rail(Sketch& sketch, const Prop& prop) {
    constexpr double highest_chair = 108;
    constexpr double seat = 44;
    const double x = prop.from.x;
    const double top = prop.to.y;
    const double end = x + support_depth;
    if (top > highest_chair) {
        solid(sketch, block({x + 2, 0}, {end, top - 4}));
        sketch.line({{x + 10, top * 0.42}, {end, top * 0.42}}, Ink::Edge, 0.8);
        solid(sketch, block({x - 5, top - 4}, {end, top}), Ink::Sunken);
        return;
    }
    solid(sketch, block({end - 4, 0}, {end - 1, seat - 4}));
    solid(sketch, block({x - 1.6, 0}, {x + 1.6, top - 2}));
    solid(sketch, block({x - 2, seat - 4}, {end, seat}));
    solid(sketch, soft(handle, {x, top - 0.8}, 0));
}

void draw_treadmill(Sketch& sketch, const Prop& prop, double shift) {
    const double top = prop.to.y;
    const double front = prop.to.x;
    // The console stands at the right, or at the left when the size is negative.
    const double way = prop.size < 0 ? -1 : 1;
    const double end = prop.size < 0 ? prop.from.x : front;
    const double rail_end = end - way * 100;
    solid(sketch, bar({end - way * 4, 58}, {52, 2}, 90 + way * 4));
    solid(sketch, bar({rail_end + way * 10, 60}, {46, 1.4}, 90 + way * 10));
    solid(sketch, bar({(end + rail_end) / 2 - way * 2, 104}, {50, 1.6}, 0));
    solid(sketch, bar({end - way * 6, 114}, {11, 2.6}, 90 + way * 24), Ink::Sunken);
    solid(sketch, block({prop.from.x + 6, top}, {front - 6, top + 3}));
    solid(sketch, block({prop.from.x, 2}, {front, top}));
    for (double mark = prop.from.x + 10; mark < front - 4; mark += 24) {
        const double width = front - prop.from.x - 14;
        const double x = prop.from.x + 5 +
                         std::fmod(std::fmod(mark - prop.from.x - shift, width) + width, width);
        sketch.line({{x, top - 1.6}, {x + 5, top - 1.6}}, Ink::Edge, 1.2);
    }
    for (const double wheel : {prop.from.x + 8, front - 8}) {
        sketch.disc({wheel, 2}, 2, Ink::Edge);
    }
}

void draw_ball(Sketch& sketch, const Prop& prop, const Pose& pose) {
    const Vec foot = fixed_point(prop.fixed, pose);
    const Vec centre = prop.fixed == Fixed::Nowhere ? prop.from : Vec{foot.x, prop.size};
    sketch.disc(centre, prop.size, Ink::Prop, Ink::Edge, contour);
}

void draw_slider(Sketch& sketch, const Pose& pose) {
    const double x = pose.legs[0].heel.x;
    solid(sketch, block({x - 7, 0.2}, {x + 9, 1.8}), Ink::Accent);
}

/// Tied round the leg of a table.
void draw_band(Sketch& sketch, const Prop& prop, const Pose& pose) {
    const Vec end = fixed_point(prop.fixed, pose);
    const double top = prop.from.y + table_height;
    solid(sketch, block({prop.from.x - 2, 0}, {prop.from.x + 2, top - 4}));
    solid(sketch, block({prop.from.x - 5, top - 4}, {prop.from.x + 5, top}));
    sketch.line({prop.from, end}, Ink::Accent, 2.2);
    sketch.fill(block(prop.from - Vec{2.6, 1.6}, prop.from + Vec{2.6, 1.6}), Ink::Accent);
}

/// The band's loop round the ankle.
void draw_loop(Sketch& sketch, const Prop& prop, const Pose& pose) {
    const Leg& leg = pose.legs[0];
    if (prop.fixed == Fixed::NearAnkle) {
        const Vec centre = fixed_point(prop.fixed, pose);
        sketch.fill(bar(centre, {1.6, 4.6}, leg.shank), Ink::Accent);
    } else if (prop.fixed == Fixed::NearFoot) {
        sketch.fill(
            bar(leg.ball + rotated({0.5, 2.6}, leg.sole), {1.4, 4.2}, leg.sole), Ink::Accent
        );
    }
}

void draw_strap(Sketch& sketch, const Pose& pose) {
    const Leg& leg = pose.legs[0];
    const Vec centre = leg.ankle - polar(6, leg.shank);
    solid(
        sketch, bar({centre.x, (centre.y + 3.6) / 2}, {2.2, (centre.y + 5.6) / 2}, 0), Ink::Accent
    );
}

void draw_dumbbell(Sketch& sketch, Vec grip, double along) {
    sketch.fill(bar(grip, {9, 1.3}, along), Ink::Edge);
    for (const double side : {-8.5, 8.5}) {
        solid(sketch, soft(weight, grip + polar(side, along), along), Ink::Prop);
    }
}

void draw_barbell(Sketch& sketch, Vec centre, double radius) {
    sketch.disc(centre, radius, Ink::Prop, Ink::Edge, contour);
    sketch.disc(centre, radius * 0.62, Ink::Prop, Ink::Edge, contour);
    sketch.disc(centre, 2.2, Ink::Edge);
}

void draw_kettlebell(Sketch& sketch, const Pose& pose) {
    const Arm& arm = pose.arms[0];
    const double down = arm.fore;
    const Vec centre = arm.grip + polar(17, down);
    const Vec bow[]{{-7.5, 6}, {-8, 2}, {-6, -1.6}, {0, -2.6}, {6, -1.6}, {8, 2}, {7.5, 6}};
    const Outline rim = placed(bow, arm.grip, down - 90);
    sketch.disc(centre, 10.5, Ink::Prop, Ink::Edge, 1.2);
    sketch.line(rim, Ink::Edge, 3.4);
    sketch.line({centre + polar(7, down + 90), centre + polar(-7, down + 90)}, Ink::Edge, 0.8);
}

/// Of a leg press: it runs on a rail, and the front of the foot stands on its lower edge.
void draw_plate(Sketch& sketch, const Prop& prop, const Pose& pose) {
    const Vec ball = pose.legs[0].ball;
    const Vec rail = prop.from;
    solid(sketch, block({rail.x, rail.y - 3}, {rail.x + prop.size, rail.y}));
    for (const double x : {rail.x + 4, rail.x + prop.size - 8}) {
        solid(sketch, block({x, 0}, {x + 4, rail.y - 3}));
    }
    solid(sketch, block({ball.x + 4, rail.y}, {ball.x + 10, ball.y + 16}));
    solid(sketch, block({ball.x - 2, rail.y}, {ball.x + 18, rail.y + 4}));
    solid(sketch, bar({ball.x + 5, ball.y + 6}, {30, 2.4}, 78), Ink::Sunken);
}

void draw_floor(Sketch& sketch, const Figure& figure, const Pose& pose) {
    const Frame& frame = sketch.view().frame;
    sketch.line({{frame.low.x + 2, -0.6}, {frame.high.x - 2, -0.6}}, Ink::Edge, 0.9);
    for (const Leg& leg : pose.legs) {
        const double height = std::min(leg.ball.y, leg.heel.y);
        if (!pose.is_front && height < 8) {
            const Vec under{(leg.ball.x + leg.heel.x) / 2 + 3, -1.6};
            sketch.fill(ellipse(under, {15 - height, 1.5}), Ink::Contour, 0.2);
        }
    }
    const bool is_moving =
        figure.travel != 0 &&
        std::none_of(figure.props.begin(), figure.props.end(), [](const Prop& prop) {
            return prop.kind == PropKind::Treadmill;
        });
    // Marks on the ground show that it stays while the body moves on.
    constexpr double gap = 40;
    const double width = std::floor((frame.high.x - frame.low.x - 16) / gap) * gap;
    for (double mark = 0; is_moving && mark < width; mark += gap) {
        const double turn = std::fmod(mark - pose.floor_shift, width);
        const double x = frame.low.x + 4 + (turn < 0 ? turn + width : turn);
        sketch.line({{x, -3.4}, {x + 8, -3.4}}, Ink::Edge, 1.1);
    }
}

} // namespace

Vec fixed_point(Fixed fixed, const Pose& pose) {
    const Leg& leg = pose.legs[0];
    switch (fixed) {
    case Fixed::NearHand:
        return pose.arms[0].grip;
    case Fixed::NearAnkle:
        return leg.ankle - polar(4, leg.shank);
    case Fixed::NearFoot:
        return leg.ball + rotated({-6, 0}, leg.sole);
    case Fixed::FarFoot:
        return pose.legs[1].ball + rotated({-6, 0}, pose.legs[1].sole);
    case Fixed::Hip:
        return pose.hip + rotated(body::bar, pose.pelvis);
    case Fixed::Knee:
        return leg.knee - polar(13, leg.thigh) + polar(16.5, leg.thigh + 90);
    case Fixed::Nowhere:
        break;
    }
    return {};
}

void draw_surroundings(Sketch& sketch, const Figure& figure, const Pose& pose) {
    draw_floor(sketch, figure, pose);
    for (const Prop& prop : figure.props) {
        switch (prop.kind) {
        case PropKind::Mat:
            draw_mat(sketch, prop);
            break;
        case PropKind::Block:
            draw_block(sketch, prop, pose);
            break;
        case PropKind::Wall:
            solid(sketch, block(prop.from, prop.to));
            break;
        case PropKind::Chair:
            draw_chair(sketch, prop);
            break;
        case PropKind::Rail:
            draw_rail(sketch, prop);
            break;
        case PropKind::Treadmill:
            draw_treadmill(sketch, prop, pose.floor_shift);
            break;
        case PropKind::Ball:
            draw_ball(sketch, prop, pose);
            break;
        case PropKind::Slider:
            draw_slider(sketch, pose);
            break;
        case PropKind::Band:
            draw_band(sketch, prop, pose);
            break;
        case PropKind::Plate:
            draw_plate(sketch, prop, pose);
            break;
        case PropKind::Cone:
        case PropKind::Strap:
        case PropKind::Dumbbell:
        case PropKind::Barbell:
        case PropKind::Kettlebell:
            break;
        }
    }
}

void draw_held(Sketch& sketch, const Figure& figure, const Pose& pose) {
    for (const Prop& prop : figure.props) {
        const Vec point = fixed_point(prop.fixed, pose);
        if (prop.kind == PropKind::Dumbbell) {
            const double along =
                prop.fixed == Fixed::NearHand ? pose.arms[0].hand + 90 : pose.legs[0].thigh;
            if (prop.fixed == Fixed::Knee) {
                solid(
                    sketch, bar(point - polar(8.4, along + 90), {13, 1.6}, along), Ink::AccentSoft
                );
            }
            draw_dumbbell(sketch, point, along);
        } else if (prop.kind == PropKind::Barbell) {
            draw_barbell(sketch, point, prop.size);
        } else if (prop.kind == PropKind::Kettlebell) {
            draw_kettlebell(sketch, pose);
        } else if (prop.kind == PropKind::Strap) {
            draw_strap(sketch, pose);
        } else if (prop.kind == PropKind::Band) {
            draw_loop(sketch, prop, pose);
        }
    }
}

} // namespace loadwise
