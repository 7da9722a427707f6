#include "screens.h"

#include <array>

namespace loadwise {

namespace {

void question_ui(Ui& ui, const QuestionView& question, const Texts& texts, Actions& out) {
    const Scope card =
        ui.card(question.id.text, question.is_locking ? CardKind::Bad : CardKind::Plain);
    const std::array<Choice, 2> choices{
        {{"no", texts("action.no"), {}}, {"yes", texts("action.yes"), {}}}};
    std::optional<std::size_t> selected;
    if (question.answer) {
        selected = *question.answer == ScreeningAnswer::No ? 0 : 1;
    }
    const auto picked = ui.choices(
        {.key = "answer",
         .label = question.question,
         .choices = choices,
         .selected = selected,
         .layout = ChoiceLayout::Pair,
         .is_label_quoted = true}
    );
    if (picked) {
        const ScreeningAnswer answer = *picked == 0 ? ScreeningAnswer::No : ScreeningAnswer::Yes;
        out.push_back(ScreeningDecided{question.id, answer});
    }
    if (!question.is_locking) {
        return;
    }
    quoted(ui, question.what_to_do, TextKind::Strong, Ink::Bad);
    if (ui.button({.key = "cleared", .label = texts("questions.cleared")})) {
        out.push_back(ScreeningDecided{question.id, ScreeningAnswer::Cleared});
    }
}

} // namespace

void questions_ui(Ui& ui, const QuestionsView& view, const Texts& texts, Actions& out) {
    if (!view.step.empty()) {
        ui.text(view.step, TextKind::SmallStrong, Ink::TextSoft);
    }
    ui.heading(1, texts("questions.title"));
    ui.text(texts("questions.help"), TextKind::Body, Ink::TextSoft);
    for (const QuestionView& question : view.questions) {
        question_ui(ui, question, texts, out);
    }
    if (view.is_locked) {
        ui.alert("locked", texts("questions.locked"));
    } else if (view.is_complete) {
        ui.text(texts("questions.complete"), TextKind::Strong, Ink::Good);
    }
    const bool may_go_on = view.is_complete && !view.is_locked;
    if (ui.button(
            {.key = "done",
             .label = texts(may_go_on ? "action.continue" : "action.back"),
             .kind = may_go_on ? ButtonKind::Primary : ButtonKind::Secondary}
        )) {
        out.push_back(PageChosen{view.leads_to_stage ? Page::FirstStage : Page::Today});
    }
}

} // namespace loadwise
