#pragma once
// The loop: messages in, view models, drawing, actions, pure update, effects out. One call is one
// frame.

#include "app/model/state.h"
#include "effects/inbox.h"
#include "effects/pages.h"
#include "effects/wire.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace loadwise {

/// The picture of the clinic above the app; an empty one takes it away.
struct Logo {
    std::string source; ///< "data:image/png;base64,..."
    std::string name;
};

/// What a frame leaves for the page to do.
struct FrameResult {
    std::string tree_orders; ///< see tree_diff.h; empty when nothing changed
    UiRequests requests;
    Theme theme;
    bool is_theme_changed = false;
    int text_percent = 100;
    std::optional<Logo> logo; ///< when it is another than before
    bool is_plain = false;
    bool is_running = false;    ///< a real page is shown, not the waiting one
    std::optional<int> wake_ms; ///< when the next frame is due; nothing: when something happens
    int depth = 0;              ///< of the page: steps back that the app can take
    std::string language;       ///< of the texts; empty while there are none
    std::string failure;        ///< why nothing can be shown, not even a page that says so
};

class Loop {
  public:
    Loop(const Fonts& fonts, Orders& orders, std::string writer, std::unique_ptr<Pages> pages);

    /// Reads the messages, acts on them and draws, as often as it takes until nothing more happens;
    /// the last drawing is left for the caller to render. Where the page was only scrolled, the
    /// last drawing is left again, at its new place.
    FrameResult frame(std::string_view messages);

    /// For tests: what each drawing drew is listed there, beside the tree.
    void list_drawn(std::vector<Drawn>* list) { drawn_ = list; }

    const AppState& state() const { return state_; }

    const Tree& tree() const { return tree_; }

  private:
    void apply(Actions actions);
    Actions draw(std::vector<UiEvent> events);
    Scheme scheme() const;
    int text_percent() const;
    std::optional<Colour> accent() const;
    std::optional<Logo> other_logo();
    std::optional<int> wake_of(const UiRequests& requests) const;

    bool is_only_scrolled(const Inbox& inbox) const;
    void run(Inbox inbox);
    std::string tree_orders(Tree before);

    Orders& orders_;
    std::unique_ptr<Pages> pages_;
    bool are_pages_changed_ = false;
    Ui ui_;
    AppState state_;
    Surroundings surroundings_; ///< as the page told them
    Tree tree_;
    UiRequests requests_;
    Scheme scheme_ = Scheme::Light;
    std::optional<Colour> accent_;
    Logo logo_;
    bool is_plain_ = false;
    int text_percent_ = 0;
    std::vector<Drawn>* drawn_ = nullptr;
};

} // namespace loadwise
