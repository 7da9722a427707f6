#pragma once
// What must hold between the parts of a programme: whether every stage, rung and rule can be
// reached and makes sense. The shape of each part was checked when it was built.

#include "base/result.h"
#include "engine/programme/programme.h"

#include <vector>

namespace loadwise {

/// All problems, each with a JSON pointer into the file. None means that the programme is sound.
std::vector<Error> check_programme(const Programme& programme);

/// Those of a programme of which some parts could not be built: only problems that do not follow
/// from a missing part, and none at a place that is known to be broken.
std::vector<Error>
check_damaged_programme(const Programme& programme, const std::vector<Error>& known);

} // namespace loadwise
