// Bytes into the backup reader: whatever reads is written and read again without a change, and
// joins a log without touching it.
#include "format/log/backup.h"

#include <cstdint>
#include <cstdlib>

using namespace loadwise;

namespace {

void demand(bool is_true) {
    if (!is_true) {
        std::abort();
    }
}

void check_round_trip(const Backup& backup) {
    const std::string text =
        write_backup(backup.entries, backup.unreadable_rows, backup.written, backup.app);
    const auto again = read_backup(text);
    demand(again.has_value());
    demand(again->is_whole);
    demand(again->entries == backup.entries);
    demand(again->unreadable_rows == backup.unreadable_rows);
}

void check_merge(const Backup& backup) {
    const MergePlan first = plan_merge({{}, {}}, backup);
    const MergePlan second = plan_merge({first.added, first.added_rows}, backup);
    demand(second.added.empty());
    demand(second.added_rows.empty());
    demand(second.conflicts.size() == first.conflicts.size());
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t count) {
    const auto backup = read_backup({reinterpret_cast<const char*>(bytes), count});
    if (!backup) {
        demand(!backup.error().empty());
        return 0;
    }
    check_round_trip(*backup);
    check_merge(*backup);
    return 0;
}
