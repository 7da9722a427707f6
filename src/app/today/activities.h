#pragma once
// The activities a patient scores that they have named themselves: which these are, and what is
// typed into the page that names them.

#include "app/model/state.h"

#include <string>
#include <vector>

namespace loadwise {

/// So many can be scored at a time.
inline constexpr std::size_t activities_most = 3;

/// In the order in which they were named.
std::vector<Activity> scored_activities(const AppState& state, const MeasureId& measure);

/// A line of the page that names them: what stands in it, and why it cannot be taken.
struct ActivityLine {
    std::string typed;
    std::string problem;
};

/// As many as there can be.
std::vector<ActivityLine> activity_lines(const AppState& state, const MeasureId& measure);

/// What is typed, as entries: new names, other names, and what is scored no more.
std::vector<ActivityNamed> activities_typed(const AppState& state, const MeasureId& measure);

} // namespace loadwise
