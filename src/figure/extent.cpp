#include "figure/extent.h"

#include "figure/motion.h"
#include "figure/props.h"

#include <algorithm>

namespace loadwise {

namespace {

void take(Frame& frame, Vec point, double margin) {
    frame.low.x = std::min(frame.low.x, point.x - margin);
    frame.low.y = std::min(frame.low.y, point.y - margin);
    frame.high.x = std::max(frame.high.x, point.x + margin);
    frame.high.y = std::max(frame.high.y, point.y + margin);
}

void take_pose(Frame& frame, const Pose& pose) {
    if (pose.is_above) {
        take(frame, pose.hip, 36);
        return;
    }
    take(frame, pose.head, 14);
    take(frame, pose.shoulder, pose.is_front ? 22 : 13);
    take(frame, pose.hip, 18);
    for (const Leg& leg : pose.legs) {
        take(frame, leg.knee, 14);
        if (pose.is_front) {
            take(frame, leg.knee + Vec{-16, 34}, 8);
            continue;
        }
        take(frame, leg.ankle, 9);
        take(frame, leg.heel, 6);
        take(frame, leg.ball + polar(body::toes, leg.toes), 6);
    }
    for (const Arm& arm : pose.arms) {
        take(frame, arm.elbow, 7);
        take(frame, arm.grip + polar(body::grip, arm.hand), 5);
    }
}

double overhang(const Prop& prop) {
    return prop.fixed == Fixed::Nowhere ? 3 : prop.size + 3;
}

void take_prop(Frame& frame, const Prop& prop, const Pose& pose) {
    switch (prop.fixed) {
    case Fixed::Nowhere:
        take(frame, prop.from, overhang(prop));
        take(frame, prop.to, overhang(prop));
        if (prop.kind == PropKind::Rail) {
            take(frame, prop.to + Vec{support_depth, 0}, 3);
        }
        return;
    case Fixed::NearHand:
        take(frame, pose.arms[0].grip, overhang(prop));
        break;
    case Fixed::Hip:
        take(frame, pose.hip, overhang(prop) + 10);
        break;
    case Fixed::NearAnkle:
    case Fixed::NearFoot:
    case Fixed::FarFoot:
    case Fixed::Knee:
        break;
    }
    if (prop.kind == PropKind::Plate) {
        take(frame, prop.from, 4);
        take(frame, prop.from + Vec{prop.size, 0}, 4);
        take(frame, pose.legs[0].ball + Vec{0, 10}, 22);
    }
    if (prop.kind == PropKind::Band) {
        take(frame, prop.from + Vec{0, table_height}, 6);
    }
}

/// Never so slim or so flat that a page has no room for it.
Frame widened(Frame frame, double slimmest) {
    constexpr double flattest = 2.6;
    const double height = frame.high.y - frame.low.y;
    const double width = frame.high.x - frame.low.x;
    const double missing_width = std::max(0.0, height * slimmest - width);
    frame.low.x -= missing_width / 2;
    frame.high.x += missing_width / 2;
    frame.high.y += std::max(0.0, width / flattest - height);
    return frame;
}

} // namespace

Frame frame_around(const Figure& figure) {
    constexpr int samples = 24;
    Frame frame{{1e6, -9}, {-1e6, 40}};
    for (int sample = 0; sample < samples; ++sample) {
        const Pose pose = pose_at(figure, static_cast<double>(sample) / samples);
        take_pose(frame, pose);
        for (const Prop& prop : figure.props) {
            take_prop(frame, prop, pose);
        }
    }
    if (figure.arrow) {
        take(frame, figure.arrow->from, 6);
        take(frame, figure.arrow->to, 6);
    }
    frame.low.y = std::max(frame.low.y, -9.0);
    return frame;
}

Frame frame_of_one(const Frame& around) {
    constexpr double slimmest = 1.15;
    return widened(around, slimmest);
}

Frame frame_of_several(const Frame& around) {
    constexpr double slimmest = 0.56;
    return widened(around, slimmest);
}

} // namespace loadwise
