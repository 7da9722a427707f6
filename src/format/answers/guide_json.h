#pragma once
// The guide as a value: a file with all of it in English, and one with the texts of each other
// language. Every problem is reported with where it is.

#include "engine/programme/guide.h"
#include "format/answers/answers_json.h"

#include <vector>

namespace loadwise {

/// By this name the guide is fetched, as the answers beside a programme are by the programme's.
inline constexpr std::string_view guide_name = "guide";

Result<Guide, std::vector<Error>> read_guide(const AnswersText& text);

/// What a guide says of a programme that the programme does not have.
std::vector<Error> check_guide(const Guide& guide, const Programme& programme);

} // namespace loadwise
