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

struct ScaleMark {
    std::string label; ///< "Pain during: 3"
    int value = 0;     ///< 0 to 10
};

/// The scores that a suggestion rests on, against the limits they were held to: 0 to 10.
struct PainScale {
    std::vector<ScaleMark> marks; ///< none: it rests on no score
    int green_most = 0;
    int amber_most = 0;
    std::string words;
};

struct OfferView {
    RuleId rule;
    ExerciseId exercise;  ///< the first it speaks of; empty for the whole plan
    ScreeningId question; ///< the red flag it speaks of; else empty
    RuleKind kind = RuleKind::SeekCare;
    std::string title;
    std::string words;
    std::string change; ///< what would change, in words; may be empty
    PainScale scale;
    std::vector<NumberLine> numbers; ///< that are not on the scale
    std::vector<std::string> sources;
    bool needs_answer = false;
    std::string accept;
    std::string decline;
    bool starts_session = false;                          ///< accepting leads into the session
    std::vector<std::pair<EntryId, std::string>> entries; ///< to be corrected, with what they are
};

/// One more exercise is told of on the same card.
void add_scale(PainScale& scale, PainScale more);

OfferView make_offer_view(const AppState& state, const Offer& offer);

/// The dose it offers instead of the present one; nothing when it is about anything else.
const Change* only_step_up(const Offer& offer);

/// Of all that wait for an answer, the one that is asked first; null when nothing waits. What
/// applies already waits for none.
const Offer* open_offer(const AppState& state);

} // namespace loadwise
