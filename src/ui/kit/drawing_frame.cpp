#include "ui/kit/drawing_frame.h"

#include <imgui_internal.h>

namespace loadwise {

namespace {

constexpr float circle_error_px = 0.1F;
constexpr float curve_error_px = 1.25F;

void prepare_shared(ImDrawListSharedData& shared, const ImVec2& size) {
    shared.ClipRectFullscreen = {0, 0, size.x, size.y};
    shared.CurveTessellationTol = curve_error_px;
    shared.SetCircleTessellationMaxError(circle_error_px);
    shared.InitialFlags = ImDrawListFlags_AntiAliasedLines |
                          ImDrawListFlags_AntiAliasedLinesUseTex | ImDrawListFlags_AntiAliasedFill;
    const ImGuiBackendFlags can = ImGui::GetIO().BackendFlags;
    if ((can & ImGuiBackendFlags_RendererHasVtxOffset) != 0) {
        shared.InitialFlags |= ImDrawListFlags_AllowVtxOffset;
    }
    shared.InitialFringeScale = 1;
}

/// Where in the atlas shapes and lines find their white. It moves when the atlas grows, of which
/// only who draws with it is told.
void draw_with(ImFontAtlas& atlas, ImDrawListSharedData& shared) {
    shared.FontAtlas = &atlas;
    shared.Font = atlas.Fonts.empty() ? nullptr : atlas.Fonts.front();
    ImFontAtlasUpdateDrawListsSharedData(&atlas);
}

} // namespace

void make_drawing_context() {
    ImGuiContext* const context = IM_NEW(ImGuiContext)(nullptr);
    ImGui::SetCurrentContext(context);
    context->IO.IniFilename = nullptr;
    context->IO.LogFilename = nullptr;
    context->IO.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
    context->Viewports.push_back(IM_NEW(ImGuiViewportP)());
    ImGui::RegisterFontAtlas(context->IO.Fonts);
    context->Initialized = true; // so that it ends with all that is in it
}

void begin_drawing_frame() {
    ImGuiContext& context = *ImGui::GetCurrentContext();
    ImGuiViewportP& viewport = *context.Viewports[0];
    context.FrameCount += 1;
    viewport.Size = context.IO.DisplaySize;
    viewport.DrawDataP.Valid = false;
    ImFontAtlasUpdateNewFrame(context.IO.Fonts, context.FrameCount, true);
    prepare_shared(context.DrawListSharedData, context.IO.DisplaySize);
    draw_with(*context.IO.Fonts, context.DrawListSharedData);
}

void end_drawing_frame() {
    ImGuiContext& context = *ImGui::GetCurrentContext();
    ImVector<ImTextureData*>& textures = context.PlatformIO.Textures;
    textures.resize(0);
    for (ImTextureData* const each : context.IO.Fonts->TexList) {
        each->RefCount = static_cast<unsigned short>(context.IO.Fonts->RefCount);
        textures.push_back(each);
    }
    ImDrawData& drawn = context.Viewports[0]->DrawDataP;
    drawn.Clear();
    drawn.Valid = true;
    drawn.DisplaySize = context.IO.DisplaySize;
    drawn.FramebufferScale = context.IO.DisplayFramebufferScale;
    drawn.OwnerViewport = context.Viewports[0];
    drawn.Textures = &textures;
    drawn.AddDrawList(ImGui::GetBackgroundDrawList());
}

} // namespace loadwise
