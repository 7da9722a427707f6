#include "ui/kit/theme.h"

#include <algorithm>
#include <charconv>

namespace loadwise {

namespace {

constexpr Colour hex(std::uint32_t value) {
    return {
        static_cast<std::uint8_t>((value >> 16U) & 0xFFU),
        static_cast<std::uint8_t>((value >> 8U) & 0xFFU),
        static_cast<std::uint8_t>(value & 0xFFU)};
}

// In the order of Ink.
constexpr Theme light{{
    hex(0xF1F5F4), hex(0xFFFFFF), hex(0xE9EFED), hex(0xDCE4E1), hex(0x758581), hex(0x14211F),
    hex(0x404F4B), hex(0x085550), hex(0xDDEFEC), hex(0xFFFFFF), hex(0x165731), hex(0xDFF1E5),
    hex(0x6E4200), hex(0xFBEBD0), hex(0x902018), hex(0xFBE3E0), hex(0x1B55C4), hex(0xE2B394),
    hex(0xC4906F), hex(0x7FB3AC), hex(0x2F5552), hex(0x4A382E), hex(0xC9442E), hex(0x3B2A22),
    hex(0xD3DAD7), hex(0x000000), hex(0xFFFFFF),
}};

constexpr Theme dark{{
    hex(0x0E1514), hex(0x18211F), hex(0x222D2B), hex(0x2C3936), hex(0x7C8E89), hex(0xEDF3F1),
    hex(0xB8C5C1), hex(0x6FD3C7), hex(0x14393A), hex(0x04211E), hex(0x7FD49B), hex(0x16321F),
    hex(0xF2BE66), hex(0x3A2B0E), hex(0xFFADA3), hex(0x431B18), hex(0x9CC1FF), hex(0xC99678),
    hex(0x97694F), hex(0x4F8F88), hex(0x27504C), hex(0x7A5D4B), hex(0xF0634A), hex(0x0B1211),
    hex(0x45534F), hex(0x000000), hex(0xFFFFFF),
}};

constexpr Theme high_contrast{{
    hex(0x000000), hex(0x000000), hex(0x000000), hex(0xFFFFFF), hex(0xFFFFFF), hex(0xFFFFFF),
    hex(0xFFFFFF), hex(0xFFE24A), hex(0x1F1B00), hex(0x000000), hex(0x7CFFA4), hex(0x002B10),
    hex(0xFFD27A), hex(0x2B1C00), hex(0xFFB3AB), hex(0x330500), hex(0x9FD0FF), hex(0x4A4A4A),
    hex(0x2A2A2A), hex(0x000000), hex(0x000000), hex(0x000000), hex(0xFF8A70), hex(0xFFFFFF),
    hex(0x1C1C1C), hex(0x000000), hex(0xFFFFFF),
}};

constexpr std::array<std::string_view, static_cast<std::size_t>(Ink::Count)> ink_names{
    "page",   "card",        "sunken",    "line", "edge",       "text",       "text-soft",
    "accent", "accent-soft", "on-accent", "good", "good-soft",  "warn",       "warn-soft",
    "bad",    "bad-soft",    "focus",     "skin", "skin-shade", "cloth",      "cloth-shade",
    "hair",   "muscle",      "contour",   "prop", "code-dark",  "code-light",
};

constexpr std::array<TextStyle, static_cast<std::size_t>(TextKind::Count)> text_styles{{
    {"display", 34, 1.15F, true},
    {"title", 27, 1.2F, true},
    {"heading", 20, 1.3F, true},
    {"body", 17, 1.5F, false},
    {"strong", 17, 1.5F, true},
    {"small", 15, 1.5F, false},
    {"small-strong", 15, 1.5F, true},
    {"tiny", 13, 1.3F, true},
}};

constexpr double words_least = 7; // WCAG 2.2, 1.4.6

/// To the power of 2.4, for 0.08 to 1: the fifth root, by Newton's method, to the twelfth.
double to_power_2_4(double value) {
    double root = 1;
    for (int round = 0; round < 10; ++round) {
        const double fourth = root * root * root * root;
        root -= (fourth * root - value) / (5 * fourth);
    }
    const double sixth = root * root * root * root * root * root;
    return sixth * sixth;
}

double linear(std::uint8_t channel) {
    const double value = channel / 255.0;
    return value <= 0.04045 ? value / 12.92 : to_power_2_4((value + 0.055) / 1.055);
}

double luminance(Colour colour) {
    return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) +
           0.0722 * linear(colour.blue);
}

std::string hex_text(Colour colour) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text = "#";
    for (const std::uint8_t channel : {colour.red, colour.green, colour.blue}) {
        text += digits[channel >> 4U];
        text += digits[channel & 0xFU];
    }
    return text;
}

