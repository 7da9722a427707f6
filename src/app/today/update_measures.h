#pragma once
// The part of update() that is about the page of measures.

#include "app/model/state.h"

namespace loadwise {

/// What is worth taking today, from its first question.
MeasureCheck begin_check(const AppState& state);

/// The walk that was left while this was typed, of which there is some.
MeasureCheck resume_check(const AppState& state, std::vector<MeasureDraft> typed);

Next update_measure(AppState state, const Action& action);

} // namespace loadwise
