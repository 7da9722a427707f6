#pragma once
// Small pieces of text and small look-ups that several exports share.

#include "format/export/export_history.h"

#include <optional>
#include <string>

namespace loadwise {

/// "green", "amber", "red", or "unknown" while a score is missing.
const char* signal_word(Verdict verdict);

/// Grams as kilograms: "12.5".
std::string kilograms(int grams);

/// "3-0-3-0": seconds up, at the top, down, at the bottom.
std::string tempo_text(const Tempo& tempo);

/// The exercise's name, or its id when this programme does not have it.
std::string exercise_name(const Programme& programme, const ExerciseId& id);

/// The worst pain told during any session or exercise of the day.
std::optional<PainScore> worst_during(const TrainingDay& day);

} // namespace loadwise
