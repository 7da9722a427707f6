#pragma once
// The parts of the led session's page.

#include "app/session/player_view.h"
#include "ui/screens/screens.h"

namespace loadwise {

/// How it is done, what is lifted, easier or harder.
void player_more_ui(const Screen& screen, const PlayerView& view);

/// The questions that lie over the page.
void player_panels_ui(const Screen& screen, const PlayerView& view);

} // namespace loadwise
