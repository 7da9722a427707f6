#include "engine/replay/replay.h"

#include "engine/log/log_order.h"
#include "engine/replay/fold.h"

#include <algorithm>

namespace loadwise {
namespace {

/// Only where a yes and the word that cleared it may have been put in the wrong order by a clock.
bool needs_writing_order(const OrderedLog& log) {
    bool is_locked = false;
    bool is_cleared = false;
    for (const Entry* entry : log.entries) {
        if (const auto* answered = std::get_if<ScreeningAnswered>(&entry->body)) {
            is_locked = is_locked || answered->answer == ScreeningAnswer::Yes;
            is_cleared = is_cleared || answered->answer == ScreeningAnswer::Cleared;
        }
    }
    return is_locked && is_cleared;
}

} // namespace

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
    if (needs_writing_order(log)) {
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
