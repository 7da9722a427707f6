#pragma once
// What was not done for long begins lower, the lower the longer: one rung for each started span of
// the rule's `gap_days` beyond the first, the lowest rung after `restart_days`. Each exercise by
// itself, whatever else was trained.

#include "engine/state/patient_state.h"

#include <vector>

namespace loadwise {

/// Training days since this exercise was done, or its rung decided; 0 when it never was done. Of
/// what goes on once a week: since it was due again.
int days_away(const ExerciseState& exercise, LocalTime now);

/// Where it begins again; its own rung when it was not away for long, or when there is no rule.
Rung resumed_rung(
    const Rule* rule, const Exercise& prescribed, const ExerciseState& exercise, LocalTime now
);

/// The same by the rule that the programme has for this exercise.
Rung resumed_rung(const Programme& programme, const ExerciseState& exercise, LocalTime now);

struct Gap {
    ExerciseId exercise;
    Rung from;
    Rung to;
    int days = 0;
};

/// The exercises of the plan that begin lower now. None while a flare-up plan runs.
std::vector<Gap> gaps(const Programme& programme, const PatientState& state, LocalTime now);

/// Whether a gap says more than one small step, or reaches the time after which an exercise begins
/// at its lowest rung: then it is in force whatever is answered.
bool is_long(const Programme& programme, const std::vector<Gap>& gaps);

} // namespace loadwise
