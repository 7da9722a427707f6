#include "app/today/graded_view.h"

#include "app/log/session_now.h"
#include "app/today/activities.h"
#include "app/today/today_view.h"
#include "app/words/words.h"
#include "engine/state/plan_queries.h"

#include <algorithm>

namespace loadwise {

namespace {

std::string minutes_words(const Texts& texts, int count) {
    return duration_words(texts, std::chrono::minutes(count));
}

const MeasureReading* last_reading(const AppState& state, const MeasureId& measure) {
    const auto& all = state.patient.readings;
    const auto last = std::find_if(all.rbegin(), all.rend(), [&](const MeasureReading& each) {
        return each.measure == measure;
    });
    return last == all.rend() ? nullptr : &*last;
}

std::string tolerated_words(const AppState& state, const Track& track) {
    const MeasureReading* const last = last_reading(state, track.measure);
    if (last == nullptr) {
        return state.texts("graded.not_measured");
    }
    return state.texts(
        "graded.tolerated",
        {{"time", minutes_words(state.texts, last->value)},
         {"day", day_words(state.texts, last->at.date)}}
    );
}

void show_goals(GradedView& view, const AppState& state, const Track& track) {
    const TrackState* const running = running_track(state.patient, track.id);
    const std::optional<int> holds = running == nullptr ? std::nullopt : running->goal;
    const std::optional<int> shown = state.goal_picked ? state.goal_picked : holds;
    for (const int goal : track.goals) {
        if (goal == shown) {
            view.chosen = view.goals.size();
        }
        view.goals.push_back({goal, minutes_words(state.texts, goal)});
    }
    view.is_picked = state.goal_picked && state.goal_picked != holds;
    view.goal = holds ? minutes_words(state.texts, *holds) : std::string();
}

/// The exercise of it that is in the plan: in a flare-up the plan shows none.
const ExerciseState* standing_of(const AppState& state, const Track& track) {
    for (const ExerciseState& each : state.patient.exercises) {
        if (each.is_in_plan && holds(track.exercises, each.exercise)) {
            return &each;
        }
    }
    return nullptr;
}

std::string today_words(const AppState& state, const PlannedExercise& planned) {
    const Texts& texts = state.texts;
    switch (planned.availability) {
    case Availability::Now:
    case Availability::DoneForToday:
    case Availability::WeekFull:
    case Availability::Resting:
        return texts(
            "graded.today", {{"done", planned.sessions_done}, {"all", planned.sessions_planned}}
        );
    case Availability::StoppedAfterPain:
        return texts("graded.stopped");
    case Availability::MorningTooHigh:
    case Availability::Paused:
    case Availability::CareLock:
    case Availability::QuestionsFirst:
        break;
    }
    return availability_words(planned, state);
}

void show_today(GradedView& view, const AppState& state) {
    if (running_flare(*state.programme, state.patient) != nullptr) {
        view.today = state.texts("graded.waits");
        return;
    }
    for (const PlannedExercise& planned : state.day.graded) {
        const bool is_open = planned.availability == Availability::Now;
        view.today = today_words(state, planned);
        const bool is_busy = training_now(state).has_value();
        view.can_begin = is_open && !is_busy;
        if (is_open && is_busy) {
            view.today = state.texts("graded.session_first");
        }
    }
    view.begin_label = state.texts(session_now(state) ? "graded.go_on" : "graded.begin");
}

void show_running(GradedView& view, const AppState& state, const Track& track) {
    const ExerciseState* const standing = standing_of(state, track);
    const Exercise* const exercise =
        standing == nullptr ? nullptr : find_exercise(*state.programme, standing->exercise);
    if (exercise == nullptr) {
        return;
    }
    const Dose& dose = dose_at(*exercise, standing->rung);
    view.exercise = exercise->name;
    view.cues = exercise->cues;
    view.step = dose_words(state.texts, dose, exercise->sides);
    view.summary = state.texts(
        "graded.summary", {{"tolerated", view.tolerated}, {"step", view.step}, {"goal", view.goal}}
    );
    view.row = state.texts("graded.row", {{"plan", track.title}, {"step", view.step}});
    show_today(view, state);
    for (const Offer& offer : state.offers) {
        if (is_of_graded(state, offer)) {
            view.offers.push_back(make_offer_view(state, offer));
        }
    }
    view.row_detail = view.offers.empty() ? view.today : view.offers.front().title;
}

} // namespace

const Track* graded_track(const AppState& state) {
    for (const Track& track : state.programme->tracks) {
        if (track.kind == TrackKind::Graded) {
            return &track;
        }
    }
    return nullptr;
}

bool is_of_graded(const AppState& state, const Offer& offer) {
    const Track* const track = graded_track(state);
    return track != nullptr && offer.track == track->id;
}

GradedView make_graded_view(const AppState& state) {
    GradedView view;
    const Track* const track = graded_track(state);
    if (track == nullptr) {
        return view;
    }
    view.is_there = true;
    view.is_running = running_track(state.patient, track->id) != nullptr;
    view.title = track->title;
    view.purpose = track->purpose;
    view.words = track->words;
    view.safety = track->safety;
    view.is_locked = must_ask_first(state);
    view.measure = track->measure;
    if (const Measure* const measure = find_by_id(state.programme->measures, track->measure)) {
        view.measure_label = state.texts("graded.measure", {{"measure", measure->title}});
    }
    view.tolerated = tolerated_words(state, *track);
    show_goals(view, state, *track);
    if (view.is_running) {
        show_running(view, state, *track);
    }
    return view;
}

} // namespace loadwise
