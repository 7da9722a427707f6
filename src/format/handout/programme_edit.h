#pragma once
// A programme file with other exercises, doses and rules written into it. Only what an editor for
// clinicians can change is written; everything else stays as the file has it.

#include "base/result.h"
#include "engine/programme/programme.h"

#include <string>
#include <string_view>
#include <vector>

namespace loadwise {

/// `wanted` was made of the programme that `text` is, in the file's own language. What is written
/// is not checked: reading it again does that.
Result<std::string, std::vector<Error>>
edit_programme(std::string_view text, const Programme& wanted);

} // namespace loadwise
