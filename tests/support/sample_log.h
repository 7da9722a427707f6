#pragma once
// A log with one entry of every kind, for tests of what is written from logs: five weeks of the
// shipped programme with a flare, a correction, a deletion and texts that try to do harm.

#include "engine/log/log.h"
#include "engine/programme/programme.h"

#include <vector>

namespace loadwise {

/// The morning after the last entry.
LocalTime sample_now();

std::vector<Entry> sample_log();

/// The shipped programme that the log belongs to.
Programme sample_programme();

} // namespace loadwise
