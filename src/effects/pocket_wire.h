#pragma once
// The track of sound on the wire.

#include "effects/inbox.h"
#include "effects/wire.h"

namespace loadwise {

std::string_view word_for(PocketSound sound);

void write_pocket(const PlayPocket& effect, Orders& orders);

void read_pocket(const Message& message, const AppState& state, Inbox& inbox);
void read_pocket_skip(const Message& message, const AppState& state, Inbox& inbox);

} // namespace loadwise
