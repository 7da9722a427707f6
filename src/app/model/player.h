#pragma once
// The led session as a state machine: get ready, work, change sides, rest. It is driven only by
// timestamps: every phase begins where the one before it ended, so the state is right after any
// gap, however few frames there were. Nothing here knows a programme or the log.

#include "base/ids.h"
#include "engine/log/log.h"
#include "engine/plan/session_time.h"
#include "engine/programme/set_timeline.h"

#include <optional>
#include <vector>

namespace loadwise {

struct SetKey {
    int number = 1;
    Side side = Side::Both;

    friend bool operator==(const SetKey&, const SetKey&) = default;
};

enum class PlayerPhase {
    Ready,   // waits for the person
    CountIn, // get ready
    Work,
    Change, // to the other side
    Rest,
    Confirm, // the set ended while nobody was looking: was it done?
};

/// What lies over the player.
enum class PlayerPanel { None, Skip, Sore, More, SkipSet, SkipExercise, Voice, Pocket };

/// A set that a track of sound led to its end while nobody looked: it is asked whether it was done.
struct HeardSet {
    ExerciseId exercise;
    SetKey set;
    int fewer = 0; ///< repetitions that were cut short

    friend bool operator==(const HeardSet&, const HeardSet&) = default;
};

struct Player {
    ExerciseId exercise; ///< empty: there is nothing left to do
    SetKey set;          ///< under way, or the next one
    PlayerPhase phase = PlayerPhase::Ready;
    Millis since{};     ///< when the phase began
    Millis work_from{}; ///< how far the set was when it was interrupted
    std::optional<Millis> paused_at;
    Millis seen{};           ///< the last time told
    bool is_attended = true; ///< the page was in sight then
    bool is_led = false;     ///< the player is open; after a reload it opens again
    std::vector<int> cut;    ///< repetitions of the set under way that were cut short
    std::vector<HeardSet> heard;

    bool is_running() const {
        return phase != PlayerPhase::Ready && phase != PlayerPhase::Confirm && !paused_at;
    }

    friend bool operator==(const Player&, const Player&) = default;
};

/// As it is stored: what it needs to go on at the next visit.
struct StoredPlayer {
    SessionId session;
    Player player;
    // What was chosen and is not recorded yet.
    std::optional<int> soreness{}; ///< how sore it is
    bool is_sore_asked = false;    ///< in the question that lies over the player
    ExerciseId loaded{};           ///< its weight or band was chosen
    std::optional<int> grams{};
    std::optional<int> band{};

    friend bool operator==(const StoredPlayer&, const StoredPlayer&) = default;
};

/// What the player needs to know of the exercise.
struct SetPlan {
    std::vector<SetKey> left;   ///< in order: neither done nor left out
    std::optional<Millis> work; ///< length of a set; nothing: the person sets the pace
    Millis rest{};
    bool asks_at_end = false; ///< each set ends with how it was, before anything goes on
};

constexpr Millis count_in_length = count_in_time;
constexpr Millis change_length = change_sides_time;

/// Time of the phase that has passed; may be negative when it was put off.
Millis elapsed(const Player& player, Millis now);

/// Nothing for phases that wait for the person.
std::optional<Millis> phase_length(const Player& player, const SetPlan& plan);

/// Time of the set that has been worked, also before an interruption.
Millis worked(const Player& player, Millis now);

/// It ended in the pocket, and waits for the answer whether it was done.
bool is_heard(const Player& player, const ExerciseId& exercise, SetKey set);

/// Whether the question that stands, if any, is about such sets.
bool asks_of_heard(const Player& player);

struct PlayerStep {
    Player player;
    std::vector<SetKey> finished; ///< sets that the clock ended while the page was in sight
};

/// Time has passed. A set that ended while the page was out of sight waits to be confirmed; a rest
/// that ended so waits for the person.
PlayerStep told_time(Player player, const SetPlan& plan, Millis now, bool is_in_sight);

/// Begins the set, or goes on after a pause; a set that was interrupted goes on from `resume_at`.
Player started(Player player, const SetPlan& plan, Millis now, Millis resume_at);
Player paused(Player player, Millis now);

/// The set under way is over; `at` is when it ended.
Player set_over(Player player, const SetPlan& plan, Millis at);

/// The person ended the set under way, and is asked how it was.
Player ended_early(Player player, Millis now);

/// What the clock makes of a phase that has a length, once that is over, with the page in sight.
Player next_phase(Player player, const SetPlan& plan);

/// Waits for the person before this set.
Player waiting_for(Player player, SetKey set, Millis now);

/// As it goes on after the page was closed: work stands where it was last seen, rest went on.
Player reopened(Player player, Millis now);

/// With the plan as it is now: a set that is no longer left is not under way either.
Player settled(Player player, const SetPlan& plan, Millis now);

} // namespace loadwise
