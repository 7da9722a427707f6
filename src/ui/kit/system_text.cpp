#include "ui/kit/system_text.h"

#include "base/utf8.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace loadwise {

namespace {

struct CodeRange {
    std::uint16_t first;
    std::uint16_t last;
};

/// What both fonts have; tests/tools/fonts.test.mjs holds it to that.
constexpr std::array written_ranges{
    CodeRange{0x0, 0x7e},      CodeRange{0xa0, 0xac},     CodeRange{0xae, 0xb4},
    CodeRange{0xb6, 0xff},     CodeRange{0x102, 0x107},   CodeRange{0x10c, 0x111},
    CodeRange{0x118, 0x11b},   CodeRange{0x11e, 0x11f},   CodeRange{0x130, 0x131},
    CodeRange{0x141, 0x144},   CodeRange{0x147, 0x148},   CodeRange{0x150, 0x153},
    CodeRange{0x158, 0x15b},   CodeRange{0x15e, 0x161},   CodeRange{0x164, 0x165},
    CodeRange{0x16e, 0x171},   CodeRange{0x179, 0x17e},   CodeRange{0x218, 0x21b},
    CodeRange{0x2013, 0x2014}, CodeRange{0x2018, 0x201a}, CodeRange{0x201c, 0x201e},
    CodeRange{0x2020, 0x2020}, CodeRange{0x2022, 0x2022}, CodeRange{0x2026, 0x2026},
    CodeRange{0x2030, 0x2030}, CodeRange{0x2039, 0x203a}, CodeRange{0x20ac, 0x20ac},
    CodeRange{0x2122, 0x2122}, CodeRange{0x2212, 0x2212}, CodeRange{0x221e, 0x221e},
    CodeRange{0x2248, 0x2248}, CodeRange{0x2260, 0x2260}, CodeRange{0x2264, 0x2265}};

bool is_written(char32_t code) {
    return std::any_of(written_ranges.begin(), written_ranges.end(), [code](CodeRange range) {
        return range.first <= code && code <= range.last;
    });
}

} // namespace

bool needs_system_fonts(std::string_view text) {
    while (!text.empty()) {
        if (!is_written(take_code(text))) {
            return true;
        }
    }
    return false;
}

float SystemText::width(std::string_view line, bool is_bold, float size) {
    constexpr std::size_t most = 256;
    constexpr float measured_size = 100;
    for (const Width& known : widths_) {
        if (known.is_bold == is_bold && known.line == line) {
            return known.of_size_one * size;
        }
    }
    if (widths_.size() == most) {
        widths_.clear();
    }
    const float measured = fonts_.width(line, is_bold, measured_size);
    widths_.push_back({std::string(line), is_bold, measured / measured_size});
    return widths_.back().of_size_one * size;
}

std::size_t SystemText::wrap(std::string_view text, bool is_bold, float size, float width_max) {
    const auto fits = [&](std::size_t end) {
        return width(text.substr(0, end), is_bold, size) <= width_max;
    };
    std::size_t end = 0;
    for (std::size_t word = 0; word < text.size();) {
        word = std::min(text.find(' ', word + 1), text.size());
        if (!fits(word)) {
            break;
        }
        end = word;
    }
    if (end > 0) {
        return end;
    }
    end = next_letter(text, 0);
    for (std::size_t next = end; next < text.size() && text[next] != ' ' && fits(next);) {
        end = next;
        next = next_letter(text, next);
    }
    return end;
}

void SystemText::forget_oldest(ImFontAtlas& atlas) {
    atlas.RemoveCustomRect(images_.front().id);
    images_.erase(images_.begin());
}

const SystemText::Image* SystemText::image(std::string_view line, const TextLook& look) {
    constexpr std::size_t most = 128; // more than are in sight at once
    constexpr float height_in_sizes = 1.7F;
    const auto known = std::find_if(images_.begin(), images_.end(), [&](const Image& each) {
        return each.look == look && each.line == line;
    });
    if (known != images_.end()) {
        std::rotate(known, known + 1, images_.end());
        return &images_.back();
    }
    ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
    if (images_.size() == most) {
        forget_oldest(atlas);
    }
    Image made{std::string(line), look};
    made.margin = static_cast<int>(std::ceil(look.size / 4));
    const int across =
        static_cast<int>(std::ceil(width(line, look.is_bold, look.size))) + 2 * made.margin;
    const int down = static_cast<int>(std::ceil(look.size * height_in_sizes));
    ImFontAtlasRect rect;
    atlas.TexPixelsUseColors = true;
    made.id = atlas.AddCustomRect(across, down, &rect);
    if (made.id == ImFontAtlasRectId_Invalid) {
        return nullptr;
    }
    constexpr std::size_t bytes_each = 4;
    const auto row = static_cast<std::size_t>(across) * bytes_each;
    std::vector<unsigned char> pixels(row * static_cast<std::size_t>(down));
    const TextImage image{
        line, look.is_bold, look.size, look.tint & ~IM_COL32_A_MASK, made.margin, across, down};
    fonts_.write(image, pixels.data());
    for (int y = 0; y < down; ++y) {
        const unsigned char* const from = pixels.data() + row * static_cast<std::size_t>(y);
        std::copy_n(
            from, row, static_cast<unsigned char*>(atlas.TexData->GetPixelsAt(rect.x, rect.y + y))
        );
    }
    images_.push_back(std::move(made));
    return &images_.back();
}

void SystemText::paint(ImDrawList& list, Point place, std::string_view line, const TextLook& look) {
    const float density = ImGui::GetIO().DisplayFramebufferScale.x;
    const Image* const found = image(line, {look.is_bold, look.size * density, look.tint});
    ImFontAtlasRect rect;
    ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
    if (found == nullptr || !atlas.GetCustomRect(found->id, &rect)) {
        return;
    }
    const float left = std::round(place.x * density - static_cast<float>(found->margin)) / density;
    const float top = std::round(place.y * density - static_cast<float>(rect.h) / 2) / density;
    const float across = static_cast<float>(rect.w) / density;
    const float down = static_cast<float>(rect.h) / density;
    list.AddImage(atlas.TexRef, {left, top}, {left + across, top + down}, rect.uv0, rect.uv1);
}

} // namespace loadwise
