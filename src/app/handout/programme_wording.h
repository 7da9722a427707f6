#pragma once
// Where a programme speaks: what of its words another version of it says otherwise.

#include "engine/programme/programme.h"

#include <string>
#include <vector>

namespace loadwise {

/// Words of `after` that are not those of `before`, each with the name of what they belong to.
/// Parts that only one of the two has, doses and limits say nothing here.
std::vector<std::string> new_words(const Programme& before, const Programme& after);

/// The same programme without the words that `new_words` compares.
Programme without_words(Programme programme);

} // namespace loadwise
