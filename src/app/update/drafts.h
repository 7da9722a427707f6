#pragma once
// What is being typed, stored beside the records so that it outlives a reload.

#include "app/model/state.h"

#include <optional>

namespace loadwise {

/// The draft of the page that is shown; nothing when nothing was typed or chosen there.
std::optional<FormDraft> draft_of(const AppState& state);

/// Orders the draft stored with every letter, and forgotten when it was saved or left.
void store_draft(Next& next, const std::optional<SharedValue<FormDraft>>& before);

/// `state` with the draft back on its page. A draft of another day stays away: the score it would
/// give is dated today, and nobody expects a page half filled in the day after. So does one that
/// comes when the person has already gone somewhere.
AppState with_draft(AppState state, const FormDraft& draft);

/// A draft may come back to what is no longer there: then it is the day's page.
void leave_what_is_gone(AppState& state);

} // namespace loadwise
