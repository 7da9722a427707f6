#include "ui/kit/canvas.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace loadwise {

namespace {

ImU32 packed(Colour colour) {
    return IM_COL32(colour.red, colour.green, colour.blue, 255);
}

ImU32 big_endian_16(const unsigned char* at) {
    return (static_cast<ImU32>(at[0]) << 8U) | at[1];
}

} // namespace

void Canvas::begin(const Theme& theme, float text_scale) {
    theme_ = &theme;
    text_scale_ = text_scale;
    picture_.clear();
    // Dear ImGui tells it to the one font that is current; the other would be drawn blurred.
    for (ImFont* const each : {fonts_.regular, fonts_.bold}) {
        each->CurrentRasterizerDensity = ImGui::GetIO().DisplayFramebufferScale.x;
    }
}

void Canvas::paint(float width, float height, float scroll_y) const {
    ImDrawList& list = *ImGui::GetBackgroundDrawList();
    list.AddRectFilled({0, 0}, {width, height}, colour(Ink::Page));
    picture_.paint(list, height, scroll_y);
}

ImU32 Canvas::colour(Ink ink) const {
    return packed((*theme_)[ink]);
}

void Canvas::note(Rect rect) const {
    note(rect, {}, rect);
}

void Canvas::note(Rect rect, std::string_view text, Rect room) const {
    if (drawn_ != nullptr) {
        drawn_->push_back({std::string(text), rect, room, picture_.is_fixed(), false});
    }
}

namespace {

/// The text that the lines were made of.
std::string_view whole(const TextLines& lines) {
    const std::string_view first = lines.lines.front();
    const std::string_view last = lines.lines.back();
    return {first.data(), static_cast<std::size_t>(last.data() + last.size() - first.data())};
}

} // namespace

ImFont* Canvas::font(bool is_bold) const {
    return is_bold ? fonts_.bold : fonts_.regular;
}

float Canvas::font_size(TextKind kind) const {
    return text_style(kind).size_px * text_scale_ * shrink_ * fonts_.em_ratio;
}

float Canvas::line_height(TextKind kind) const {
    const TextStyle& style = text_style(kind);
    return style.size_px * style.line_height * text_scale_ * shrink_;
}

float Canvas::fit(std::string_view text, TextKind kind, float width) const {
    constexpr float to_spare = 0.93F; // small letters are set to whole pixels
    const float whole = text_width(text, kind);
    return whole > width * to_spare ? width * to_spare / whole : 1;
}

float Canvas::text_width(std::string_view text, TextKind kind) const {
    return text.empty() ? 0 : width_of(text, text_style(kind).is_bold, font_size(kind));
}

bool Canvas::is_for_system(std::string_view text) const {
    return fonts_.system != nullptr && needs_system_fonts(text);
}

/// `size` is Dear ImGui's, here and below.
float Canvas::width_of(std::string_view text, bool is_bold, float size) const {
    if (is_for_system(text)) {
        return fonts_.system->width(text, is_bold, size / fonts_.em_ratio);
    }
    const char* const end = text.data() + text.size();
    return font(is_bold)->CalcTextSizeA(size, 1e9F, 0, text.data(), end).x;
}

namespace {

/// Where a word would be cut, its last hyphen before that is a better place.
const char* after_hyphen(std::string_view text, const char* cut) {
    const auto at = static_cast<std::size_t>(cut - text.data());
    if (at == 0 || at >= text.size() || text[at] == ' ' || text[at - 1] == ' ') {
        return cut;
    }
    const std::size_t hyphen = text.rfind('-', at - 1);
    const std::size_t blank = text.rfind(' ', at - 1);
    const bool is_in_word = hyphen != std::string_view::npos && hyphen > 0 &&
                            (blank == std::string_view::npos || blank + 1 < hyphen);
    return is_in_word ? text.data() + hyphen + 1 : cut;
}

} // namespace

const char* Canvas::end_of_line(std::string_view text, TextKind kind, float width) const {
    const float size = font_size(kind);
    const float room = std::max(width, size);
    const bool is_bold = text_style(kind).is_bold;
    if (!is_for_system(text)) {
        const char* const end = text.data() + text.size();
        return after_hyphen(
            text, font(is_bold)->CalcWordWrapPosition(size, text.data(), end, room)
        );
    }
    return text.data() + fonts_.system->wrap(text, is_bold, size / fonts_.em_ratio, room);
}