constexpr Colour white{255, 255, 255};
constexpr Colour black{0, 0, 0};
constexpr int steps_all = 32;

/// `steps` of 32 on the way from one colour to another.
Colour mixed(Colour from, Colour to, int steps) {
    const auto part = [steps](std::uint8_t one, std::uint8_t other) {
        return static_cast<std::uint8_t>((one * (steps_all - steps) + other * steps) / steps_all);
    };
    return {part(from.red, to.red), part(from.green, to.green), part(from.blue, to.blue)};
}

void set(Theme& theme, Ink ink, Colour colour) {
    theme.colours[static_cast<std::size_t>(ink)] = colour;
}

/// Whether words of every kind, borders of controls and the focus ring can be told apart on it.
bool can_carry(const Theme& theme, Colour surface) {
    constexpr std::array words{Ink::Text, Ink::TextSoft, Ink::Good, Ink::Warn, Ink::Bad};
    constexpr std::array lines{Ink::Edge, Ink::Focus};
    constexpr double lines_least = 3;
    return std::all_of(
               words.begin(),
               words.end(),
               [&](Ink ink) { return contrast(theme[ink], surface) >= words_least; }
           ) &&
           std::all_of(lines.begin(), lines.end(), [&](Ink ink) {
               return contrast(theme[ink], surface) >= lines_least;
           });
}

/// The accent's quiet surface: as much of it as leaves everything on it readable.
Colour soft_of(const Theme& theme, Colour accent) {
    for (int share = 5; share > 0; --share) {
        const Colour soft = mixed(theme[Ink::Card], accent, share);
        if (can_carry(theme, soft)) {
            return soft;
        }
    }
    return theme[Ink::Sunken];
}

/// On everything that words in the accent stand on.
bool is_readable(const Theme& theme, Colour accent) {
    constexpr std::array surfaces{
        Ink::Page,
        Ink::Card,
        Ink::Sunken,
        Ink::AccentSoft,
        Ink::GoodSoft,
        Ink::WarnSoft,
        Ink::BadSoft};
    return std::all_of(surfaces.begin(), surfaces.end(), [&](Ink surface) {
        return contrast(accent, theme[surface]) >= words_least;
    });
}

} // namespace

const Theme& theme_for(Scheme scheme) {
    switch (scheme) {
    case Scheme::Dark:
        return dark;
    case Scheme::HighContrast:
        return high_contrast;
    case Scheme::Light:
        break;
    }
    return light;
}

Theme theme_for(Scheme scheme, std::optional<Colour> accent) {
    Theme theme = theme_for(scheme);
    if (!accent || scheme == Scheme::HighContrast) {
        return theme;
    }
    set(theme, Ink::AccentSoft, soft_of(theme, *accent));
    const Colour end = scheme == Scheme::Dark ? white : black;
    Colour own = *accent;
    for (int step = 1; step <= steps_all && !is_readable(theme, own); ++step) {
        own = mixed(*accent, end, step);
    }
    set(theme, Ink::Accent, own);
    set(theme, Ink::OnAccent, contrast(own, white) >= contrast(own, black) ? white : black);
    return theme;
}

std::optional<Colour> read_colour(std::string_view text) {
    std::uint32_t value = 0;
    const char* const end = text.data() + text.size();
    if (text.size() != 7 || text.front() != '#') {
        return std::nullopt;
    }
    const std::from_chars_result read = std::from_chars(text.data() + 1, end, value, 16);
    const bool is_colour = read.ec == std::errc{} && read.ptr == end;
    return is_colour ? std::optional(hex(value)) : std::nullopt;
}

double contrast(Colour one, Colour other) {
    const double a = luminance(one);
    const double b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

std::string css_properties(const Theme& theme) {
    std::string text;
    for (std::size_t index = 0; index < ink_names.size(); ++index) {
        text += "--";
        text += ink_names[index];
        text += ':';
        text += hex_text(theme.colours[index]);
        text += ';';
    }
    return text;
}

const TextStyle& text_style(TextKind kind) {
    return text_styles[static_cast<std::size_t>(kind)];
}

} // namespace loadwise
