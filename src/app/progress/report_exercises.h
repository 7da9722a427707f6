#pragma once
// What a visit report says of each exercise: its dose now, on how many days it was done, and how
// much it hurt.

#include "app/model/state.h"

#include <optional>
#include <string>
#include <vector>

namespace loadwise {

struct ReportExercise {
    std::string name;
    std::string dose; ///< now; empty: not in the plan any more
    int days = 0;     ///< on which it was done, of those reported
    std::optional<int> worst_pain;
    std::optional<int> usual_pain; ///< the median of its sessions
};

/// Those of the plan in its order, then those that were done and are not in it now.
std::vector<ReportExercise> report_exercises(const AppState& state, Date first, Date last);

/// The dose an exercise stands at now, with its load, and whether it is locked or eased.
std::string report_dose(const Texts& texts, const Exercise& exercise, const ExerciseState& each);

/// Exercise, dose, days done, usual pain, worst pain.
std::vector<std::vector<std::string>>
report_exercise_rows(const Texts& texts, const std::vector<ReportExercise>& exercises);

} // namespace loadwise
