#pragma once
// What is being typed, as one line of text beside the records, so that it outlives a reload. A
// draft is nobody's record: it counts for nothing until it is submitted.

#include "app/model/state.h"

#include <string>
#include <string_view>

namespace loadwise {

/// The setting that holds it.
constexpr std::string_view draft_key = "draft";

/// The draft of the page that is shown; empty when nothing was typed or chosen there.
std::string draft_text(const AppState& state);

/// Orders the draft kept with every letter, and forgotten when it was saved or left.
void keep_draft(Next& next, const std::string& before);

/// `state` with the draft back on its page. A draft of another day stays away: the score it would
/// give is dated today. So does one that cannot be read, and one that comes when the person has
/// already gone somewhere.
AppState with_draft(AppState state, std::string_view text);

} // namespace loadwise
