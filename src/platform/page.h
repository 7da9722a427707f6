#pragma once
// The browser page behind the canvas: orders out, bytes in, pixels on screen. All JavaScript lives
// in web/ and in page.cpp.

#include "drawing/system_fonts.h"

#include <string_view>

namespace loadwise {

/// Hands orders to the page; nothing when there are none.
void send_orders(std::string_view orders);

/// Applies tree orders to the mirror.
void send_tree_orders(std::string_view orders);

/// The browser's fonts.
class PageFonts final : public SystemFonts {
  public:
    float width(std::string_view line, bool is_bold, float size) override;
    void write(const TextImage& image, unsigned char* pixels) override;
};

/// Draws what Dear ImGui prepared on the page's canvas with WebGL 2.
class Renderer {
  public:
    /// False when there is no WebGL 2 to be had; then the other two do nothing.
    bool start();
    void begin_frame();
    void render();
    /// Gives up what lived in a lost context; nothing is drawn until regain().
    void lose();
    void regain();

  private:
    bool has_context_ = false;
};

} // namespace loadwise
