#pragma once
// What may be done today, and if not, why not.

#include "engine/state/criteria.h"
#include "engine/state/patient_state.h"

#include <chrono>
#include <optional>
#include <string>
#include <vector>

namespace loadwise {

enum class Availability {
    Now,
    DoneForToday,
    Resting,          // `wait` says how long
    WeekFull,         // done as often as this week allows
    StoppedAfterPain, // pain above the limit today
    MorningTooHigh,   // the newest morning was above the limit, and above usual
    Paused,           // left out until `until`
    CareLock,         // a red-flag answer waits for a clinician
    QuestionsFirst,   // screening questions are unanswered
};

struct PlannedExercise {
    ExerciseId exercise;
    TrackId track; // empty: of the stage
    Rung rung;
    std::optional<Rung> eased_from;
    Availability availability = Availability::Now;
    std::chrono::minutes wait{}; // Resting: until it may be done
    Date until{};                // Paused
    int sessions_done = 0;       // today
    int sessions_planned = 1;    // today
    int sets_done = 0;           // today, all sessions
    bool is_in_progress = false; // begun in the session that is open
};

/// A morning score that has not been given yet.
struct MorningDue {
    SessionId session;      // the last session of the day before; empty when there was none
    Date trained_on{};      // that day, or the last one within two days; else yesterday
    bool is_trained = true; // something was trained on that day
    bool is_graded = false; // no training, but something of a graded track
};

enum class DayKind {
    CareLock,       // see what to do about a red flag
    QuestionsFirst, // before-you-start questions
    Flare,          // the flare-up plan runs
    WelcomeBack,    // a long gap: start one step lower
    Training,       // something may be done now
    Done,           // everything planned for today was done
    Rest,           // nothing may be done today
};

struct FlareDay {
    TrackId track;
    int day = 1; // counted from 1
    int least_days = 0;
    int most_days = 0;
    bool is_test_due = false;
};

/// A track that could be started, with what it asks for, or one that runs, with what ends it.
struct TrackDay {
    TrackId track;
    bool is_running = false;
    int day = 0; // counted from 1 once it runs
    std::vector<CriterionProgress> criteria;
};

struct DayPlan {
    Date date{};
    DayKind kind = DayKind::Rest;
    StageId stage;
    int days_in_stage = 0;
    std::vector<PlannedExercise> exercises;
    std::vector<PlannedExercise> graded; // of a graded track: no training, and never due
    std::optional<MorningDue> morning_due;
    std::vector<ScreeningId> questions;  // to be answered before anything else
    std::vector<MeasureId> measures_due; // worth taking today
    std::optional<FlareDay> flare;
    std::vector<TrackDay> tracks;
    std::vector<CriterionProgress> exit_criteria;
    std::vector<SessionId> sessions_today;
    int days_since_session = 0;
    std::optional<int> usual_now;      // median of the recent mornings
    std::optional<int> usual_at_start; // answered before the start
};

DayPlan plan_day(const Programme& programme, const PatientState& state, LocalTime now);

} // namespace loadwise
