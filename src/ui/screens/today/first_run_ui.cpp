// Who this is for, and which stage to begin in; the safety questions between them are a page of
// their own.

#include "ui/screens/screens.h"

namespace loadwise {

void welcome_ui(Ui& ui, const WelcomeView& view, const Texts& texts, Actions& out) {
    ui.text(view.step, TextKind::SmallStrong, Ink::TextSoft);
    {
        const Quote quote = ui.quote();
        ui.heading(1, view.title);
    }
    {
        const Scope card = ui.card("who", CardKind::Accent);
        ui.heading(2, texts("first_run.who"));
        quoted(ui, view.intended_for);
    }
    {
        const Scope card = ui.card("limits");
        ui.heading(2, texts("first_run.limits"));
        quoted(ui, view.not_for);
        if (!view.is_signed_off) {
            ui.text(texts("programme.not_signed_off"), TextKind::Small, Ink::TextSoft);
        }
    }
    ui.text(texts("day.questions_first.reason"), TextKind::Body, Ink::TextSoft);
    if (ui.button(
            {.key = "step", .label = texts("today.answer_questions"), .kind = ButtonKind::Primary}
        )) {
        out.push_back(PageChosen{Page::BeforeStart});
    }
    ui.text(texts("first_run.private"), TextKind::Small, Ink::TextSoft);
}

void first_stage_ui(Ui& ui, const FirstStageView& view, const Texts& texts, Actions& out) {
    if (!view.step.empty()) {
        ui.text(view.step, TextKind::SmallStrong, Ink::TextSoft);
    }
    ui.heading(1, texts("first_run.stage.title"));
    ui.text(texts("first_run.stage.help"), TextKind::Body, Ink::TextSoft);
    std::vector<ChoiceItem> choices;
    for (const OpenStage& stage : view.stages) {
        choices.push_back({stage.id.text, stage.title, stage.purpose});
    }
    const auto picked = ui.choices(
        {.key = "stage",
         .label = texts("first_run.stage.label"),
         .choices = choices,
         .selected = view.chosen,
         .choosing = Choosing::Drafts}
    );
    if (picked) {
        out.push_back(FirstStagePicked{view.stages[*picked].id});
    }
    const bool is_later = view.chosen > 0;
    if (is_later) {
        const Scope card = ui.card("later", CardKind::Warn);
        ui.text(texts("first_run.stage.later"));
    }
    if (ui.button(
            {.key = "begin",
             .label = texts(is_later ? "first_run.stage.named" : "first_run.stage.begin"),
             .kind = ButtonKind::Primary}
        )) {
        out.push_back(FirstStageTaken{});
    }
}

} // namespace loadwise
