#include "app/log/log_index.h"

namespace loadwise {

namespace {

const Entry* find_in(const SettledLog::ById& entries, const EntryId& id) {
    const auto found = entries.find(id.text);
    return found == entries.end() ? nullptr : found->second;
}

} // namespace

LogIndex::LogIndex(std::span<const Entry> log)
    : settled_(settle_log(log))
    , counting_(settled_.counting.begin(), settled_.counting.end()) {}

bool LogIndex::counts(const Entry& entry) const {
    return counting_.contains(&entry);
}

bool LogIndex::is_gone(const EntryId& id) const {
    return deletion_of(id) != nullptr && correction_of(id) == nullptr;
}

const Entry* LogIndex::deletion_of(const EntryId& id) const {
    return find_in(settled_.deletions, id);
}

const Entry* LogIndex::correction_of(const EntryId& id) const {
    return find_in(settled_.corrections, id);
}

const Entry* find_entry(std::span<const Entry> log, const EntryId& id) {
    // What is looked for was mostly written last.
    for (auto entry = log.rbegin(); entry != log.rend(); ++entry) {
        if (entry->id == id) {
            return &*entry;
        }
    }
    return nullptr;
}

} // namespace loadwise
