#include "ui/kit/start_drawing.h"

#include "ui/kit/drawing_frame.h"

namespace loadwise {

namespace {

ImFont* add_font(std::string& bytes) {
    ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
#ifndef IMGUI_DISABLE_DEFAULT_FONT
    if (bytes.empty()) {
        return atlas.AddFontDefault();
    }
#endif
    ImFontConfig config;
    config.FontDataOwnedByAtlas = false;
    return atlas.AddFontFromMemoryTTF(
        bytes.data(), static_cast<int>(bytes.size()), text_style(TextKind::Body).size_px, &config
    );
}

} // namespace

Fonts start_drawing(std::string& regular, std::string& bold, SystemText* system) {
    IMGUI_CHECKVERSION();
    make_drawing_context();
    Fonts fonts;
    fonts.system = system;
    fonts.regular = add_font(regular);
    fonts.bold = add_font(bold);
    fonts.em_ratio =
        em_ratio_of(reinterpret_cast<const unsigned char*>(regular.data()), regular.size());
    // Texts are measured between frames: the fonts are made ready by a first, empty one.
    ImGui::GetIO().DisplaySize = {1, 1};
    begin_drawing_frame();
    end_drawing_frame();
    return fonts;
}

} // namespace loadwise
