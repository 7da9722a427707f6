#include "fold.h"
#include "log_order.h"
#include "progression.h"

namespace loadwise {

PatientState replay(const Programme& programme, std::span<const Entry> entries, LocalTime now) {
    const OrderedLog log = order_log(programme, entries, now);
    Fold fold = begin_fold(programme, log.set_aside);
    if (log.entries.empty()) {
        enter_stage(fold, 0, now);
        fold.state.stage_since.reset();
        fold.state.stages.clear();
    }
    for (const Entry* entry : log.entries) {
        apply(fold, *entry);
    }
    return std::move(fold.state);
}

} // namespace loadwise
