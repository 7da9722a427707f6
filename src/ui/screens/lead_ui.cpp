// The button below a text that leads to where it can be acted upon.

#include "ui/screens/screens.h"

namespace loadwise {

namespace {

Action action_of(const LeadView& view) {
    if (view.is_back) {
        return AnswersLeft{};
    }
    if (!view.measure.empty()) {
        return MeasureChosen{view.measure};
    }
    if (view.page == Page::Pain) {
        return PainAsked{PainContext::After, {}, {}};
    }
    return PageChosen{view.page};
}

} // namespace

void lead_ui(const Screen& screen, const std::optional<LeadView>& view, std::string_view about) {
    if (view) {
        screen.button(
            {.key = "lead", .label = view->label, .kind = ButtonKind::Secondary, .about = about},
            action_of(*view)
        );
    }
}

} // namespace loadwise
