#pragma once
// The part of update() that is about the page on which pain is told.

#include "app/model/state.h"

namespace loadwise {

Next on(AppState state, const PainAsked& asked);
Next on(AppState state, const PainScoreChosen& chosen);
Next on(AppState state, const PainSideChosen& chosen);
Next on(AppState state, const PainTellerChosen& chosen);
Next on(AppState state, const PainNoteWritten& written);
Next on(AppState state, const PainContextChosen& chosen);
Next on(AppState state, const PainExerciseChosen& chosen);
Next on(AppState state, const PainSubmitted& submitted);

} // namespace loadwise
