// A QR code as a few rectangles.

#include "ui/screens/desk/desk_screens.h"

#include <algorithm>

namespace loadwise {

namespace {

constexpr float quiet = 4; ///< modules of light around a code, as its standard asks for

Shape rectangle(Ink ink, float x, float y, float width, float height) {
    Shape shape;
    shape.kind = Shape::Kind::Polygon;
    shape.ink = ink;
    shape.points = {{x, y}, {x + width, y}, {x + width, y + height}, {x, y + height}};
    return shape;
}

std::size_t run_length(const std::string& row, std::size_t from) {
    return std::min(row.find_first_not_of('1', from), row.size()) - from;
}

} // namespace

/// Each rectangle is as wide as its first row allows and as high as that width holds: no seams
/// inside it, however it is scaled.
Drawing code_drawing(const std::vector<std::string>& rows) {
    std::vector<std::string> left = rows;
    const auto size = static_cast<float>(rows.size()) + quiet * 2;
    Drawing drawing{size, size, {rectangle(Ink::CodeLight, 0, 0, size, size)}};
    for (std::size_t y = 0; y < left.size(); ++y) {
        for (std::size_t x = 0; x < left[y].size(); ++x) {
            if (left[y][x] != '1') {
                continue;
            }
            const std::size_t width = run_length(left[y], x);
            const std::string run(width, '1');
            std::size_t height = 0;
            while (y + height < left.size() && left[y + height].compare(x, width, run) == 0) {
                left[y + height].replace(x, width, width, '0');
                ++height;
            }
            drawing.shapes.push_back(rectangle(
                Ink::CodeDark,
                static_cast<float>(x) + quiet,
                static_cast<float>(y) + quiet,
                static_cast<float>(width),
                static_cast<float>(height)
            ));
        }
    }
    return drawing;
}

} // namespace loadwise
