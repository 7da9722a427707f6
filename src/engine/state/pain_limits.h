#pragma once
// The pain rule as whole numbers on a given day: what is green, what is acceptable, what is too
// much.

#include "engine/programme/programme.h"

#include <optional>

namespace loadwise {

struct PainLimits {
    int green_most = 0;
    int amber_most = 0;
    int settle_rise = 0;
    int settled_most = 0; // a morning up to here has settled, whatever is usual

    friend bool operator==(const PainLimits&, const PainLimits&) = default;
};

/// The limits of this exercise: its own pain rule, its track's, or the programme's. A relative rule
/// without a known usual pain takes usual as 0, the strictest reading.
PainLimits
pain_limits(const Programme& programme, const Exercise* exercise, std::optional<int> usual);

/// The limits of this rule; all are 0 without one.
PainLimits limits_by(const PainRule* rule, std::optional<int> usual);

const PainRule* pain_rule_of(const Programme& programme, const Exercise* exercise);

/// The track that holds this exercise, or null when a stage does.
const Track* track_of(const Programme& programme, const ExerciseId& exercise);

/// The id of that track; empty when a stage holds the exercise.
TrackId track_id_of(const Programme& programme, const ExerciseId& exercise);

} // namespace loadwise
