#pragma once
// The loop: messages in, view models, drawing, actions, pure update, effects out. One call is one
// frame.

#include "inbox.h"
#include "platform.h"
#include "screens.h"
#include "state.h"

#include <optional>
#include <string>
#include <string_view>

namespace loadwise {

/// What a frame leaves for the page to do.
struct FrameResult {
    std::string tree_orders; ///< see tree_diff.h; empty when nothing changed
    UiRequests requests;
    Theme theme;
    bool is_theme_changed = false;
    bool is_plain = false;
    bool is_running = false;    ///< a real page is shown, not the waiting one
    std::optional<int> wake_ms; ///< when the next frame is due; nothing: when something happens
    std::string title;
    std::string language; ///< of the texts; empty while there are none
    std::string failure;  ///< why nothing can be shown, not even a page that says so
};

class Loop {
  public:
    Loop(const Fonts& fonts, Platform& platform, std::string writer);

    /// Reads the messages, acts on them and draws, as often as it takes until nothing more happens;
    /// the last drawing is left for the caller to render.
    FrameResult frame(std::string_view messages);

    /// For tests: what each drawing drew is listed there, beside the tree.
    void list_drawn(std::vector<Drawn>* list) { drawn_ = list; }

    const AppState& state() const { return state_; }

    const Tree& tree() const { return tree_; }

  private:
    void apply(Actions actions);
    Actions draw(std::vector<UiEvent> events);
    Scheme scheme() const;
    std::optional<int> wake_of(const UiRequests& requests) const;

    Platform& platform_;
    Ui ui_;
    AppState state_;
    Surroundings surroundings_; ///< as the page told them
    Tree tree_;
    UiRequests requests_;
    Page page_ = Page::Today;
    Annex annex_ = Annex::Away;
    PainContext pain_context_ = PainContext::During;
    Scheme scheme_ = Scheme::Light;
    bool is_plain_ = false;
    int text_percent_ = 0;
    std::vector<Drawn>* drawn_ = nullptr;
};

} // namespace loadwise
