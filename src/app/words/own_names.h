#pragma once
// Which exercises a clinic brought with a hand-out: those whose id begins as no shipped one does.

#include "base/ids.h"

#include <string_view>

namespace loadwise {

inline constexpr std::string_view own_prefix = "own_";

inline bool is_of_clinic(const ExerciseId& exercise) {
    return exercise.text.starts_with(own_prefix);
}

} // namespace loadwise
