#include "app/answers/answer_search.h"

#include "base/insertion_sort.h"
#include "base/utf8.h"

#include <algorithm>
#include <array>
#include <string>

namespace loadwise {

namespace {

using Words = std::vector<std::string>;

constexpr std::size_t stem_least = 3;
constexpr std::size_t inside_least = 5; ///< of a word within a compound
constexpr std::size_t begun_least = 4;  ///< of a word that an ending may follow
constexpr std::size_t ending_most = 2;
constexpr std::size_t typo_least = 5;
constexpr std::size_t other_least = 6; ///< shorter words differ by a letter and mean something else
constexpr std::size_t words_most = 12; ///< of what is looked for

/// From U+00C0 on, as capitals and small letters both stand: what is left without its accent.
constexpr std::string_view without_accents = "aaaaaaaceeeeiiiidnooooo ouuuuy ";

char plain_letter(char32_t code) {
    if (code < 0x80) {
        const auto letter = static_cast<char>(code);
        const bool is_digit = letter >= '0' && letter <= '9';
        const bool is_small = letter >= 'a' && letter <= 'z';
        const bool is_capital = letter >= 'A' && letter <= 'Z';
        return is_capital ? static_cast<char>(letter + ('a' - 'A'))
                          : (is_small || is_digit ? letter : ' ');
    }
    const char32_t small = code >= 0xE0 && code <= 0xFE ? code - 0x20 : code;
    const char32_t first = 0xC0;
    return small >= first && small - first < without_accents.size() ? without_accents[small - first]
                                                                    : ' ';
}

/// "ae" as "a": an umlaut typed without one.
void add_letter(std::string& word, char letter) {
    const bool is_after_vowel =
        !word.empty() && (word.back() == 'a' || word.back() == 'o' || word.back() == 'u');
    if (letter != 'e' || !is_after_vowel) {
        word += letter;
    }
}

void end_word(Words& words, std::string& word) {
    if (!word.empty()) {
        words.push_back(std::move(word));
        word.clear();
    }
}

bool ends_with(std::string_view word, std::string_view end) {
    return word.size() >= end.size() && word.substr(word.size() - end.size()) == end;
}

/// A word without its ending, and without the letter that the ending doubled: "sitting", "sit".
std::string stem_of(std::string word, const Words& endings) {
    for (const std::string& ending : endings) {
        if (ends_with(word, ending) && word.size() >= ending.size() + stem_least) {
            word.resize(word.size() - ending.size());
            const bool is_doubled =
                word.size() > stem_least && word[word.size() - 1] == word[word.size() - 2];
            word.resize(word.size() - (is_doubled ? 1 : 0));
            return word;
        }
    }
    return word;
}

/// Words as they stand, and without their endings.
struct Stems {
    Words whole;
    Words stems;
};

bool has_word(const Words& words, std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// How words are taken apart, in one language.
struct Grammar {
    Words endings;
    Words skipped;
};

Grammar grammar_of(const SearchWords& search) {
    return {plain_words(search.endings), plain_words(search.skipped)};
}

/// Words that say nothing are neither looked for nor found.
Stems stems_of(std::string_view text, const Grammar& grammar) {
    Stems all;
    for (std::string& word : plain_words(text)) {
        if (!has_word(grammar.skipped, word)) {
            all.stems.push_back(stem_of(word, grammar.endings));
            all.whole.push_back(std::move(word));
        }
    }
    return all;
}

/// One letter more, less, other, or two in the wrong order.
bool is_mistyped(std::string_view typed, std::string_view meant) {
    if (typed.size() > meant.size()) {
        std::swap(typed, meant);
    }
    const std::size_t longer = meant.size() - typed.size();
    if (typed.size() < typo_least || longer > 1) {
        return false;
    }
    const auto fault = static_cast<std::size_t>(
        std::mismatch(typed.begin(), typed.end(), meant.begin()).first - typed.begin()
    );
    const std::string_view rest = typed.substr(fault);
    const std::string_view right = meant.substr(fault);
    if (longer == 1) {
        return rest == right.substr(1);
    }
    const bool is_other =
        rest.empty() || (typed.size() >= other_least && rest.substr(1) == right.substr(1));
    const bool is_swapped = rest.size() >= 2 && rest[0] == right[1] && rest[1] == right[0] &&
                            rest.substr(2) == right.substr(2);
    return is_other || is_swapped;
}

/// A word that is looked for, and those that mean the same.
struct Wanted {
    std::string typed;
    std::string word; ///< without its ending
    Words same;
    bool is_known = false; ///< some answer has it or one that means the same: it is not mistyped
};

bool begins_with(std::string_view word, std::string_view beginning) {
    return word.substr(0, beginning.size()) == beginning;
}

/// The beginning of a word finds it while it is being typed; a long one finds it in a compound.
bool is_alike(const Wanted& wanted, std::string_view whole, std::string_view word) {
    const std::string_view looked_for = wanted.word;
    const bool begins = (wanted.typed.size() >= stem_least && begins_with(whole, wanted.typed)) ||
                        (looked_for.size() >= inside_least && begins_with(word, looked_for));
    const bool is_begun = word.size() >= begun_least && begins_with(looked_for, word) &&
                          looked_for.size() <= word.size() + ending_most;
    const bool is_inside =
        looked_for.size() >= inside_least && word.find(looked_for) != std::string_view::npos;
    const bool is_around =
        word.size() >= inside_least && looked_for.find(word) != std::string_view::npos;
    return begins || is_begun || is_inside || is_around ||
           (!wanted.is_known && is_mistyped(looked_for, word));
}

enum Match : int { no_match = 0, loose_match = 1, same_match = 2, own_match = 3 };

Match match_of(const Wanted& wanted, const Stems& words) {
    if (has_word(words.stems, wanted.word)) {
        return own_match;
    }
    Match best = no_match;
    for (std::size_t at = 0; at < words.stems.size(); ++at) {
        if (has_word(wanted.same, words.stems[at])) {
            return same_match;
        }
        best = is_alike(wanted, words.whole[at], words.stems[at]) ? loose_match : best;
    }
    return best;
}

std::vector<Wanted> wanted_in(const SearchWords& search, std::string_view text) {
    const Grammar grammar = grammar_of(search);
    const Stems looked_for = stems_of(text, grammar);
    std::vector<Wanted> all;
    for (std::size_t at = 0; at < std::min(words_most, looked_for.stems.size()); ++at) {
        Wanted wanted{looked_for.whole[at], looked_for.stems[at], {}, false};
        for (const std::string& group : search.same) {
            const Words same = stems_of(group, grammar).stems;
            if (has_word(same, wanted.word)) {
                wanted.same.insert(wanted.same.end(), same.begin(), same.end());
            }
        }
        all.push_back(std::move(wanted));
    }
    return all;
}

/// The words that an answer is found by.
struct Indexed {
    Stems question;
    Stems also;
    Stems rest;
};

std::vector<Indexed> index_of(const AnswerBook& book) {
    const Grammar grammar = grammar_of(book.search);
    std::vector<Indexed> all;
    for (const BookAnswer& answer : book.answers) {
        const AnswerTopic* const topic = topic_of(book, answer);
        const std::string title = topic == nullptr ? std::string() : topic->title;
        all.push_back(
            {stems_of(answer.question, grammar),
             stems_of(answer.also, grammar),
             stems_of(title + " " + answer.words, grammar)}
        );
    }
    return all;
}

bool has_any(const Wanted& wanted, const Stems& words) {
    return std::any_of(words.stems.begin(), words.stems.end(), [&wanted](const std::string& word) {
        return word == wanted.word || has_word(wanted.same, word);
    });
}

void mark_known(std::vector<Wanted>& all, const std::vector<Indexed>& answers) {
    for (Wanted& wanted : all) {
        wanted.is_known =
            std::any_of(answers.begin(), answers.end(), [&wanted](const Indexed& answer) {
                return has_any(wanted, answer.question) || has_any(wanted, answer.also) ||
                       has_any(wanted, answer.rest);
            });
    }
}

/// How well an answer has each of the words that are looked for.
struct Fit {
    std::size_t place = 0;
    std::vector<int> matches; ///< of each word
    int score = 0;
    bool is_whole = false; ///< it has them all
    bool is_red_flag = false;
};

Fit fit_of(const Indexed& answer, const std::vector<Wanted>& all) {
    // A word of the question says more than one that was thought of beside it, and both say more
    // than one of the answer.
    constexpr int in_question = 5;
    constexpr int beside_it = 4;
    Fit fit;
    for (const Wanted& wanted : all) {
        const int nearest = std::max(
            in_question * match_of(wanted, answer.question),
            beside_it * match_of(wanted, answer.also)
        );
        fit.matches.push_back(nearest + (match_of(wanted, answer.rest) > no_match ? 1 : 0));
    }
    fit.is_whole =
        std::all_of(fit.matches.begin(), fit.matches.end(), [](int match) { return match > 0; });
    return fit;
}

/// How often a number can be halved.
int halvings(std::size_t number) {
    int count = 0;
    for (; number > 1; number /= 2) {
        ++count;
    }
    return count;
}

std::size_t having_word(const std::vector<Fit>& fits, std::size_t word) {
    return static_cast<std::size_t>(std::count_if(fits.begin(), fits.end(), [word](const Fit& fit) {
        return fit.matches[word] > 0;
    }));
}

/// A word that few answers have says more of what is meant, but two words say more than one.
void weigh(std::vector<Fit>& fits, std::size_t words) {
    for (std::size_t word = 0; word < words; ++word) {
        const std::size_t having = having_word(fits, word);
        const int weight = having == 0 ? 0 : 1 + halvings(fits.size() / having);
        for (Fit& fit : fits) {
            fit.score += weight * fit.matches[word];
        }
    }
}

/// A word that nobody has is not answered by one that every other answer has.
bool is_answered(const std::vector<Fit>& fits, std::size_t words) {
    constexpr std::size_t common = 4;
    bool is_any_unknown = false;
    bool is_any_telling = false;
    for (std::size_t word = 0; word < words; ++word) {
        const std::size_t having = having_word(fits, word);
        is_any_unknown = is_any_unknown || having == 0;
        is_any_telling = is_any_telling || (having > 0 && common * having <= fits.size());
    }
    return is_any_telling || !is_any_unknown;
}

int best_of(const std::vector<Fit>& fits) {
    int best = 0;
    for (const Fit& fit : fits) {
        best = std::max(best, fit.score);
    }
    return best;
}

} // namespace

Words plain_words(std::string_view text) {
    constexpr char32_t sharp_s = 0xDF;
    Words words;
    std::string word;
    while (!text.empty()) {
        const char32_t code = take_code(text);
        if (code == sharp_s) {
            word += "ss";
            continue;
        }
        const char letter = plain_letter(code);
        if (letter == ' ') {
            end_word(words, word);
        } else {
            add_letter(word, letter);
        }
    }
    end_word(words, word);
    return words;
}

bool is_search_empty(const SearchWords& words, std::string_view search) {
    return wanted_in(words, search).empty();
}

AnswersFound find_answers(const AnswerBook& book, std::string_view search) {
    std::vector<Wanted> all = wanted_in(book.search, search);
    const std::vector<Indexed> answers = index_of(book);
    mark_known(all, answers);
    std::vector<Fit> fits;
    for (std::size_t place = 0; place < answers.size(); ++place) {
        Fit fit = fit_of(answers[place], all);
        const AnswerTopic* const topic = topic_of(book, book.answers[place]);
        fit.place = place;
        fit.is_red_flag = topic != nullptr && topic->is_red_flag;
        fits.push_back(std::move(fit));
    }
    weigh(fits, all.size());
    const int best = is_answered(fits, all.size()) ? best_of(fits) : 0;
    const auto is_first = [best](const Fit& fit) {
        return fit.is_red_flag && 6 * fit.score >= 5 * best;
    };
    insertion_sort(fits, [&is_first](const Fit& a, const Fit& b) {
        return is_first(a) != is_first(b) ? is_first(a) : a.score > b.score;
    });
    AnswersFound found;
    found.is_closest = true;
    for (const Fit& fit : fits) {
        if (best > 0 && 2 * fit.score >= best) {
            found.places.push_back(fit.place);
            found.is_closest = found.is_closest && !fit.is_whole;
        }
    }
    return found;
}

} // namespace loadwise
