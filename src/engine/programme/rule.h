#pragma once
// The rules that read the log. The kinds are closed and ordered, safest first; every number in them
// and every word about them is data of the programme.

#include "engine/programme/evidence.h"

#include <string>

namespace loadwise {

enum class RuleKind {
    SeekCare,       // a red-flag answer was yes
    StopExercise,   // pain during was above the limit
    UsualTooHigh,   // the usual pain is at the limit or above it: nothing can stay below
    FlareUp,        // enough trouble to follow the flare-up plan for some days
    StepBack,       // repeated trouble, or mornings slowly getting worse
    EaseOff,        // pain has not settled
    WelcomeBack,    // a long gap since the last session
    TrackVerdict,   // a trial or a flare-up plan has run its time
    Stalled,        // acceptable for weeks, and no step up
    NotEnoughKnown, // a score is missing: never promotes
    Hold,           // pain in the amber range, settled by morning
    WellTolerated,  // counts toward progress
    StepUp,         // one small step up
    StageUp,        // the next stage
    OfferTrack,     // a track beside the stages, such as running
};

inline constexpr int rule_kind_count = 15;

/// Limits of a rule; which of them a kind needs is listed in `rule_limits.h`.
struct RuleLimits {
    int well_tolerated_days = 0; // StepUp, StageUp, OfferTrack
    int over_days = 0;           // StageUp, OfferTrack: how long it took at least
    int completion_percent = 0;  // WellTolerated
    int troubled_days = 0;       // StepBack, FlareUp
    int within_days = 0;         // StepBack, FlareUp
    int median_rise = 0;         // StepBack
    int morning_rise = 0;        // FlareUp
    int gap_days = 0;            // WelcomeBack
    int restart_days = 0;        // WelcomeBack: so long away begins at the lowest rung; 0: never
    int stage_days = 0;          // WelcomeBack: so long away asks for the stage before; 0: never
    int pause_days = 0;          // EaseOff: how long an exercise rests when nothing is easier
    int pause_rise = 0;          // EaseOff: a morning rests it only when this far above usual
    int settled_days = 0;        // StageUp, OfferTrack: training days in a row that had settled
    int calm_days = 0;           // OfferTrack: how long nothing was too much
    int declined_days = 0;       // what offers more: days that it rests after a no
    int hold_days = 0;           // Stalled: acceptable training days of one rung
    int ask_days = 0;            // Stalled: so long without a step is for the physiotherapist;
                                 // FlareUp: so long ago a flare-up is still one of several
    int goal_days = 0;           // Stalled: a goal is open so long beyond its time; 0: nothing
    int falls = 0;               // Stalled: days too much that make a standstill; 0: never;
                                 // FlareUp: so many are for the physiotherapist
    int stay_days = 0;           // Stalled: how long nothing goes up after such a fall
    int good_per_bad = 0;        // Stalled: good days for each bad one that a rung goes well with;
                                 // 0: it goes well where there was no bad one
    int repeat_days = 0;         // Stalled: what was said rests so long; 0: it never rests
    int same_mornings = 0;       // FlareUp: the last mornings of a plan that ran out, no worse than
                                 // which a new one starts none; 0: each does

    friend bool operator==(const RuleLimits&, const RuleLimits&) = default;
};

/// What a rule says instead in a case that it tells apart: see `rule_cases_of`.
struct RuleCase {
    std::string key;
    std::string title;
    std::string words;

    friend bool operator==(const RuleCase&, const RuleCase&) = default;
};

struct Rule {
    RuleId id;
    RuleKind kind = RuleKind::SeekCare;
    TrackId track; // empty for the stages
    std::string title;
    std::string words;
    std::vector<RuleCase> cases;
    RuleLimits limits;
    CardId card; // what to read next; may be empty
    EvidenceList evidence;

    friend bool operator==(const Rule&, const Rule&) = default;
};

} // namespace loadwise
