#include "screens.h"

namespace loadwise {

namespace {

void exercise_ui(Ui& ui, const ExerciseLine& exercise) {
    const Scope item = ui.item(exercise.id.text);
    const auto open = ui.disclosure("more", exercise.name);
    if (!open) {
        return;
    }
    ui.text(exercise.purpose);
    ui.text(exercise.dose, TextKind::Strong, Ink::Accent);
    ui.text(exercise.details, TextKind::Small, Ink::TextSoft);
    ui.heading(4, "How to do it");
    bullets(ui, "cues", "How to do it", exercise.cues);
    bullets(ui, "facts", "Good to know", exercise.facts);
    ui.heading(4, "Its steps, from easy to hard");
    bullets(ui, "ladder", "Its steps, from easy to hard", exercise.ladder);
    ui.heading(4, "Where this comes from");
    bullets(ui, "sources", "Where this comes from", exercise.sources);
}

void criteria_ui(Ui& ui, const StageView& stage) {
    if (stage.criteria.empty()) {
        return;
    }
    ui.heading(3, stage.is_current ? "What moves you on" : "What it takes to move on");
    const Scope list = ui.list("criteria", "What moves you on");
    for (std::size_t index = 0; index < stage.criteria.size(); ++index) {
        const CriterionLine& line = stage.criteria[index];
        const Scope item = ui.item(std::to_string(index));
        ui.text(line.title);
        if (!line.state.empty()) {
            ui.progress("progress", line.state, line.now, line.target);
        }
    }
}

void stage_ui(Ui& ui, const StageView& stage) {
    const Scope card =
        ui.card(stage.id.text, stage.is_current ? CardKind::Accent : CardKind::Plain);
    ui.heading(2, stage.title);
    ui.badge(stage.state, stage.is_current ? CardKind::Good : CardKind::Plain);
    ui.text(stage.purpose);
    if (!stage.words.empty()) {
        ui.text(stage.words, TextKind::Small, Ink::TextSoft);
    }
    criteria_ui(ui, stage);
    ui.heading(3, "Exercises");
    const Scope list = ui.list("exercises", "Exercises");
    for (const ExerciseLine& exercise : stage.exercises) {
        exercise_ui(ui, exercise);
    }
}

} // namespace

void programme_ui(Ui& ui, const ProgrammeView& view) {
    ui.heading(1, view.title);
    ui.text(view.summary, TextKind::Body, Ink::TextSoft);
    ui.badge(view.sign_off, CardKind::Warn);
    {
        const Scope card = ui.card("pain-rule");
        ui.heading(2, "How much pain is all right");
        ui.text(view.pain_rule_title, TextKind::Strong);
        ui.text(view.pain_rule);
    }
    for (const StageView& stage : view.stages) {
        stage_ui(ui, stage);
    }
    if (!view.tracks.empty()) {
        ui.heading(2, "Beside the stages");
    }
    for (const StageView& track : view.tracks) {
        stage_ui(ui, track);
    }
    const Scope card = ui.card("rules");
    ui.heading(2, "The rules behind each suggestion");
    for (std::size_t index = 0; index < view.rules.size(); ++index) {
        const RuleLine& rule = view.rules[index];
        if (const auto open = ui.disclosure("rule" + std::to_string(index), rule.title)) {
            ui.text(rule.words);
            bullets(ui, "sources", "Where this comes from", rule.sources);
        }
    }
}

} // namespace loadwise
