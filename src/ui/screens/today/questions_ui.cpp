#include "ui/screens/screens.h"

#include <array>

namespace loadwise {

namespace {

/// What to do, which is the first thing to be heard, and the way on.
void lock_ui(const Screen& screen, const QuestionView& question) {
    {
        const Quote quote = screen.ui.quote();
        screen.ui.alert("todo", question.what_to_do);
    }
    if (question.call) {
        screen.ui.call_link("call", question.call->label, question.call->address);
    }
    const Scope standing = screen.ui.group("standing", space::tight);
    const std::string words =
        question.is_locking_still() ? screen.texts("questions.still_counts") : "";
    screen.ui.status("words", words, Ink::Text);
    screen.button("cleared", "questions.cleared", ClearingAsked{question.id});
}

void answer_ui(const Screen& screen, const QuestionView& question) {
    const std::array<ChoiceItem, 2> choices{
        {{"no", screen.texts("action.no"), {}}, {"yes", screen.texts("action.yes"), {}}}};
    std::optional<std::size_t> selected;
    if (question.answer) {
        selected = *question.answer == ScreeningAnswer::No ? 0 : 1;
    }
    const auto picked = screen.ui.choices(
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
        screen.send(ScreeningDecided{question.id, answer});
    }
}

void question_ui(const Screen& screen, const QuestionView& question) {
    const Scope card =
        screen.ui.card(question.id.text, question.is_locking ? CardKind::Bad : CardKind::Plain);
    answer_ui(screen, question);
    if (question.is_locking) {
        lock_ui(screen, question);
    } else if (question.answer == ScreeningAnswer::Cleared) {
        const Scope standing = screen.ui.group("standing");
        screen.ui.status("words", screen.texts("questions.was_cleared"));
    }
}

/// One press must not open what protects.
void clearing_ui(const Screen& screen, const QuestionView& question) {
    const std::string title = screen.texts("questions.clearing.title");
    const Scope dialog = screen.ui.dialog("clearing", title);
    screen.ui.heading(2, title);
    screen.text("questions.clearing.help");
    quoted(screen.ui, question.question, TextKind::Body, Ink::TextSoft);
    screen.button(
        "yes", "questions.clearing.yes", ScreeningDecided{question.id, ScreeningAnswer::Cleared}
    );
    if (screen.ui.button({.key = "no", .label = screen.texts("questions.clearing.no")}) ||
        screen.ui.cancelled()) {
        screen.send(ClearingAsked{});
    }
}

} // namespace

void questions_ui(const Screen& screen, const QuestionsView& view) {
    if (!view.step.empty()) {
        screen.ui.text(view.step, TextKind::SmallStrong, Ink::TextSoft);
    }
    screen.heading(1, "questions.title");
    screen.text("questions.help", TextKind::Body, Ink::TextSoft);
    for (const QuestionView& question : view.questions) {
        question_ui(screen, question);
    }
    const bool may_go_on = view.is_complete && !view.is_locked;
    if (view.is_locked) {
        screen.text("questions.locked", TextKind::Strong, Ink::Bad);
    }
    screen.ui.status("complete", may_go_on ? screen.texts("questions.complete") : "");
    if (!view.is_complete) {
        screen.button(
            "none",
            view.is_locked ? "questions.none_other" : "questions.none",
            NoneApply{},
            ButtonKind::Primary
        );
    }
    screen.button(
        {.key = "done",
         .label = screen.texts(may_go_on ? "action.continue" : "action.back"),
         .kind = may_go_on ? ButtonKind::Primary : ButtonKind::Secondary},
        PageChosen{view.leads_to_stage ? Page::FirstStage : Page::Today}
    );
    if (view.clearing) {
        clearing_ui(screen, view.questions[*view.clearing]);
    }
}

} // namespace loadwise
