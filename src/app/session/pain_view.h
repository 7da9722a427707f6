#pragma once
// What the Pain page says: the question, eleven numbers with words, and what is already chosen.

#include "app/model/state.h"

#include <string>
#include <vector>

namespace loadwise {

struct PainView {
    std::string title;
    std::string question;
    std::string help;
    std::vector<std::string> words; ///< of the eleven scores, to fit on a tile
    std::optional<int> chosen;
    std::string chosen_words;
    std::string note;
    std::string when; ///< the day and the time that it is saved with
    bool can_save = false;
    bool can_choose_context = false;
    std::vector<std::pair<ExerciseId, std::string>> exercises; ///< to blame, for pain during
    ExerciseId exercise;
    PainContext context = PainContext::During;
    bool can_choose_usual = false; ///< it was told before, and may be told anew
    bool can_tell_sides = false;   ///< whether both sides are sore may be said here
    bool has_sides = false;        ///< each side is told by itself
    Side side = Side::Both;
    bool can_be_clinicians = false; ///< a clinician may have named this number
    bool is_clinicians = false;
    std::string problem; ///< why this number cannot be taken; else empty
};

/// Each side has its own usual pain, so each is told by itself.
bool are_sides_told(const PatientState& patient);

/// The side that is told first: of two sore ones the left, otherwise both together.
Side first_side(const AppState& state);

/// A usual pain that is higher than before, and that neither steady mornings nor a clinician back.
bool is_usual_refused(const AppState& state);

/// The eleven scores' words up to a colon or comma: "mild".
std::vector<std::string> short_pain_words(const Programme& programme);

PainView make_pain_view(const AppState& state);

} // namespace loadwise
