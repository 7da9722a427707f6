#include "entry_trace.h"

namespace loadwise {

namespace {

const Entry*
find_in(const std::unordered_map<std::string_view, const Entry*>& entries, const EntryId& id) {
    const auto found = entries.find(id.text);
    return found == entries.end() ? nullptr : found->second;
}

} // namespace

EntryTrace::EntryTrace(std::span<const Entry> log) {
    for (const Entry& entry : log) {
        if (const auto* const deletion = std::get_if<EntryDeleted>(&entry.body)) {
            deletions_.try_emplace(deletion->target.text, &entry);
        } else if (!entry.replaces.empty()) {
            const auto [place, is_new] = corrections_.try_emplace(entry.replaces.text, &entry);
            if (!is_new && instant_of(entry.recorded) > instant_of(place->second->recorded)) {
                place->second = &entry;
            }
        }
    }
}

bool EntryTrace::counts(const Entry& entry) const {
    const bool is_rival = !entry.replaces.empty() && correction_of(entry.replaces) != &entry;
    return std::get_if<EntryDeleted>(&entry.body) == nullptr && !is_rival &&
           deletion_of(entry.id) == nullptr && correction_of(entry.id) == nullptr;
}

bool EntryTrace::is_gone(const EntryId& id) const {
    return deletion_of(id) != nullptr && correction_of(id) == nullptr;
}

const Entry* EntryTrace::deletion_of(const EntryId& id) const {
    return find_in(deletions_, id);
}

const Entry* EntryTrace::correction_of(const EntryId& id) const {
    return find_in(corrections_, id);
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
