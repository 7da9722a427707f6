#pragma once
// Carries out one effect: turns values into text and hands them to the platform.

#include "app/model/action.h"
#include "app/model/effect.h"
#include "platform/platform.h"

namespace loadwise {

/// What is known at once is answered; the rest comes back as messages.
Actions run_effect(const Effect& effect, Platform& platform);

} // namespace loadwise
