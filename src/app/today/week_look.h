#pragma once
// A look back at the week: on how many of the planned days something was done; where that was too
// few, what was in the way, what may help, and a plan for the week to come.

#include "app/model/state.h"

#include <string>
#include <vector>

namespace loadwise {

struct WeekCount {
    int done = 0; ///< days
    int planned = 0;

    friend bool operator==(const WeekCount&, const WeekCount&) = default;
};

/// Of the seven days before today.
WeekCount week_count(const AppState& state);

/// It is a week since the last look, and there is something to look at.
bool is_week_due(const AppState& state);

/// What was in the way is told, and a plan for the week to come is still to be chosen.
bool is_week_plan_open(const AppState& state);

enum class WeekStep {
    Well,    ///< nothing is asked
    Barrier, ///< what was in the way
    Plan,    ///< what may help, and a plan to choose or to write
    Over
};

struct WeekChoice {
    std::string id;
    std::string words;
};

struct WeekLook {
    WeekStep step = WeekStep::Well;
    std::string count;     ///< "You trained on 2 of 3 planned days."
    std::string intention; ///< that stands, in the patient's own words; empty: none
    std::vector<WeekChoice> barriers;
    std::string barrier; ///< that was named
    std::string tip;
    std::vector<WeekChoice> plans; ///< to choose from
    std::string typed;
    bool can_save = false;
    std::vector<std::string> sources; ///< why it is asked
};

/// Nothing, as long as what it says has not come.
std::optional<WeekLook> make_week_look(const AppState& state);

} // namespace loadwise
