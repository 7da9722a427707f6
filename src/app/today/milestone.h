#pragma once
// What stands on the day's page when a stage was passed, and when nothing of the programme is left
// to be reached: what it took, and what comes now.

#include "app/model/state.h"

#include <optional>
#include <string>
#include <vector>

namespace loadwise {

struct Advice {
    std::string title;
    std::vector<std::string> paragraphs; ///< the first says the most of it, in a few sentences
    std::vector<std::string> points;
    std::vector<std::string> sources;
    bool is_short_first = false; ///< else all of it is shown at once
};

/// Help is read whole; of everything else a few sentences are enough at first.
bool is_short_first(const Card& card);

Advice advice_of(const AppState& state, const Card& card);

struct Milestone {
    std::string headline;
    std::vector<std::string> way; ///< "57 days, 48 of them training days"
    std::string changes_title;
    std::vector<std::string> changes; ///< of the plan, with this stage
    std::vector<Advice> afterwards;   ///< when it was the last one
    bool is_end = false;
    bool can_go_on = false; ///< a few exercises may go on, once a week
};

/// On the day on which a later stage began; from the day on which all points of the last one are
/// met, as long as they are.
/// "57 days, with 48 training days.", and what became of the mornings meanwhile.
std::vector<std::string> way_since(const AppState& state, Date since);

/// The cards for those who have come through.
std::vector<Advice> afterwards_advice(const AppState& state);

std::optional<Milestone> make_milestone(const AppState& state);

} // namespace loadwise
