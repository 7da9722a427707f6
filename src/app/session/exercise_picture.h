#pragma once
// The picture of an exercise beside its name, and which pictures are asked for.

#include "app/model/state.h"

namespace loadwise {

/// As far as a dose lets it go. Lives with the state's figures; null until it came.
using ExercisePicture = const FittedFigure*;

ExercisePicture picture_of(const Figures& figures, const Exercise& exercise, const Dose& dose);

/// Asks for the pictures of the exercises that the page shows, once for each.
void want_figures(Next& next);

} // namespace loadwise
