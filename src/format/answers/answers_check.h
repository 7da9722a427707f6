#pragma once
// What must hold of answers before anybody reads them: asked for by `loadwise check` and by tests,
// not by the app.

#include "base/result.h"
#include "engine/programme/answer_book.h"

#include <vector>

namespace loadwise {

/// Every problem of a book in one language: what it names is there, each answer has two or three
/// sentences, says where it comes from and when to ask a person, and warning signs come first.
std::vector<Error> check_answers(const AnswerBook& book, const Programme& programme);

} // namespace loadwise
