#pragma once
// What the device cannot give to a led session, in words.

#include "app/model/state.h"

#include <string>

namespace loadwise {

struct SensesView {
    std::string lost;   ///< of a button: a press anywhere brings back what is not heard
    std::string notice; ///< said while a set has not begun
    std::string sound_note;
    std::string voice_note; ///< beside their settings
};

SensesView make_senses_view(const AppState& state);

/// That the screen may go dark is said once in a session: whoever starts a set has read it.
void note_what_was_said(AppState& state, PlayerPhase before);

} // namespace loadwise
