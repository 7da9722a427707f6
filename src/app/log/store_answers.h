#pragma once
// What the store says about the log, taken into the state: rows, refusals, and records that are
// gone.

#include "app/model/state.h"

#include <string>
#include <vector>

namespace loadwise {

/// Adds what is new; nothing that is there changes.
void take_rows(AppState& state, const RowsRead& rows);

/// Another tab has written: what the next entry here must name.
void note_chain(AppState& state);

/// Orders what the store refused to be stored again, oldest first.
Effects store_again(AppState& state);

/// The store lost everything while this page was open: all of it waits to be stored again.
void take_loss(AppState& state, const RecordsGone& gone);

/// Why the store would not, in words; a reason that is not known speaks for itself.
std::string reason_words(const Texts& texts, const std::string& reason);

/// Losses the person has not been told of yet.
bool has_news_of_losses(const AppState& state);
int count_losses(const AppState& state);

/// The browser lost records, and the person has not been told what became of them.
bool has_news_of_restoring(const AppState& state);

/// Why the store refused entries that are still to be kept; empty when it did not.
std::string refusal(const AppState& state);

} // namespace loadwise
