#pragma once
// Fonts with every letter, for tests without a browser: each is six tenths of its size wide, and a
// box.

#include "base/utf8.h"
#include "drawing/system_fonts.h"

#include <string>
#include <vector>

namespace loadwise::test {

class FakeFonts final : public SystemFonts {
  public:
    float width(std::string_view line, bool /*is_bold*/, float size) override {
        measured.emplace_back(line);
        return static_cast<float>(letter_count(line)) * size * 6 / 10;
    }

    void write(const TextImage& image, unsigned char* pixels) override {
        written.emplace_back(image.line);
        const int middle = image.height / 2;
        for (int x = image.margin; x < image.width - image.margin; ++x) {
            unsigned char* const pixel = pixels + (middle * image.width + x) * 4;
            pixel[0] = static_cast<unsigned char>(image.tint & 0xffU);
            pixel[3] = 0xff;
        }
    }

    std::vector<std::string> measured;
    std::vector<std::string> written;
};

} // namespace loadwise::test
