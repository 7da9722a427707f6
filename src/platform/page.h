#pragma once
// The browser page behind the canvas: orders out, bytes in, pixels on screen. All JavaScript lives
// in web/ and in page.cpp.

#include <string>
#include <string_view>

namespace loadwise {

/// Orders gather here and reach the page together.
class PageOrders {
  public:
    void add(std::string_view kind);
    void with(std::string_view field);
    /// Hands what gathered to the page.
    void send();

  private:
    std::string text_;
};

/// Applies tree orders to the mirror.
void send_tree_orders(std::string_view orders);

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
