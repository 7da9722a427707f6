#include "ui/screens/screens.h"

#include <array>

namespace loadwise {

namespace {

/// What to do, which is the first thing to be heard, and the way on.
void lock_ui(Ui& ui, const QuestionView& question, const Texts& texts, Actions& out) {
    {
        const Quote quote = ui.quote();
        ui.alert("todo", question.what_to_do);
    }
    const Scope standing = ui.group("standing", space::tight);
    const std::string words = question.is_locking_still() ? texts("questions.still_counts") : "";
    ui.status("words", words, Ink::Text);
    if (ui.button({.key = "cleared", .label = texts("questions.cleared")})) {
        out.push_back(ClearingAsked{question.id});
    }
}

void question_ui(Ui& ui, const QuestionView& question, const Texts& texts, Actions& out) {
    const Scope card =
        ui.card(question.id.text, question.is_locking ? CardKind::Bad : CardKind::Plain);
    const std::array<ChoiceItem, 2> choices{
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
         .is_label_quoted = true,
         .described_by = question.is_locking ? "todo" : ""}
    );
    if (picked) {
        const ScreeningAnswer answer = *picked == 0 ? ScreeningAnswer::No : ScreeningAnswer::Yes;
        out.push_back(ScreeningDecided{question.id, answer});
    }
    if (question.is_locking) {
        lock_ui(ui, question, texts, out);
    } else if (question.answer == ScreeningAnswer::Cleared) {
        const Scope standing = ui.group("standing");
        ui.status("words", texts("questions.was_cleared"));
    }
}

/// One press must not open what protects.
void clearing_ui(Ui& ui, const QuestionView& question, const Texts& texts, Actions& out) {
    const std::string title = texts("questions.clearing.title");
    const Scope dialog = ui.dialog("clearing", title);
    ui.heading(2, title);
    ui.text(texts("questions.clearing.help"));
    quoted(ui, question.question, TextKind::Body, Ink::TextSoft);
    if (ui.button({.key = "yes", .label = texts("questions.clearing.yes")})) {
        out.push_back(ScreeningDecided{question.id, ScreeningAnswer::Cleared});
    }
    if (ui.button({.key = "no", .label = texts("questions.clearing.no")}) || ui.cancelled()) {
        out.push_back(ClearingAsked{});
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
    const bool may_go_on = view.is_complete && !view.is_locked;
    if (view.is_locked) {
        ui.text(texts("questions.locked"), TextKind::Strong, Ink::Bad);
    }
    ui.status("complete", may_go_on ? texts("questions.complete") : "");
    if (ui.button(
            {.key = "done",
             .label = texts(may_go_on ? "action.continue" : "action.back"),
             .kind = may_go_on ? ButtonKind::Primary : ButtonKind::Secondary}
        )) {
        out.push_back(PageChosen{view.leads_to_stage ? Page::FirstStage : Page::Today});
    }
    if (view.clearing) {
        clearing_ui(ui, view.questions[*view.clearing], texts, out);
    }
}

} // namespace loadwise
