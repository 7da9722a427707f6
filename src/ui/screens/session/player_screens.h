#pragma once
// The parts of the led session's page.

#include "app/session/player_view.h"
#include "ui/screens/screens.h"

namespace loadwise {

/// The sheet behind "More": how it is done, what is lifted, easier or harder, and the ways out.
void player_more_ui(const Screen& screen, const PlayerView& view);

/// What a track of sound is, what its sounds mean, and whether it shall lead.
void pocket_ui(const Screen& screen, const PlayerView& view);

/// The way to an easier dose or exercise.
void easier_ui(const Screen& screen, std::string_view key, const PlayerChange& change);

/// How sore it is, chosen and not yet told; answers whether a score is chosen.
bool soreness_scale_ui(const Screen& screen, const PlayerView& view, std::string_view question);

void close_ui(const Screen& screen);

/// What lies over the page: questions, and the sheet.
void player_panels_ui(const Screen& screen, const PlayerView& view);

} // namespace loadwise
