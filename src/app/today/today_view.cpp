#include "app/today/today_view.h"

#include "app/log/session_now.h"
#include "app/today/day_reason.h"
#include "app/words/words.h"
#include "engine/state/plan_queries.h"

#include <algorithm>

namespace loadwise {

namespace {

std::string exercise_name(const Programme& programme, const ExerciseId& id) {
    const Exercise* const exercise = find_by_id(programme.exercises, id);
    return exercise == nullptr ? id.text : exercise->name;
}

std::string rung_words(const AppState& state, const Change& change) {
    const Exercise* const exercise = find_by_id(state.programme->exercises, change.exercise);
    if (exercise == nullptr) {
        return "";
    }
    const Dose& from = dose_at(*exercise, change.from);
    const Dose& to = dose_at(*exercise, change.to);
    const std::string before = dose_words(state.texts, from, exercise->sides);
    const std::string after = dose_words(state.texts, to, exercise->sides);
    if (before != after) {
        return state.texts(
            "offer.change_dose", {{"exercise", exercise->name}, {"from", before}, {"to", after}}
        );
    }
    return state.texts(
        "offer.change_details",
        {{"exercise", exercise->name},
         {"from", dose_details(state.texts, from)},
         {"to", dose_details(state.texts, to)}}
    );
}

std::string track_words(const AppState& state, const Change& change) {
    const Track* const track = find_by_id(state.programme->tracks, change.track);
    return state.texts(
        change.kind == ChangeKind::TrackStart ? "offer.track_starts" : "offer.track_ends",
        {{"track", track == nullptr ? change.track.text : track->title}}
    );
}

std::string change_words(const AppState& state, const Change& change) {
    const Programme& programme = *state.programme;
    const std::string exercise = exercise_name(programme, change.exercise);
    switch (change.kind) {
    case ChangeKind::RungUp:
    case ChangeKind::RungDown:
        return rung_words(state, change);
    case ChangeKind::Swap:
        return state.texts(
            "offer.swap", {{"new", exercise_name(programme, change.other)}, {"old", exercise}}
        );
    case ChangeKind::Pause:
        return state.texts(
            "offer.pause", {{"exercise", exercise}, {"day", day_words(state.texts, change.until)}}
        );
    case ChangeKind::StageUp:
    case ChangeKind::StageDown: {
        const Stage* const stage = find_by_id(programme.stages, change.stage);
        const std::string title = stage == nullptr ? change.stage.text : stage->title;
        return state.texts("offer.stage", {{"stage", title}});
    }
    case ChangeKind::TrackStart:
    case ChangeKind::TrackEnd:
        return track_words(state, change);
    case ChangeKind::None:
    case ChangeKind::SeekCare:
        break;
    }
    return "";
}

std::string value_words(const Texts& texts, const OfferNumber& number) {
    return quantity_words(texts, number.value, number.unit);
}

std::string_view accept_key(const Offer& offer) {
    for (const Change& change : offer.changes) {
        switch (change.kind) {
        case ChangeKind::RungUp:
        case ChangeKind::StageUp:
            return "offer.accept_step_up";
        case ChangeKind::RungDown:
        case ChangeKind::StageDown:
        case ChangeKind::Pause:
            return "offer.accept_ease_off";
        case ChangeKind::Swap:
            return "offer.accept_swap";
        case ChangeKind::TrackStart:
            return "offer.accept_start";
        case ChangeKind::TrackEnd:
            return "offer.accept_end";
        case ChangeKind::None:
        case ChangeKind::SeekCare:
            break;
        }
    }
    return "offer.accept";
}

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
    const bool is_first = !due.session.empty();
    return state.texts(
        is_first ? "day.morning.reason" : "day.morning.second",
        {{"day", day_words(state.texts, due.trained_on)}}
    );
}

void choose_step(const AppState& state, TodayView& view) {
    const DayPlan& day = state.day;
    if (day.kind == DayKind::CareLock) {
        take_step(state, view, MainStep::Questions, "today.see_questions");
    } else if (!day.questions.empty()) {
        take_step(state, view, MainStep::Questions, "today.answer_questions");
    } else if (is_first_stage_due(state)) {
        take_step(state, view, MainStep::FirstStage, "today.choose_stage");
        view.headline = state.texts("first_run.stage.title");
        view.reason = state.texts("first_run.stage.reason");
    } else if (!state.patient.usual_at_start) {
        take_step(state, view, MainStep::UsualPain, "today.say_usual_pain");
        view.headline = state.texts("day.usual_pain.headline");
        view.reason = state.texts("day.usual_pain.reason");
    } else if (day.morning_due) {
        take_step(state, view, MainStep::MorningScore, "today.log_morning");
        view.headline = state.texts("day.morning.headline");
        view.reason = morning_reason(state, *day.morning_due);
        view.morning_session = day.morning_due->session;
    } else if (session_now(state)) {
        take_step(state, view, MainStep::ContinueSession, "today.go_on");
    } else if (std::any_of(view.plan.begin(), view.plan.end(), [](const PlanLine& line) {
                   return line.is_ready;
               })) {
        take_step(state, view, MainStep::StartSession, "today.start_session");
    }
}

} // namespace

