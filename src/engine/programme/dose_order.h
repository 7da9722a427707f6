#pragma once
// Whether one dose asks for more than another.

#include "engine/programme/dose.h"

namespace loadwise {

/// Harder in anything: more sets, repetitions, seconds, metres, load, effort, range, sessions a day
/// or work in an interval. Another form, or another way to count, is taken to be harder.
bool is_harder(const Dose& dose, const Dose& than);

} // namespace loadwise
