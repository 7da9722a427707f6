#pragma once
// Pages that take the place of the app's own and have a state of their own. The clinician's desk is
// one; the patient's program has none, and so carries nothing of it.

#include "app/model/state.h"
#include "effects/wire.h"
#include "ui/kit/ui.h"

#include <memory>
#include <span>
#include <string_view>

namespace loadwise {

/// What of a clinic's look a hand-out brings. Each may be empty: then it is as the place has it.
struct Dress {
    std::string_view accent; ///< "#00aa77"
    std::string_view logo;   ///< "data:image/png;base64,..."
    std::string_view name;   ///< says the logo in words
};

class OtherPages {
  public:
    OtherPages() = default;
    OtherPages(const OtherPages&) = delete;
    OtherPages& operator=(const OtherPages&) = delete;
    virtual ~OtherPages() = default;

    /// All that the page told for one frame, before the app acts on it.
    virtual void hear(std::span<const Message> messages) = 0;

    /// Draws instead of the app, and acts on what the person did. Answers whether that changed
    /// something, so that it must be drawn anew.
    virtual bool draw(Ui& ui, const AppState& app) = 0;

    /// Names what is open: another than before is shown from its top.
    virtual int page() const = 0;

    virtual bool is_running() const = 0;

    virtual Dress dress() const = 0;
};

/// The one that a program is linked with; null in the patient's. See src/program_patient.cpp.
std::unique_ptr<OtherPages> make_other_pages(Orders& orders);

} // namespace loadwise
