#include "app/log/store_answers.h"

#include "engine/log/log_chain.h"

#include <algorithm>
#include <unordered_set>

namespace loadwise {

void note_chain(AppState& state) {
    state.missing_entries = count_missing(state.log);
    state.chain_heads = chain_heads(state.log);
    const std::string own = state.writer + "-";
    std::erase_if(state.chain_heads, [&own](const EntryId& id) {
        return id.text.starts_with(own);
    });
}

void take_rows(AppState& state, const RowsRead& rows) {
    std::unordered_set<std::string> known;
    for (const Entry& entry : state.log) {
        known.insert(entry.id.text);
    }
    for (const Entry& entry : rows.entries) {
        if (known.insert(entry.id.text).second) {
            state.log.push_back(entry);
        }
    }
    for (const std::string& row : rows.unreadable) {
        const auto& kept = state.unreadable_rows;
        if (std::find(kept.begin(), kept.end(), row) == kept.end()) {
            state.unreadable_rows.push_back(row);
        }
    }
    note_chain(state);
}

Effects store_again(AppState& state) {
    Effects effects;
    for (PendingWrite& write : state.writes) {
        if (!write.refused_because.empty()) {
            write.refused_because.clear();
            effects.push_back(StoreEntries{write.batch, write.entries, write.rows});
        }
    }
    return effects;
}

void take_loss(AppState& state, const RecordsGone& gone) {
    state.writes.clear();
    if (!state.log.empty()) {
        state.writes.push_back({state.next_batch++, state.log, {}, gone.reason});
    }
}

std::string reason_words(const Texts& texts, const std::string& reason) {
    const std::string key = "store.reason." + reason;
    std::string words = texts(key);
    return words == key ? reason : words;
}

int count_losses(const AppState& state) {
    const auto unreadable = static_cast<int>(state.unreadable_rows.size());
    // A row that cannot be read is there; that its entry is missing says the same once more.
    return std::max(unreadable, state.missing_entries);
}

bool has_news_of_losses(const AppState& state) {
    return count_losses(state) > state.settings.losses_told;
}

bool has_news_of_restoring(const AppState& state) {
    return state.settings.times_lost > state.settings.times_lost_told;
}

std::string refusal(const AppState& state) {
    for (const PendingWrite& write : state.writes) {
        if (!write.refused_because.empty()) {
            return write.refused_because;
        }
    }
    return {};
}

} // namespace loadwise
