// Building a hand-out: where the patient starts, and what is done with the draft. Exercises, rules
// and the clinic have files of their own.

#include "ui/screens/desk/desk_screens.h"
#include "ui/screens/screens.h"

namespace loadwise {

namespace {

void start_ui(const DeskScreen& screen, const BuilderView& view) {
    const Scope card = screen.ui.card("start");
    screen.heading(2, "builder.start");
    // What the stages are for fills half a desk, and stands in the preview beside it.
    const bool is_wide = screen.ui.has_two_columns();
    std::vector<ChoiceItem> choices;
    for (const StageChoice& stage : view.stages) {
        choices.push_back(
            {stage.id.text,
             stage.title,
             is_wide ? std::string() : stage.purpose,
             screen.ui.quoted_language()}
        );
    }
    if (const auto picked = screen.ui.choices(
            {.key = "stage",
             .label = screen.texts("builder.start_stage"),
             .choices = choices,
             .selected = view.start,
             .layout = is_wide ? ChoiceLayout::Pair : ChoiceLayout::Rows}
        )) {
        BuilderDraft draft = view.draft;
        draft.start = view.stages[*picked].id;
        screen.send(DraftEdited{view.draft, draft});
    }
}

void variant_ui(const DeskScreen& screen, const BuilderView& view) {
    const auto open = screen.ui.disclosure("variant", screen.texts("builder.variant"));
    if (!open) {
        return;
    }
    screen.text("builder.variant_words", TextKind::Small, Ink::TextSoft);
    if (const auto typed = screen.ui.text_field(
            {.key = "name",
             .label = screen.texts("builder.variant_name"),
             .value = view.draft.name,
             .length_max = 60}
        )) {
        BuilderDraft draft = view.draft;
        draft.name = *typed;
        screen.send(DraftEdited{view.draft, draft});
    }
    const bool is_disabled = view.draft.name.empty() || view.is_kept;
    screen.button(
        {.key = "keep", .label = screen.texts("builder.variant_keep"), .is_disabled = is_disabled},
        VariantKept{}
    );
}

} // namespace

void cautions_ui(Ui& ui, const std::vector<std::string>& lines, const Texts& texts) {
    if (lines.empty()) {
        return;
    }
    const Scope card = ui.card("cautions", CardKind::Warn);
    ui.heading(2, texts("builder.cautions"));
    bullets(ui, "lines", texts("builder.cautions"), lines);
}

void problems_ui(Ui& ui, const BuilderView& view, const Texts& texts) {
    if (view.needs_name) {
        ui.text(texts("builder.needs_name"), TextKind::Strong);
    }
    if (view.problems.empty()) {
        cautions_ui(ui, view.cautions, texts);
        ui.status(
            "check",
            texts(
                view.needs_name         ? "builder.no_other"
                : view.cautions.empty() ? "builder.no_problems"
                                        : "builder.with_cautions"
            )
        );
        return;
    }
    const Scope card = ui.card("problems", CardKind::Bad);
    ui.heading(2, texts("builder.problems"));
    ui.alert("problem", texts("builder.problems_words"));
    const Scope list = ui.list("list", texts("builder.problems"));
    for (std::size_t place = 0; place < view.problems.size(); ++place) {
        const ProblemLine& problem = view.problems[place];
        const Scope item = ui.bullet(std::to_string(place));
        ui.text(problem.where, TextKind::Strong);
        ui.text(problem.words);
        const Quote quote = ui.quote_in(detail_language(texts));
        ui.text(problem.detail, TextKind::Small, Ink::TextSoft);
    }
}

void builder_ui(const DeskScreen& screen, const BuilderView& view) {
    {
        const Quote quote = screen.ui.quote();
        screen.ui.heading(1, view.title);
    }
    if (!view.reopened.empty()) {
        const Scope card = screen.ui.card("reopened", CardKind::Accent);
        screen.ui.text(view.reopened);
    }
    start_ui(screen, view);
    builder_exercises_ui(screen, view);
    builder_rules_ui(screen, view);
    builder_clinic_ui(screen, view);
    problems_ui(screen.ui, view, screen.texts);
    if (screen.ui.has_two_columns()) {
        variant_ui(screen, view);
        return; // the rest stands along the bottom
    }
    screen.button(
        {.key = "hand-out",
         .label = screen.texts("builder.hand_out"),
         .kind = ButtonKind::Primary,
         .is_disabled = !view.can_hand_out,
         .is_large = true},
        DeskPageChosen{DeskPage::HandOut}
    );
    variant_ui(screen, view);
    screen.ui.status("news", view.news);
}

} // namespace loadwise