void Canvas::add_text(std::string_view text, Point place, bool is_bold, float size, ImU32 tint) {
    Brush brush{
        .kind = Brush::Kind::Text,
        .tint = tint,
        .size = size,
        .is_bold = is_bold,
        .font = font(is_bold)};
    if (is_for_system(text)) {
        brush.system = fonts_.system;
        brush.css_size = size / fonts_.em_ratio;
    }
    picture_.add_text(brush, place, text);
}

TextLines Canvas::layout(std::string_view text, TextKind kind, float width) const {
    TextLines out;
    out.line_height = line_height(kind);
    const char* at = text.data();
    const char* const end = at + text.size();
    while (at < end) {
        const char* const newline = std::find(at, end, '\n');
        const std::string_view paragraph(at, static_cast<std::size_t>(newline - at));
        const char* stop = end_of_line(paragraph, kind, width);
        stop = stop == at ? at + 1 : stop;
        const std::string_view line(at, static_cast<std::size_t>(stop - at));
        out.lines.push_back(line);
        out.width = std::max(out.width, text_width(line, kind));
        at = stop;
        while (at < newline && *at == ' ') {
            ++at;
        }
        if (at == newline && at < end) {
            ++at;
        }
    }
    if (out.lines.empty()) {
        out.lines.emplace_back();
    }
    return out;
}

void Canvas::text(const TextLines& lines, Rect rect, TextKind kind, Ink ink, float align) {
    if (whole(lines).empty()) {
        return;
    }
    const float start = rect.x + std::max(0.0F, rect.width - lines.width) * align;
    note(
        {start, rect.y, lines.width, lines.height()},
        whole(lines),
        {rect.x, rect.y, rect.width, lines.height()}
    );
    const float size = font_size(kind);
    const bool is_bold = text_style(kind).is_bold;
    float y = rect.y + (lines.line_height - size) / 2;
    for (const std::string_view line : lines.lines) {
        const float slack = align > 0 ? rect.width - text_width(line, kind) : 0;
        add_text(line, {rect.x + slack * align, y}, is_bold, size, colour(ink));
        y += lines.line_height;
    }
}

void Canvas::fill(Rect rect, Ink ink, float corner) {
    note(rect);
    const std::array corners{
        Point{rect.x, rect.y}, Point{rect.x + rect.width, rect.y + rect.height}};
    picture_.add({.kind = Brush::Kind::Fill, .tint = colour(ink), .size = corner}, corners);
}

void Canvas::outline(Rect rect, Ink ink, float corner, float thickness) {
    note(rect);
    const float inset = thickness / 2;
    const std::array corners{
        Point{rect.x + inset, rect.y + inset},
        Point{rect.x + rect.width - inset, rect.y + rect.height - inset}};
    picture_.add(
        {.kind = Brush::Kind::Outline, .tint = colour(ink), .size = corner, .thickness = thickness},
        corners
    );
}

void Canvas::ring(Rect rect, float corner) {
    outline(rect, Ink::Focus, corner, 3);
    if (drawn_ != nullptr) {
        drawn_->back().is_ring = true;
    }
}

void Canvas::line(Point from, Point to, Ink ink, float thickness) {
    picture_.add(
        {.kind = Brush::Kind::Line, .tint = colour(ink), .thickness = thickness},
        std::array{from, to}
    );
}

void Canvas::circle(Point centre, float radius, Ink ink, bool is_filled, float thickness) {
    note({centre.x - radius, centre.y - radius, radius * 2, radius * 2});
    picture_.add(
        {.kind = is_filled ? Brush::Kind::Disc : Brush::Kind::Circle,
         .tint = colour(ink),
         .size = radius,
         .thickness = thickness},
        std::array{centre}
    );
}

void Canvas::arc(Point centre, float radius, float share, Ink ink, float thickness) {
    if (share <= 0) {
        return;
    }
    note({centre.x - radius, centre.y - radius, radius * 2, radius * 2});
    picture_.add(
        {.kind = Brush::Kind::Arc,
         .tint = colour(ink),
         .size = radius,
         .thickness = thickness,
         .share = std::min(share, 1.0F)},
        std::array{centre}
    );
}

