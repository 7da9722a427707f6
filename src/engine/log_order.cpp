#include "log_order.h"

#include <algorithm>
#include <tuple>

namespace loadwise {
namespace {

constexpr std::chrono::hours future_grace{24};

using ById = SettledLog::ById;

const EntryDeleted* as_deletion(const Entry& entry) {
    return std::get_if<EntryDeleted>(&entry.body);
}

/// How much an entry speaks against more: of two contents that claim one id, the worse one counts.
int gravity(const Entry& entry) {
    if (const auto* const pain = std::get_if<PainReported>(&entry.body)) {
        return pain->score.value();
    }
    const auto* const answer = std::get_if<ScreeningAnswered>(&entry.body);
    return answer != nullptr && answer->answer == ScreeningAnswer::Yes ? 1 : 0;
}

/// Any order will do where nothing of meaning decides, as long as it is that of the contents.
bool is_content_after(const Entry& a, const Entry& b) {
    const EntryKinds& left = a.body;
    const EntryKinds& right = b.body;
    if (left != right) {
        return right < left;
    }
    const auto rest = [](const Entry& entry) {
        return std::tie(
            entry.at.date,
            entry.at.of_day,
            entry.at.utc_offset,
            entry.recorded.date,
            entry.recorded.of_day,
            entry.recorded.utc_offset,
            entry.programme,
            entry.programme_version,
            entry.replaces,
            entry.follows
        );
    };
    return rest(b) < rest(a);
}

/// Of two entries with one id, or two corrections of one entry, the one written down later counts.
/// Within one minute that is the one with the later id.
bool prevails(const Entry& a, const Entry& b) {
    const Instant left = instant_of(a.recorded);
    const Instant right = instant_of(b.recorded);
    if (left != right) {
        return left > right;
    }
    if (a.id != b.id) {
        return b.id < a.id;
    }
    return gravity(a) != gravity(b) ? gravity(a) > gravity(b) : is_content_after(a, b);
}

void keep_prevailing(ById& entries, std::string_view id, const Entry& entry) {
    const auto [place, is_new] = entries.try_emplace(id, &entry);
    if (!is_new && prevails(entry, *place->second)) {
        place->second = &entry;
    }
}

ById one_of_each_id(std::span<const Entry> entries) {
    ById winners;
    winners.reserve(entries.size());
    for (const Entry& entry : entries) {
        keep_prevailing(winners, entry.id.text, entry);
    }
    return winners;
}

/// Most logs have no corrections and no deletions: then nothing is looked up.
bool is_replaced(const Entry& entry, const ById& corrections) {
    if (corrections.empty()) {
        return false;
    }
    if (corrections.contains(entry.id.text)) {
        return true;
    }
    const auto rival = corrections.find(entry.replaces.text);
    return !entry.replaces.empty() && rival != corrections.end() && rival->second != &entry;
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

bool is_locking_answer(const Entry& entry) {
    const auto* answer = std::get_if<ScreeningAnswered>(&entry.body);
    return answer != nullptr && answer->answer == ScreeningAnswer::Yes;
}

bool is_clearing_answer(const Entry& entry) {
    const auto* answer = std::get_if<ScreeningAnswered>(&entry.body);
    return answer != nullptr && answer->answer == ScreeningAnswer::Cleared;
}

/// A red flag counts whatever programme and date it was written under: better one lock too many. So
/// does its clearing, whatever the programme: else nobody could take the lock away.
bool belongs(const Programme& programme, const Entry& entry, Instant last, SetAside& set_aside) {
    if (is_locking_answer(entry)) {
        return true;
    }
    const bool is_ours = entry.programme == programme.id;
    if (!is_ours && !is_clearing_answer(entry)) {
        ++set_aside.other_programme;
        return false;
    }
    if (instant_of(entry.at) > last || instant_of(entry.recorded) > last) {
        ++set_aside.in_future;
        if (set_aside.future.size() < future_entries_most) {
            set_aside.future.push_back({entry.id, entry.at});
        }
        return false;
    }
    set_aside.newer_version += is_ours && entry.programme_version > programme.version ? 1 : 0;
    return true;
}

} // namespace

SettledLog settle_log(std::span<const Entry> entries) {
    SettledLog log;
    const ById winners = one_of_each_id(entries);
    log.duplicates = static_cast<int>(entries.size() - winners.size());
    std::vector<const Entry*> kept;
    kept.reserve(winners.size());
    for (const Entry& entry : entries) {
        // Looked up only where an id stands twice.
        if (log.duplicates > 0 && winners.find(entry.id.text)->second != &entry) {
            continue;
        }
        kept.push_back(&entry);
        if (!entry.replaces.empty()) {
            keep_prevailing(log.corrections, entry.replaces.text, entry);
        }
        if (const EntryDeleted* deletion = as_deletion(entry)) {
            keep_prevailing(log.deletions, deletion->target.text, entry);
        }
    }
    std::erase_if(kept, [&log](const Entry* entry) {
        const bool is_deleted = !log.deletions.empty() && log.deletions.contains(entry->id.text);
        return is_deleted || as_deletion(*entry) != nullptr || is_replaced(*entry, log.corrections);
    });
    if (!std::is_sorted(kept.begin(), kept.end(), happened_before)) {
        std::sort(kept.begin(), kept.end(), happened_before);
    }
    log.counting = std::move(kept);
    return log;
}

std::vector<const Entry*> counting(std::span<const Entry> entries) {
    return settle_log(entries).counting;
}

OrderedLog order_log(const Programme& programme, std::span<const Entry> entries, LocalTime now) {
    OrderedLog log;
    SettledLog settled = settle_log(entries);
    log.set_aside.duplicates = settled.duplicates;
    const Instant last = instant_of(now) + future_grace;
    log.entries = std::move(settled.counting);
    std::erase_if(log.entries, [&](const Entry* entry) {
        return !belongs(programme, *entry, last, log.set_aside);
    });
    return log;
}

} // namespace loadwise
