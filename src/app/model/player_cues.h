#pragma once
// What is heard and felt, and when: planned for the whole phase at once, so that the page can give
// each cue at its moment whatever else it is doing.

#include "app/model/player.h"

#include <vector>

namespace loadwise {

enum class CueKind {
    Name, // which exercise and set, for whoever cannot look
    Next, // which set comes after the rest
    Left, // ten seconds of a long hold
    Tick, // three, two, one
    Go,
    Lift,
    Lower,
    Still, // at the top or at the bottom
    Half,
    Over, // the set is done
    Rest,
};

/// Of a long hold: so much is left at CueKind::Left.
constexpr Millis told_left{10'000};

struct Cue {
    CueKind kind = CueKind::Tick;
    Millis at{};
    int number = 0; ///< of a tick: seconds left; of a movement: the repetition

    friend bool operator==(const Cue&, const Cue&) = default;
};

/// The cues of the phase that the player is in, from `now` on; none while it stands.
std::vector<Cue>
cues_of(const Player& player, const SetPlan& plan, const SetTimeline& timeline, Millis now);

} // namespace loadwise
