#pragma once
// The records as files: writes backups and exports, and reads a backup into the plan of what it
// would change. All of it is in the annex.

#include "app/model/action.h"
#include "app/model/effect.h"
#include "effects/wire.h"

namespace loadwise {

namespace annex {

[[gnu::noinline]] void save_reminders(const SaveReminders& effect, Orders& orders);
/// The page seals it, for no browser lets a module do so.
[[gnu::noinline]] void seal_record(const SealRecord& effect, Orders& orders);
[[gnu::noinline]] void save_backup(const SaveBackup& effect, Orders& orders);
[[gnu::noinline]] void save_export(const SaveExport& effect, Orders& orders);
[[gnu::noinline]] Action read_backup_file(const ReadBackup& effect);

} // namespace annex

} // namespace loadwise
