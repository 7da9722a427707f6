#include "ui/screens/exercise_row.h"
#include "ui/screens/screens.h"

#include <algorithm>

namespace loadwise {

namespace {

/// Of a ladder what changes from step to step; the rest stands above it once.
void ladder_ui(Ui& ui, const ExerciseLine& exercise, const Texts& texts) {
    ui.heading(4, texts("exercise.steps"));
    std::vector<TableColumn> columns{
        {texts("exercise.step_title"), 0.7F}, {texts("exercise.dose_title"), 1.4F}};
    const bool has_changes =
        std::any_of(exercise.ladder.begin(), exercise.ladder.end(), [](const LadderRow& row) {
            return !row.change.empty();
        });
    if (has_changes) {
        columns.push_back({texts("exercise.change_title"), 1.6F});
    }
    std::vector<std::vector<std::string>> rows;
    for (const LadderRow& row : exercise.ladder) {
        rows.push_back({row.step, row.dose});
        if (has_changes) {
            rows.back().push_back(row.change);
        }
    }
    ui.table({.key = "ladder", .caption = exercise.name, .columns = columns, .rows = rows});
}

void exercise_ui(const Screen& screen, const ExerciseLine& exercise) {
    Ui& ui = screen.ui;
    const Texts& texts = screen.texts;
    const Scope item = ui.item(exercise.id.text);
    const auto open = exercise_disclosure(ui, "more", exercise.name, exercise.picture);
    if (!open) {
        return;
    }
    quoted(ui, exercise.purpose);
    exercise_how_ui(ui, exercise, texts);
    aloud_ui(screen, exercise.aloud, exercise.name);
    bullets(ui, "facts", texts("exercise.good_to_know"), exercise.facts);
    ladder_ui(ui, exercise, texts);
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

void inside_ui(const Screen& screen, const StageView& stage) {
    Ui& ui = screen.ui;
    const Texts& texts = screen.texts;
    quoted(ui, stage.purpose);
    if (!stage.words.empty()) {
        quoted(ui, stage.words, TextKind::Small, Ink::TextSoft);
    }
    if (!stage.way.empty()) {
        screen.button(
            {.key = "way", .label = stage.way, .kind = ButtonKind::Primary},
            PageChosen{Page::GradedPlan}
        );
    }
    criteria_ui(ui, stage, texts);
    ui.heading(3, texts("stage.exercises"));
    const Scope list = ui.list("exercises", texts("stage.exercises"));
    for (const ExerciseLine& exercise : stage.exercises) {
        exercise_ui(screen, exercise);
    }
}

/// Where one is lies open; the others are a line each.
void stage_ui(const Screen& screen, const StageView& stage) {
    Ui& ui = screen.ui;
    const Scope card =
        ui.card(stage.id.text, stage.is_current ? CardKind::Accent : CardKind::Plain);
    if (!stage.is_current) {
        ui.text(stage.state, TextKind::Small, Ink::TextSoft);
        if (const auto open = quoted_disclosure(ui, "stage", stage.title)) {
            inside_ui(screen, stage);
        }
        return;
    }
    ui.badge(stage.state, CardKind::Good);
    {
        const Quote quote = ui.quote();
        ui.heading(2, stage.title);
    }
    inside_ui(screen, stage);
}

void pain_rule_ui(Ui& ui, const ProgrammeView& view, const Texts& texts) {
    const Scope card = ui.card("pain-rule");
    ui.heading(2, texts("programme.pain_rule"));
    quoted(ui, view.pain_rule_title, TextKind::Strong);
    quoted(ui, view.pain_rule);
}

void rules_ui(Ui& ui, const ProgrammeView& view, const Texts& texts) {
    const Scope card = ui.card("rules");
    const auto all = ui.disclosure("all", texts("programme.rules"));
    if (!all) {
        return;
    }
    for (std::size_t index = 0; index < view.rules.size(); ++index) {
        const RuleLine& rule = view.rules[index];
        if (const auto open = quoted_disclosure(ui, "rule" + std::to_string(index), rule.title)) {
            quoted(ui, rule.words);
            bullets(ui, "sources", texts("evidence.title"), rule.sources);
        }
    }
}

/// A piece of the way for each stage.
void route_ui(const Screen& screen, const ProgrammeView& view) {
    Ui& ui = screen.ui;
    const Texts& texts = screen.texts;
    const auto here =
        std::find_if(view.stages.begin(), view.stages.end(), [](const StageView& stage) {
            return stage.is_current;
        });
    const auto all = static_cast<int>(view.stages.size());
    const int at = std::min(static_cast<int>(here - view.stages.begin()) + 1, all);
    ui.steps(
        "route", texts("programme.at_stage", {{"at", at}, {"all", all}}), {.done = at, .all = all}
    );
    for (const StageView& stage : view.stages) {
        stage_ui(screen, stage);
    }
}

} // namespace

void programme_route_ui(const Screen& screen, const ProgrammeView& view) {
    Ui& ui = screen.ui;
    const Texts& texts = screen.texts;
    ui.heading(1, texts("programme.heading"));
    {
        const Quote quote = ui.quote();
        ui.text(view.title, TextKind::Strong);
    }
    ui.badge(view.sign_off, CardKind::Warn);
    route_ui(screen, view);
}

void programme_rules_ui(const Screen& screen, const ProgrammeView& view) {
    Ui& ui = screen.ui;
    const Texts& texts = screen.texts;
    if (!view.tracks.empty()) {
        ui.heading(2, texts("programme.tracks"));
    }
    for (const StageView& track : view.tracks) {
        stage_ui(screen, track);
    }
    pain_rule_ui(ui, view, texts);
    rules_ui(ui, view, texts);
    quoted(ui, view.summary, TextKind::Small, Ink::TextSoft);
}

} // namespace loadwise
