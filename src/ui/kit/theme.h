#pragma once
// Colours, type and spacing: the one place where the look is decided. The same values reach the
// plain view as CSS custom properties, so that both renderings agree.

#include "drawing/ink.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace loadwise {

struct Colour {
    std::uint8_t red = 0;
    std::uint8_t green = 0;
    std::uint8_t blue = 0;

    friend bool operator==(const Colour&, const Colour&) = default;
};

enum class Scheme : std::uint8_t { Light, Dark, HighContrast };

struct Theme {
    std::array<Colour, static_cast<std::size_t>(Ink::Count)> colours;

    Colour operator[](Ink ink) const { return colours[static_cast<std::size_t>(ink)]; }
};

const Theme& theme_for(Scheme scheme);

/// With a clinic's own accent, moved as far as its words need to stay readable. High contrast keeps
/// its own.
Theme theme_for(Scheme scheme, std::optional<Colour> accent);

/// "#00aa77"
std::optional<Colour> read_colour(std::string_view text);

/// The contrast ratio of WCAG 2.2 between two colours, from 1 to 21.
double contrast(Colour one, Colour other);

/// "--page:#f2f5f4;--card:..." for the style sheet.
std::string css_properties(const Theme& theme);

enum class TextKind : std::uint8_t {
    Display, ///< one number or word that carries the screen
    Title,   ///< the page's heading
    Heading, ///< a card's heading
    Body,
    Strong, ///< body, bold
    Small,
    SmallStrong,
    Tiny, ///< a word or two below a number of a scale
    Count,
};

struct TextStyle {
    std::string_view name; ///< as in the style sheet: "t-body"
    float size_px = 0;     ///< CSS pixels at 100 % text
    float line_height = 0; ///< times the size
    bool is_bold = false;
};

const TextStyle& text_style(TextKind kind);

/// Distances in CSS pixels.
namespace space {
constexpr float hair = 4;
constexpr float tight = 8;
constexpr float snug = 12;
constexpr float normal = 16;
constexpr float wide = 24;
constexpr float section = 32;
constexpr float corner = 16;
constexpr float corner_small = 12;
constexpr float target = 48; ///< the least height of anything one can press
constexpr float target_large = 68;
constexpr float button = 420;        ///< the widest a button gets
constexpr float column = 640;        ///< the widest a column of text gets
constexpr float broad_column = 1120; ///< of what is looked at from across the room
constexpr float side_navigation = 232;
constexpr float bottom_navigation = 64;
constexpr float low_window_width = 640; ///< and height: see Ui::is_low and plain-media.css
constexpr float low_window_height = 480;
constexpr float rail_window_width = 600;   ///< see Ui::has_rail
constexpr float wide_window = 900;         ///< from here on the navigation stands at the side
constexpr float two_columns_window = 1100; ///< from here on the main pages have two columns
} // namespace space

} // namespace loadwise
