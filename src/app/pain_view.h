#pragma once
// What the Pain page says: the question, eleven numbers with words, and what is already chosen.

#include "state.h"

#include <array>
#include <string>
#include <vector>

namespace loadwise {

struct PainLevel {
    std::string number;
    std::string short_words; ///< fits on a tile
    std::string words;
};

struct PainView {
    std::string title;
    std::string question;
    std::string help;
    std::array<PainLevel, 11> levels;
    std::optional<std::size_t> chosen;
    std::string chosen_words;
    std::string note;
    bool can_save = false;
    bool can_choose_context = false;
    std::vector<std::pair<ExerciseId, std::string>> exercises; ///< to blame, for pain during
    ExerciseId exercise;
    PainContext context = PainContext::During;
};

PainView make_pain_view(const AppState& state);

} // namespace loadwise
