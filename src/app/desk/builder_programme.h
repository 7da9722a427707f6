#pragma once
// The programme that a draft makes of its base, and the hand-out's own facts.

#include "app/desk/builder.h"

namespace loadwise {

/// The base with everything that the draft changes. An exercise that no stage and no track has any
/// more is gone, and what led through it leads past it. Whether the result is sound is not asked
/// here: that is for the loader to find.
Programme drafted_programme(const Programme& base, const BuilderDraft& draft);

/// Who it is from, where to start, and a date; its patch is still to be made.
Handout drafted_handout(const Programme& base, const BuilderDraft& draft, Date today);

} // namespace loadwise
