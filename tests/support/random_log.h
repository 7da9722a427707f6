#pragma once
// Logs made at random: mostly plausible, partly forged, so that promotions happen and are tried to
// be cheated. The same seed gives the same log.

#include "support/clinic.h"

namespace loadwise::clinic {

/// About thirty days of the test programme.
std::vector<Entry> random_log(const Programme& programme, int seed);

/// A pain score after which nothing was answered, and, for a morning, after which no other morning
/// came; nothing when the log has none.
std::optional<std::size_t> last_pain_before_answer(const std::vector<Entry>& entries, int seed);

} // namespace loadwise::clinic
