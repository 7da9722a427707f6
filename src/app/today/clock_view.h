#pragma once
// The device's clock, when it is doubted or was put right.

#include "app/model/state.h"

#include <string>

namespace loadwise {

struct ClockView {
    bool is_asked = false; ///< whether the device's clock is right
    std::string question;  ///< "Is it 18:05 now, on Saturday 28 November?"
    std::string counted;   ///< the time that everything is counted with
    std::string device;    ///< what the device's clock says, when another time is counted with
    std::optional<ClockDraft> draft;
    ClockDraft now; ///< to begin typing with
};

ClockView make_clock_view(const AppState& state);

} // namespace loadwise
