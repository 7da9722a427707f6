#pragma once
// Messages from the page, read into actions, events and surroundings. A message that is not
// understood is left out: it can come from a newer page than this module. wire.md lists them.

#include "app/model/action.h"
#include "app/model/state.h"
#include "effects/wire.h"
#include "ui/kit/events.h"

#include <span>
#include <vector>

namespace loadwise {

struct Inbox {
    Actions actions;
    std::vector<UiEvent> events;
    Surroundings surroundings; ///< scheme as the system wants it; text scale as it was
};

/// `surroundings` as they were; what the messages do not mention stays. A programme is read in the
/// language of `state`, if it has texts for it, and as its hand-out says.
Inbox read_inbox(
    std::span<const Message> messages, const Surroundings& surroundings, const AppState& state
);

} // namespace loadwise
