#pragma once
// How far a patient is on each criterion for leaving a stage, starting a track or ending one.

#include "engine/state/patient_state.h"

#include <optional>
#include <string>
#include <vector>

namespace loadwise {

/// How far one exit criterion is: "sitting 20 of 30 minutes".
struct CriterionProgress {
    CriterionId criterion;
    std::string title;
    std::string unit;
    std::optional<int> value; // nothing: never measured, or too long ago
    int target = 0;
    bool is_at_most = false; // the value must not exceed the target
    bool is_met = false;
};

struct CriterionContext {
    const Programme& programme;
    const PatientState& state;
    LocalTime now;
    std::optional<LocalTime> since; // when the stage or track began
};

CriterionProgress progress_of(const Criterion& criterion, const CriterionContext& context);

std::vector<CriterionProgress>
progress_of_all(const std::vector<Criterion>& criteria, const CriterionContext& context);

bool are_all_met(const std::vector<Criterion>& criteria, const CriterionContext& context);

} // namespace loadwise
