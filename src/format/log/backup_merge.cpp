// Planning how a backup joins the log that is there. By entry id: what is here stays as it is.
#include "format/log/backup.h"

#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace loadwise {
namespace {

/// The entries of each id. A log may hold an id more than once.
using Known = std::unordered_multimap<std::string_view, const Entry*>;

const Entry* find_same(const Known& known, const Entry& entry) {
    const auto [from, to] = known.equal_range(entry.id.text);
    for (auto each = from; each != to; ++each) {
        if (*each->second == entry) {
            return each->second;
        }
    }
    return nullptr;
}

void plan_entry(MergePlan& plan, Known& known, const Entry& entry) {
    const auto rival = known.find(entry.id.text);
    if (rival == known.end()) {
        plan.added.push_back(entry);
        known.emplace(entry.id.text, &entry);
    } else if (find_same(known, entry) != nullptr) {
        ++plan.already_here;
    } else {
        plan.conflicts.push_back({*rival->second, entry});
    }
}

void plan_row(
    MergePlan& plan, std::unordered_set<std::string_view>& known, const std::string& row
) {
    if (known.insert(row).second) {
        plan.added_rows.push_back(row);
    } else {
        ++plan.already_here;
    }
}

} // namespace

MergePlan plan_merge(const MergeHere& here, const Backup& incoming) {
    Known known;
    for (const Entry& entry : here.entries) {
        known.emplace(entry.id.text, &entry);
    }
    MergePlan plan;
    for (const Entry& entry : incoming.entries) {
        plan_entry(plan, known, entry);
    }
    std::unordered_set<std::string_view> rows(
        here.unreadable_rows.begin(), here.unreadable_rows.end()
    );
    for (const std::string& row : incoming.unreadable_rows) {
        plan_row(plan, rows, row);
    }
    for (const BackupItemAside& item : incoming.aside) {
        plan_row(plan, rows, item.row);
    }
    return plan;
}

} // namespace loadwise
