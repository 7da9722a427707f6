#pragma once
// The three questions the app asks: where does the patient stand (`replay`), what may be done today
// (`plan_day`), and what does the programme suggest, by which rule (`advise`). All three are pure:
// the same programme, log and moment give the same answer.

#include "engine/state/patient_state.h"

#include <span>
#include <string>
#include <vector>

namespace loadwise {

/// From the entry that handed it out, this programme is in force; the first one from the start.
struct Era {
    const Programme* programme = nullptr;
    EntryId begun_by{};
};

/// A programme that was in force before the present one.
struct PastProgramme {
    EntryId begun_by; // empty: it was the first
    Programme programme;
};

/// The past ones in their order, then the one in force.
std::vector<Era> eras_of(
    const std::vector<PastProgramme>& past, const Programme& programme, const EntryId& begun_by
);

/// Folds the log into a state. Days are judged by the programme in force then. Where a hand-out
/// changes a ladder, each exercise goes on at the hardest rung that is no harder than its old one.
/// `eras` has at least one; the last is in force now.
PatientState replay(std::span<const Era> eras, std::span<const Entry> entries, LocalTime now);

/// The same with one programme from the start. Folds the log into a state. Entries may come in any
/// order and more than once. Entries dated after `now` (with a day's grace for time zones) are set
/// aside and counted.
PatientState replay(const Programme& programme, std::span<const Entry> entries, LocalTime now);

// --- today -----------------------------------------------------------------------------------

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

/// How far one exit criterion is: "sitting 20 of 30 minutes".
struct CriterionProgress {
    CriterionId criterion;
    std::string title;
    std::string unit;
    std::optional<int> value; // nothing: never measured, or too long ago
    int target = 0;
    bool is_at_most = false; // the value must not exceed the target
    bool is_met = false;
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

// --- suggestions -----------------------------------------------------------------------------

/// One of the numbers an offer rests on, ready to show: "Pain during: 6 of 10".
struct OfferNumber {
    std::string key; // such as "pain_during"
    std::string label;
    int value = 0;
    std::string unit; // may be empty
};

struct Offer {
    RuleId rule;
    RuleKind kind = RuleKind::SeekCare;
    TrackId track;
    ScreeningId question; // the red flag that it speaks of
    std::string title;
    std::string words;
    std::vector<ExerciseId> exercises; // that it speaks of; none means the whole plan
    std::vector<OfferNumber> numbers;
    EvidenceList evidence;
    CardId card;
    std::vector<Change> changes; // upward never more than one
    bool needs_answer = false;
    bool is_in_force = false; // applies already; declining undoes it
};

/// What the programme's rules say now, safest first. In mirror mode the rules that match without
/// any change; in leaflet mode only the advice to seek care.
std::vector<Offer> advise(const Programme& programme, const PatientState& state, LocalTime now);

} // namespace loadwise