/// With the year, for it is the year that is most often wrong.
std::string long_day_words(const AppState& state, const LocalTime& at) {
    const std::chrono::year_month_day date(at.date);
    return state.texts(
        "offer.day_of_year",
        {{"day", day_words(state.texts, at.date)}, {"year", static_cast<int>(date.year())}}
    );
}

OfferView make_offer_view(const AppState& state, const Offer& offer) {
    const Programme& programme = *state.programme;
    OfferView view;
    view.rule = offer.rule;
    view.question = offer.question;
    view.kind = offer.kind;
    view.title = offer.title;
    view.words = offer.words;
    view.needs_answer = offer.needs_answer;
    view.accept = state.texts(accept_key(offer));
    view.decline = state.texts(offer.is_in_force ? "offer.undo" : "offer.decline");
    if (!offer.exercises.empty()) {
        view.exercise = offer.exercises.front();
    }
    for (const Change& change : offer.changes) {
        const std::string words = change_words(state, change);
        if (!words.empty()) {
            view.change += (view.change.empty() ? "" : "\n") + words;
        }
    }
    for (const OfferNumber& number : offer.numbers) {
        view.numbers.push_back({number.label, value_words(state.texts, number)});
    }
    view.sources = evidence_lines(state.texts, programme, offer.evidence);
    const bool is_of_log = offer.kind == RuleKind::NotEnoughKnown && offer.exercises.empty();
    if (is_of_log) {
        for (const FutureEntry& each : state.patient.set_aside.future) {
            view.entries.emplace_back(
                each.id,
                state.texts("offer.future_entry", {{"day", long_day_words(state, each.at)}})
            );
        }
    }
    return view;
}

TodayView make_today_view(const AppState& state) {
    TodayView view;
    const Programme& programme = *state.programme;
    if (is_welcome(state)) {
        view.welcome = make_welcome_view(state);
    }
    view.date = day_words(state.texts, state.day.date);
    view.is_signed_off = programme.sign_off.has_value();
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
    choose_step(state, view);
    for (const Offer& offer : state.offers) {
        // The page's own headline asks for the missing score already.
        const bool is_asked = view.step == MainStep::MorningScore;
        const bool is_of_day = offer.kind == RuleKind::NotEnoughKnown && !offer.exercises.empty();
        if (!is_asked || !is_of_day) {
            view.offers.push_back(make_offer_view(state, offer));
        }
    }
    for (const MeasureId& id : state.day.measures_due) {
        if (const Measure* const measure = find_by_id(programme.measures, id)) {
            view.measures_due.emplace_back(id, measure->title);
        }
    }
    view.advice_note = state.texts("offer.note");
    view.week = make_week_view(state);
    const auto due = static_cast<int>(view.measures_due.size());
    view.measures_label = due == 0 ? "" : state.texts("today.short_questions", {{"count", due}});
    return view;
}

} // namespace loadwise
