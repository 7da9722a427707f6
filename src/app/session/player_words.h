#pragma once
// The led session in words: what is seen large, and what is said to those who listen.

#include "app/model/player_cues.h"
#include "app/words/texts.h"

#include <string>

namespace loadwise {

/// What of the player one moment shows.
struct PlayerMoment {
    const Player& player;
    const SetPlan& plan;
    const SetTimeline& timeline;
    Millis now{};
};

/// Seconds that are left, the running one included.
long long whole_seconds(Millis left);

/// "18", "1:30"
std::string clock_words(Millis left);

/// "Hold", "Lower", "Rest", "Get ready"
std::string caption_of(const Texts& texts, const PlayerMoment& moment);

/// Changes at the start, half way, five seconds or two repetitions before the end and at the end,
/// and never between.
std::string status_of(const Texts& texts, const PlayerMoment& moment);

/// What a voice says at this cue.
std::string spoken(const Texts& texts, const Cue& cue, const SetTimeline& timeline);

} // namespace loadwise
