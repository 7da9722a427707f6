#pragma once
// What happened: the patient's log, one entry for each thing done or felt. Entries are only ever
// added; a mistake is mended by an entry that replaces or deletes another.

#include "base/ids.h"
#include "base/local_time.h"
#include "base/one_of.h"
#include "base/shared_value.h"
#include "engine/log/handout.h"
#include "engine/log/pain_score.h"
#include "engine/programme/dose.h"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace loadwise {

enum class Side { Both, Left, Right };
enum class SetOutcome { Completed, Skipped };
enum class SkipReason { None, Pain, Tired, NoTime, NoEquipment, Other };
enum class PainContext { During, After, Morning, Usual };
enum class ScreeningAnswer {
    No,
    Yes,
    Cleared, // a clinician has looked at it and said to go on
};
enum class Actor { Patient, Clinician };

enum class ChangeKind {
    None,
    RungUp,
    RungDown,
    Swap,  // another exercise takes its place
    Pause, // leave the exercise out until a date
    StageUp,
    StageDown,
    TrackStart,
    TrackEnd,
    SeekCare,
};

/// One change to the plan: proposed in an offer, repeated in its answer.
struct Change {
    ChangeKind kind = ChangeKind::None;
    ExerciseId exercise;
    Rung from;
    Rung to;
    ExerciseId other; // Swap
    StageId stage;    // StageUp, StageDown: where to
    TrackId track;    // TrackStart, TrackEnd
    Date until{};     // Pause: the first day it may be done again

    friend bool operator==(const Change&, const Change&) = default;
};

struct SessionStarted {
    SessionId session;
    TrackId track{}; // of a graded track, which has sessions of its own; else empty
    friend bool operator==(const SessionStarted&, const SessionStarted&) = default;
};

struct SessionFinished {
    SessionId session;
    friend bool operator==(const SessionFinished&, const SessionFinished&) = default;
};

struct SetDone {
    SessionId session;
    ExerciseId exercise;
    Rung rung;
    int set_number = 1;
    Side side = Side::Both;
    SetOutcome outcome = SetOutcome::Completed;
    SkipReason reason = SkipReason::None;
    std::optional<int> repetitions;
    std::optional<std::chrono::seconds> hold;
    std::optional<int> load_grams;
    std::optional<int> band;   // 1 is the lightest
    std::optional<int> effort; // 0-10
    friend bool operator==(const SetDone&, const SetDone&) = default;
};

struct PainReported {
    PainContext context = PainContext::During;
    PainScore score;
    SessionId session;   // empty: found by date
    ExerciseId exercise; // empty: all exercises of that session
    std::string note;
    Side side = Side::Both;    // Both: it was not told of one side
    Actor by = Actor::Patient; // who said so: a clinician may tell the usual pain anew at once
    friend bool operator==(const PainReported&, const PainReported&) = default;
};

struct OfferAnswered {
    RuleId rule;
    bool is_accepted = false;
    std::vector<Change> changes;
    friend bool operator==(const OfferAnswered&, const OfferAnswered&) = default;
};

struct RungChanged {
    ExerciseId exercise;
    Rung to;
    Actor by = Actor::Patient;
    friend bool operator==(const RungChanged&, const RungChanged&) = default;
};

struct StageChanged {
    StageId to;
    Actor by = Actor::Patient;
    friend bool operator==(const StageChanged&, const StageChanged&) = default;
};

/// An exercise chosen for the plan, or left out of it.
struct ExerciseChosen {
    ExerciseId exercise;
    bool is_in_plan = true;
    Actor by = Actor::Patient;
    friend bool operator==(const ExerciseChosen&, const ExerciseChosen&) = default;
};

/// A clinician holds a dose (exercise named) or the stage and everything in it (none named).
struct LockChanged {
    ExerciseId exercise;
    bool is_locked = true;
    std::string reason;
    friend bool operator==(const LockChanged&, const LockChanged&) = default;
};

struct TrackChanged {
    TrackId track;
    bool is_started = true;
    Actor by = Actor::Patient;
    std::optional<int> goal{}; // of a graded track, in minutes; told again it is changed
    friend bool operator==(const TrackChanged&, const TrackChanged&) = default;
};

struct ScreeningAnswered {
    ScreeningId question;
    ScreeningAnswer answer = ScreeningAnswer::No;
    std::string note;
    friend bool operator==(const ScreeningAnswered&, const ScreeningAnswered&) = default;
};

struct MeasureTaken {
    MeasureId measure;
    int value = 0; // yes is 1
    Side side = Side::Both;
    std::string note;
    ActivityId activity{}; // of a measure of the patient's own activities: which one
    friend bool operator==(const MeasureTaken&, const MeasureTaken&) = default;
};

/// An activity of the patient's own is named, named anew, or scored no more. Its id is what it was
/// called first: so every score of it says by itself what it is about.
struct ActivityNamed {
    MeasureId measure;
    ActivityId activity;
    std::string name;
    bool is_scored = true;
    friend bool operator==(const ActivityNamed&, const ActivityNamed&) = default;
};

struct NoteWritten {
    std::string text;
    friend bool operator==(const NoteWritten&, const NoteWritten&) = default;
};

/// The patient took what a physiotherapist handed out: from here on it is what is prescribed.
struct HandoutTaken {
    SharedValue<Handout> handout;
    std::string title;  // of the programme, as it was called then
    std::string signer; // whose signature was checked; empty: nobody's
    friend bool operator==(const HandoutTaken&, const HandoutTaken&) = default;
};

/// A week was looked back on: on how many of the planned days something was done, and, where that
/// was too few, what was in the way.
struct WeekReviewed {
    int done = 0;
    int planned = 0;
    BarrierId barrier;        // empty: nothing was asked for, or nothing was in the way
    std::string barrier_name; // as it was called then
    friend bool operator==(const WeekReviewed&, const WeekReviewed&) = default;
};

/// When, or after what, the patient means to train: "After I brush my teeth, I do my exercises."
struct IntentionMade {
    std::string words; // empty: it stands no more
    friend bool operator==(const IntentionMade&, const IntentionMade&) = default;
};

/// After the end of the programme a few of its exercises go on, once a week.
struct AfterwardsChanged {
    bool is_begun = true;
    std::vector<ExerciseId> exercises; // that go on
    friend bool operator==(const AfterwardsChanged&, const AfterwardsChanged&) = default;
};

struct EntryDeleted {
    EntryId target;
    friend bool operator==(const EntryDeleted&, const EntryDeleted&) = default;
};

using EntryKinds = std::variant<
    SessionStarted,
    SessionFinished,
    SetDone,
    PainReported,
    OfferAnswered,
    RungChanged,
    StageChanged,
    ExerciseChosen,
    LockChanged,
    TrackChanged,
    ScreeningAnswered,
    MeasureTaken,
    ActivityNamed,
    NoteWritten,
    HandoutTaken,
    WeekReviewed,
    IntentionMade,
    AfterwardsChanged,
    EntryDeleted>;

extern template class OneOf<EntryKinds>;
using EntryBody = OneOf<EntryKinds>;

struct Entry {
    EntryId id;
    LocalTime at;       // when it happened
    LocalTime recorded; // when it was written down
    ProgrammeId programme;
    int programme_version = 1;
    EntryId replaces; // empty unless this entry corrects another
    EntryBody body;
    std::vector<EntryId> follows{}; // the last entries of other writers, see log_chain.h

    friend bool operator==(const Entry&, const Entry&) = default;
};

} // namespace loadwise
