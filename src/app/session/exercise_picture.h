#pragma once
// The picture of an exercise beside its name, and which pictures are asked for.

#include "app/model/state.h"

namespace loadwise {

struct ExercisePicture {
    const Figure* figure = nullptr;  ///< lives in the state; null until it came
    std::optional<JointRange> range; ///< of the dose: the figure goes no further
};

ExercisePicture
picture_of(const std::vector<Figure>& figures, const Exercise& exercise, const Dose& dose);

/// Asks for the pictures of the exercises that the page shows, once for each.
void want_figures(Next& next);

} // namespace loadwise
