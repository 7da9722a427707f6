#pragma once
// The shapes charts are made of.

#include "drawing/drawing.h"

#include <string>
#include <utility>
#include <vector>

namespace loadwise {

constexpr float label_size = 13;

inline Shape line(Ink ink, std::vector<Point> points, float size, bool is_dashed = false) {
    return {.ink = ink, .points = std::move(points), .size = size, .is_dashed = is_dashed};
}

inline Shape circle(Ink ink, Point centre, float radius, bool is_filled) {
    return {
        .kind = Shape::Kind::Circle,
        .ink = ink,
        .points = {centre},
        .size = radius,
        .is_filled = is_filled};
}

inline Shape polygon(Ink ink, std::vector<Point> points) {
    return {.kind = Shape::Kind::Polygon, .ink = ink, .points = std::move(points)};
}

inline Shape box(Ink ink, Point from, Point to) {
    return polygon(ink, {from, {to.x, from.y}, to, {from.x, to.y}});
}

inline Shape words(Ink ink, Point place, std::string text, float size, float align) {
    return {
        .kind = Shape::Kind::Text,
        .ink = ink,
        .points = {place},
        .size = size,
        .text = std::move(text),
        .align = align};
}

} // namespace loadwise
