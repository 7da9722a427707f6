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

void problem_ui(const Screen& screen, const std::vector<Error>& errors) {
    constexpr std::size_t details_most = 50;
    const bool is_lost = errors.size() == 1 && errors.front().code == ErrorCode::NotLoaded;
    screen.heading(1, is_lost ? "problem.lost" : "problem.title");
    screen.text(is_lost ? "problem.lost_help" : "problem.help");
    {
        const Scope card = screen.ui.card("problems", CardKind::Bad);
        screen.ui.heading(
            2, screen.texts("problem.count", {{"count", static_cast<int>(errors.size())}})
        );
        errors_ui(screen.ui, make_errors_view(screen.texts, errors, details_most), screen.texts);
    }
    screen.button("retry", "action.try_again", RetryChosen{});
}

} // namespace loadwise
