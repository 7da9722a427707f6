#pragma once
// A track of sound in words: what the lock screen shows, and what its sounds mean.

#include "app/session/session_sets.h"

#include <string>
#include <vector>

namespace loadwise {

/// "Run 2 of 6", "Set 1 of 4, left side: Hold", "Rest", by their time on the track.
std::vector<PlayPocket::Title>
pocket_titles(const AppState& state, const SessionSets& sets, const PocketTrack& track);

/// A sound of the track, and what it means.
struct SoundMeaning {
    PocketSound sound = PocketSound::Begin;
    std::string words; ///< "Rising: run"
};

/// Those that this exercise can be led by.
std::vector<SoundMeaning> pocket_meanings(const AppState& state, const SessionSets& sets);

/// "The sound led you through sets 1 to 3. Did you do them?"; empty: nothing is asked.
std::string heard_question(const AppState& state);

} // namespace loadwise
