#include "ui/screens/screens.h"

namespace loadwise {

void error_details_ui(Ui& ui, const ErrorsView& errors, const Texts& texts) {
    if (errors.details.empty()) {
        return;
    }
    {
        const Scope list = ui.list("details", texts("problem.list"));
        for (std::size_t index = 0; index < errors.details.size(); ++index) {
            const ErrorDetail& detail = errors.details[index];
            const Scope item = ui.item(std::to_string(index));
            {
                const Quote quote = ui.quote_in(errors.language);
                ui.text(detail.text, TextKind::Small);
            }
            if (!detail.where.empty()) {
                ui.text(detail.where, TextKind::Small, Ink::TextSoft);
            }
        }
    }
    if (!errors.more.empty()) {
        ui.text(errors.more, TextKind::Small, Ink::TextSoft);
    }
}

void errors_ui(Ui& ui, const ErrorsView& errors, const Texts& texts) {
    for (const std::string& words : errors.words) {
        ui.text(words, TextKind::Strong);
    }
    error_details_ui(ui, errors, texts);
}

void problem_ui(Ui& ui, const std::vector<Error>& errors, const Texts& texts, Actions& out) {
    constexpr std::size_t details_most = 50;
    ui.heading(1, texts("problem.title"));
    ui.text(texts("problem.help"));
    {
        const Scope card = ui.card("problems", CardKind::Bad);
        ui.heading(2, texts("problem.count", {{"count", static_cast<int>(errors.size())}}));
        errors_ui(ui, make_errors_view(texts, errors, details_most), texts);
    }
    if (ui.button({.key = "retry", .label = texts("action.try_again")})) {
        out.push_back(RetryChosen{});
    }
}

} // namespace loadwise
