#pragma once
// What is prescribed: a programme and everything in it. Built by `format` from a file, never
// changed afterwards. What happened is in log.h.

#include "base/ids.h"
#include "base/local_time.h"
#include "engine/programme/dose.h"
#include "engine/programme/evidence.h"
#include "engine/programme/rule.h"

#include <chrono>
#include <optional>
#include <string>
#include <vector>

namespace loadwise {

enum class AdviceMode {
    Suggest, // offers to hold, ease or step up
    Mirror,  // shows which of the clinician's rules matches, offers nothing
    Leaflet, // the plan and a diary
};

struct SignOff {
    std::string name;
    std::string role;
    Date date{};

    friend bool operator==(const SignOff&, const SignOff&) = default;
};

struct PainRule {
    PainRuleId id;
    std::string title;
    std::string words;
    bool is_relative = false; // limits are added to the usual pain
    int green_most = 0;       // inclusive
    int amber_most = 0;       // inclusive; above it is too much
    int ceiling = 10;         // a relative rule's amber never goes above it
    int green_ceiling = 10;   // a relative rule's green never goes above it
    int settle_rise = 0;      // how far the morning may be above usual
    int settled_most = 0;     // a morning up to here has settled, whatever is usual
    std::optional<std::chrono::minutes> settle_within; // words for the patient, not computed with
    EvidenceList evidence;

    friend bool operator==(const PainRule&, const PainRule&) = default;
};

enum class Urgency { Emergency, SameDay, Urgent, AskClinician };

enum class AskedWhen {
    BeforeStart,     // once, before the first session
    StartAndFlare,   // before the first session and when a flare-up begins
    OnlyWhenNoticed, // listed for the patient to report
};

/// A red flag or a before-you-start question. "Yes" always locks until a clinician has cleared it.
struct Screening {
    ScreeningId id;
    std::string question;
    std::string what_to_do;
    Urgency urgency = Urgency::AskClinician;
    AskedWhen asked = AskedWhen::BeforeStart;
    EvidenceList evidence;

    friend bool operator==(const Screening&, const Screening&) = default;
};

/// Where the pain is that this programme is for, in a picture.
struct Site {
    std::string figure; // one that marks the place; empty: no picture
    std::string name;   // of the place, such as "sit bone"
    std::string words;  // how to find it

    friend bool operator==(const Site&, const Site&) = default;
};

enum class MeasureKind {
    Number,
    YesNo,
    Activities, // of the patient's own, named by them, each scored by itself
};

/// What helps to take it: a clock that counts up, or a button for each repetition.
enum class MeasureAid { None, Timer, Counter };

struct Measure {
    MeasureId id;
    std::string title;
    std::string question;
    std::string unit;
    MeasureKind kind = MeasureKind::Number;
    int least = 0;
    int most = 100;
    bool has_sides = false; // taken left and right
    bool is_more_better = true;
    int every_days = 7;
    StageId from_stage;  // empty: any; asked for from this stage on
    ExerciseId exercise; // whose figure shows how it is taken; may be empty
    MeasureAid aid = MeasureAid::None;
    EvidenceList evidence;

    friend bool operator==(const Measure&, const Measure&) = default;
};

enum class CriterionKind {
    MeasureAtLeast,
    MeasureAtMost,
    SideDifference, // percent between left and right, at most
    MorningPain,    // every morning of the last `days` at most `target`
    WellTolerated,  // `target` well-tolerated training days in a row
    DaysInStage,
    RungReached,      // `exercise` at rung `target` (counted from 1)
    UsualFallenBy,    // usual pain is at least `target` lower than at the start
    UsualNotFallenBy, // `days` have passed and usual pain is not `target` lower
    LoadPain,         // worst pain during, over the last `days` training days, at most `target`
    MorningRise,      // each of the last `days` mornings at most `target` above the start value
};

struct Criterion {
    CriterionId id;
    CriterionKind kind = CriterionKind::DaysInStage;
    std::string title;
    MeasureId measure;
    ExerciseId exercise;
    int target = 0;
    int days = 0;          // how old a measure may be, or how many mornings count
    bool or_usual = false; // the target is never below the usual pain, as far as that is allowed
    std::string if_held;   // what to try while it alone holds somebody; may be empty
    EvidenceList evidence;

    friend bool operator==(const Criterion&, const Criterion&) = default;
};

enum class Sides { Together, EachSide };
enum class Compression { Low, Medium, High };
enum class Enters {
    AtStart,       // part of the stage from its first day
    WhenSuggested, // takes the place of its easier exercise
    WhenChosen,    // only when the patient or a clinician picks it
};

struct Exercise {
    ExerciseId id;
    std::string name;
    std::string purpose;
    std::vector<std::string> cues;
    std::vector<std::string> equipment;
    std::string stop_rule;          // in words
    std::string range_of;           // the joint the doses' range speaks of, such as "hips"
    std::string figure;             // key of the animated figure; may be empty
    std::vector<std::string> media; // pictures and videos of the clinic's own, see media.h
    std::string web_page;           // where the clinic shows more; may be empty
    Sides sides = Sides::Together;
    Compression compression = Compression::Low;
    Enters enters = Enters::AtStart;
    bool is_locked = false;   // a clinician keeps the dose where it is
    PainRuleId pain_rule;     // empty: the programme's
    ExerciseId easier;        // empty: none
    ExerciseId harder;        // empty: none
    std::vector<Dose> ladder; // easiest first
    int easier_rungs = 0;     // rungs below the one where it begins, which is rung 0
    EvidenceList evidence;

