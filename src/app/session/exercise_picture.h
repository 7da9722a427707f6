#pragma once
// The picture of an exercise beside its name, and which pictures are asked for.

#include "app/model/state.h"

#include <string>
#include <vector>

namespace loadwise {

/// As far as a dose lets it go. Lives with the state's figures; null until it came.
using ExercisePicture = const FittedFigure*;

ExercisePicture picture_of(const Figures& figures, const Exercise& exercise, const Dose& dose);

/// A picture or video of a clinic's own. What it shows stands in the steps of the exercise, too.
struct ShownMedia {
    std::string file;    ///< beside the app: "clinic/clam.jpg"
    std::string name;    ///< "Picture from your clinic: Clam"
    std::string missing; ///< in its place when it does not come
    bool is_video = false;
};

std::vector<ShownMedia> media_of(const Texts& texts, const Exercise& exercise);

/// Asks for the pictures of the exercises that the page shows, once for each.
void want_figures(Next& next);

} // namespace loadwise
