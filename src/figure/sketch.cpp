#include "figure/sketch.h"

#include <algorithm>
#include <cmath>

namespace loadwise {

namespace {

Vec unit(Vec vec) {
    const double length = std::hypot(vec.x, vec.y);
    return length < 1e-9 ? Vec{} : vec * (1 / length);
}

double signed_area(const Outline& outline) {
    double area = 0;
    for (std::size_t i = 0; i < outline.size(); ++i) {
        const Vec a = outline[i];
        const Vec b = outline[(i + 1) % outline.size()];
        area += a.x * b.y - b.x * a.y;
    }
    return area / 2;
}

Vec curve(Vec before, Vec from, Vec to, Vec after, double t) {
    const double t2 = t * t;
    const double t3 = t2 * t;
    return from * (1.5 * t3 - 2.5 * t2 + 1) + before * (-0.5 * t3 + t2 - 0.5 * t) +
           to * (-1.5 * t3 + 2 * t2 + 0.5 * t) + after * (0.5 * t3 - 0.5 * t2);
}

/// How far a point lies from the straight way between two others.
double bow(Vec from, Vec point, Vec to) {
    const Vec along = unit(to - from);
    const Vec way = point - from;
    return std::abs(way.x * along.y - way.y * along.x);
}

/// Drops the points that a straight line would pass closely enough, so many in a row at most.
Outline thinned(const Outline& outline, double unseen, std::size_t most = 4) {
    Outline kept;
    kept.reserve(outline.size());
    std::size_t skipped = 0;
    for (std::size_t i = 0; i < outline.size(); ++i) {
        const Vec next = outline[(i + 1) % outline.size()];
        const bool is_needed =
            kept.empty() || skipped >= most || bow(kept.back(), outline[i], next) > unseen;
        skipped = is_needed ? 0 : skipped + 1;
        if (is_needed) {
            kept.push_back(outline[i]);
        }
    }
    return kept;
}

} // namespace

Outline smooth(std::span<const Vec> corners, double unseen) {
    constexpr int pieces = 5;
    Outline outline;
    const std::size_t count = corners.size();
    outline.reserve(count * static_cast<std::size_t>(pieces));
    for (std::size_t i = 0; i < count; ++i) {
        for (int piece = 0; piece < pieces; ++piece) {
            outline.push_back(curve(
                corners[(i + count - 1) % count],
                corners[i],
                corners[(i + 1) % count],
                corners[(i + 2) % count],
                static_cast<double>(piece) / pieces
            ));
        }
    }
    return thinned(outline, unseen);
}

Outline cut(const Outline& outline, Vec at, Vec arrow) {
    const auto depth = [at, arrow](Vec point) {
        return (point.x - at.x) * arrow.x + (point.y - at.y) * arrow.y;
    };
    Outline kept;
    kept.reserve(outline.size() + 2);
    for (std::size_t i = 0; i < outline.size(); ++i) {
        const Vec from = outline[i];
        const Vec to = outline[(i + 1) % outline.size()];
        const double depth_from = depth(from);
        const double depth_to = depth(to);
        if (depth_from >= 0) {
            kept.push_back(from);
        }
        if ((depth_from >= 0) != (depth_to >= 0)) {
            kept.push_back(from + (to - from) * (depth_from / (depth_from - depth_to)));
        }
    }
    return kept;
}

Outline grown(const Outline& outline, double by) {
    const double outwards = signed_area(outline) > 0 ? by : -by;
    const std::size_t count = outline.size();
    Outline result;
    result.reserve(count);
    for (std::size_t i = 0; i < count; ++i) {
        const Vec before = unit(outline[i] - outline[(i + count - 1) % count]);
        const Vec after = unit(outline[(i + 1) % count] - outline[i]);
        const Vec along = unit(before + after);
        result.push_back(outline[i] + Vec{along.y, -along.x} * outwards);
    }
    return result;
}

Outline shifted(Outline outline, Vec by) {
    for (Vec& point : outline) {
        point = point + by;
    }
    return outline;
}

Outline placed(std::span<const Vec> points, Vec origin, double along) {
    Outline outline;
    outline.reserve(points.size());
    for (const Vec point : points) {
        outline.push_back(origin + rotated(point, along));
    }
    return outline;
}

Outline soft(std::span<const Vec> points, Vec origin, double along) {
    return smooth(placed(points, origin, along));
}

void append(Outline& outline, const Outline& more) {
    outline.insert(outline.end(), more.begin(), more.end());
}

Outline bar(Vec centre, Vec half, double along) {
    const Vec corners[]{{-half.x, -half.y}, {half.x, -half.y}, {half.x, half.y}, {-half.x, half.y}};
    return placed(corners, centre, along);
}

Outline ellipse(Vec centre, Vec half) {
    constexpr int corners = 20;
    Outline outline;
    outline.reserve(corners);
    for (int corner = 0; corner < corners; ++corner) {
        const Vec round = polar(1, 360.0 * corner / corners);
        outline.push_back(centre + Vec{round.x * half.x, round.y * half.y});
    }
    return outline;
}

Point Sketch::at(Vec point) const {
    const double x = view_.is_mirrored ? view_.frame.high.x - point.x : point.x - view_.frame.low.x;
    const double y = view_.frame.high.y - point.y;
    return {static_cast<float>(x) + offset_.x, static_cast<float>(y) + offset_.y};
}

Shape& Sketch::add(Shape::Kind kind, Ink ink, double size) {
    Shape& shape = drawing_->shapes.emplace_back();
    shape.kind = kind;
    shape.ink = ink;
    shape.size = static_cast<float>(size);
    return shape;
}

void Sketch::fill(const Outline& outline, Ink ink, double opacity) {
    constexpr std::size_t all = 100;
    const Outline seen = view_.unseen > 0 ? thinned(outline, view_.unseen, all) : outline;
    if (seen.size() < 3) {
        return;
    }
    Shape& shape = add(Shape::Kind::Polygon, ink, opacity);
    shape.points.reserve(seen.size());
    for (const Vec point : seen) {
        shape.points.push_back(at(point));
    }
    // The canvas smooths the edges of polygons that run clockwise on the screen, and y has turned.
    const bool is_clockwise = (signed_area(outline) < 0) != view_.is_mirrored;
    if (!is_clockwise) {
        std::reverse(shape.points.begin(), shape.points.end());
    }
}

void Sketch::group(std::span<const Part> parts, double contour, Ink line) {
    for (const Part& part : parts) {
        if (!part.is_tone()) {
            fill(grown(part.outline, contour), line);
        }
    }
    for (const Part& part : parts) {
        fill(part.outline, part.ink, part.opacity);
    }
}

void Sketch::line(const Outline& points, Ink ink, double width, bool is_dashed) {
    Shape& shape = add(Shape::Kind::Line, ink, width);
    shape.is_dashed = is_dashed;
    for (const Vec point : points) {
        shape.points.push_back(at(point));
    }
}

void Sketch::disc(Vec centre, double radius, Ink ink) {
    Shape& shape = add(Shape::Kind::Circle, ink, radius);
    shape.is_filled = true;
    shape.points.push_back(at(centre));
}

void Sketch::disc(Vec centre, double radius, Ink ink, Ink line, double contour) {
    disc(centre, radius + contour, line);
    disc(centre, radius, ink);
}

void Sketch::label(Vec at_point, const std::string& text, double size, Ink ink) {
    Shape& shape = add(Shape::Kind::Text, ink, size);
    shape.text = text;
    shape.align = 0.5F;
    shape.points.push_back(at(at_point));
}

} // namespace loadwise
