#pragma once
// Where a patient stands: everything that follows from the programme and the log up to a moment.
// Built by `replay` alone; nothing in it is ever stored.

#include "engine/log/log.h"
#include "engine/log/log_order.h"
#include "engine/log/pain_score.h"
#include "engine/programme/programme.h"
#include "engine/state/pain_limits.h"

#include <array>
#include <optional>
#include <vector>

namespace loadwise {

/// How one training day was tolerated, safest reading first.
enum class Verdict {
    Red,         // too much: above the limit, or not settled by morning
    Provisional, // a score is missing, so nothing is known
    Hold,        // acceptable, not a reason for more
    Green,       // well tolerated
};

/// Why a day that was not too much is no reason for more.
enum class HoldReason {
    None,
    Amber,      // pain in the acceptable range, all else well
    BeyondPlan, // more, sooner or harder than planned
    Incomplete, // less was done than counts
};

/// One session of a day, as a whole.
struct DaySession {
    SessionId session;
    std::optional<PainScore> during; // worst told of no exercise
    LocalTime started{};             // the first that was told of it
};

/// One exercise in one session.
struct ExerciseSession {
    std::size_t place = 0; // of the session among those of its day
    LocalTime started{};   // of the session, or of its first set when that came much later
    std::optional<PainScore> during; // worst told of this exercise
    int sets = 0;                    // done
    bool is_begun = false;           // a set was tried
    bool is_too_sore = false;        // a set was left out for pain
};

struct ExerciseDay {
    ExerciseId exercise;
    Rung rung;            // the highest one done that day
    int sets_planned = 0; // over all sessions of the day
    int sets_done = 0;
    int thousandths_done = 0;    // completed share of each set, summed
    bool is_beyond_plan = false; // too soon, too often, or above the agreed rung
    int repetitions = 0;         // told, or else as prescribed
    std::chrono::seconds held{};
    std::optional<int> load_grams; // the heaviest set
    std::vector<ExerciseSession> sessions;
    std::optional<PainScore> second_morning; // unless done again before it
    bool is_second_side_unsettled = false;   // the same, told of one side
    PainLimits limits;                       // by which it was judged
    std::size_t era = 0;                     // of the day, or when its programme lacks this
    std::size_t place = 0;                   // among the exercises of that era's programme
    Verdict verdict = Verdict::Provisional;
    bool is_red_at_once = false; // before the second morning
    HoldReason hold = HoldReason::None;

    int completion_percent() const {
        return sets_planned == 0 ? 0 : thousandths_done / (10 * sets_planned);
    }
};

/// What was done between four in the morning and four the next, and how it was felt.
struct TrainingDay {
    Date date{};
    LocalTime first_entry;
    LocalTime last_entry;
    std::vector<DaySession> sessions; // in the order they began
    std::vector<ExerciseDay> exercises;
    std::optional<PainScore> after;           // worst
    std::optional<PainScore> morning;         // the next one, whichever side it was told of
    std::optional<int> usual;                 // what the morning is compared with
    std::optional<PainScore> morning_of_both; // of it what was told of no side
    bool is_side_unsettled = false; // a morning of one side was above what is usual for that side
    std::size_t era = 0;            // whose rules were in force
    bool is_trouble_told_later = false; // too much by the second morning alone
    Verdict verdict = Verdict::Provisional;
};

struct ExerciseState {
    ExerciseId exercise;
    bool is_in_plan = false;
    bool is_locked = false;
    Rung rung;
    std::optional<Rung> eased_from;     // set when a red day took it down, until answered or done
    std::optional<Date> eased_on;       // the training day that did
    std::optional<Date> paused_until;   // first day it may be done again
    std::optional<LocalTime> last_done; // the end of its last set
    std::optional<LocalTime> last_started; // the start of the session it was last done in
    std::optional<LocalTime> rung_decided; // somebody or a rule said where it stands
    std::optional<Date> paused_on;         // the training day that paused it
    std::optional<Date> easier_on;         // a training day on which less than planned was done
    Rung easier_from;                      // what was planned then
    std::optional<LocalTime> declined_at;  // last time more was declined
    std::optional<LocalTime> in_plan_since;
    std::size_t ladder_era = 0; // since when its rungs mean what they do
    int done_days = 0;
    bool is_weekly = false; // goes on after the end of the programme, once a week
};

/// A pain score as it was told, whatever training day it counts for.
struct PainTold {
    LocalTime at;
    PainContext context = PainContext::During;
    PainScore score;
};

struct MorningPain {
    LocalTime at;
    PainScore score;
    Side side = Side::Both;
    bool is_unsettled = false;
    bool is_above_limit = false; // unsettled, and above the limit of the programme
    std::optional<int> usual{};  // what it was compared with
};

struct MeasureReading {
    MeasureId measure;
    Side side = Side::Both;
    int value = 0;
    LocalTime at;
    ActivityId activity{}; // of the patient's own activities: which one
};

/// Of the patient's own, in the order in which they were named first.
struct Activity {
    MeasureId measure;
    ActivityId id;
    std::string name; // as it is called now
    bool is_scored = true;
};

struct ScreeningState {
    ScreeningId question;
    ScreeningAnswer answer = ScreeningAnswer::No;
    LocalTime at;
    bool is_locking = false; // a yes that no clinician has cleared
};

struct TrackState {
    TrackId track;
    LocalTime started;
    std::optional<LocalTime> ended;
    std::optional<int> goal{}; // of a graded track, in minutes

