#pragma once
// A hand-out as the draft it was made of.

#include "app/desk/builder.h"

namespace loadwise {

/// What a hand-out changed in its base; nothing of whose file it was. Ladders that no numbers make
/// are as near as numbers come. `given` is what the hand-out makes of the base.
BuilderDraft draft_of(const Programme& base, const Handout& handout, const Programme& given);

} // namespace loadwise
