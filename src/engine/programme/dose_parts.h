#pragma once
// The numbers of a dose that can be set one by one, and what setting one means for a whole ladder.

#include "engine/programme/programme.h"

#include <optional>
#include <vector>

namespace loadwise {

/// One number of a dose. The tempo has four: up, top, down, bottom.
struct DosePart {
    DoseAmount amount = DoseAmount::Sets;
    int place = 0; ///< in the tempo

    friend bool operator==(const DosePart&, const DosePart&) = default;
};

/// Those that this dose has, in the order people say them. A hold that is done once a set has no
/// repetitions to set, and the repetitions of a repetition maximum are the load.
std::vector<DosePart> parts_of(const Dose& dose);

std::optional<int> part_in(const Dose& dose, DosePart part);

/// The dose with another number; as it was, when it has no such part.
Dose with_part(Dose dose, DosePart part, int value);

const DoseLimit* find_limit(const Programme& programme, DoseAmount amount);

/// A ladder with one number set on one rung, and where that rung is now.
struct SetLadder {
    std::vector<Dose> doses;
    std::size_t place = 0; ///< of the rung that was set, the easiest being 0
    std::size_t begin = 0; ///< of the rung where the exercise begins
};

/// The number holds on all rungs that had the same; easier rungs stay no harder than it, harder
/// ones no easier. Rungs that became the same as the one before are gone. So each step still
/// changes one thing, and the ladder still goes up.
SetLadder set_on_ladder(const SetLadder& ladder, DosePart part, int value);

} // namespace loadwise
