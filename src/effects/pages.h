#pragma once
// The pages of a program: what is drawn in a frame. The patient's program has the app's own, the
// clinician's has the desk.

#include "app/model/action.h"
#include "app/model/state.h"
#include "effects/wire.h"
#include "ui/kit/ui.h"

#include <span>
#include <string_view>

namespace loadwise {

/// What of a clinic's look a hand-out brings. Each may be empty: then it is as the place has it.
struct Branding {
    std::string_view accent; ///< "#00aa77"
    std::string_view logo;   ///< "data:image/png;base64,..."
    std::string_view name;   ///< says the logo in words
};

class Pages {
  public:
    Pages() = default;
    Pages(const Pages&) = delete;
    Pages& operator=(const Pages&) = delete;
    virtual ~Pages() = default;

    /// All that the page told for one frame, before the app acts on it. Returns whether something
    /// was for these pages, so that they must be drawn anew.
    virtual bool receive(std::span<const Message> messages) = 0;

    /// Draws a page; what the person did there goes into `actions`. Returns whether the pages
    /// changed something of their own, so that they must be drawn anew.
    virtual bool draw(Ui& ui, const AppState& app, Actions& actions) = 0;

    /// Whether another page will be drawn than the last time this was asked: it is shown from its
    /// top.
    virtual bool is_at_new_page(const AppState& app) = 0;

    /// A real page is shown, not the waiting one.
    virtual bool is_running(const AppState& app) const = 0;

    virtual Branding branding(const AppState& app) const = 0;
};

} // namespace loadwise
