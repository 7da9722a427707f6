#pragma once
// The log as it counts: in the order things happened, each once, with corrections and deletions
// done. Entries of another programme, or dated in the future, are left out and counted.

#include "patient_state.h"

#include <span>
#include <vector>

namespace loadwise {

struct OrderedLog {
    std::vector<const Entry*> entries;
    SetAside set_aside;
};

OrderedLog order_log(const Programme& programme, std::span<const Entry> entries, LocalTime now);

} // namespace loadwise
