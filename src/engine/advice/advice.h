#pragma once
// What the programme suggests, by which rule, and with which numbers.

#include "engine/state/patient_state.h"

#include <string>
#include <vector>

namespace loadwise {

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
