#pragma once
// The answers beside a programme as a value: a file with all of it in English, and one with the
// texts of each other language. Every problem is reported with where it is.

#include "base/result.h"
#include "engine/programme/answer_book.h"

#include <string_view>
#include <vector>

namespace loadwise {

struct AnswersText {
    std::string_view file;
    std::string_view language = {}; ///< "de"; empty for the file's own
    std::string_view beside = {};   ///< the file with the texts of `language`, if there is one
};

Result<AnswerBook, std::vector<Error>> read_answers(const AnswersText& text);

} // namespace loadwise
