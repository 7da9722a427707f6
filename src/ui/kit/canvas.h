#pragma once
// Lays text and shapes out in CSS pixels and theme colours, and keeps them as a picture. It knows
// nothing of meaning: that is Ui's.

#include "drawing/drawing.h"
#include "ui/kit/node.h"
#include "ui/kit/picture.h"
#include "ui/kit/system_text.h"
#include "ui/kit/theme.h"

#include <imgui.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace loadwise {

struct Fonts {
    ImFont* regular = nullptr;
    ImFont* bold = nullptr;
    float em_ratio =
        1; ///< Dear ImGui's font size for a CSS font size of 1: (ascent - descent) / em
    SystemText* system = nullptr; ///< writes what the two lack; without it, "?" stands there
};

/// A paragraph broken into lines. The lines look into the text they were made from.
struct TextLines {
    std::vector<std::string_view> lines;
    float width = 0;
    float line_height = 0;

    float height() const { return line_height * static_cast<float>(lines.size()); }
};

/// Something that was drawn, for tests that compare it with the tree.
struct Drawn {
    std::string text; ///< empty: a shape
    Rect rect;        ///< in the same lengths as a node's
    Rect room;        ///< the place it was given; its words may need less of it
    bool is_fixed = false;
    bool is_ring = false; ///< shows where the keyboard is
};

class Canvas {
  public:
    explicit Canvas(const Fonts& fonts)
        : fonts_(fonts) {}

    /// Starts an empty picture.
    void begin(const Theme& theme, float text_scale);
    /// Hands the picture to Dear ImGui, scrolled down by `scroll_y`.
    void paint(float width, float height, float scroll_y) const;

    /// From now on all that is drawn is listed there too, also what scrolling hides.
    void list_drawn(std::vector<Drawn>* list) { drawn_ = list; }

    /// While fixed, positions count from the viewport's top.
    void set_fixed(bool is_fixed) { picture_.set_fixed(is_fixed); }

    /// See Picture::set_layer.
    void set_layer(int layer) { picture_.set_layer(layer); }

    /// Texts are laid out and drawn that much smaller until the next call; 1 is their own size.
    void set_shrink(float factor) { shrink_ = factor; }

    /// The factor at which a text is no wider than this.
    float fit(std::string_view text, TextKind kind, float width) const;
    TextLines layout(std::string_view text, TextKind kind, float width) const;
    float text_width(std::string_view text, TextKind kind) const;
    float line_height(TextKind kind) const;

    /// `align`: 0 starts at the left edge of the rectangle, 0.5 is centred, 1 ends at its right
    /// edge.
    void text(const TextLines& lines, Rect rect, TextKind kind, Ink ink, float align = 0);
    void fill(Rect rect, Ink ink, float corner = 0);
    void outline(Rect rect, Ink ink, float corner, float thickness);
    /// Shows where the keyboard is.
    void ring(Rect rect, float corner);
    void line(Point from, Point to, Ink ink, float thickness);
    void circle(Point centre, float radius, Ink ink, bool is_filled, float thickness = 2);
    /// Part of a circle's line, clockwise from the top; `share` of 1 is the whole.
    void arc(Point centre, float radius, float share, Ink ink, float thickness);
    /// Digits as large as the rectangle allows, in its middle.
    void large(std::string_view text, Rect rect, Ink ink);
    void drawing(const Drawing& drawing, Rect rect, std::optional<Ink> instead = std::nullopt);

  private:
    ImU32 colour(Ink ink) const;
    void note(Rect rect) const;
    void note(Rect rect, std::string_view text, Rect room) const;
    ImFont* font(bool is_bold) const;
    bool is_for_system(std::string_view text) const;
    float width_of(std::string_view text, bool is_bold, float size) const;
    const char* end_of_line(std::string_view text, TextKind kind, float width) const;
    void add_text(std::string_view text, Point place, bool is_bold, float size, ImU32 tint);
    float font_size(TextKind kind) const;
    void shape(const Shape& shape, Rect rect, float scale, ImU32 tint);

    Fonts fonts_;
    const Theme* theme_ = nullptr;
    Picture picture_;
    float text_scale_ = 1;
    float shrink_ = 1;
    std::vector<Drawn>* drawn_ = nullptr;
};

/// The em ratio of a TrueType font, read from its tables; 1.2 when they cannot be read.
float em_ratio_of(const unsigned char* data, std::size_t size);

} // namespace loadwise
