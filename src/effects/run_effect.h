#pragma once
// Carries out one effect: turns values into text and hands them to the platform.

#include "effect.h"
#include "platform.h"

namespace loadwise {

void run_effect(const Effect& effect, Platform& platform);

} // namespace loadwise
