#pragma once
// Lines that the app's own fonts cannot write: other alphabets, emoji. The system's fonts can, with
// all that joining and turning of letters takes; each line comes from there as an image, and is
// drawn where and in the order in which the app's own would be.

#include "drawing/drawing.h"
#include "drawing/system_fonts.h"

#include <imgui.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace loadwise {

/// True when a text holds a character that is not in the app's fonts, which tools/lib/fonts.mjs
/// makes.
bool needs_system_fonts(std::string_view text);

/// A line's look: a CSS font size in pixels, and its colour.
struct TextLook {
    bool is_bold = false;
    float size = 0;
    ImU32 tint = 0;

    bool operator==(const TextLook&) const = default;
};

class SystemText {
  public:
    explicit SystemText(SystemFonts& fonts)
        : fonts_(fonts) {}

    float width(std::string_view line, bool is_bold, float size);
    /// Where the first line of a text ends that may not be wider than this: after a word where one
    /// fits, else after a letter, of which it holds one at least.
    std::size_t wrap(std::string_view text, bool is_bold, float size, float width_max);
    /// `place` is the left end of the line's middle.
    void paint(ImDrawList& list, Point place, std::string_view line, const TextLook& look);

  private:
    struct Width {
        std::string line;
        bool is_bold = false;
        float of_size_one = 0;
    };

    /// In the texture that the fonts' letters are in.
    struct Image {
        std::string line;
        TextLook look; ///< in pixels of the screen
        int margin = 0;
        ImFontAtlasRectId id = ImFontAtlasRectId_Invalid;
    };

    const Image* image(std::string_view line, const TextLook& look);
    void forget_oldest(ImFontAtlas& atlas);

    SystemFonts& fonts_;
    std::vector<Width> widths_;
    std::vector<Image> images_; ///< the one that was painted last stands last
};

} // namespace loadwise
