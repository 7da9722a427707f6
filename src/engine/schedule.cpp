// The plan for one day: what may be done now, and if not, why not.
#include "availability.h"
#include "baseline.h"
#include "criteria.h"
#include "pain_limits.h"
#include "plan_queries.h"
#include "progression.h"
#include "readiness.h"
#include "short_sort.h"

#include <algorithm>

namespace loadwise {
namespace {

bool is_shown_today(const Today& today, const ExerciseState& exercise) {
    if (!exercise.is_in_plan) {
        return false;
    }
    const Track* flare = running_flare(today.programme, today.state);
    const Track* own = track_of(today.programme, exercise.exercise);
    return flare == nullptr || own == flare;
}

/// In the order of the stage; what is not of the stage comes after it.
std::vector<PlannedExercise> plan_exercises(const Today& today) {
    const std::vector<ExerciseId>& order = today.programme.stages[today.state.stage].exercises;
    std::vector<PlannedExercise> planned;
    for (std::size_t place = 0; place < today.programme.exercises.size(); ++place) {
        const ExerciseState& state = today.state.exercises[place];
        if (is_shown_today(today, state)) {
            planned.push_back(plan_exercise(today, today.programme.exercises[place], state));
        }
    }
    const auto place_of = [&order](const PlannedExercise& each) {
        return std::find(order.begin(), order.end(), each.exercise) - order.begin();
    };
    sort_short(planned, [&](const auto& one, const auto& other) {
        return place_of(one) < place_of(other);
    });
    return planned;
}

std::optional<MorningDue> find_morning_due(const Today& today) {
    for (auto day = today.state.days.rbegin(); day != today.state.days.rend(); ++day) {
        if (day->exercises.empty() || day->date >= today.now.date) {
            continue;
        }
        const bool is_next_day = day->date + std::chrono::days(1) == today.now.date;
        const bool is_rested = today.now.of_day >= training_day_starts;
        if (is_next_day && is_rested && !day->morning) {
            return MorningDue{day->sessions.back().session, day->date};
        }
        break;
    }
    return std::nullopt;
}

std::optional<FlareDay> find_flare_day(const Today& today) {
    const Track* flare = running_flare(today.programme, today.state);
    const TrackState* running = flare == nullptr ? nullptr : running_track(today.state, flare->id);
    if (running == nullptr) {
        return std::nullopt;
    }
    FlareDay day;
    day.track = flare->id;
    day.day = 1 + static_cast<int>((today.now.date - running->started.date).count());
    day.least_days = flare->least_days;
    day.most_days = flare->most_days;
    day.is_test_due = day.day > flare->least_days;
    return day;
}

/// Every track that could be started from here, or runs, with its progress.
std::vector<TrackDay> find_tracks(const Today& today) {
    std::vector<TrackDay> tracks;
    for (const Track& track : today.programme.tracks) {
        const TrackState* running = running_track(today.state, track.id);
        TrackDay day;
        day.track = track.id;
        day.is_running = running != nullptr;
        if (running != nullptr) {
            day.day = 1 + static_cast<int>((today.now.date - running->started.date).count());
        }
        const auto since = running == nullptr ? today.state.stage_since : running->started;
        day.criteria = progress_of_all(
            running == nullptr ? track.readiness : track.finish,
            {today.programme, today.state, today.now, since}
        );
        tracks.push_back(day);
    }
    return tracks;
}

bool is_stage_reached(const Today& today, const StageId& stage) {
    const Stage* from = find_by_id(today.programme.stages, stage);
    return from == nullptr || from <= &today.programme.stages[today.state.stage];
}

bool is_measure_due(const Today& today, const Measure& measure) {
    for (const MeasureReading& reading : today.state.measures) {
        if (reading.measure == measure.id) {
            return today.now.date - reading.at.date >= std::chrono::days(measure.every_days);
        }
    }
    return true;
}

DayKind kind_of(const Today& today, const DayPlan& plan) {
    const auto is_any = [&plan](Availability availability) {
        return std::any_of(
            plan.exercises.begin(),
            plan.exercises.end(),
            [availability](const auto& planned) { return planned.availability == availability; }
        );
    };
    if (today.state.is_care_locked()) {
        return DayKind::CareLock;
    }
    if (today.is_asking) {
        return DayKind::QuestionsFirst;
    }
    if (plan.flare) {
        return DayKind::Flare;
    }
    if (today.is_gap) {
        return DayKind::WelcomeBack;
    }
    if (is_any(Availability::Now)) {
        return DayKind::Training;
    }
    return is_any(Availability::DoneForToday) ? DayKind::Done : DayKind::Rest;
}

void fill_history(DayPlan& plan, const Today& today) {
    const PatientState& state = today.state;
    if (state.stage_since) {
        plan.days_in_stage = static_cast<int>((today.now.date - state.stage_since->date).count());
    }
    if (const TrainingDay* last = last_training_day(state)) {
        plan.days_since_session =
            static_cast<int>((training_date_of(today.now) - last->date).count());
    }
    if (const TrainingDay* day = day_of_today(today)) {
        for (const SessionPain& session : day->sessions) {
            plan.sessions_today.push_back(session.session);
        }
    }
    plan.usual_now = median_morning_before(state, instant_of(today.now) + std::chrono::minutes(1));
    if (state.usual_at_start) {
        plan.usual_at_start = state.usual_at_start->value();
    }
}

} // namespace

DayPlan plan_day(const Programme& programme, const PatientState& state, LocalTime now) {
    DayPlan plan;
    plan.questions = open_questions(programme, state);
    const Today today{
        programme,
        state,
        now,
        programme.advice_mode == AdviceMode::Suggest && is_gap_found(programme, state, now),
        !plan.questions.empty()};
    const Stage& stage = programme.stages[state.stage];
    plan.date = training_date_of(now);
    plan.stage = stage.id;
    plan.exercises = plan_exercises(today);
    plan.morning_due = find_morning_due(today);
    plan.flare = find_flare_day(today);
    plan.tracks = find_tracks(today);
    for (const Measure& measure : programme.measures) {
        if (is_stage_reached(today, measure.from_stage) && is_measure_due(today, measure)) {
            plan.measures_due.push_back(measure.id);
        }
    }
    plan.exit_criteria =
        progress_of_all(stage.exit_criteria, {programme, state, now, state.stage_since});
    plan.kind = kind_of(today, plan);
    fill_history(plan, today);
    return plan;
}

} // namespace loadwise
