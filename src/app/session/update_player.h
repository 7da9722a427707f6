#pragma once
// The part of update() that is about the led session.

#include "app/model/state.h"

namespace loadwise {

/// Time has passed for the led session.
Next on_player_time(AppState state);

Next on(AppState state, const PlayerOpened& opened);
Next on(AppState state, const PlayerStarted& started);
Next on(AppState state, const PlayerPaused& paused);
Next on(AppState state, const PlayerWentBack& back);
Next on(AppState state, const SetEnded& ended);
Next on(AppState state, const SetConfirmed& confirmed);
Next on(AppState state, const RestExtended& extended);
Next on(AppState state, const PanelOpened& opened);
Next on(AppState state, const SetsSkipped& skipped);
Next on(AppState state, const SorenessChosen& chosen);
Next on(AppState state, const SorenessTold& told);
Next on(AppState state, const EasierTaken& taken);
Next on(AppState state, const LoadChosen& chosen);
Next on(AppState state, const EffortTold& told);

/// What the page was told of the player.
struct PlayerTrace {
    Player player;
    StoredPlayer stored;
    UseSenses senses;
};

PlayerTrace trace_of(const AppState& state);

/// After every action: the player fits the plan as it is now, and the page is told what follows.
void follow_player(Next& next, const PlayerTrace& before);

/// The session shows its exercises in pictures: each is asked for once.
void want_figures(Next& next);

} // namespace loadwise
