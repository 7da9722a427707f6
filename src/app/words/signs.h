#pragma once
// A question that names several warning signs is read as a list: a tired reader of one sentence
// answers its last sign only.

#include <string>
#include <string_view>

namespace loadwise {

/// "Is any of this new? A. B." with a line for each sign; any other question as it is.
std::string signs_in_lines(std::string_view question);

} // namespace loadwise
