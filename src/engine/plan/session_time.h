#pragma once
// How long training takes: one session of a dose, and a stage's plan. An estimate for whoever
// writes or reads a programme; sets run in the app as set_timeline has it.

#include "engine/programme/programme.h"

#include <chrono>

namespace loadwise {

/// To get ready, before the first set and where no rest is prescribed.
constexpr std::chrono::seconds count_in_time{5};

/// From one side to the other.
constexpr std::chrono::seconds change_sides_time{10};

/// One repetition at a pace of one's own: about a second and a half each way.
constexpr std::chrono::seconds own_pace_repetition_time{3};

/// A way that has only its length: slow walking, lunges, skips.
constexpr int way_metres_per_sec = 1;

/// One set on one side.
std::chrono::seconds set_time(const Dose& dose);

/// Sets that are to be done, and how many turns they take: two where both sides of one are.
struct SetsToDo {
    int sets = 0;
    int turns = 0;

    friend bool operator==(const SetsToDo&, const SetsToDo&) = default;
};

/// Those of a session, from its first set on.
SetsToDo all_sets(const Exercise& exercise, const Dose& dose);

/// These sets with the rests between them, from getting ready on.
std::chrono::seconds time_of(const Dose& dose, const SetsToDo& todo);

/// All sets of one session, both sides where the exercise has sides, with the rests between them.
std::chrono::seconds session_time(const Exercise& exercise, const Dose& dose);

struct StageTime {
    std::chrono::seconds session{};      ///< every exercise once
    std::chrono::seconds training_day{}; ///< every exercise as often as its dose says for a day

    friend bool operator==(const StageTime&, const StageTime&) = default;
};

/// What a stage asks for from its first day, each exercise at this rung or at its last one.
/// Exercises that take the place of others or are only chosen are not in it, nor is the way from
/// one exercise to the next.
StageTime stage_time(const Programme& programme, const Stage& stage, Rung rung);

} // namespace loadwise
