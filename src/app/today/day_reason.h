#pragma once
// What today is in one line, and why: training, rest and for how long, flare-up, a new start.

#include "app/model/state.h"

#include <string>

namespace loadwise {

struct DayReason {
    std::string headline;
    std::string reason;
    bool is_enough = false; ///< what can be done today is more than is asked for
};

DayReason make_day_reason(const AppState& state);

/// When training goes on: later today for those who like, or on which day; empty when that is not
/// known yet.
std::string next_training_words(const AppState& state);

} // namespace loadwise
