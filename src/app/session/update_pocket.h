#pragma once
// The led session while it is led by a track of sound, whose clock is the truth as long as it
// plays.

#include "app/session/session_sets.h"

namespace loadwise {

/// Whether a track can lead this exercise: its sets have a pace, and the browser plays tracks.
bool can_be_heard(const AppState& state, const SessionSets& sets);

/// It can, and is wanted.
bool is_in_pocket(const AppState& state, const SessionSets& sets);

/// A track stands for the clock now.
bool is_led_by_sound(const AppState& state);

Next on(AppState state, const PocketTold& told);
Next on(AppState state, const PocketSkipped& skipped);

/// The answer to whether the sets were done that ended in the pocket.
Next answer_heard(AppState state, bool is_done);

/// After every action: the page plays what the player does, or nothing.
void follow_pocket(Next& next);

} // namespace loadwise
