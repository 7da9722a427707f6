#pragma once
// The exercises of the session that is going on, each with its sets: which are done, which were
// left out, and what is left to do.

#include "app/model/player.h"
#include "app/model/state.h"

#include <optional>
#include <vector>

namespace loadwise {

struct SessionSets {
    const Exercise* exercise = nullptr; ///< lives in the programme
    const Dose* dose = nullptr;
    Rung rung;
    std::vector<SetKey> all;  ///< in order
    std::vector<SetKey> left; ///< neither done nor left out
    int done = 0;
    int skipped = 0;
    bool is_open = false;    ///< may be done now
    bool is_stopped = false; ///< no more of it today, after pain
};

/// What may be done now, was begun in this session or was stopped in it; in the plan's order.
std::vector<SessionSets> sets_of_session(const AppState& state);

/// Nothing for an exercise that is not part of the session.
std::optional<SessionSets> sets_of(const AppState& state, const ExerciseId& exercise);

/// The picture of an exercise, or null until it came.
const Figure* figure_of(const AppState& state, const Exercise& exercise);

SetTimeline timeline_of(const AppState& state, const SessionSets& sets);

SetPlan plan_of(const AppState& state, const SessionSets& sets);

/// Intervals: done out of doors, with the phone in a pocket.
bool is_run(const SessionSets& sets);

/// Intervals whose picture is a run: they alternate with walking.
bool is_on_foot(const SessionSets& sets);

/// Chosen in this session, or told last, or as prescribed.
SetLoad load_of(const AppState& state, const SessionSets& sets);

/// The easier dose or exercise that the person may take by themselves, when that is sensible now.
std::optional<Change> easier_now(const AppState& state, const ExerciseId& exercise);

} // namespace loadwise
