// A web program: wires the loop to the page, which calls the functions at the end; nothing runs on
// its own. main_patient.cpp and main_clinic.cpp say which pages it shows.

#include "program.h"

#include "effects/frame_orders.h"
#include "effects/loop.h"
#include "platform/page.h"
#include "ui/kit/start_drawing.h"

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <utility>

namespace loadwise {

namespace {

struct Program {
    Orders orders;
    std::unique_ptr<Pages> pages; ///< until the loop has them
    std::string inbox;
    std::array<std::string, 2> font_bytes; ///< Dear ImGui reads them as long as it lives
    PageFonts page_fonts;
    SystemText system_text{page_fonts};
    Renderer renderer;
    std::optional<Loop> loop;
    PageShown shown;
};

Program& program() {
    static Program instance;
    return instance;
}

/// Starts the ids of this page's entries. It sorts by the second the page was opened, so that
/// entries of one minute keep the order in which they were written.
std::string writer_name(std::uint32_t opened_at_secs, std::uint32_t chance) {
    constexpr std::string_view digits = "0123456789abcdefghijklmnopqrstuv";
    constexpr int length = 7;
    std::string name;
    for (const std::uint32_t part : {opened_at_secs, chance}) {
        for (int index = length - 1; index >= 0; --index) {
            name += digits[(static_cast<std::uint64_t>(part) >> (5 * index)) & 31U];
        }
    }
    return name;
}

} // namespace

Orders& page_orders() {
    return program().orders;
}

void show(std::unique_ptr<Pages> pages) {
    program().pages = std::move(pages);
}

} // namespace loadwise

using loadwise::program;

extern "C" {

/// Room for `length` bytes to be written by the page.
char* loadwise_inbox(int length) {
    program().inbox.resize(static_cast<std::size_t>(length));
    return program().inbox.data();
}

/// The inbox holds a TrueType font: 0 regular, 1 bold. Both come before loadwise_start.
void loadwise_font(int weight, int length) {
    program().font_bytes[weight == 1 ? 1 : 0] =
        program().inbox.substr(0, static_cast<std::size_t>(length));
}

void loadwise_start(std::uint32_t opened_at_secs, std::uint32_t chance) {
    loadwise::Program& self = program();
    const loadwise::Fonts fonts =
        loadwise::start_drawing(self.font_bytes[0], self.font_bytes[1], &self.system_text);
    const std::string writer = loadwise::writer_name(opened_at_secs, chance);
    self.loop.emplace(fonts, self.orders, writer, std::move(self.pages));
}

/// Before the first frame that is drawn. Answers 1 when there is a canvas to draw on, 0 when only
/// the plain view is possible.
int loadwise_canvas() {
    return program().renderer.start() ? 1 : 0;
}

/// The canvas lost what it draws with (0), or has it again (1).
void loadwise_context(int is_there) {
    if (is_there == 1) {
        program().renderer.regain();
    } else {
        program().renderer.lose();
    }
}

/// Runs one frame with the messages in the inbox. Answers in how many milliseconds the next is due:
/// 0 for the next of the screen, -1 for not until something happens.
double loadwise_frame(int length) {
    loadwise::Program& self = program();
    self.renderer.begin_frame();
    const std::string messages = self.inbox.substr(0, static_cast<std::size_t>(length));
    const loadwise::FrameResult result = self.loop->frame(messages);
    if (!result.is_plain) {
        self.renderer.render();
    }
    if (!result.tree_orders.empty()) {
        loadwise::send_tree_orders(result.tree_orders);
    }
    loadwise::order_frame(result, self.shown, self.orders);
    loadwise::send_orders(self.orders.take());
    return result.wake_ms.value_or(-1);
}
}
