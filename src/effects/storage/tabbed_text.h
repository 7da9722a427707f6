#pragma once
// What version 1.1 stored, which still stands in the browser of whoever comes from there: words
// with tabs or bars between them, told apart by their place, and choices as numbers. It is read for
// one version more and never written; after that this file goes.

#include "app/desk/builder.h"
#include "app/model/form_draft.h"
#include "app/model/incoming_handout.h"
#include "app/model/player.h"
#include "app/model/records.h"

#include <optional>
#include <string_view>
#include <vector>

namespace loadwise::tabbed {

// Nothing, or no drafts, for what is no such text.
std::optional<FormDraft> read_draft(std::string_view text);
std::optional<StoredPlayer> read_player(std::string_view text);
std::optional<HandoutCame> read_waiting(std::string_view text);
std::optional<LastBackup> read_last_backup(std::string_view text);

/// What a line says wrongly is left out.
std::vector<BuilderDraft> read_desk_drafts(std::string_view text);

} // namespace loadwise::tabbed
