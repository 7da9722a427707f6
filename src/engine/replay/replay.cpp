#include "engine/replay/replay.h"

#include "engine/log/log_order.h"
#include "engine/replay/fold.h"

#include <algorithm>

namespace loadwise {
PatientState replay(const Programme& programme, std::span<const Entry> entries, LocalTime now) {
    const Era era{&programme, {}};
    return replay(std::span<const Era>(&era, 1), entries, now);
}

std::vector<Era> eras_of(
    const std::vector<PastProgramme>& past, const Programme& programme, const EntryId& begun_by
) {
    std::vector<Era> eras;
    for (const PastProgramme& each : past) {
        eras.push_back({&each.programme, each.begun_by});
    }
    eras.push_back({&programme, begun_by});
    return eras;
}

PatientState replay(std::span<const Era> eras, std::span<const Entry> entries, LocalTime now) {
    const OrderedLog log = order_log(*eras.back().programme, entries, now);
    Fold fold = begin_fold(eras, log.set_aside);
    // A clock may have put a yes and the word that cleared it in the wrong order.
    if (log.has_lock_and_clearing) {
        fold.writing_order = WritingOrder(entries);
    }
    if (log.entries.empty()) {
        enter_stage(fold, 0, now);
        fold.state.stage_since.reset();
        fold.state.stages.clear();
    }
    for (const Entry* entry : log.entries) {
        apply(fold, *entry);
    }
    if (fold.state.era + 1 < eras.size()) {
        enter_era(fold, eras.size() - 1, now); // its entry does not count, and it is in force
    }
    return std::move(fold.state);
}

} // namespace loadwise
