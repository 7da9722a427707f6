#pragma once
// The led session in words: what is seen large, and what is said to those who listen.

#include "app/model/player_cues.h"
#include "app/words/texts.h"

#include <string>
#include <string_view>

namespace loadwise {

/// What of the player one moment shows.
struct PlayerMoment {
    const Player& player;
    const SetPlan& plan;
    const SetTimeline& timeline;
    Millis now{};
    bool is_on_foot = false; ///< work is a run, and what follows it a walk
};

/// What a voice needs to know besides.
struct SpokenSet {
    std::string_view exercise;
    int sets = 0;
};

/// "Set 2 of 4, left side"
std::string set_words(const Texts& texts, SetKey set, int sets);

/// Seconds that are left, the running one included.
long long whole_seconds(Millis left);

/// "18", "1:30"
std::string clock_words(Millis left);

/// "Hold", "Lower", "Rest", "Get ready"
std::string caption_of(const Texts& texts, const PlayerMoment& moment);

/// Changes at the start, half way, five seconds or two repetitions before the end and at the end,
/// and never between.
std::string status_of(const Texts& texts, const PlayerMoment& moment);

/// What a voice says at this cue: enough to go through the set without a look.
std::string
spoken(const Texts& texts, const Cue& cue, const PlayerMoment& moment, const SpokenSet& about);

} // namespace loadwise
