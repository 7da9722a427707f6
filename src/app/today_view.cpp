#include "today_view.h"

#include "session_now.h"
#include "words.h"

#include <algorithm>

namespace loadwise {

namespace {

std::string exercise_name(const Programme& programme, const ExerciseId& id) {
    const Exercise* const exercise = find_by_id(programme.exercises, id);
    return exercise == nullptr ? id.text : exercise->name;
}

const Dose* dose_at(const Exercise& exercise, Rung rung) {
    const auto count = static_cast<int>(exercise.ladder.size());
    if (count == 0) {
        return nullptr;
    }
    return &exercise.ladder[static_cast<std::size_t>(std::clamp(rung.index, 0, count - 1))];
}

std::string rung_words(const AppState& state, const Change& change) {
    const Programme& programme = *state.programme;
    const Exercise* const exercise = find_by_id(programme.exercises, change.exercise);
    const Dose* const from = exercise == nullptr ? nullptr : dose_at(*exercise, change.from);
    const Dose* const to = exercise == nullptr ? nullptr : dose_at(*exercise, change.to);
    if (from == nullptr || to == nullptr) {
        return "";
    }
    const std::string before = dose_words(state.texts, *from, exercise->sides);
    const std::string after = dose_words(state.texts, *to, exercise->sides);
    if (before != after) {
        return exercise->name + ": from " + before + " to " + after + ".";
    }
    return exercise->name + ", now: " + dose_details(state.texts, *from) +
           " Then: " + dose_details(state.texts, *to);
}

std::string change_words(const AppState& state, const Change& change) {
    const Programme& programme = *state.programme;
    switch (change.kind) {
    case ChangeKind::RungUp:
    case ChangeKind::RungDown:
        return rung_words(state, change);
    case ChangeKind::Swap:
        return exercise_name(programme, change.other) + " takes the place of " +
               exercise_name(programme, change.exercise) + ".";
    case ChangeKind::Pause:
        return exercise_name(programme, change.exercise) + " rests until " +
               day_words(state.texts, change.until) + ".";
    case ChangeKind::StageUp:
    case ChangeKind::StageDown: {
        const Stage* const stage = find_by_id(programme.stages, change.stage);
        return "Stage: " + (stage == nullptr ? change.stage.text : stage->title) + ".";
    }
    case ChangeKind::TrackStart:
    case ChangeKind::TrackEnd: {
        const Track* const track = find_by_id(programme.tracks, change.track);
        const std::string title = track == nullptr ? change.track.text : track->title;
        return (change.kind == ChangeKind::TrackStart ? "Starts: " : "Ends: ") + title + ".";
    }
    case ChangeKind::None:
    case ChangeKind::SeekCare:
        break;
    }
    return "";
}

std::string value_words(const OfferNumber& number) {
    std::string words = std::to_string(number.value);
    if (!number.unit.empty()) {
        words += " " + number.unit;
    }
    return words;
}

std::string accept_label(const Offer& offer) {
    for (const Change& change : offer.changes) {
        switch (change.kind) {
        case ChangeKind::RungUp:
        case ChangeKind::StageUp:
            return "Step up";
        case ChangeKind::RungDown:
        case ChangeKind::StageDown:
        case ChangeKind::Pause:
            return "Ease off";
        case ChangeKind::Swap:
            return "Change it";
        case ChangeKind::TrackStart:
            return "Start it";
        case ChangeKind::TrackEnd:
            return "End it";
        case ChangeKind::None:
        case ChangeKind::SeekCare:
            break;
        }
    }
    return "Understood";
}

std::string wait_words(const PlannedExercise& planned, const AppState& state) {
    const auto minutes = state.now.of_day + planned.wait;
    const auto days = std::chrono::floor<std::chrono::days>(minutes);
    LocalTime until = state.now;
    until.date += days;
    until.of_day = minutes - days;
    std::string words = "Rest until ";
    if (days.count() == 0) {
        return words + time_words(state.texts, until);
    }
    if (days.count() == 1) {
        return words + "tomorrow, " + time_words(state.texts, until);
    }
    return words + day_words(state.texts, until.date);
}

std::string availability_words(const PlannedExercise& planned, const AppState& state) {
    switch (planned.availability) {
    case Availability::Now:
        return planned.sessions_planned > 1
                   ? "Ready: " + std::to_string(planned.sessions_done) + " of " +
                         std::to_string(planned.sessions_planned) + " times today"
                   : "Ready";
    case Availability::DoneForToday:
        return "Done for today";
    case Availability::Resting:
        return wait_words(planned, state);
    case Availability::WeekFull:
        return "Done as often as this week allows";
    case Availability::StoppedAfterPain:
        return "Stopped for today after pain";
    case Availability::Paused:
        return "Pauses until " + day_words(state.texts, planned.until);
    case Availability::CareLock:
        return "Waits until a clinician has looked";
    case Availability::QuestionsFirst:
        return "After the safety questions";
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
        const Dose* const dose = dose_at(*exercise, planned.rung);
        line.dose = dose == nullptr ? "" : dose_words(state.texts, *dose, exercise->sides);
    }
    if (planned.eased_from) {
        line.state += ". One step easier than before.";
    }
    return line;
}

struct DayWords {
    std::string headline;
    std::string reason;
};

DayWords day_kind_words(const AppState& state) {
    switch (state.day.kind) {
    case DayKind::CareLock:
        return {"See a clinician first", "One of your answers needs a professional to look at it."};
    case DayKind::QuestionsFirst:
        return {"Before you start", "A few safety questions. They take about a minute."};
    case DayKind::Flare:
        return {"Flare-up plan", "Less load for a few days, so that the tendon can settle."};
    case DayKind::WelcomeBack:
        return {"Welcome back", "After a break you start one step lower."};
    case DayKind::Training:
        return {"Today you train", "Your plan for today is ready."};
    case DayKind::Done:
    case DayKind::Rest:
        break;
    }
    const bool is_stopped = std::any_of(
        state.day.exercises.begin(),
        state.day.exercises.end(),
        [](const PlannedExercise& planned) {
            return planned.availability == Availability::StoppedAfterPain;
        }
    );
    if (is_stopped) {
        return {
            "Enough for today",
            "Pain went above your limit, so the rest of the day is for settling."};
    }
    if (state.day.kind == DayKind::Done) {
        return {"Done for today", "You did what was planned. Rest is part of the programme."};
    }
    return {"Rest day", "Tendons get stronger between sessions."};
}

/// A day with more to do once a rest is over is no rest day.
std::optional<DayWords> waits_until_later_today(const AppState& state) {
    std::optional<std::chrono::minutes> wait;
    for (const PlannedExercise& planned : state.day.exercises) {
        if (planned.availability == Availability::Resting && (!wait || planned.wait < *wait)) {
            wait = planned.wait;
        }
    }
    const bool is_resting = state.day.kind == DayKind::Rest;
    if (!is_resting || !wait || state.now.of_day + *wait >= std::chrono::hours(24)) {
        return std::nullopt;
    }
    LocalTime next = state.now;
    next.of_day += *wait;
    return DayWords{
        "Next session from " + time_words(state.texts, next),
        "Done for now. The rest until then is part of the plan."};
}

void choose_step(const AppState& state, TodayView& view) {
    const DayPlan& day = state.day;
    if (day.kind == DayKind::CareLock) {
        view.step = MainStep::Questions;
        view.step_label = "See the safety questions";
    } else if (!day.questions.empty()) {
        view.step = MainStep::Questions;
        view.step_label = "Answer the safety questions";
    } else if (!state.patient.usual_at_start) {
        view.step = MainStep::UsualPain;
        view.step_label = "Say how it usually feels";
        view.headline = "One number first";
        view.reason = "Your usual pain is what later mornings are compared with.";
    } else if (day.morning_due) {
        view.step = MainStep::MorningScore;
        view.step_label = "Log this morning's pain";
        view.headline = "How is it this morning?";
        view.reason = "The morning after " + day_words(state.texts, day.morning_due->trained_on) +
                      " shows how your tendon took the load. Without it nothing steps up.";
        view.morning_session = day.morning_due->session;
    } else if (session_now(state)) {
        view.step = MainStep::ContinueSession;
        view.step_label = "Go on with your session";
    } else if (std::any_of(view.plan.begin(), view.plan.end(), [](const PlanLine& line) {
                   return line.is_ready;
               })) {
        view.step = MainStep::StartSession;
        view.step_label = "Start session";
    }
}

} // namespace

OfferView make_offer_view(const AppState& state, const Offer& offer) {
    const Programme& programme = *state.programme;
    OfferView view;
    view.rule = offer.rule;
    view.kind = offer.kind;
    view.title = offer.title;
    view.words = offer.words;
    view.needs_answer = offer.needs_answer;
    view.accept = accept_label(offer);
    view.decline = offer.is_in_force ? "Undo this" : "Stay as I am";
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
        view.numbers.push_back({number.label, value_words(number)});
    }
    for (const Evidence& evidence : offer.evidence) {
        const Source* const source = find_by_id(programme.sources, evidence.source);
        std::string words = source == nullptr ? "" : source->citation + ": ";
        words += evidence_words(state.texts, evidence.tag);
        if (!evidence.note.empty()) {
            words += ". " + evidence.note;
        }
        view.sources.push_back(std::move(words));
    }
    return view;
}

TodayView make_today_view(const AppState& state) {
    TodayView view;
    const Programme& programme = *state.programme;
    view.date = day_words(state.texts, state.day.date);
    view.is_signed_off = programme.sign_off.has_value();
    if (const Stage* const stage = find_by_id(programme.stages, state.day.stage)) {
        view.stage = stage->title;
    }
    const DayWords words = waits_until_later_today(state).value_or(day_kind_words(state));
    view.headline = words.headline;
    view.reason = words.reason;
    for (const PlannedExercise& planned : state.day.exercises) {
        view.plan.push_back(plan_line(state, planned));
    }
    choose_step(state, view);
    for (const Offer& offer : state.offers) {
        // The page's own headline asks for the missing score already.
        const bool is_asked = view.step == MainStep::MorningScore;
        if (!is_asked || offer.kind != RuleKind::NotEnoughKnown) {
            view.offers.push_back(make_offer_view(state, offer));
        }
    }
    for (const MeasureId& id : state.day.measures_due) {
        if (const Measure* const measure = find_by_id(programme.measures, id)) {
            view.measures_due.emplace_back(id, measure->title);
        }
    }
    view.advice_note = "A suggestion by your programme's rules, not a diagnosis. You decide.";
    return view;
}

} // namespace loadwise
