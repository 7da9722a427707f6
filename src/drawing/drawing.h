#pragma once
// A picture as a few shapes in theme colours: charts, exercise figures, symbols. The canvas draws
// the shapes, the plain view shows the same shapes as SVG.

#include "drawing/ink.h"

#include <cstdint>
#include <string>
#include <vector>

namespace loadwise {

struct Point {
    float x = 0;
    float y = 0;

    friend bool operator==(const Point&, const Point&) = default;
};

struct Shape {
    enum class Kind : std::uint8_t { Line, Polygon, Circle, Text };

    Kind kind = Kind::Line;
    Ink ink = Ink::Text;
    std::vector<Point> points = {}; ///< the path; a circle's centre; where a text stands
    float size = 1; ///< stroke width; a circle's radius; a text's size; a polygon's opacity
    std::string text = {};
    float align = 0; ///< of a text: 0 starts at the point, 0.5 is centred, 1 ends there
    bool is_dashed = false;
    bool is_filled = false; ///< a circle is filled rather than outlined
};

/// Lengths are in the drawing's own units; it is scaled to the width it is given.
struct Drawing {
    float width = 100;
    float height = 100;
    std::vector<Shape> shapes;
};

/// The drawing as text for the page: a shape a line, fields separated by ' '.
std::string drawing_text(const Drawing& drawing);

/// A drawing with its text, for what is shown in many frames.
struct WrittenDrawing {
    Drawing drawing;
    std::string text;
};

WrittenDrawing written(Drawing drawing);

} // namespace loadwise
