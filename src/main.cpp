// The web program: wires the loop to the page. The page calls the functions at the end;
// nothing runs on its own.

#include "effects/loop.h"
#include "platform/page.h"
#include "platform/platform.h"
#include "ui/kit/start_drawing.h"

#include <array>
#include <cstdint>
#include <memory>
#include <optional>

namespace loadwise {

namespace {

class WebPlatform final : public Platform {
  public:
    void fetch_programme(std::string_view name, std::string_view language) override {
        orders_.add("fetch");
        orders_.with(name);
        orders_.with(language);
    }

    void fetch_texts(std::string_view language) override {
        orders_.add("texts");
        orders_.with(language);
    }

    void fetch_figure(std::string_view key) override {
        orders_.add("figure");
        orders_.with(key);
    }

    void fetch_annex() override { orders_.add("annex"); }

    void read_log() override { orders_.add("read"); }

    void store(int batch, const std::vector<std::string>& rows) override {
        orders_.add("store");
        orders_.with(std::to_string(batch));
        for (const std::string& row : rows) {
            orders_.with(row);
        }
    }

    void store_setting(std::string_view key, std::string_view value) override {
        orders_.add("set");
        orders_.with(key);
        orders_.with(value);
    }

    void ask_to_persist() override { orders_.add("persist"); }

    void save_file(const OutgoingFile& file) override {
        orders_.add("save");
        orders_.with(file.name);
        orders_.with(file.media_type);
        orders_.with(file.text);
        orders_.with(file.is_shared ? "1" : "0");
        orders_.with(file.passphrase);
    }

    void open_file(std::string_view purpose) override {
        orders_.add("open");
        orders_.with(purpose);
    }

    void use_new_version() override { orders_.add("renew"); }

    void plan_cues(const std::vector<std::string>& cues) override {
        orders_.add("cues");
        for (const std::string& cue : cues) {
            orders_.with(cue);
        }
    }

    void use_senses(bool has_sound, bool has_vibration, bool has_voice) override {
        orders_.add("senses");
        for (const bool is_used : {has_sound, has_vibration, has_voice}) {
            orders_.with(is_used ? "1" : "0");
        }
    }

    void keep_awake(bool is_wanted) override {
        orders_.add("awake");
        orders_.with(is_wanted ? "1" : "0");
    }

    void unlock_file(std::string_view purpose, std::string_view passphrase) override {
        orders_.add("unlock");
        orders_.with(purpose);
        orders_.with(passphrase);
    }

    void ask_facts() override { orders_.add("facts"); }

    void delete_everything() override { orders_.add("delete"); }

    void print_page() override { orders_.add("print"); }

    void order(std::string_view kind, const std::vector<std::string>& fields) override {
        orders_.add(kind);
        for (const std::string& field : fields) {
            orders_.with(field);
        }
    }

    void open_link(std::string_view text) override {
        orders_.add("open-link");
        orders_.with(text);
    }

    PageOrders& orders() { return orders_; }

  private:
    PageOrders orders_;
};

struct Program {
    WebPlatform platform;
    std::unique_ptr<OtherPages> other_pages;
    std::string inbox;
    std::array<std::string, 2> font_bytes; ///< Dear ImGui reads them as long as it lives
    Renderer renderer;
    std::optional<Loop> loop;
    std::string language;
    bool is_plain = false;
    bool is_ready = false;
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

void send_page_orders(const FrameResult& result, Program& self) {
    PageOrders& orders = self.platform.orders();
    if (result.is_theme_changed || !self.is_ready) {
        orders.add("css");
        orders.with(css_properties(result.theme));
        const int percent = self.loop->state().settings.text_percent;
        orders.with(
            "--text-scale:" + std::to_string(percent / 100) + "." +
            (percent % 100 < 10 ? "0" : "") + std::to_string(percent % 100)
        );
    }
    if (result.logo) {
        orders.add("logo");
        orders.with(result.logo->source);
        orders.with(result.logo->name);
    }
    if (result.is_plain != self.is_plain) {
        self.is_plain = result.is_plain;
        orders.add("plain");
        orders.with(self.is_plain ? "1" : "0");
    }
    // Before the focus: nothing that is hidden can have it.
    if (!self.is_ready && result.is_running) {
        self.is_ready = true;
        orders.add("ready");
    }
    if (result.requests.scroll_to) {
        orders.add("scroll");
        orders.with(std::to_string(static_cast<int>(*result.requests.scroll_to)));
    }
    if (result.requests.focus) {
        orders.add("focus");
        orders.with(std::to_string(*result.requests.focus));
    }
    if (result.language != self.language) {
        self.language = result.language;
        orders.add("language");
        orders.with(self.language);
    }
    if (!result.failure.empty()) {
        orders.add("fail");
        orders.with(result.failure);
    }
    orders.send();
}

} // namespace

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

/// Answers 1 when there is a canvas to draw on, 0 when only the plain view is possible.
int loadwise_start(std::uint32_t opened_at_secs, std::uint32_t chance) {
    loadwise::Program& self = program();
    const loadwise::Fonts fonts = loadwise::start_drawing(self.font_bytes[0], self.font_bytes[1]);
    const bool has_canvas = self.renderer.start();
    self.other_pages = loadwise::make_other_pages(self.platform);
    const std::string writer = loadwise::writer_name(opened_at_secs, chance);
    self.loop.emplace(fonts, self.platform, writer, self.other_pages.get());
    return has_canvas ? 1 : 0;
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
    loadwise::send_page_orders(result, self);
    return result.wake_ms.value_or(-1);
}
}

int main() {
    return 0;
}
