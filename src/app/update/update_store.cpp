#include "app/update/update_store.h"

#include "app/log/recording.h"
#include "app/log/store_answers.h"
#include "app/update/drafts.h"

#include <algorithm>
#include <utility>

namespace loadwise {

namespace {

Next on(AppState state, const RowsRead& rows) {
    take_rows(state, rows);
    state.is_log_from_newer_version |= rows.is_from_newer_version;
    state.is_log_read = true;
    state.store_problem.clear();
    derive(state);
    return state;
}

Next on(AppState state, const StoreUnavailable& unavailable) {
    state.store_problem = unavailable.reason;
    state.is_log_read = true;
    derive(state);
    return state;
}

Next on(AppState state, const EntriesStored& stored) {
    std::erase_if(state.writes, [&](const PendingWrite& write) {
        return write.batch == stored.batch;
    });
    note_saving(state);
    return state;
}

Next on(AppState state, const EntriesRefused& refused) {
    for (PendingWrite& write : state.writes) {
        if (write.batch == refused.batch) {
            write.refused_because = refused.reason.empty() ? "none" : refused.reason;
        }
    }
    note_saving(state);
    return state;
}

Next on(AppState state, const RecordsGone& gone) {
    take_loss(state, gone);
    note_saving(state);
    return state;
}

Next on(AppState state, const SettingRead& read) {
    state.settings = with_setting(state.settings, read.key, read.value);
    return state;
}

Next on(AppState state, const DraftRead& read) {
    return with_draft(std::move(state), *read.draft);
}

Next on(AppState state, const PlayerRead& read) {
    state.player_stored = read.player;
    return state;
}

Next on(AppState state, const LastBackupRead& read) {
    state.records.last_backup = read.backup;
    return state;
}

/// It holds in this page all the same. What is kept for the page alone, a draft, is not told.
Next on(AppState state, const SettingRefused& refused) {
    if (is_setting(refused.key)) {
        state.setting_problem = refused.reason.empty() ? "none" : refused.reason;
    }
    return state;
}

Next on(AppState state, const LossesRead&) {
    Settings read = state.settings;
    read.losses_told = count_losses(state);
    read.times_lost_told = read.times_lost;
    return change_settings(std::move(state), std::move(read));
}

} // namespace

Next update_store(AppState state, const Action& action) {
    return visit_group<StoreActions>(
        [&state](const auto& each) { return on(std::move(state), each); }, action
    );
}

} // namespace loadwise
