#include "app/words/words.h"
#include "ui/screens/exercise_row.h"
#include "ui/screens/progress/chart_drawing.h"
#include "ui/screens/screens.h"
#include "ui/screens/today/pain_scale.h"

namespace loadwise {

namespace {

CardKind card_kind(RuleKind kind) {
    switch (kind) {
    case RuleKind::SeekCare:
    case RuleKind::StopExercise:
        return CardKind::Bad;
    case RuleKind::UsualTooHigh:
    case RuleKind::FlareUp:
    case RuleKind::StepBack:
    case RuleKind::EaseOff:
        return CardKind::Warn;
    case RuleKind::StepUp:
    case RuleKind::StageUp:
    case RuleKind::WellTolerated:
        return CardKind::Good;
    case RuleKind::WelcomeBack:
    case RuleKind::TrackVerdict:
    case RuleKind::Stalled:
    case RuleKind::NotEnoughKnown:
    case RuleKind::Hold:
    case RuleKind::OfferTrack:
        break;
    }
    return CardKind::Accent;
}

std::string offer_key(const OfferView& view) {
    return "offer/" + view.rule.text + "/" + view.exercise.text + view.question.text;
}

Action step_action(const TodayView& view) {
    switch (view.step) {
    case MainStep::Questions:
        return PageChosen{Page::BeforeStart};
    case MainStep::FirstStage:
        return PageChosen{Page::FirstStage};
    case MainStep::SessionPain:
        return PageChosen{Page::SessionEnd};
    case MainStep::StartSession:
    case MainStep::ContinueSession:
        return SessionBegun{};
    case MainStep::UsualPain:
    case MainStep::MorningScore:
    case MainStep::Answer:
    case MainStep::None:
        break;
    }
    return PageChosen{Page::Today};
}

void plan_ui(const Screen& screen, const TodayView& view) {
    if (view.plan.empty()) {
        return;
    }
    screen.heading(2, "plan.title");
    const Scope list = screen.ui.list("plan", screen.texts("plan.title"));
    for (const PlanLine& line : view.plan) {
        const Scope item = screen.ui.item(line.exercise.text);
        exercise_row(
            screen,
            {.exercise = line.exercise,
             .label = line.name,
             .detail = line.dose,
             .state = line.state + " · " + screen.texts("exercise.how"),
             .is_good = line.is_ready || line.is_done,
             .picture = line.picture}
        );
    }
}

/// One line: what is no training stands beside the plan, and asks for nothing.
void graded_row_ui(const Screen& screen, const TodayView& view) {
    if (!view.graded.empty()) {
        screen.send_if(
            screen.ui.row_button("graded", view.graded, view.graded_detail),
            PageChosen{Page::GradedPlan}
        );
    }
}

void measures_due_ui(const Screen& screen, const TodayView& view) {
    if (view.measures_label.empty()) {
        return;
    }
    std::vector<std::string> titles;
    for (const auto& due : view.measures_due) {
        titles.push_back(due.second);
    }
    const std::string detail =
        titles.empty() ? screen.texts("week.detail") : list_words(screen.texts, titles);
    screen.send_if(
        screen.ui.row_button("measures", view.measures_label, detail), PageChosen{Page::Measure}
    );
}

void why_ui(const Screen& screen, const OfferView& view) {
    const auto why = screen.ui.disclosure("why", screen.texts("offer.why"), view.title);
    if (!why) {
        return;
    }
    if (!view.scale.marks.empty()) {
        const ChartSize size{screen.ui.width(), screen.ui.surroundings().text_scale};
        screen.ui.figure("scale", draw_scale(view.scale, size), view.scale.words);
    }
    for (const NumberLine& number : view.numbers) {
        screen.ui.definition(number.label, number.value);
    }
    const std::string sources = screen.texts("evidence.title");
    if (const auto rests_on = screen.ui.disclosure("sources", sources, view.title)) {
        bullets(screen.ui, "list", sources, view.sources);
        screen.ui.definition(screen.texts("offer.rule"), view.rule.text);
    }
}

/// What was offered is taken with the session that it was offered for.
void accept_ui(const Screen& screen, const OfferView& view) {
    const bool is_taken = screen.ui.button(
        {.key = "accept", .label = view.accept, .kind = ButtonKind::Primary, .about = view.change}
    );
    screen.send_if(is_taken, OfferDecided{view.rule, view.exercise, true});
    screen.send_if(is_taken && view.starts_session, SessionBegun{});
}

void decline_ui(const Screen& screen, const OfferView& view) {
    screen.button(
        {.key = "decline", .label = view.decline, .about = view.change},
        OfferDecided{view.rule, view.exercise, false}
    );
}

void answers_ui(const Screen& screen, const OfferView& view) {
    const Scope answers = screen.ui.button_pair("answers", 130);
    {
        const Scope left = screen.ui.column();
        accept_ui(screen, view);
    }
    const Scope right = screen.ui.column();
    decline_ui(screen, view);
}

/// The suggestion that waits: the headline has said what it is.
void open_offer_ui(const Screen& screen, const OfferView& view) {
    const Scope card = screen.ui.card(offer_key(view), card_kind(view.kind));
    if (!view.change.empty()) {
        screen.ui.text(view.change, TextKind::Strong);
    }
    accept_ui(screen, view);
    decline_ui(screen, view);
    why_ui(screen, view);
}

/// What is told here with one press, or on a page of its own where it takes more.
void question_ui(const Screen& screen, const TodayView& view) {
    const PainQuestion& question = *view.question;
    if (question.is_of_sides) {
        const bool is_step = view.step == MainStep::MorningScore;
        screen.button(
            "step",
            "today.log_morning",
            PainAsked{question.context, question.session, {}},
            is_step ? ButtonKind::Primary : ButtonKind::Secondary
        );
        return;
    }
    const Scope card = screen.ui.card("question");
    pain_question_ui(screen, question);
    if (question.context == PainContext::Usual) {
        screen.button(
            "more",
            "pain.both_sides",
            PainAsked{question.context, question.session, {}},
            ButtonKind::Quiet
        );
    }
}

/// What is to be known first: which day it is, and the one thing to do.
void headline_ui(const Screen& screen, const TodayView& view) {
    screen.ui.text(view.date_and_stage, TextKind::SmallStrong, Ink::TextSoft);
    screen.ui.heading(1, view.headline);
    screen.ui.text(view.reason, TextKind::Body, Ink::TextSoft);
    if (view.open) {
        open_offer_ui(screen, *view.open);
    } else if (!view.step_label.empty()) {
        const ButtonKind kind = view.is_step_extra ? ButtonKind::Secondary : ButtonKind::Primary;
        screen.button({.key = "step", .label = view.step_label, .kind = kind}, step_action(view));
    }
    if (view.question) {
        question_ui(screen, view);
    }
}

void week_ui(const Screen& screen, const WeekView& week) {
    screen.ui.figure(
        "week",
        draw_week(week, {screen.ui.width(), screen.ui.surroundings().text_scale}),
        screen.texts("calendar.your_week", {{"days", week.words}})
    );
}

/// Said, not asked: it is the patient's own.
void intention_ui(const Screen& screen, const TodayView& view) {
    if (!view.intention.empty()) {
        screen.ui.text(
            screen.texts("week.plan_is", {{"plan", view.intention}}), TextKind::Small, Ink::TextSoft
        );
    }
}

void offers_ui(const Screen& screen, const TodayView& view) {
    for (const OfferView& offer : view.offers) {
        offer_ui(screen, offer);
    }
    if (!view.offers.empty() || view.open) {
        screen.ui.text(view.advice_note, TextKind::Small, Ink::TextSoft);
    }
}

void log_ui(const Screen& screen, const TodayView& view) {
    screen.button("pain", "pain.log", PainAsked{PainContext::After, {}, {}}, ButtonKind::Secondary);
    measures_due_ui(screen, view);
    answers_link_ui(screen, Page::Today);
}

void reading_ui(const Screen& screen, const TodayView& view) {
    if (view.reading) {
        const Scope card = screen.ui.card("reading");
        screen.text("today.reading", TextKind::SmallStrong, Ink::TextSoft);
        advice_ui(screen, *view.reading);
    }
}

} // namespace

void offer_ui(const Screen& screen, const OfferView& view) {
    const Scope card = screen.ui.card(offer_key(view), card_kind(view.kind));
    {
        const Quote quote = screen.ui.quote();
        screen.ui.heading(2, view.title);
        if (!view.words.empty()) {
            screen.ui.text(view.words);
        }
    }
    if (!view.change.empty()) {
        screen.ui.text(view.change, TextKind::Strong);
    }
    for (const auto& [entry, words] : view.entries) {
        screen.send_if(screen.ui.row_button(entry.text, words, {}), EntryOpened{entry});
    }
    why_ui(screen, view);
    if (view.needs_answer) {
        answers_ui(screen, view);
    }
}

void today_ui(const Screen& screen, const TodayView& view) {
    headline_ui(screen, view);
    if (view.milestone) {
        milestone_ui(screen, *view.milestone);
    }
    watch_ui(screen, view);
    week_ui(screen, view.week);
    intention_ui(screen, view);
    offers_ui(screen, view);
    plan_ui(screen, view);
    graded_row_ui(screen, view);
    reading_ui(screen, view);
    log_ui(screen, view);
    afterwards_ui(screen, view);
}

void today_action_ui(const Screen& screen, const TodayView& view) {
    headline_ui(screen, view);
    if (view.milestone) {
        milestone_ui(screen, *view.milestone);
    }
    watch_ui(screen, view);
    offers_ui(screen, view);
    log_ui(screen, view);
    afterwards_ui(screen, view);
}

void today_plan_ui(const Screen& screen, const TodayView& view) {
    week_ui(screen, view.week);
    intention_ui(screen, view);
    plan_ui(screen, view);
    graded_row_ui(screen, view);
    reading_ui(screen, view);
}

} // namespace loadwise
