#pragma once
// What the led session says beside its clock: the dose at a glance, what comes next, and how long
// it still takes.

#include "app/session/session_sets.h"

#include <string>
#include <vector>

namespace loadwise {

/// "20 s", "1 min 30 s"
std::string short_duration(const Texts& texts, std::chrono::seconds duration);

/// Two or three words each: "20 s", "4 sets", "medium effort".
std::vector<std::string> dose_chips(const Texts& texts, const Dose& dose, Sides sides);

/// "Next: set 2 of 4, right side, hold 20 s"
std::string next_set_words(const Texts& texts, const Dose& dose, SetKey set);

/// From there nobody sees the screen.
bool is_face_down(const Figure& figure);

/// Of the whole session, as its doses have it and the clock of the set that is under way.
std::chrono::seconds time_left(const AppState& state);

/// "6 min left"; empty when nothing is left to do.
std::string time_left_words(const AppState& state);

} // namespace loadwise
