#pragma once
// The parts of the led session's page.

#include "app/session/player_view.h"
#include "ui/screens/screens.h"

namespace loadwise {

/// How it is done, what is lifted, easier or harder.
void player_more_ui(Ui& ui, const PlayerView& view, const Texts& texts, Actions& out);

/// The questions that lie over the page.
void player_panels_ui(Ui& ui, const PlayerView& view, const Texts& texts, Actions& out);

} // namespace loadwise
