#pragma once
// A pose as a drawing in theme inks, and a still picture of the positions that tell an exercise.

#include "drawing/drawing.h"
#include "figure/figure.h"

namespace loadwise {

struct FigureOptions {
    bool is_mirrored = false; ///< faces left: the near leg is then the left one
    bool shows_muscles = true;
    /// Of a still picture: a word under each position, such as "Start"; numbers where there is
    /// none.
    std::vector<std::string> captions = {};
};

Drawing draw_pose(const Figure& figure, const Pose& pose, const FigureOptions& options = {});

/// The key positions in one picture: beside each other, or below where the body lies.
Drawing still(const Figure& figure, const FigureOptions& options = {});

/// One small picture: where the movement leads, and where it starts as a ghost behind it.
Drawing thumbnail(const Figure& figure);

/// The body with the place that its figure marks, and what that is called.
Drawing located(const Figure& figure, const std::string& name);

/// The movement in words.
std::string describe(const Figure& figure);

} // namespace loadwise
