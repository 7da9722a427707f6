#pragma once
// Where a patient stands: everything that follows from the programme and the log up to a moment.
// Built by `replay` alone; nothing in it is ever stored.

#include "log.h"
#include "pain_score.h"
#include "programme.h"

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

/// Pain during one session: of the whole session, or of one exercise in it.
struct SessionPain {
    SessionId session;
    std::optional<PainScore> during; // worst told
    int sets = 0;                    // of this exercise, done in this session
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
    std::vector<SessionPain> sessions;
    Verdict verdict = Verdict::Provisional;

    int completion_percent() const {
        return sets_planned == 0 ? 0 : thousandths_done / (10 * sets_planned);
    }
};

/// What was done between four in the morning and four the next, and how it was felt.
struct TrainingDay {
    Date date{};
    LocalTime first_entry;
    LocalTime last_entry;
    std::vector<SessionPain> sessions; // pain told of the session as a whole
    std::vector<ExerciseDay> exercises;
    std::optional<PainScore> after; // worst
    std::optional<PainScore> morning;
    std::optional<int> usual; // what the morning is compared with
    Verdict verdict = Verdict::Provisional;
};

struct ExerciseState {
    ExerciseId exercise;
    bool is_in_plan = false;
    bool is_locked = false;
    Rung rung;
    std::optional<Rung> eased_from;   // set when a red day took it down, until answered or done
    std::optional<Date> eased_on;     // the training day that did
    std::optional<Date> paused_until; // first day it may be done again
    std::optional<LocalTime> last_done;
    std::optional<Instant> declined_at; // last time more was declined
    int done_days = 0;
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
};

struct MeasureReading {
    MeasureId measure;
    Side side = Side::Both;
    int value = 0;
    LocalTime at;
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

struct StageEntered {
    StageId stage;
    LocalTime at;
};

/// An entry dated later than now.
struct FutureEntry {
    EntryId id;
    LocalTime at;

    friend bool operator==(const FutureEntry&, const FutureEntry&) = default;
};

/// More of them than anybody mends one by one.
inline constexpr std::size_t future_entries_most = 20;

/// Entries that say nothing about this programme, kept and counted, never silently used.
struct SetAside {
    int other_programme = 0;
    int newer_version = 0;
    int unknown_id = 0; // an exercise, stage, track or measure this programme does not have
    int in_future = 0;
    int unreadable = 0; // lines that were no entry: set by whoever read the log
    int duplicates = 0;
    int refused = 0;                   // a change that the rules did not allow when it was made
    std::vector<FutureEntry> future{}; // the first of those in_future, by their date
};

struct PatientState {
    std::size_t stage = 0; // position in Programme::stages
    std::optional<LocalTime> stage_since;
    bool is_stage_chosen = false; // somebody said where to be; else it is the first one
    bool is_stage_locked = false;
    std::vector<ExerciseState> exercises; // in the programme's order
    std::vector<TrainingDay> days;        // oldest first
    std::vector<MorningPain> mornings;    // oldest first
    std::vector<PainTold> pains;          // every score, oldest first
    std::optional<PainScore> usual_at_start;
    std::optional<LocalTime> last_stray_trouble; // pain over a limit outside any training day
    std::optional<Raise> last_raise;
    std::optional<LocalTime> welcomed;     // last answer to, or training after, a long gap
    std::vector<ScreeningState> screening; // last answer to each question
    std::vector<MeasureReading> measures;  // last reading of each measure and side
    std::vector<MeasureReading> readings;  // every reading, oldest first
    std::vector<StageEntered> stages;      // every stage entered, oldest first
    std::vector<TrackState> tracks;        // oldest first
    std::vector<OfferAnswer> answers;      // oldest first
    std::optional<SessionId> open_session;
    std::optional<LocalTime> first_entry;
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

} // namespace loadwise
