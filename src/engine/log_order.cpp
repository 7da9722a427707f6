#include "log_order.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>

namespace loadwise {
namespace {

constexpr std::chrono::hours future_grace{24};

using Winners = std::unordered_map<std::string_view, const Entry*>;

const EntryDeleted* as_deletion(const Entry& entry) {
    return std::get_if<EntryDeleted>(&entry.body);
}

/// Of two entries with one id, or two corrections of one entry, the one written down later counts.
bool is_later(const Entry& a, const Entry& b) {
    return instant_of(a.recorded) > instant_of(b.recorded);
}

Winners keep_one_of_each_id(std::span<const Entry> entries, SetAside& set_aside) {
    Winners winners;
    winners.reserve(entries.size());
    for (const Entry& entry : entries) {
        const auto [place, is_new] = winners.try_emplace(entry.id.text, &entry);
        if (is_new) {
            continue;
        }
        ++set_aside.duplicates;
        if (is_later(entry, *place->second)) {
            place->second = &entry;
        }
    }
    return winners;
}

bool is_winner(const Entry& entry, const Winners& winners) {
    return winners.find(entry.id.text)->second == &entry;
}

/// Which entry stands in for each replaced one.
Winners last_corrections(std::span<const Entry> entries, const Winners& winners) {
    Winners corrections;
    for (const Entry& entry : entries) {
        if (entry.replaces.empty() || !is_winner(entry, winners)) {
            continue;
        }
        const auto [place, is_new] = corrections.try_emplace(entry.replaces.text, &entry);
        if (!is_new && is_later(entry, *place->second)) {
            place->second = &entry;
        }
    }
    return corrections;
}

Winners deletions(std::span<const Entry> entries) {
    Winners deleted;
    for (const Entry& entry : entries) {
        if (const EntryDeleted* deletion = as_deletion(entry)) {
            deleted.try_emplace(deletion->target.text, &entry);
        }
    }
    return deleted;
}

/// Most logs have no corrections and no deletions: then nothing is looked up.
bool is_replaced(const Entry& entry, const Winners& corrections) {
    if (corrections.empty()) {
        return false;
    }
    if (corrections.count(entry.id.text) > 0) {
        return true;
    }
    const auto rival = corrections.find(entry.replaces.text);
    return !entry.replaces.empty() && rival != corrections.end() && rival->second != &entry;
}

bool is_locking_answer(const Entry& entry) {
    const auto* answer = std::get_if<ScreeningAnswered>(&entry.body);
    return answer != nullptr && answer->answer == ScreeningAnswer::Yes;
}

/// A red flag counts whatever programme and date it was written under: better one lock too many.
bool belongs(const Programme& programme, const Entry& entry, Instant last, SetAside& set_aside) {
    if (is_locking_answer(entry)) {
        return true;
    }
    if (entry.programme != programme.id) {
        ++set_aside.other_programme;
        return false;
    }
    if (instant_of(entry.at) > last || instant_of(entry.recorded) > last) {
        ++set_aside.in_future;
        return false;
    }
    set_aside.newer_version += entry.programme_version > programme.version ? 1 : 0;
    return true;
}

bool happened_before(const Entry* a, const Entry* b) {
    const Instant left = instant_of(a->at);
    const Instant right = instant_of(b->at);
    if (left != right) {
        return left < right;
    }
    const Instant left_written = instant_of(a->recorded);
    const Instant right_written = instant_of(b->recorded);
    return left_written != right_written ? left_written < right_written : a->id < b->id;
}

} // namespace

OrderedLog order_log(const Programme& programme, std::span<const Entry> entries, LocalTime now) {
    OrderedLog log;
    const Winners winners = keep_one_of_each_id(entries, log.set_aside);
    const Winners corrections = last_corrections(entries, winners);
    const Winners deleted = deletions(entries);
    const Instant last = instant_of(now) + future_grace;
    log.entries.reserve(winners.size());
    for (const Entry& entry : entries) {
        const bool counts = log.set_aside.duplicates == 0 || is_winner(entry, winners);
        const bool is_deleted = !deleted.empty() && deleted.count(entry.id.text) > 0;
        if (!counts || is_deleted || as_deletion(entry) != nullptr ||
            is_replaced(entry, corrections)) {
            continue;
        }
        if (belongs(programme, entry, last, log.set_aside)) {
            log.entries.push_back(&entry);
        }
    }
    if (!std::is_sorted(log.entries.begin(), log.entries.end(), happened_before)) {
        std::sort(log.entries.begin(), log.entries.end(), happened_before);
    }
    return log;
}

} // namespace loadwise
