#include "platform/page.h"

#include <emscripten.h>
#include <emscripten/html5.h>
#include <imgui.h>
#include <imgui_impl_opengl3.h>

// clang-format off
EM_JS(void, host_tree, (const char* text, int length), {
    Module['host']['tree'](Module['host']['text'](HEAPU8.slice(text, text + length)));
});

EM_JS(void, host_orders, (const char* text, int length), {
    Module['host']['orders'](Module['host']['text'](HEAPU8.slice(text, text + length)));
});

EM_JS(double, host_text_width, (const char* text, int length, int is_bold, double size), {
    const line = Module['host']['text'](HEAPU8.slice(text, text + length));
    return Module['host']['textWidth'](line, is_bold, size);
});

EM_JS(void, host_text_image, (const char* text, int length, int is_bold, double size, int tint,
                              int margin, int width, int height, unsigned char* out), {
    const line = Module['host']['text'](HEAPU8.slice(text, text + length));
    const look = [is_bold, size, tint, margin, width, height];
    HEAPU8.set(Module['host']['textImage'](line, ...look), out);
});

// clang-format on

namespace loadwise {

void send_orders(std::string_view orders) {
    if (!orders.empty()) {
        host_orders(orders.data(), static_cast<int>(orders.size()));
    }
}

void send_tree_orders(std::string_view orders) {
    host_tree(orders.data(), static_cast<int>(orders.size()));
}

float PageFonts::width(std::string_view line, bool is_bold, float size) {
    const int length = static_cast<int>(line.size());
    return static_cast<float>(host_text_width(line.data(), length, is_bold ? 1 : 0, size));
}

void PageFonts::write(const TextImage& image, unsigned char* pixels) {
    host_text_image(
        image.line.data(),
        static_cast<int>(image.line.size()),
        image.is_bold ? 1 : 0,
        image.size,
        static_cast<int>(image.tint),
        image.margin,
        image.width,
        image.height,
        pixels
    );
}

namespace {

bool make_context() {
    EmscriptenWebGLContextAttributes attributes;
    emscripten_webgl_init_context_attributes(&attributes);
    attributes.majorVersion = 2;
    attributes.minorVersion = 0;
    attributes.alpha = EM_FALSE;
    attributes.depth = EM_FALSE;
    attributes.stencil = EM_FALSE;
    attributes.antialias = EM_FALSE;
    attributes.powerPreference = EM_WEBGL_POWER_PREFERENCE_LOW_POWER;
    // WebGL 2 has all that is drawn with; to switch every extension on takes longer than a frame.
    attributes.enableExtensionsByDefault = EM_FALSE;
    const EMSCRIPTEN_WEBGL_CONTEXT_HANDLE context =
        emscripten_webgl_create_context("#canvas", &attributes);
    return context > 0 &&
           emscripten_webgl_make_context_current(context) == EMSCRIPTEN_RESULT_SUCCESS;
}

} // namespace

bool Renderer::start() {
    has_context_ = make_context() && ImGui_ImplOpenGL3_Init("#version 300 es");
    return has_context_;
}

void Renderer::begin_frame() {
    if (has_context_) {
        ImGui_ImplOpenGL3_NewFrame();
    }
}

void Renderer::render() {
    if (has_context_) {
        ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
    }
}

void Renderer::lose() {
    if (has_context_) {
        ImGui_ImplOpenGL3_DestroyDeviceObjects();
        has_context_ = false;
    }
}

void Renderer::regain() {
    has_context_ = true;
}

} // namespace loadwise
