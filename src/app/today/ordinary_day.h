#pragma once
// What an ordinary day is told: how the last training was borne, and what this one counts toward.
// Made of the person's own numbers, so that two days in a row do not read alike.

#include "app/model/state.h"

#include <string>

namespace loadwise {

/// "Training day 9. Last time 3 during, 2 the morning after: well tolerated. One more ..."
std::string training_words(const AppState& state);

/// Whether those words say already all that this suggestion does. A case of its rule says more.
bool is_verdict_told(const AppState& state, const Offer& offer);

/// Days on which a set was done, up to now.
int training_days(const AppState& state);

/// What was done today: "4 of 4 sets of Bridge hold"; empty when nothing was.
std::string done_today_words(const AppState& state);

} // namespace loadwise
