#pragma once
// How long a session takes that would begin now: the estimate of the engine, for people.

#include "app/model/state.h"

#include <optional>
#include <string>

namespace loadwise {

/// Of everything that is ready now; with one dose changed, when a step was offered.
std::chrono::seconds length_of_session(const AppState& state, const Change* step = nullptr);

/// "about 13 minutes"; empty when nothing is ready.
std::string length_words(const Texts& texts, std::chrono::seconds length);

} // namespace loadwise
