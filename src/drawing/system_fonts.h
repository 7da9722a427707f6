#pragma once
// The writing of whoever has all fonts: the browser.

#include <cstdint>
#include <string_view>

namespace loadwise {

/// A line to be written as an image, all lengths in its pixels.
struct TextImage {
    std::string_view line;
    bool is_bold = false;
    float size = 0;         ///< as CSS counts it
    std::uint32_t tint = 0; ///< 0xBBGGRR
    int margin = 0;         ///< before the first letter
    int width = 0;
    int height = 0; ///< the line stands in the middle
};

class SystemFonts {
  public:
    SystemFonts() = default;
    SystemFonts(const SystemFonts&) = delete;
    SystemFonts& operator=(const SystemFonts&) = delete;
    virtual ~SystemFonts() = default;

    /// In the unit of the size.
    virtual float width(std::string_view line, bool is_bold, float size) = 0;
    /// Red, green, blue and opacity of each pixel; there is room for them, and all are zero.
    virtual void write(const TextImage& image, unsigned char* pixels) = 0;
};

} // namespace loadwise
