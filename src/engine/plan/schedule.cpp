// The plan for one day: what may be done now, and if not, why not.
#include "engine/plan/schedule.h"

#include "base/insertion_sort.h"
#include "engine/plan/availability.h"
#include "engine/state/baseline.h"
#include "engine/state/criteria.h"
#include "engine/state/pain_limits.h"
#include "engine/state/plan_queries.h"
#include "engine/state/readiness.h"

#include <algorithm>

namespace loadwise {
namespace {

/// In the order of the stage; what is not of the stage comes after it.
std::vector<PlannedExercise> plan_exercises(const Today& today, bool is_of_graded) {
    const std::vector<ExerciseId>& order = today.programme.stages[today.state.stage].exercises;
    std::vector<PlannedExercise> planned;
    for (std::size_t place = 0; place < today.programme.exercises.size(); ++place) {
        const ExerciseState& state = today.state.exercises[place];
        if (is_shown(today.programme, today.state, state) &&
            is_graded(today.programme, state.exercise) == is_of_graded) {
            planned.push_back(plan_exercise(today, today.programme.exercises[place], state));
        }
    }
    const auto place_of = [&order](const PlannedExercise& each) {
        return std::find(order.begin(), order.end(), each.exercise) - order.begin();
    };
    insertion_sort(planned, [&](const auto& one, const auto& other) {
        return place_of(one) < place_of(other);
    });
    return planned;
}

/// Whether mornings are counted by what the patient is on the way to, or in.
bool counts_mornings(const Criterion& criterion) {
    switch (criterion.kind) {
    case CriterionKind::MorningPain:
    case CriterionKind::MorningRise:
        return true;
    case CriterionKind::UsualFallenBy:
    case CriterionKind::UsualNotFallenBy:
        return criterion.measure.empty();
    case CriterionKind::MeasureAtLeast:
    case CriterionKind::MeasureAtMost:
    case CriterionKind::SideDifference:
    case CriterionKind::WellTolerated:
    case CriterionKind::DaysInStage:
    case CriterionKind::RungReached:
    case CriterionKind::LoadPain:
        return false;
    }
    return false;
}

/// A track that could be started from here, or that runs. One that runs is on the way to its end,
/// or, as a ladder, to its next step, which asks for its checks again.
const std::vector<Criterion>& wanted_of(const Today& today, const Track& track) {
    const bool is_running = running_track(today.state, track.id) != nullptr;
    return is_running && track.kind != TrackKind::Ladder ? track.finish : track.readiness;
}

bool is_open(const Today& today, const Track& track) {
    const bool is_running = running_track(today.state, track.id) != nullptr;
    return is_running || (track.kind != TrackKind::Flare &&
                          is_stage_reached(today.programme, today.state, track.from_stage));
}

/// All criteria that the plan asks something for.
std::vector<const Criterion*> wanted_criteria(const Today& today) {
    std::vector<const Criterion*> wanted;
    const auto add = [&wanted](const std::vector<Criterion>& list) {
        for (const Criterion& criterion : list) {
            wanted.push_back(&criterion);
        }
    };
    // Who has come through is on the way to nothing.
    const bool is_over = today.state.afterwards.has_value();
    if (!is_over) {
        add(today.programme.stages[today.state.stage].exit_criteria);
    }
    for (const Track& track : today.programme.tracks) {
        if (is_over ? running_track(today.state, track.id) != nullptr : is_open(today, track)) {
            add(wanted_of(today, track));
        }
    }
    return wanted;
}

bool is_any_counting_mornings(const Today& today) {
    const std::vector<const Criterion*> wanted = wanted_criteria(today);
    return std::any_of(wanted.begin(), wanted.end(), [](const Criterion* criterion) {
        return counts_mornings(*criterion);
    });
}

bool is_morning_told(const Today& today) {
    const auto& mornings = today.state.mornings;
    return std::any_of(mornings.rbegin(), mornings.rend(), [&today](const MorningPain& morning) {
        return morning.at.date == today.now.date;
    });
}

/// The last of these days before this date on which anything was done.
const TrainingDay* last_day_before(const std::vector<TrainingDay>& all, Date date) {
    for (auto day = all.rbegin(); day != all.rend(); ++day) {
        if (!day->exercises.empty() && day->date < date) {
            return &*day;
        }
    }
    return nullptr;
}

/// On the two mornings after training, when pain may peak, and on every one while mornings are
/// counted: nobody can meet a criterion that is never asked for.
std::optional<MorningDue> find_morning_due(const Today& today) {
    if (today.now.of_day < training_day_starts || is_morning_told(today)) {
        return std::nullopt;
    }
    const auto due_after = [&today](const TrainingDay* day) -> std::optional<MorningDue> {
        if (day == nullptr || today.now.date - day->date > std::chrono::days(2)) {
            return std::nullopt;
        }
        const bool is_next_day = today.now.date - day->date == std::chrono::days(1);
        return MorningDue{
            is_next_day ? day->sessions.back().session : SessionId{}, day->date, true, false};
    };
    std::optional<MorningDue> due = due_after(last_day_before(today.state.days, today.now.date));
    if (due) {
        return due;
    }
    due = due_after(last_day_before(today.state.graded_days, today.now.date));
    if (due) {
        due->is_graded = true;
        return due;
    }
    const auto& first = today.state.first_entry;
    if (first && first->date < today.now.date && is_any_counting_mornings(today)) {
        return MorningDue{{}, today.now.date - std::chrono::days(1), false};
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

/// Every track, with the progress on what it asks for.
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
            wanted_of(today, track), {today.programme, today.state, today.now, since}
        );
        tracks.push_back(day);
    }
    return tracks;
}

/// The older of both sides counts; a side that was never taken is due.
bool is_measure_due(const Today& today, const Measure& measure) {
    const auto is_fresh = [&](Side side) {
        return std::any_of(
            today.state.measures.begin(),
            today.state.measures.end(),
            [&](const MeasureReading& reading) {
                return reading.measure == measure.id && reading.side == side &&
                       today.now.date - reading.at.date < std::chrono::days(measure.every_days);
            }
        );
    };
    return measure.has_sides ? !is_fresh(Side::Left) || !is_fresh(Side::Right)
                             : !is_fresh(Side::Both);
}

/// Asked for as long as none is named: the first question is then which they are.
bool are_activities_due(const Today& today, const Measure& measure) {
    const auto is_fresh = [&](const Activity& activity) {
        return std::any_of(
            today.state.measures.begin(),
            today.state.measures.end(),
            [&](const MeasureReading& reading) {
                return reading.measure == measure.id && reading.activity == activity.id &&
                       today.now.date - reading.at.date < std::chrono::days(measure.every_days);
            }
        );
    };
    bool is_any_named = false;
    for (const Activity& activity : today.state.activities) {
        if (activity.measure != measure.id || !activity.is_scored) {
            continue;
        }
        if (!is_fresh(activity)) {
            return true;
        }
        is_any_named = true;
    }
    return !is_any_named;
}

/// What a criterion on the way asks for, and the patient's own activities.
std::vector<MeasureId> find_measures_due(const Today& today) {
    const std::vector<const Criterion*> wanted = wanted_criteria(today);
    std::vector<MeasureId> due;
    for (const Measure& measure : today.programme.measures) {
        const bool is_wanted =
            std::any_of(wanted.begin(), wanted.end(), [&measure](const Criterion* criterion) {
                return criterion->measure == measure.id;
            });
        const bool is_own = measure.kind == MeasureKind::Activities && !today.state.afterwards;
        if ((is_wanted || is_own) &&
            is_stage_reached(today.programme, today.state, measure.from_stage) &&
            (is_own ? are_activities_due(today, measure) : is_measure_due(today, measure))) {
            due.push_back(measure.id);
        }
    }
    return due;
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
        for (const DaySession& session : day->sessions) {
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
    plan.exercises = plan_exercises(today, false);
    plan.graded = plan_exercises(today, true);
    plan.morning_due = find_morning_due(today);
    plan.flare = find_flare_day(today);
    plan.tracks = find_tracks(today);
    plan.measures_due = find_measures_due(today);
    plan.exit_criteria =
        progress_of_all(stage.exit_criteria, {programme, state, now, state.stage_since});
    plan.kind = kind_of(today, plan);
    fill_history(plan, today);
    return plan;
}

} // namespace loadwise
