// The page of a graded plan, such as for sitting: what it is, its goal, today's step, its end.

#include "ui/screens/exercise_row.h"
#include "ui/screens/screens.h"

namespace loadwise {

namespace {

void tolerated_ui(const Screen& screen, const GradedView& view) {
    screen.ui.text(view.tolerated);
    if (!view.measure_label.empty()) {
        screen.button(
            {.key = "measure", .label = view.measure_label, .kind = ButtonKind::Secondary},
            MeasureChosen{view.measure}
        );
    }
}

void goal_ui(const Screen& screen, const GradedView& view) {
    std::vector<ChoiceItem> choices;
    for (const GradedGoal& goal : view.goals) {
        choices.push_back({std::to_string(goal.minutes), goal.words, {}});
    }
    if (const auto picked =
            screen.draft_choice("goal", "graded.goal_question", choices, view.chosen)) {
        screen.send(GoalPicked{view.goals[*picked].minutes});
    }
    const char* const label = !view.chosen      ? "graded.choose_first"
                              : view.is_running ? "graded.take_goal"
                                                : "graded.start";
    screen.button(
        {.key = "take",
         .label = screen.texts(label),
         .kind = view.is_running ? ButtonKind::Secondary : ButtonKind::Primary,
         .is_disabled = !view.is_picked},
        GoalTaken{}
    );
}

void questions_button_ui(const Screen& screen) {
    screen.button(
        "questions", "today.answer_questions", PageChosen{Page::BeforeStart}, ButtonKind::Primary
    );
}

/// Before it begins: nobody is kept out but who has to be looked at first.
void start_ui(const Screen& screen, const GradedView& view) {
    quoted(screen.ui, view.words);
    bullets(screen.ui, "safety", screen.texts("exercise.good_to_know"), view.safety);
    {
        const Scope card = screen.ui.card("now");
        screen.heading(2, "graded.now");
        tolerated_ui(screen, view);
    }
    const Scope card = screen.ui.card("goal", CardKind::Accent);
    screen.heading(2, "graded.goal");
    if (view.is_locked) {
        screen.text("plan.questions_first");
        questions_button_ui(screen);
        return;
    }
    goal_ui(screen, view);
    screen.text("graded.goal_help", TextKind::Small, Ink::TextSoft);
}

void today_step_ui(const Screen& screen, const GradedView& view) {
    const Scope card = screen.ui.card("step", CardKind::Accent);
    {
        const Quote quote = screen.ui.quote();
        screen.ui.heading(2, view.exercise);
    }
    screen.ui.text(view.step, TextKind::Strong);
    screen.ui.text(view.today);
    if (view.can_begin) {
        screen.button(
            {.key = "begin",
             .label = view.begin_label,
             .kind = ButtonKind::Primary,
             .is_large = true},
            GradedBegun{}
        );
    }
    if (view.is_locked) {
        questions_button_ui(screen);
    }
    bullets(screen.ui, "how", screen.texts("exercise.how"), view.cues);
}

void running_ui(const Screen& screen, const GradedView& view) {
    today_step_ui(screen, view);
    for (const OfferView& offer : view.offers) {
        offer_ui(screen, offer);
    }
    {
        const Scope card = screen.ui.card("now");
        screen.ui.definition(screen.texts("graded.goal"), view.goal);
        tolerated_ui(screen, view);
    }
    if (const auto open = screen.ui.disclosure("about", screen.texts("graded.about"))) {
        quoted(screen.ui, view.words);
        bullets(screen.ui, "safety", screen.texts("exercise.good_to_know"), view.safety);
    }
    if (view.is_picked) {
        screen.ui.open_once("change");
    }
    if (const auto open = screen.ui.disclosure("change", screen.texts("graded.change"))) {
        goal_ui(screen, view);
        screen.button("end", "graded.end", GradedEnded{}, ButtonKind::Quiet);
    }
}

} // namespace

void graded_ui(const Screen& screen, const GradedView& view) {
    {
        const Quote quote = screen.ui.quote();
        screen.ui.heading(1, view.title);
        screen.ui.text(view.purpose, TextKind::Body, Ink::TextSoft);
    }
    if (view.is_running) {
        running_ui(screen, view);
    } else {
        start_ui(screen, view);
    }
    screen.button("today", "graded.to_today", PageChosen{Page::Today}, ButtonKind::Quiet);
}

} // namespace loadwise
