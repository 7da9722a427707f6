#include "app/today/today_view.h"

#include "app/log/session_now.h"
#include "app/session/pain_view.h"
#include "app/session/session_length.h"
#include "app/today/day_reading.h"
#include "app/today/day_reason.h"
#include "app/today/graded_view.h"
#include "app/today/measure_view.h"
#include "app/today/week_look.h"
#include "app/words/words.h"
#include "engine/state/plan_queries.h"

#include <algorithm>
#include <iterator>

namespace loadwise {

namespace {

std::string wait_words(const PlannedExercise& planned, const AppState& state) {
    const LocalTime until = later(state.now, planned.wait);
    const std::string time = time_words(state.texts, until);
    const auto days_left = (until.date - state.now.date).count();
    if (days_left == 0) {
        return state.texts("plan.rest_until", {{"time", time}});
    }
    if (days_left == 1) {
        return state.texts("plan.rest_until_tomorrow", {{"time", time}});
    }
    return state.texts("plan.rest_until_day", {{"day", day_words(state.texts, until.date)}});
}

PlanLine plan_line(const AppState& state, const PlannedExercise& planned) {
    PlanLine line;
    line.exercise = planned.exercise;
    line.state = availability_words(planned, state);
    line.is_ready = planned.availability == Availability::Now;
    line.is_done = planned.availability == Availability::DoneForToday;
    const Exercise* const exercise = find_by_id(state.programme->exercises, planned.exercise);
    if (exercise != nullptr) {
        line.name = exercise->name;
        const Dose& dose = dose_at(*exercise, planned.rung);
        line.dose = dose_words(state.texts, dose, exercise->sides);
        line.picture = picture_of(state.figures, *exercise, dose);
    }
    if (planned.eased_from) {
        line.state = state.texts("plan.eased", {{"state", line.state}});
    }
    return line;
}

void take_step(const AppState& state, TodayView& view, MainStep step, std::string_view label) {
    view.step = step;
    view.step_label = state.texts(label);
}

/// Why this morning matters: it is the first or the second after training, or mornings are counted.
std::string morning_reason(const AppState& state, const MorningDue& due) {
    if (!due.is_trained) {
        return state.texts("day.morning.counted");
    }
    if (due.is_graded) {
        return state.texts("day.morning.graded");
    }
    if (state.patient.afterwards) {
        return state.texts("afterwards.morning", {{"day", day_words(state.texts, due.trained_on)}});
    }
    const bool is_first = !due.session.empty();
    return state.texts(
        is_first ? "day.morning.reason" : "day.morning.second",
        {{"day", day_words(state.texts, due.trained_on)}}
    );
}

PainQuestion pain_question(const AppState& state, PainContext context, std::string_view key) {
    PainQuestion question;
    const std::string section = "pain." + std::string(key) + ".";
    question.context = context;
    question.question = state.texts(section + "question");
    question.help = state.texts(section + "help");
    question.words = short_pain_words(*state.programme);
    return question;
}

/// The morning that is still to be told, whatever else the day asks first.
void ask_morning(const AppState& state, TodayView& view) {
    if (!state.day.morning_due || !state.patient.usual_at_start) {
        return;
    }
    PainQuestion question = pain_question(state, PainContext::Morning, "morning");
    question.session = state.day.morning_due->session;
    question.is_of_sides = are_sides_told(state.patient);
    view.question = std::move(question);
}

void choose_usual_pain(const AppState& state, TodayView& view) {
    view.step = MainStep::UsualPain;
    view.headline = state.texts("day.usual_pain.headline");
    view.reason = state.texts("day.usual_pain.reason");
    view.question = pain_question(state, PainContext::Usual, "usual");
}

void choose_morning(const AppState& state, TodayView& view) {
    view.step = MainStep::MorningScore;
    view.headline = state.texts("day.morning.headline");
    view.reason = morning_reason(state, *state.day.morning_due);
}

/// The suggestion that waits takes the place of the day's own headline, and of the way into a
/// session that may be the wrong one.
void choose_answer(const AppState& state, TodayView& view, const Offer& offer) {
    const bool is_session_ready = view.step == MainStep::StartSession;
    view.step = MainStep::Answer;
    view.open = make_offer_view(state, offer);
    view.headline = view.open->title;
    view.reason = view.open->words;
    const Change* const step = only_step_up(offer);
    const Exercise* const exercise =
        step == nullptr ? nullptr : find_by_id(state.programme->exercises, step->exercise);
    if (is_session_ready && exercise != nullptr) {
        view.open->starts_session = true;
        const auto dose_on = [&state, exercise](Rung rung) {
            return dose_words(state.texts, dose_at(*exercise, rung), exercise->sides);
        };
        const std::string to = dose_on(step->to);
        const std::string length = length_words(state.texts, length_of_session(state, step));
        // A dose that stays in its numbers is no name for the step.
        view.open->accept =
            to == dose_on(step->from)
                ? list_words(state.texts, std::vector<std::string>{view.open->accept, length})
                : state.texts("offer.start_with", {{"dose", to}, {"length", length}});
    }
}

bool is_anything_ready(const TodayView& view) {
    return std::any_of(view.plan.begin(), view.plan.end(), [](const PlanLine& line) {
        return line.is_ready;
    });
}

void choose_session(const AppState& state, TodayView& view) {
    if (training_now(state)) {
        take_step(state, view, MainStep::ContinueSession, "today.go_on");
        return;
    }
    if (is_anything_ready(view)) {
        view.step = MainStep::StartSession;
        view.step_label = state.texts(
            "today.start_session", {{"length", length_words(state.texts, length_of_session(state))}}
        );
    }
    if (const Offer* const offer = open_offer(state)) {
        choose_answer(state, view, *offer);
    }
}

void choose_step(const AppState& state, TodayView& view) {
    const DayPlan& day = state.day;
    const std::optional<EndedSession>& ended = state.session.ended;
    if (day.kind == DayKind::CareLock) {
        take_step(state, view, MainStep::Questions, "today.see_questions");
    } else if (!day.questions.empty()) {
        take_step(state, view, MainStep::Questions, "today.answer_questions");
    } else if (is_first_stage_due(state)) {
        take_step(state, view, MainStep::FirstStage, "today.choose_stage");
        view.headline = state.texts("first_run.stage.title");
        view.reason = state.texts("first_run.stage.reason");
    } else if (!state.patient.usual_at_start) {
        choose_usual_pain(state, view);
    } else if (day.morning_due) {
        choose_morning(state, view);
    } else if (ended && !ended->is_told() && !training_now(state) && !is_anything_ready(view)) {
        take_step(state, view, MainStep::SessionPain, "today.say_session_pain");
        view.headline = state.texts("day.session_pain.headline");
        view.reason = state.texts("day.session_pain.reason");
    } else {
        choose_session(state, view);
    }
}

/// What the headline says or asks for already.
bool is_said(const TodayView& view, const Offer& offer, const Offer* open) {
    const bool is_of_day = offer.kind == RuleKind::NotEnoughKnown && !offer.exercises.empty();
    const bool is_asked = view.step == MainStep::MorningScore || view.step == MainStep::SessionPain;
    return (is_asked && is_of_day) || (view.open && &offer == open);
}

/// Several exercises that are to be stopped for one reason are one suggestion.
std::vector<OfferView> offer_views(const AppState& state, const TodayView& view) {
    std::vector<OfferView> views;
    const Offer* const open = open_offer(state);
    const bool is_reason_of_day =
        view.step == MainStep::StartSession && state.day.kind == DayKind::Training;
    for (const Offer& offer : state.offers) {
        if (is_said(view, offer, open) || is_of_graded(state, offer)) {
            continue;
        }
        OfferView next = make_offer_view(state, offer);
        if (is_reason_of_day && is_verdict_told(state, offer)) {
            next.words.clear();
        }
        const bool is_stop = offer.kind == RuleKind::StopExercise;
        if (is_stop && !views.empty() && views.back().kind == offer.kind) {
            views.back().change += "\n" + next.change;
            add_scale(views.back().scale, std::move(next.scale));
            std::move(
                next.numbers.begin(), next.numbers.end(), std::back_inserter(views.back().numbers)
            );
            continue;
        }
        views.push_back(std::move(next));
    }
    return views;
}

} // namespace

std::string availability_words(const PlannedExercise& planned, const AppState& state) {
    const Texts& texts = state.texts;
    switch (planned.availability) {
    case Availability::Now:
        return planned.sessions_planned > 1
                   ? texts(
                         "plan.ready_of",
                         {{"done", planned.sessions_done}, {"all", planned.sessions_planned}}
                     )
                   : texts("plan.ready");
    case Availability::DoneForToday:
        return texts("plan.done");
    case Availability::Resting:
        return wait_words(planned, state);
    case Availability::WeekFull:
        return texts("plan.week_full");
    case Availability::StoppedAfterPain:
        return texts("plan.stopped");
    case Availability::MorningTooHigh:
        return texts("plan.morning_too_high");
    case Availability::Paused:
        return texts("plan.paused", {{"day", day_words(texts, planned.until)}});
    case Availability::CareLock:
        return texts("plan.care_lock");
    case Availability::QuestionsFirst:
        return texts("plan.questions_first");
    }
    return "";
}

TodayView make_today_view(const AppState& state) {
    TodayView view;
    const Programme& programme = *state.programme;
    view.date = day_words(state.texts, state.day.date);
    if (const Stage* const stage = find_by_id(programme.stages, state.day.stage)) {
        view.stage = stage->title;
    }
    view.date_and_stage =
        state.texts("today.date_and_stage", {{"date", view.date}, {"stage", view.stage}});
    const DayReason words = make_day_reason(state);
    view.headline = words.headline;
    view.reason = words.reason;
    for (const PlannedExercise& planned : state.day.exercises) {
        view.plan.push_back(plan_line(state, planned));
    }
    if (GradedView graded = make_graded_view(state); graded.is_running) {
        view.graded = std::move(graded.row);
        view.graded_detail = std::move(graded.row_detail);
    }
    view.milestone = make_milestone(state);
    view.afterwards = make_afterwards_view(state);
    view.reading = make_day_reading(state);
    ask_morning(state, view);
    choose_step(state, view);
    view.is_step_extra = words.is_enough && view.step == MainStep::StartSession;
    view.offers = offer_views(state, view);
    bool is_weekly = false;
    for (const MeasureId& id : measures_to_ask(state)) {
        if (const Measure* const measure = find_by_id(programme.measures, id)) {
            is_weekly = is_weekly || measure->every_days > 1;
            view.measures_due.emplace_back(id, measure->title);
        }
    }
    view.advice_note = state.texts("offer.note");
    view.week = make_week_view(state);
    const auto due = static_cast<int>(view.measures_due.size());
    const char* const label = is_weekly ? "today.weekly_check" : "today.short_questions";
    view.measures_label = due == 0 ? "" : state.texts(label, {{"count", due}});
    if (due == 0 && is_week_due(state)) {
        view.measures_label = state.texts("week.label");
    }
    view.intention = state.patient.intention ? state.patient.intention->words : "";
    return view;
}

} // namespace loadwise
