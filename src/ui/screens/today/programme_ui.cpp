#include "ui/screens/exercise_row.h"
#include "ui/screens/screens.h"

namespace loadwise {

namespace {

void exercise_ui(Ui& ui, const ExerciseLine& exercise, const Texts& texts) {
    const Scope item = ui.item(exercise.id.text);
    const auto open = exercise_disclosure(ui, "more", exercise.name, exercise.picture);
    if (!open) {
        return;
    }
    quoted(ui, exercise.purpose);
    exercise_how_ui(ui, exercise, texts);
    bullets(ui, "facts", texts("exercise.good_to_know"), exercise.facts);
    ui.heading(4, texts("exercise.steps"));
    bullets(ui, "ladder", texts("exercise.steps"), exercise.ladder);
    ui.heading(4, texts("evidence.title"));
    bullets(ui, "sources", texts("evidence.title"), exercise.sources);
}

void criteria_ui(Ui& ui, const StageView& stage, const Texts& texts) {
    if (stage.criteria.empty()) {
        return;
    }
    const std::string title = texts(stage.is_current ? "criterion.title" : "criterion.title_later");
    ui.heading(3, title);
    const Scope list = ui.list("criteria", title);
    for (std::size_t index = 0; index < stage.criteria.size(); ++index) {
        const CriterionLine& line = stage.criteria[index];
        const Scope item = ui.item(std::to_string(index));
        quoted(ui, line.title);
        if (!line.state.empty()) {
            ui.progress("progress", line.state, line.now, line.target);
        }
    }
}

void stage_ui(Ui& ui, const StageView& stage, const Texts& texts) {
    const Scope card =
        ui.card(stage.id.text, stage.is_current ? CardKind::Accent : CardKind::Plain);
    {
        const Quote quote = ui.quote();
        ui.heading(2, stage.title);
    }
    ui.badge(stage.state, stage.is_current ? CardKind::Good : CardKind::Plain);
    quoted(ui, stage.purpose);
    if (!stage.words.empty()) {
        quoted(ui, stage.words, TextKind::Small, Ink::TextSoft);
    }
    criteria_ui(ui, stage, texts);
    ui.heading(3, texts("stage.exercises"));
    const Scope list = ui.list("exercises", texts("stage.exercises"));
    for (const ExerciseLine& exercise : stage.exercises) {
        exercise_ui(ui, exercise, texts);
    }
}

void pain_rule_ui(Ui& ui, const ProgrammeView& view, const Texts& texts) {
    const Scope card = ui.card("pain-rule");
    ui.heading(2, texts("programme.pain_rule"));
    quoted(ui, view.pain_rule_title, TextKind::Strong);
    quoted(ui, view.pain_rule);
}

void rules_ui(Ui& ui, const ProgrammeView& view, const Texts& texts) {
    const Scope card = ui.card("rules");
    ui.heading(2, texts("programme.rules"));
    for (std::size_t index = 0; index < view.rules.size(); ++index) {
        const RuleLine& rule = view.rules[index];
        if (const auto open = quoted_disclosure(ui, "rule" + std::to_string(index), rule.title)) {
            quoted(ui, rule.words);
            bullets(ui, "sources", texts("evidence.title"), rule.sources);
        }
    }
}

} // namespace

void programme_ui(Ui& ui, const ProgrammeView& view, const Texts& texts) {
    {
        const Quote quote = ui.quote();
        ui.heading(1, view.title);
        ui.text(view.summary, TextKind::Body, Ink::TextSoft);
    }
    ui.badge(view.sign_off, CardKind::Warn);
    pain_rule_ui(ui, view, texts);
    for (const StageView& stage : view.stages) {
        stage_ui(ui, stage, texts);
    }
    if (!view.tracks.empty()) {
        ui.heading(2, texts("programme.tracks"));
    }
    for (const StageView& track : view.tracks) {
        stage_ui(ui, track, texts);
    }
    rules_ui(ui, view, texts);
}

} // namespace loadwise
