#pragma once
// What the programme suggests, as a card says it: what would change, why, and what each answer
// does.

#include "app/model/state.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace loadwise {

struct NumberLine {
    std::string label;
    std::string value;
};

struct OfferView {
    RuleId rule;
    ExerciseId exercise;  ///< the first it speaks of; empty for the whole plan
    ScreeningId question; ///< the red flag it speaks of; else empty
    RuleKind kind = RuleKind::SeekCare;
    std::string title;
    std::string words;
    std::string change; ///< what would change, in words; may be empty
    std::vector<NumberLine> numbers;
    std::vector<std::string> sources;
    bool needs_answer = false;
    std::string accept;
    std::string decline;
    bool starts_session = false;                          ///< accepting leads into the session
    std::vector<std::pair<EntryId, std::string>> entries; ///< to be corrected, with what they are
};

OfferView make_offer_view(const AppState& state, const Offer& offer);

/// The dose it offers instead of the present one; nothing when it is about anything else.
const Change* only_step_up(const Offer& offer);

/// Of all that wait for an answer, the one that is asked first; null when nothing waits. What
/// applies already waits for none.
const Offer* open_offer(const AppState& state);

} // namespace loadwise
