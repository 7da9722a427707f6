#include "ui/kit/start_drawing.h"

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
    ImGui::SetCurrentContext(ImGui::CreateContext());
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    io.DeltaTime = 1.0F / 60;
    io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
    ImGui::GetStyle().CircleTessellationMaxError = 0.1F;
    Fonts fonts;
    fonts.system = system;
    fonts.regular = add_font(regular);
    fonts.bold = add_font(bold);
    fonts.em_ratio =
        em_ratio_of(reinterpret_cast<const unsigned char*>(regular.data()), regular.size());
    // Texts are measured between frames: the fonts are made ready by a first, empty one.
    io.DisplaySize = {1, 1};
    ImGui::NewFrame();
    ImGui::EndFrame();
    return fonts;
}

} // namespace loadwise
