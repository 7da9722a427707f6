#pragma once
// What a frame draws, as a list of marks in page coordinates. It is made once and painted as often
// as the page scrolls: only the marks in sight cost anything then.

#include "drawing/drawing.h"
#include "ui/kit/node.h"

#include <imgui.h>

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace loadwise {

class SystemText;

/// How a mark is drawn; lengths are CSS pixels.
struct Brush {
    enum class Kind : std::uint8_t {
        Fill,    ///< between two corners; `size` rounds them
        Outline, ///< the same, `thickness` wide
        Line,    ///< along its points, `thickness` wide
        Dashes,  ///< between two points
        Polygon,
        Disc, ///< `size` is the radius, here and below
        Circle,
        Arc,  ///< clockwise from the top, `share` of the whole
        Text, ///< one line from its point on; `size` is Dear ImGui's font size
    };

    Kind kind = Kind::Fill;
    ImU32 tint = 0;
    float size = 0;
    float thickness = 0;
    float share = 1;
    bool is_bold = false;
    ImFont* font = nullptr;
    SystemText* system = nullptr; ///< instead of the font
    float css_size = 0;           ///< of what the system's fonts write
};

class Picture {
  public:
    /// Layers above cover layers below, whatever the order of drawing; 0 is the lowest.
    static constexpr int layers = 24;

    void clear();

    /// Of the marks that follow.
    void set_layer(int layer);

    /// While fixed, marks count from the viewport's top and not from the document's.
    void set_fixed(bool is_fixed) { is_fixed_ = is_fixed; }

    bool is_fixed() const { return is_fixed_; }

    void add(const Brush& brush, std::span<const Point> points);
    void add_text(const Brush& brush, Point place, std::string_view text);

    /// Paints what is in sight of a viewport that high, scrolled down by `scroll_y`.
    void paint(ImDrawList& list, float height, float scroll_y) const;

  private:
    struct Placed {
        Brush brush;
        std::uint32_t first = 0; ///< of its points; of a text's letters
        std::uint32_t count = 0;
        Point place; ///< of a text
        float top = 0;
        float bottom = 0;
        bool is_fixed = false;
    };

    void keep(Placed placed, float top, float bottom);
    void paint_text(ImDrawList& list, const Placed& placed, float down) const;

    std::array<std::vector<Placed>, layers> marks_;
    std::vector<Point> points_;
    std::string letters_;
    int layer_ = 0;
    bool is_fixed_ = false;
};

} // namespace loadwise
