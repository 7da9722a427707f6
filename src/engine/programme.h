#pragma once
// What is prescribed: a programme and everything in it. Built by `format` from a file, never
// changed afterwards. What happened is in log.h.

#include "dose.h"
#include "evidence.h"
#include "ids.h"
#include "local_time.h"
#include "rule.h"

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
    int settle_rise = 0;      // how far the morning may be above usual
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

enum class MeasureKind { Number, YesNo };

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
    StageId from_stage; // empty: any; asked for from this stage on
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
};

struct Criterion {
    CriterionId id;
    CriterionKind kind = CriterionKind::DaysInStage;
    std::string title;
    MeasureId measure;
    ExerciseId exercise;
    int target = 0;
    int days = 0; // how old a measure may be, or how many mornings count
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
    std::string stop_rule; // in words
    std::string range_of;  // the joint the doses' range speaks of, such as "hip flexion"
    std::string figure;    // key of the animated figure; may be empty
    Sides sides = Sides::Together;
    Compression compression = Compression::Low;
    Enters enters = Enters::AtStart;
    bool is_locked = false; // a clinician keeps the dose where it is
    PainRuleId pain_rule;   // empty: the programme's
    ExerciseId easier;      // empty: none
    ExerciseId harder;      // empty: none
    std::vector<Dose> ladder;
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
    EvidenceList evidence;

    friend bool operator==(const Stage&, const Stage&) = default;
};

enum class TrackKind {
    Ladder, // beside the stages for as long as it takes, such as walk-run
    Trial,  // for a set time, then a verdict
    Flare,  // instead of the stage, for some days, then a return test
};

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
    EvidenceList evidence;

    friend bool operator==(const Track&, const Track&) = default;
};

struct Card {
    CardId id;
    std::string group; // such as "about", "load", "differential", "sport"
    std::string title;
    std::vector<std::string> paragraphs;
    std::vector<std::string> points;
    EvidenceList evidence;

    friend bool operator==(const Card&, const Card&) = default;
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
    PainRuleId pain_rule;
    std::vector<PainRule> pain_rules;
    std::vector<std::string> pain_words; // eleven, for 0 to 10
    std::vector<Screening> screening;
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

} // namespace loadwise
