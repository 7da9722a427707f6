#pragma once
// How one set runs in time: its movements one after the other, each with its length. Computed from
// the dose alone; the clock is somebody else's.

#include "engine/programme/dose.h"

#include <chrono>
#include <vector>

namespace loadwise {

using Millis = std::chrono::milliseconds;

constexpr Millis one_second{1000};

/// Shorter work has no middle worth telling, in words or by ear.
constexpr Millis least_with_half{16'000};

enum class Move {
    Lift,
    Top, // stand still at the top
    Lower,
    Bottom,  // and at the bottom
    Hold,    // for long
    Release, // let go between two holds
    Work,    // the hard part of an interval
    Recover,
};

struct Beat {
    Move move = Move::Hold;
    Millis start{};
    Millis length{};
    int repetition = 1;

    friend bool operator==(const Beat&, const Beat&) = default;
};

struct SetTimeline {
    std::vector<Beat> beats; ///< empty: the person sets the pace
    Millis length{};
    int repetitions = 1;

    bool is_paced() const { return !beats.empty(); }
};

/// `starts_high`: a repetition begins by lowering.
SetTimeline set_timeline(const Dose& dose, bool starts_high = false);

/// What goes on at this time of the set, or null when the set is over or has no pace.
const Beat* beat_at(const SetTimeline& timeline, Millis time);

/// How much of the set was done by then.
struct Share {
    int repetitions = 0; ///< whole ones
    Millis longest_hold{};
};

Share share_by(const SetTimeline& timeline, Millis time);

} // namespace loadwise
