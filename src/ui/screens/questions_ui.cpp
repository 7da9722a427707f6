#include "screens.h"

#include <array>

namespace loadwise {

namespace {

void question_ui(Ui& ui, const QuestionView& question, Actions& out) {
    const Scope card =
        ui.card(question.id.text, question.is_locking ? CardKind::Bad : CardKind::Plain);
    const std::array<Choice, 2> choices{{{"no", "No", {}}, {"yes", "Yes", {}}}};
    std::optional<std::size_t> selected;
    if (question.answer) {
        selected = *question.answer == ScreeningAnswer::No ? 0 : 1;
    }
    const auto picked = ui.choices(
        {.key = "answer",
         .label = question.question,
         .choices = choices,
         .selected = selected,
         .layout = ChoiceLayout::Pair}
    );
    if (picked) {
        const ScreeningAnswer answer = *picked == 0 ? ScreeningAnswer::No : ScreeningAnswer::Yes;
        out.emplace_back(ScreeningDecided{question.id, answer});
    }
    if (!question.is_locking) {
        return;
    }
    ui.text(question.what_to_do, TextKind::Strong, Ink::Bad);
    if (ui.button({.key = "cleared", .label = "A clinician has checked this and said I can go on"}
        )) {
        out.emplace_back(ScreeningDecided{question.id, ScreeningAnswer::Cleared});
    }
}

} // namespace

void questions_ui(Ui& ui, const QuestionsView& view, Actions& out) {
    ui.heading(1, "Before you start");
    ui.text(
        "These questions look for things that exercise does not help, or that need a doctor first. "
        "Answer each one.",
        TextKind::Body,
        Ink::TextSoft
    );
    for (const QuestionView& question : view.questions) {
        question_ui(ui, question, out);
    }
    if (view.is_locked) {
        ui.alert(
            "locked", "Please get this checked before you train. The programme waits for you."
        );
    } else if (view.is_complete) {
        ui.text("Thank you. Nothing speaks against starting.", TextKind::Strong, Ink::Good);
    }
    const bool may_go_on = view.is_complete && !view.is_locked;
    if (ui.button(
            {.key = "done",
             .label = may_go_on ? "Continue" : "Back",
             .kind = may_go_on ? ButtonKind::Primary : ButtonKind::Secondary}
        )) {
        out.emplace_back(PageChosen{Page::Today});
    }
}

} // namespace loadwise
