#pragma once
// What the person does on the page of a graded plan, and in its sessions. See action.h.

#include <optional>

namespace loadwise {

/// How many minutes a graded plan is to lead to; nothing is recorded yet.
struct GoalPicked {
    int minutes = 0;
};

/// The plan begins with the goal that was picked, or goes on with it.
struct GoalTaken {};

struct GradedEnded {};

/// A session of the graded plan, led by the player.
struct GradedBegun {};

/// How strong the pain was at the end of a set of a graded plan: with it the set is recorded.
struct SetFelt {
    std::optional<int> score;
};

} // namespace loadwise
