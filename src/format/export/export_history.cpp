#include "format/export/export_history.h"

#include "engine/log/log_order.h"
#include "engine/replay/fold.h"

#include <string_view>
#include <unordered_map>

namespace loadwise {
namespace {

using Stages = std::unordered_map<std::string_view, StageId>;

/// The stage at each entry of this programme, by entry id, and the state at the end.
Stages follow(
    const Programme& programme, std::span<const Entry> entries, LocalTime now, PatientState& state
) {
    if (programme.stages.empty()) {
        return {};
    }
    const OrderedLog log = order_log(programme, entries, now);
    Fold fold = begin_fold(programme, log.set_aside);
    Stages stages;
    for (const Entry* entry : log.entries) {
        apply(fold, *entry);
        stages.emplace(entry->id.text, programme.stages[fold.state.stage].id);
    }
    state = std::move(fold.state);
    return stages;
}

} // namespace

History make_history(const Programme& programme, std::span<const Entry> entries, LocalTime now) {
    History history;
    const Stages stages = follow(programme, entries, now, history.state);
    for (const Entry* entry : counting(entries)) {
        const auto stage = stages.find(entry->id.text);
        const bool is_ours = entry->programme == programme.id && stage != stages.end();
        history.entries.push_back({entry, is_ours ? stage->second : StageId{}});
    }
    return history;
}

} // namespace loadwise
