#include "screens.h"

namespace loadwise {

void problem_ui(Ui& ui, const std::vector<Error>& errors, Actions& out) {
    ui.heading(1, "This programme cannot be used");
    ui.text("Your records are safe and were not touched. Tell whoever gave you this programme what "
            "it says here.");
    const Scope card = ui.card("problems", CardKind::Bad);
    ui.heading(2, errors.size() == 1 ? "1 problem" : std::to_string(errors.size()) + " problems");
    {
        const Scope list = ui.list("list", "Problems");
        for (std::size_t index = 0; index < errors.size() && index < 50; ++index) {
            const Scope item = ui.item(std::to_string(index));
            ui.text(errors[index].message, TextKind::Strong);
            if (!errors[index].where.empty()) {
                ui.text("Where: " + errors[index].where, TextKind::Small, Ink::TextSoft);
            }
        }
    }
    if (ui.button({.key = "retry", .label = "Try again"})) {
        out.emplace_back(RetryChosen{});
    }
}

} // namespace loadwise
