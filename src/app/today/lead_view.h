#pragma once
// The button below a text that leads to where it can be acted upon.

#include "app/model/state.h"

#include <optional>
#include <string>
#include <string_view>

namespace loadwise {

struct LeadView {
    std::string label;
    Page page = Page::Today;
    MeasureId measure;    ///< of the page of measures
    bool is_back = false; ///< that page lies below, as it was left
};

/// Nothing where the name is empty, or of nothing in the programme that is followed: a hand-out may
/// have left it out.
std::optional<LeadView> make_lead_view(const AppState& state, std::string_view name);

} // namespace loadwise
