#include "drawing/drawing.h"

#include <cmath>

namespace loadwise {

namespace {

constexpr std::string_view kind_letters = "lpct";

void number(std::string& out, float value) {
    out += ' ';
    const long tenths = std::lround(value * 10);
    if (tenths < 0) {
        out += '-';
    }
    out += std::to_string(std::labs(tenths) / 10);
    if (tenths % 10 != 0) {
        out += '.';
        out += std::to_string(std::labs(tenths) % 10);
    }
}

} // namespace

// One shape a line: kind letter, ink, size, align, flags (dashed 1, filled 2), number of points,
// the points, and for a text the rest of the line.
std::string drawing_text(const Drawing& drawing) {
    std::string out;
    number(out, drawing.width);
    number(out, drawing.height);
    for (const Shape& shape : drawing.shapes) {
        out += '\n';
        out += kind_letters[static_cast<std::size_t>(shape.kind)];
        number(out, static_cast<float>(shape.ink));
        number(out, shape.size);
        number(out, shape.align);
        number(out, static_cast<float>((shape.is_dashed ? 1 : 0) + (shape.is_filled ? 2 : 0)));
        number(out, static_cast<float>(shape.points.size()));
        for (const Point point : shape.points) {
            number(out, point.x);
            number(out, point.y);
        }
        if (shape.kind == Shape::Kind::Text) {
            out += ' ';
            out += shape.text;
        }
    }
    return out;
}

WrittenDrawing written(Drawing drawing) {
    std::string text = drawing_text(drawing);
    return {std::move(drawing), std::move(text)};
}

} // namespace loadwise