    bool is_running() const { return !ended.has_value(); }
};

/// The last time a dose or the stage went up: the next rise waits until this one is tolerated.
struct Raise {
    ExerciseId exercise; // empty: the stage
    LocalTime at;

    friend bool operator==(const Raise&, const Raise&) = default;
};

struct OfferAnswer {
    RuleId rule;
    bool is_accepted = false;
    LocalTime at;
    std::vector<Change> changes;
};

/// A week that was looked back on.
struct WeekLookedBack {
    LocalTime at;
    WeekReviewed week;
};

/// When, or after what, the patient means to train.
struct Intention {
    std::string words;
    LocalTime at;
};

/// The programme has been come through: a few exercises go on, once a week.
struct Afterwards {
    LocalTime since;
    std::vector<ExerciseId> exercises;
};

/// How many days after a weekly session the next one is due, and how many sessions a week there may
/// be: "once or twice a week".
inline constexpr int weekly_days_apart = 7;
inline constexpr int weekly_sessions_most = 2;

struct StageEntered {
    StageId stage;
    LocalTime at;
};

struct PatientState {
    std::size_t stage = 0; // position in Programme::stages
    std::optional<LocalTime> stage_since;
    bool is_stage_chosen = false; // somebody said where to be; else it is the first one
    bool is_stage_locked = false;
    std::vector<ExerciseState> exercises;    // in the programme's order
    std::vector<TrainingDay> days;           // oldest first
    std::vector<TrainingDay> graded_days;    // of graded tracks, which are no training
    std::vector<MorningPain> mornings;       // oldest first
    std::vector<PainTold> pains;             // every score, oldest first
    std::optional<PainScore> usual_at_start; // told last; of both sides: the worse
    std::optional<PainScore> usual_of_both;  // told of no side
    std::optional<PainScore> usual_of_left;  // told of that side alone
    std::optional<PainScore> usual_of_right;
    std::optional<LocalTime> usual_told;
    std::optional<LocalTime> last_stray_trouble; // pain over a limit outside any training day
    std::optional<Raise> last_raise;
    std::optional<LocalTime> welcomed;     // last answer to, or training after, a long gap
    std::vector<ScreeningState> screening; // last answer to each question
    std::vector<MeasureReading> measures;  // last reading of each measure, side, activity
    std::vector<MeasureReading> readings;  // every reading, oldest first
    std::vector<Activity> activities;      // also those that are scored no more
    std::vector<StageEntered> stages;      // every stage entered, oldest first
    std::vector<TrackState> tracks;        // oldest first
    std::vector<OfferAnswer> answers;      // oldest first
    std::vector<WeekLookedBack> weeks;     // oldest first
    std::optional<Intention> intention;    // that stands
    std::optional<Afterwards> afterwards;  // while it goes on
    std::optional<SessionId> open_session;
    TrackId open_track; // whose session that is; empty: of training
    std::optional<LocalTime> first_entry;
    std::size_t era = 0; // hand-outs that came to be in force since the first programme
    SetAside set_aside;

    bool is_care_locked() const {
        for (const ScreeningState& state : screening) {
            if (state.is_locking) {
                return true;
            }
        }
        return false;
    }
};

/// Null where there is none.
template <typename Activities>
auto find_activity(Activities& all, const MeasureId& measure, const ActivityId& id)
    -> decltype(all.data()) {
    for (auto& activity : all) {
        if (activity.measure == measure && activity.id == id) {
            return &activity;
        }
    }
    return nullptr;
}

/// As the patient calls it now.
inline std::string
activity_name(const PatientState& state, const MeasureId& measure, const ActivityId& id) {
    const Activity* const activity = find_activity(state.activities, measure, id);
    return activity == nullptr ? id.text : activity->name;
}

} // namespace loadwise
