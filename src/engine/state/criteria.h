#pragma once
// How far a patient is on each criterion for leaving a stage, starting a track or ending one.

#include "engine/progression.h"

namespace loadwise {

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
