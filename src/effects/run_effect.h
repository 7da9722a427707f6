#pragma once
// Carries out one effect: turns values into text and orders them from the page.

#include "app/model/action.h"
#include "app/model/effect.h"
#include "effects/wire.h"

namespace loadwise {

/// What is known at once is answered; the rest comes back as messages.
Actions run_effect(const Effect& effect, Orders& orders);

} // namespace loadwise
