#pragma once
// A stretch of the led session as one track of sound, which goes on with the screen locked: its
// phases by their time on the track, and what is heard when. A voice cannot be put on a track, so
// each meaning has a sound of its own.

#include "app/model/player.h"

#include <optional>
#include <vector>

namespace loadwise {

enum class PocketSound {
    Begin,  // work begins: run, hold, the set
    Ease,   // the easier part: walk, rest
    Change, // to the other side
    Lift,
    Lower,
    Still,
    Half,
    Tick,   // three, two, one
    Minute, // of a long stretch: it still goes on
    End,    // all done: stop
};

struct PocketCue {
    PocketSound sound = PocketSound::Tick;
    Millis at{};
    int count = 0; ///< told by as many short tones after it: which run, or which set

    friend bool operator==(const PocketCue&, const PocketCue&) = default;
};

struct PocketTrack {
    std::vector<Player> phases; ///< `since` is the time on the track
    Player after;               ///< when it is over
    std::vector<PocketCue> cues;
    Millis length{};
};

/// From the phase that the player is in to the end of its exercise; 0 on the track is `now`.
PocketTrack pocket_track(Player player, SetPlan plan, const SetTimeline& timeline, Millis now);

/// Which of its phases stands at this time; as many as there are: it is over.
std::size_t phase_at(const PocketTrack& track, Millis at);

/// Where a phase ends on the track.
Millis phase_end(const PocketTrack& track, std::size_t phase);

/// What the page plays, and how far that was told.
struct Pocket {
    std::optional<PocketTrack> track;
    int number = 0;        ///< of the track: what is told of another comes too late
    Millis zero{};         ///< the track's beginning, on the player's clock
    std::size_t phase = 0; ///< of the track, that the player stands in
    bool is_playing = false;
    bool asks_each = false; ///< of several sets that were heard, not all were done
};

} // namespace loadwise
