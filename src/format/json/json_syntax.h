#pragma once
// Where a text stops being JSON, in words for whoever wrote it. Asked only once the library has
// refused the text, so it may take its time; it makes no values.

#include "base/result.h"

#include <string>
#include <string_view>

namespace loadwise {

/// "line 12, column 5": both from 1, the column in characters as an editor counts them.
std::string line_and_column(std::string_view text, std::size_t place);

/// The first fault of a text in UTF-8 that is no JSON. A text without one that we know is told as
/// broken, with no place.
Error find_syntax_error(std::string_view text);

} // namespace loadwise