void Canvas::large(std::string_view text, Rect rect, Ink ink) {
    note(rect, text, rect);
    if (text.empty()) {
        return;
    }
    // Digits have nothing below their line, and little above: they may be larger than their place.
    constexpr float overhang = 1.4F;
    const float tried = rect.height * overhang;
    const float tried_width = width_of(text, true, tried);
    const float size = tried * std::min(1.0F, rect.width / std::max(tried_width, 1.0F));
    const float width = tried_width * size / tried;
    const Point place{rect.x + (rect.width - width) / 2, rect.y + (rect.height - size) / 2};
    add_text(text, place, true, size, colour(ink));
}

void Canvas::drawing(const Drawing& drawing, Rect rect, std::optional<Ink> instead) {
    note(rect);
    if (drawing.width <= 0) {
        return;
    }
    const float scale = rect.width / drawing.width;
    for (const Shape& each : drawing.shapes) {
        shape(each, rect, scale, colour(instead.value_or(each.ink)));
    }
}

namespace {

ImU32 with_opacity(ImU32 tint, float opacity) {
    const auto alpha = static_cast<ImU32>(std::lround(std::clamp(opacity, 0.0F, 1.0F) * 255));
    return (tint & ~IM_COL32_A_MASK) | (alpha << IM_COL32_A_SHIFT);
}

} // namespace

void Canvas::shape(const Shape& shape, Rect rect, float scale, ImU32 tint) {
    std::vector<Point> points;
    points.reserve(shape.points.size());
    for (const Point point : shape.points) {
        points.push_back({rect.x + point.x * scale, rect.y + point.y * scale});
    }
    if (points.empty()) {
        return;
    }
    const float size = shape.size * scale;
    switch (shape.kind) {
    case Shape::Kind::Line: {
        const bool is_dashed = shape.is_dashed && points.size() == 2;
        const Brush::Kind kind = is_dashed ? Brush::Kind::Dashes : Brush::Kind::Line;
        picture_.add({.kind = kind, .tint = tint, .thickness = size}, points);
        break;
    }
    case Shape::Kind::Polygon:
        picture_.add(
            {.kind = Brush::Kind::Polygon, .tint = with_opacity(tint, shape.size)}, points
        );
        break;
    case Shape::Kind::Circle: {
        const Brush::Kind kind = shape.is_filled ? Brush::Kind::Disc : Brush::Kind::Circle;
        picture_.add({.kind = kind, .tint = tint, .size = size, .thickness = 2 * scale}, points);
        break;
    }
    case Shape::Kind::Text: {
        const float font_size = size * fonts_.em_ratio;
        const float width = width_of(shape.text, false, font_size);
        const Point place{points[0].x - width * shape.align, points[0].y - font_size / 2};
        add_text(shape.text, place, false, font_size, tint);
        break;
    }
    }
}

float em_ratio_of(const unsigned char* data, std::size_t size) {
    constexpr float usual = 1.2F;
    if (size < 12) {
        return usual;
    }
    float ascent = 0;
    float descent = 0;
    float units_per_em = 0;
    const std::size_t tables = big_endian_16(data + 4);
    for (std::size_t index = 0; index < tables && 12 + index * 16 + 16 <= size; ++index) {
        const unsigned char* const entry = data + 12 + index * 16;
        const std::string_view tag(reinterpret_cast<const char*>(entry), 4);
        const std::size_t offset = (big_endian_16(entry + 8) << 16U) | big_endian_16(entry + 10);
        if (offset + 20 > size) {
            continue;
        }
        const auto number = [&](std::size_t at) {
            return static_cast<float>(static_cast<std::int16_t>(big_endian_16(data + offset + at)));
        };
        if (tag == "hhea") {
            ascent = number(4);
            descent = number(6);
        } else if (tag == "head") {
            units_per_em = number(18);
        }
    }
    return units_per_em > 0 && ascent > descent ? (ascent - descent) / units_per_em : usual;
}

} // namespace loadwise
