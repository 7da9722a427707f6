#pragma once
// Where a figure is at a moment: seconds to phase, phase to pose. The phase of a lift is 0 at the
// bottom; it rises to 0.4 (the top), stands until 0.5, is down again at 0.9 and rests until 1.

#include "figure/figure.h"

namespace loadwise {

/// Seconds since the first repetition began; a lift that starts at the top begins by lowering.
double phase_of(const Tempo& tempo, double seconds, Start start = Start::Bottom);

/// The same for any figure: a cycle turns at its own pace, and a hold is in its hold.
double phase_of(const Figure& figure, const std::optional<Tempo>& tempo, double seconds);

/// The same for a prescribed dose: a hold is entered in the two seconds before its time begins,
/// held for its time, and left in the two seconds after it.
double phase_of(const Figure& figure, const Dose& dose, double seconds);

/// How long one repetition takes: at a tempo where there is one, else at the figure's own pace.
double repetition_seconds(const Figure& figure, const std::optional<Tempo>& tempo);

/// The positions that tell the movement, in order: one of a hold, two of a lift, three of a cycle.
std::vector<double> key_phases(const Figure& figure);

Pose pose_at(const Figure& figure, double phase);

/// All numbers of a key, and the key of all its numbers.
using Numbers = std::vector<double>;
Numbers numbers_of(const Stance& stance);
Stance stance_of(const Numbers& numbers);

/// Fills in what follows from the keys: the ground under the feet, the ground's way where the keys
/// do not give it, and the frame.
Figure with_frame(Figure figure);

} // namespace loadwise
