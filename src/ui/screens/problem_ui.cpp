#include "screens.h"

namespace loadwise {

void problem_ui(Ui& ui, const std::vector<Error>& errors, const Texts& texts, Actions& out) {
    ui.heading(1, texts("problem.title"));
    ui.text(texts("problem.help"));
    const Scope card = ui.card("problems", CardKind::Bad);
    ui.heading(2, texts("problem.count", {{"count", static_cast<int>(errors.size())}}));
    {
        const Scope list = ui.list("list", texts("problem.list"));
        for (std::size_t index = 0; index < errors.size() && index < 50; ++index) {
            const Scope item = ui.item(std::to_string(index));
            ui.text(errors[index].message, TextKind::Strong);
            if (!errors[index].where.empty()) {
                ui.text(
                    texts("problem.where", {{"place", errors[index].where}}),
                    TextKind::Small,
                    Ink::TextSoft
                );
            }
        }
    }
    if (ui.button({.key = "retry", .label = texts("action.try_again")})) {
        out.push_back(RetryChosen{});
    }
}

} // namespace loadwise
