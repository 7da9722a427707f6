#pragma once
// Checks the answers beside a programme, in every language that the programme speaks.

#include "engine/programme/programme.h"

#include <string>

namespace loadwise::cli {

/// Tells every problem with its file and place. Answers with the program's exit code.
int check_answers_of(const Programme& programme, const std::string& path);

} // namespace loadwise::cli
