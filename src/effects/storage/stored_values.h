#pragma once
// What the patient's app stores beside the log and its settings, as text and back. Reading never
// gives half a value: it is whole, or there are errors that say what is wrong and where.

#include "app/model/form_draft.h"
#include "app/model/incoming_handout.h"
#include "app/model/player.h"
#include "app/model/records.h"
#include "base/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace loadwise {

// Under which names the page stores them.
inline constexpr std::string_view draft_key = "draft";
inline constexpr std::string_view player_key = "player";
inline constexpr std::string_view handout_key = "handout";
inline constexpr std::string_view last_backup_key = "backup";

std::string write_draft(const FormDraft& draft);
Result<FormDraft, std::vector<Error>> read_draft(std::string_view text);

std::string write_player(const StoredPlayer& stored);
Result<StoredPlayer, std::vector<Error>> read_player(std::string_view text);

/// A hand-out that waits for an answer.
std::string write_waiting(const HandoutCame& came);
Result<HandoutCame, std::vector<Error>> read_waiting(std::string_view text);

std::string write_last_backup(const LastBackup& backup);
Result<LastBackup, std::vector<Error>> read_last_backup(std::string_view text);

} // namespace loadwise