    friend bool operator==(const Exercise&, const Exercise&) = default;
};

struct Stage {
    StageId id;
    std::string title;
    std::string purpose;
    std::string words;
    std::vector<ExerciseId> exercises;
    std::vector<Criterion> exit_criteria;
    bool is_locked = false; // leaving it needs the physiotherapist
    // The least rest between two training days of its heavy exercises together; none: each has its
    // own alone. Heavy is what rests a day or longer.
    std::optional<std::chrono::hours> hours_between;
    EvidenceList evidence;

    friend bool operator==(const Stage&, const Stage&) = default;
};

enum class TrackKind {
    Ladder, // beside the stages for as long as it takes, such as walk-run
    Trial,  // for a set time, then a verdict
    Flare,  // instead of the stage, for some days, then a return test
    // Something of daily life that hurts, such as sitting, taken up again in steps up to a goal of
    // the patient's own. No exercise: begun and ended when the patient wants, judged by itself.
    Graded,
};

/// A plan that the patient has in hand: begun when wanted, or suggested by what they tell. The
/// others wait for the programme.
constexpr bool is_led_to(TrackKind kind) {
    return kind == TrackKind::Graded || kind == TrackKind::Flare;
}

struct Track {
    TrackId id;
    TrackKind kind = TrackKind::Ladder;
    std::string title;
    std::string purpose;
    std::string words;
    std::vector<std::string> safety;
    StageId from_stage; // empty: any; otherwise offered from this stage on
    PainRuleId pain_rule;
    int least_days = 0;
    int most_days = 0;
    std::vector<ExerciseId> exercises;
    std::vector<Criterion> readiness; // before it is offered
    std::vector<Criterion> finish;    // the verdict, or the return test
    std::vector<int> goals;           // Graded: minutes at a time to choose from, ascending
    MeasureId measure;                // Graded: tells how many minutes are tolerated now
    EvidenceList evidence;

    friend bool operator==(const Track&, const Track&) = default;
};

struct Card {
    CardId id;
    std::string group; // such as "about", "load", "differential", "sport"
    std::string title;
    std::vector<std::string> paragraphs;
    std::vector<std::string> points;
    TrackId leads_to; // the plan in which it is acted upon; empty: none
    EvidenceList evidence;

    friend bool operator==(const Card&, const Card&) = default;
};

/// When a patient may tell the usual pain anew, which moves what mornings are compared with.
struct StartValue {
    int after_days = 0; // since it was told last
    int mornings = 0;   // told within that time, at least
    int spread = 0;     // points between the lowest and the highest of them, at most
    EvidenceList evidence;

    friend bool operator==(const StartValue&, const StartValue&) = default;
};

/// The name of a number that an offer shows, such as "pain_during" -> "Pain during".
struct Label {
    std::string key;
    std::string words;

    friend bool operator==(const Label&, const Label&) = default;
};

/// What of a dose may be set by hand. The load's kinds count apart.
enum class DoseAmount {
    Sets,
    Repetitions,
    Hold,  // seconds
    Tempo, // seconds of one part
    RepetitionMax,
    Grams,
    Band,
    PercentOfMax,
};

/// Inside these limits a clinician may change a dose without writing a programme file.
struct DoseLimit {
    DoseAmount amount = DoseAmount::Sets;
    int least = 1;
    int most = 1;
    int step = 1;
    EvidenceList evidence;

    friend bool operator==(const DoseLimit&, const DoseLimit&) = default;
};

struct Programme {
    ProgrammeId id;
    int version = 1;
    std::string language;                  // a tag, of the texts as they are now
    std::vector<std::string> translations; // languages the file has texts for besides its own
    std::string title;
    std::string condition;
    std::string summary;
    std::string intended_for;
    std::string not_for;
    std::string author;
    Date written{};
    std::optional<SignOff> sign_off; // nothing: not yet signed off by a physiotherapist
    AdviceMode advice_mode = AdviceMode::Suggest;
    std::optional<int> days_per_week; // training days at most; nothing: as the doses say
    std::vector<DoseLimit> dose_limits;
    std::optional<StartValue> start_value; // nothing: a clinician alone tells it anew
    PainRuleId pain_rule;
    std::vector<PainRule> pain_rules;
    std::vector<std::string> pain_words; // eleven, for 0 to 10
    std::vector<Screening> screening;
    Site site;
    std::vector<Measure> measures;
    std::vector<Exercise> exercises;
    std::vector<Stage> stages; // in order
    std::vector<Track> tracks;
    std::vector<Rule> rules; // safest first
    std::vector<Card> cards;
    std::vector<Source> sources;
    std::vector<Label> labels;

    friend bool operator==(const Programme&, const Programme&) = default;
};

/// The item with this id, or null. Works for every list of a programme.
template <typename Item, typename IdType>
const Item* find_by_id(const std::vector<Item>& items, const IdType& id) {
    for (const Item& item : items) {
        if (item.id == id) {
            return &item;
        }
    }
    return nullptr;
}

/// What it found would be gone with the list.
template <typename Item, typename IdType>
const Item* find_by_id(const std::vector<Item>&& items, const IdType& id) = delete;

} // namespace loadwise
