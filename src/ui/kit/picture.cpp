#include "ui/kit/picture.h"

#include "ui/kit/system_text.h"

#include <algorithm>
#include <cmath>

namespace loadwise {

namespace {

constexpr float turn = 6.2831853F;
constexpr float twelve_o_clock = -turn / 4;

/// How far a mark may reach beyond its points.
float reach(const Brush& brush) {
    const bool is_round = brush.kind == Brush::Kind::Disc || brush.kind == Brush::Kind::Circle ||
                          brush.kind == Brush::Kind::Arc;
    return brush.thickness + (is_round ? brush.size : 0) + 1;
}

void paint_dashes(ImDrawList& list, ImVec2 from, ImVec2 to, const Brush& brush) {
    constexpr float dash = 5;
    const float length = std::hypot(to.x - from.x, to.y - from.y);
    const auto at = [&](float along) {
        const float share = std::min(along, length) / length;
        return ImVec2(from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share);
    };
    for (float along = 0; along < length; along += dash * 2) {
        list.AddLine(at(along), at(along + dash), brush.tint, brush.thickness);
    }
}

/// Dear ImGui draws half a pixel further in than it is told.
void paint_outline(ImDrawList& list, ImVec2 from, ImVec2 to, const Brush& brush) {
    constexpr float in = 0.5F;
    const ImVec2 first(from.x - in, from.y - in);
    const ImVec2 last(to.x + in, to.y + in);
    list.AddRect(first, last, brush.tint, brush.size, 0, brush.thickness);
}

void paint_shape(ImDrawList& list, const Brush& brush, const std::vector<ImVec2>& points) {
    const int count = static_cast<int>(points.size());
    switch (brush.kind) {
    case Brush::Kind::Fill:
        list.AddRectFilled(points[0], points[1], brush.tint, brush.size);
        break;
    case Brush::Kind::Outline:
        paint_outline(list, points[0], points[1], brush);
        break;
    case Brush::Kind::Line:
        list.AddPolyline(points.data(), count, brush.tint, 0, brush.thickness);
        break;
    case Brush::Kind::Dashes:
        paint_dashes(list, points[0], points[1], brush);
        break;
    case Brush::Kind::Polygon:
        list.AddConcavePolyFilled(points.data(), count, brush.tint);
        break;
    case Brush::Kind::Disc:
        list.AddCircleFilled(points[0], brush.size, brush.tint);
        break;
    case Brush::Kind::Circle:
        list.AddCircle(points[0], brush.size, brush.tint, 0, brush.thickness);
        break;
    case Brush::Kind::Arc:
        list.PathArcTo(
            points[0], brush.size, twelve_o_clock, twelve_o_clock + turn * brush.share, 96
        );
        list.PathStroke(brush.tint, 0, brush.thickness);
        break;
    case Brush::Kind::Text:
        break;
    }
}

} // namespace

void Picture::clear() {
    for (std::vector<Placed>& layer : marks_) {
        layer.clear();
    }
    points_.clear();
    letters_.clear();
    layer_ = 0;
    is_fixed_ = false;
}

void Picture::set_layer(int layer) {
    layer_ = std::clamp(layer, 0, layers - 1);
}

void Picture::keep(Placed placed, float top, float bottom) {
    placed.top = top - reach(placed.brush);
    placed.bottom = bottom + reach(placed.brush);
    placed.is_fixed = is_fixed_;
    marks_[static_cast<std::size_t>(layer_)].push_back(placed);
}

void Picture::add(const Brush& brush, std::span<const Point> points) {
    if (points.empty()) {
        return;
    }
    const auto [top, bottom] =
        std::minmax_element(points.begin(), points.end(), [](Point one, Point other) {
            return one.y < other.y;
        });
    Placed placed;
    placed.brush = brush;
    placed.first = static_cast<std::uint32_t>(points_.size());
    placed.count = static_cast<std::uint32_t>(points.size());
    keep(placed, top->y, bottom->y);
    points_.insert(points_.end(), points.begin(), points.end());
}

void Picture::add_text(const Brush& brush, Point place, std::string_view text) {
    if (text.empty()) {
        return;
    }
    Placed placed;
    placed.brush = brush;
    placed.first = static_cast<std::uint32_t>(letters_.size());
    placed.count = static_cast<std::uint32_t>(text.size());
    placed.place = place;
    keep(placed, place.y, place.y + brush.size);
    letters_ += text;
}

void Picture::paint_text(ImDrawList& list, const Placed& placed, float down) const {
    const Brush& brush = placed.brush;
    const char* const text = letters_.data() + placed.first;
    const ImVec2 place(placed.place.x, placed.place.y + down);
    if (brush.system != nullptr) {
        const Point middle{place.x, place.y + brush.size / 2};
        const TextLook look{brush.is_bold, brush.css_size, brush.tint};
        brush.system->paint(list, middle, {text, placed.count}, look);
        return;
    }
    list.AddText(brush.font, brush.size, place, brush.tint, text, text + placed.count);
}

void Picture::paint(ImDrawList& list, float height, float scroll_y) const {
    std::vector<ImVec2> points;
    for (const std::vector<Placed>& layer : marks_) {
        for (const Placed& placed : layer) {
            const float down = placed.is_fixed ? 0 : -scroll_y;
            if (placed.top + down >= height || placed.bottom + down <= 0) {
                continue;
            }
            if (placed.brush.kind == Brush::Kind::Text) {
                paint_text(list, placed, down);
                continue;
            }
            points.clear();
            for (std::uint32_t index = 0; index < placed.count; ++index) {
                const Point point = points_[placed.first + index];
                points.emplace_back(point.x, point.y + down);
            }
            paint_shape(list, placed.brush, points);
        }
    }
}

} // namespace loadwise
