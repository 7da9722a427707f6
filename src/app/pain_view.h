#pragma once
// What the Pain page says: the question, eleven numbers with words, and what is already chosen.

#include "state.h"

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
    bool can_save = false;
    bool can_choose_context = false;
    std::vector<std::pair<ExerciseId, std::string>> exercises; ///< to blame, for pain during
    ExerciseId exercise;
    PainContext context = PainContext::During;
};

/// The eleven scores' words up to a colon or comma: "mild".
std::vector<std::string> short_pain_words(const Programme& programme);

PainView make_pain_view(const AppState& state);

} // namespace loadwise
