// Who this is for, and which stage to begin in; the safety questions between them are a page of
// their own.

#include "figure/draw_figure.h"
#include "ui/screens/screens.h"

namespace loadwise {

namespace {

/// For whom this is, and for whom it is not.
void purpose_ui(const Screen& screen, const WelcomeView& view) {
    {
        const Scope card = screen.ui.card("who", CardKind::Accent);
        screen.heading(2, "first_run.who");
        quoted(screen.ui, view.intended_for);
    }
    const Scope card = screen.ui.card("limits");
    screen.heading(2, "first_run.limits");
    quoted(screen.ui, view.not_for);
    if (!view.is_signed_off) {
        screen.text("programme.not_signed_off", TextKind::Small, Ink::TextSoft);
    }
}

/// The place by its name in a picture, and how to find it. It comes a moment after the page: its
/// height is kept free, so that nothing moves.
void site_picture_ui(Ui& ui, const SiteView& view) {
    constexpr float height = 220;
    const Quote quote = ui.quote();
    if (view.picture == nullptr) {
        ui.gap(height);
    } else {
        const Drawing shown = located(view.picture->figure, view.name);
        ui.moving_picture(
            {.key = "picture",
             .now = &shown,
             .still = &shown,
             .words = view.picture_words,
             .height = height}
        );
    }
    ui.text(view.words);
}

void stages_ui(const Screen& screen, const FirstStageView& view) {
    std::vector<ChoiceItem> choices;
    for (const OpenStage& stage : view.stages) {
        choices.push_back({stage.id.text, stage.title, stage.purpose});
    }
    if (const auto picked =
            screen.draft_choice("stage", "first_run.stage.label", choices, view.chosen)) {
        screen.send(FirstStagePicked{view.stages[*picked].id});
    }
}

} // namespace

void welcome_ui(const Screen& screen, const WelcomeView& view) {
    screen.ui.text(view.step, TextKind::SmallStrong, Ink::TextSoft);
    {
        const Quote quote = screen.ui.quote();
        screen.ui.heading(1, view.title);
    }
    purpose_ui(screen, view);
    screen.text("day.questions_first.reason", TextKind::Body, Ink::TextSoft);
    screen.button(
        "step", "today.answer_questions", PageChosen{Page::BeforeStart}, ButtonKind::Primary
    );
    screen.text("first_run.private", TextKind::Small, Ink::TextSoft);
}

void site_ui(const Screen& screen, const SiteView& view) {
    if (view.name.empty()) {
        return;
    }
    const Scope card = screen.ui.card("site");
    screen.heading(2, "first_run.site");
    site_picture_ui(screen.ui, view);
}

void first_stage_ui(const Screen& screen, const FirstStageView& view) {
    if (!view.step.empty()) {
        screen.ui.text(view.step, TextKind::SmallStrong, Ink::TextSoft);
    }
    screen.heading(1, "first_run.stage.title");
    screen.text("first_run.stage.help", TextKind::Body, Ink::TextSoft);
    stages_ui(screen, view);
    site_ui(screen, view.site);
    const bool is_later = view.chosen > 0;
    if (is_later) {
        const Scope card = screen.ui.card("later", CardKind::Warn);
        screen.text("first_run.stage.later");
    }
    screen.button(
        {.key = "begin",
         .label = screen.texts(is_later ? "first_run.stage.named" : "first_run.stage.begin"),
         .kind = ButtonKind::Primary},
        FirstStageTaken{}
    );
}

} // namespace loadwise
