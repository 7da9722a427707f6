// Building a hand-out: where the patient starts, and what is done with the draft. Exercises, rules
// and the clinic have files of their own.

#include "ui/screens/desk/desk_screens.h"
#include "ui/screens/screens.h"

namespace loadwise {

namespace {

void start_ui(Ui& ui, const BuilderView& view, const Texts& texts, DeskActions& out) {
    const Scope card = ui.card("start");
    ui.heading(2, texts("builder.start"));
    std::vector<ChoiceItem> choices;
    for (const StageChoice& stage : view.stages) {
        choices.push_back({stage.id.text, stage.title, stage.purpose, ui.quoted_language()});
    }
    if (const auto picked = ui.choices(
            {.key = "stage",
             .label = texts("builder.start_stage"),
             .choices = choices,
             .selected = view.start}
        )) {
        BuilderDraft draft = view.draft;
        draft.start = view.stages[*picked].id;
        out.push_back(DraftEdited{view.draft, draft});
    }
}

void variant_ui(Ui& ui, const BuilderView& view, const Texts& texts, DeskActions& out) {
    const auto open = ui.disclosure("variant", texts("builder.variant"));
    if (!open) {
        return;
    }
    ui.text(texts("builder.variant_words"), TextKind::Small, Ink::TextSoft);
    if (const auto typed = ui.text_field(
            {.key = "name",
             .label = texts("builder.variant_name"),
             .value = view.draft.name,
             .length_max = 60}
        )) {
        BuilderDraft draft = view.draft;
        draft.name = *typed;
        out.push_back(DraftEdited{view.draft, draft});
    }
    const bool is_disabled = view.draft.name.empty() || view.is_kept;
    if (ui.button(
            {.key = "keep", .label = texts("builder.variant_keep"), .is_disabled = is_disabled}
        )) {
        out.push_back(VariantKept{});
    }
}

} // namespace

void problems_ui(Ui& ui, const BuilderView& view, const Texts& texts) {
    if (view.needs_name) {
        ui.text(texts("builder.needs_name"), TextKind::Strong);
    }
    if (view.problems.empty()) {
        ui.status("check", texts(view.needs_name ? "builder.no_other" : "builder.no_problems"));
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

void builder_ui(Ui& ui, const BuilderView& view, const Texts& texts, DeskActions& out) {
    {
        const Quote quote = ui.quote();
        ui.heading(1, view.title);
    }
    start_ui(ui, view, texts, out);
    builder_exercises_ui(ui, view, texts, out);
    builder_rules_ui(ui, view, texts, out);
    builder_clinic_ui(ui, view, texts, out);
    problems_ui(ui, view, texts);
    if (ui.button(
            {.key = "hand-out",
             .label = texts("builder.hand_out"),
             .kind = ButtonKind::Primary,
             .is_disabled = !view.can_hand_out,
             .is_large = true}
        )) {
        out.push_back(DeskPageChosen{DeskPage::HandOut});
    }
    variant_ui(ui, view, texts, out);
    ui.status("news", view.news);
}

} // namespace loadwise
