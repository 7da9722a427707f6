#pragma once
// The page without a browser: a reader who finds things by role and name and sends the messages a
// real page would, before a world in memory.

#include "effects/fake_world.h"
#include "effects/frame_orders.h"
#include "effects/loop.h"
#include "effects/patient_pages.h"
#include "support/fake_fonts.h"
#include "ui/kit/start_drawing.h"
#include "ui/kit/tree_diff.h"

#include <string>
#include <string_view>
#include <vector>

struct ImGuiContext;

namespace loadwise::test {

class FakePage {
  public:
    FakePage(
        FakeWorld& world,
        std::string writer,
        std::unique_ptr<Pages> pages = std::make_unique<PatientPages>()
    );
    FakePage(const FakePage&) = delete;
    FakePage& operator=(const FakePage&) = delete;
    ~FakePage();

    /// Moves the clock (day 0 is Monday 2 March 2026) and lets everything settle.
    void at(int day, int hour, int minute = 0);
    /// Lets seconds pass, with a frame whenever the page asked for one.
    void pass(int seconds);
    /// The same without a look: the page stands still, as on a phone that was put away.
    void sleep(int seconds);
    /// Runs frames until nothing is waiting.
    void settle();
    /// Sends a message of the page and lets everything settle.
    void tell(const std::vector<std::string>& fields);
    /// One frame with these messages and nothing else.
    void frame(const std::string& messages);
    /// The same, unwatched: for measuring.
    void frame_alone(const std::string& messages);

    const Node* find(Role role, std::string_view name) const;
    const Node& get(Role role, std::string_view name) const;
    /// The first whose name begins like this; null when there is none.
    const Node* find_beginning(Role role, std::string_view with) const;
    bool says(std::string_view words) const; ///< somewhere in the names of the tree

    void press(Role role, std::string_view name);
    /// Both before the page draws again, as quick fingers do on a slow phone.
    /// Answers a question with one of its eleven numbers.
    void answer(std::string_view question, int score);
    void press_both(Role role, std::string_view first, std::string_view second);
    void press(NodeId id);
    void type(Role role, std::string_view name, const std::string& text);
    /// Chooses in every group of choices that offers this.
    void choose_everywhere(std::string_view name);
    void tick_everything();

    const Tree& tree() const { return loop_.tree(); }

    /// By the last drawing.
    const std::vector<Drawn>& drawn() const { return drawn_; }

    const AppState& state() const { return loop_.state(); }

    /// Lines that the app's own fonts could not write.
    const std::vector<std::string>& in_system_fonts() const { return system_fonts_.measured; }

    FrameResult last;
    Logo logo; ///< the last that was told
    std::string around = message({"around", "390", "844", "0", "3", "0", "0", "light", "0", "0"});

  private:
    std::string clock() const;
    void go_by(long long ms);

    FakeWorld& world_;
    std::string no_font_;
    FakeFonts system_fonts_;
    SystemText system_text_{system_fonts_};
    Fonts fonts_;
    ImGuiContext* drawing_; ///< each page has its own
    PageShown shown_;
    Loop loop_;
    std::string clock_;
    long long run_ms_ = 0; ///< since the page was opened
    bool is_hidden_ = false;
    std::vector<std::string> outbox_;
    std::vector<Drawn> drawn_;
};

/// Fails when the tree is not one: ids twice, a child before its parent, a control without a name.
void check_tree(const Tree& tree);

/// From the first visit to the end of the first session, with these scores.
void first_visit(FakePage& page, int usual);
void train(FakePage& page, int during, int after);
void morning(FakePage& page, int score);

} // namespace loadwise::test
