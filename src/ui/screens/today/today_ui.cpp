#include "app/words/words.h"
#include "ui/screens/progress/chart_drawing.h"
#include "ui/screens/screens.h"

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

Action step_action(const TodayView& view) {
    switch (view.step) {
    case MainStep::Questions:
        return PageChosen{Page::BeforeStart};
    case MainStep::FirstStage:
        return PageChosen{Page::FirstStage};
    case MainStep::UsualPain:
        return PainAsked{PainContext::Usual, {}, {}};
    case MainStep::MorningScore:
        return PainAsked{PainContext::Morning, view.morning_session, {}};
    case MainStep::StartSession:
    case MainStep::ContinueSession:
        return SessionBegun{};
    case MainStep::None:
        break;
    }
    return PageChosen{Page::Today};
}

void plan_ui(Ui& ui, const TodayView& view, const Texts& texts) {
    if (view.plan.empty()) {
        return;
    }
    ui.heading(2, texts("plan.title"));
    const Scope list = ui.list("plan", texts("plan.title"));
    for (const PlanLine& line : view.plan) {
        const Scope item = ui.item(line.exercise.text);
        const Scope card = ui.card("card");
        {
            const Quote quote = ui.quote();
            ui.heading(3, line.name);
        }
        ui.text(line.dose);
        ui.badge(line.state, line.is_ready || line.is_done ? CardKind::Good : CardKind::Plain);
    }
}

void measures_due_ui(Ui& ui, const TodayView& view, const Texts& texts, Actions& out) {
    if (view.measures_due.empty()) {
        return;
    }
    std::vector<std::string> titles;
    for (const auto& due : view.measures_due) {
        titles.push_back(due.second);
    }
    if (ui.row_button("measures", view.measures_label, list_words(texts, titles))) {
        out.push_back(PageChosen{Page::Measure});
    }
}

} // namespace

void offer_ui(Ui& ui, const OfferView& view, const Texts& texts, Actions& out) {
    const std::string key =
        "offer/" + view.rule.text + "/" + view.exercise.text + view.question.text;
    const Scope card = ui.card(key, card_kind(view.kind));
    {
        const Quote quote = ui.quote();
        ui.heading(2, view.title);
        ui.text(view.words);
    }
    if (!view.change.empty()) {
        ui.text(view.change, TextKind::Strong);
    }
    for (const auto& each : view.entries) {
        if (ui.row_button(each.first.text, each.second, {})) {
            out.push_back(EntryOpened{each.first});
        }
    }
    if (const auto why = ui.disclosure("why", texts("offer.why"), view.title)) {
        ui.definition(texts("offer.rule"), view.rule.text);
        for (const NumberLine& number : view.numbers) {
            ui.definition(number.label, number.value);
        }
        ui.text(texts("evidence.title"), TextKind::SmallStrong);
        bullets(ui, "sources", texts("evidence.title"), view.sources);
    }
    if (!view.needs_answer) {
        return;
    }
    const Scope answers = ui.button_pair("answers", 130);
    {
        const Scope left = ui.column();
        if (ui.button(
                {.key = "accept",
                 .label = view.accept,
                 .kind = ButtonKind::Primary,
                 .description = view.change}
            )) {
            out.push_back(OfferDecided{view.rule, view.exercise, true});
        }
    }
    const Scope right = ui.column();
    if (ui.button({.key = "decline", .label = view.decline, .description = view.change})) {
        out.push_back(OfferDecided{view.rule, view.exercise, false});
    }
}

void today_ui(Ui& ui, const TodayView& view, const Texts& texts, Actions& out) {
    if (view.welcome) {
        welcome_ui(ui, *view.welcome, texts, out);
        return;
    }
    ui.text(view.date_and_stage, TextKind::SmallStrong, Ink::TextSoft);
    ui.heading(1, view.headline);
    ui.text(view.reason, TextKind::Body, Ink::TextSoft);
    if (view.step != MainStep::None) {
        if (ui.button({.key = "step", .label = view.step_label, .kind = ButtonKind::Primary})) {
            out.push_back(step_action(view));
        }
    }
    ui.figure(
        "week",
        draw_week(view.week, {ui.width(), ui.surroundings().text_scale}),
        texts("calendar.your_week", {{"days", view.week.words}})
    );
    for (const OfferView& offer : view.offers) {
        offer_ui(ui, offer, texts, out);
    }
    if (!view.offers.empty()) {
        ui.text(view.advice_note, TextKind::Small, Ink::TextSoft);
    }
    plan_ui(ui, view, texts);
    if (view.step != MainStep::Questions) {
        if (ui.button({.key = "pain", .label = texts("pain.log"), .kind = ButtonKind::Secondary})) {
            out.push_back(PainAsked{PainContext::After, {}, {}});
        }
    }
    measures_due_ui(ui, view, texts, out);
    if (!view.is_signed_off) {
        ui.text(texts("programme.not_signed_off"), TextKind::Small, Ink::TextSoft);
    }
}

} // namespace loadwise
