#pragma once
// Finds answers by the words a person has for them. Capitals, accents, the ends of words, parts of
// compounds, words that mean the same and a letter typed wrong are forgiven.

#include "engine/programme/answer_book.h"

#include <string_view>
#include <vector>

namespace loadwise {

struct AnswersFound {
    std::vector<std::size_t> places; ///< in the book; warning signs first, then the best
    bool is_closest = false;         ///< none has all that was asked for; these come closest
};

/// What is looked for holds no word that says anything: nothing is looked for.
bool is_search_empty(const SearchWords& words, std::string_view search);

AnswersFound find_answers(const AnswerBook& book, std::string_view search);

/// The words of a text in small letters without accents; "ae" and "ä" are the same.
std::vector<std::string> plain_words(std::string_view text);

} // namespace loadwise
