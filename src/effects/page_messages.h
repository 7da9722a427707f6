#pragma once
// What the page says of its time, of what is around it, and of what the person did to its elements.

#include "effects/inbox.h"

namespace loadwise {

void read_clock(const Message& message, const AppState& state, Inbox& inbox);
void read_sense(const Message& message, const AppState& state, Inbox& inbox);
void read_around(const Message& message, const AppState& state, Inbox& inbox);

/// An element that the pointer is over, that is pressed, or that has the focus.
template <NodeId Surroundings::*node>
void read_pointed(const Message& message, const AppState&, Inbox& inbox) {
    inbox.surroundings.*node = message.number<NodeId>(0);
}

template <UiEvent::Kind kind>
void read_event(const Message& message, const AppState&, Inbox& inbox) {
    inbox.events.push_back({kind, message.number<NodeId>(0), message.text(1)});
}

} // namespace loadwise
