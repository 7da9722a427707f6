#pragma once
// A figure as a dose wants it: no hip bends further than prescribed.

#include "figure/figure.h"

namespace loadwise {

/// Cuts a lift or hold off where the range ends, and makes a cycle's movement smaller. A figure
/// whose range is not one of the hip stays as it is.
Figure fitted(Figure figure, const std::optional<JointRange>& range);

} // namespace loadwise
