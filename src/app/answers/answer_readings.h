#pragma once
// What the record of the last 14 days adds to an answer, in sentences that are true of it. Where it
// cannot tell, there is none. Nothing here judges: the numbers and days are the person's own.

#include "app/model/state.h"
#include "engine/programme/answer_book.h"

#include <string>

namespace loadwise {

/// `words`: those of the book.
std::string reading_words(const AppState& state, const Texts& words, const BookAnswer& answer);

} // namespace loadwise
