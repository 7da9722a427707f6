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
constexpr std::size_t typo_least = 5;
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

Words stems_of(std::string_view text, const Words& endings) {
    Words stems = plain_words(text);
    for (std::string& word : stems) {
        word = stem_of(std::move(word), endings);
    }
    return stems;
}

bool has_word(const Words& words, std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
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
    const bool is_other = rest.empty() || rest.substr(1) == right.substr(1);
    const bool is_swapped = rest.size() >= 2 && rest[0] == right[1] && rest[1] == right[0] &&
                            rest.substr(2) == right.substr(2);
    return is_other || is_swapped;
}

/// The beginning of a word finds it while it is being typed; a long one finds it in a compound.
bool is_alike(std::string_view wanted, std::string_view word) {
    const bool begins = wanted.size() >= stem_least && word.substr(0, wanted.size()) == wanted;
    const bool is_begun = word.size() > stem_least && wanted.substr(0, word.size()) == word;
    const bool is_inside =
        wanted.size() >= inside_least && word.find(wanted) != std::string_view::npos;
    const bool is_around =
        word.size() >= inside_least && wanted.find(word) != std::string_view::npos;
    return wanted == word || begins || is_begun || is_inside || is_around ||
           is_mistyped(wanted, word);
}

/// A word that is looked for, and those that mean the same.
struct Wanted {
    std::string word;
    Words same;
};

enum Match : int { no_match = 0, loose_match = 1, same_match = 2, own_match = 3 };

Match match_of(const Wanted& wanted, const Words& words) {
    if (has_word(words, wanted.word)) {
        return own_match;
    }
    Match best = no_match;
    for (const std::string& word : words) {
        if (has_word(wanted.same, word)) {
            return same_match;
        }
        best = is_alike(wanted.word, word) ? loose_match : best;
    }
    return best;
}

std::vector<Wanted> wanted_in(const SearchWords& search, std::string_view text) {
    const Words endings = plain_words(search.endings);
    const Words skipped = plain_words(search.skipped);
    std::vector<Wanted> all;
    for (const std::string& word : plain_words(text)) {
        if (has_word(skipped, word) || all.size() == words_most) {
            continue;
        }
        Wanted wanted{stem_of(word, endings), {}};
        for (const std::string& group : search.same) {
            const Words same = stems_of(group, endings);
            if (has_word(same, wanted.word)) {
                wanted.same.insert(wanted.same.end(), same.begin(), same.end());
            }
        }
        all.push_back(std::move(wanted));
    }
    return all;
}

/// How well an answer has each of the words that are looked for.
struct Fit {
    std::size_t place = 0;
    std::vector<int> matches; ///< of each word
    int score = 0;
    bool is_whole = false; ///< it has them all
    bool is_red_flag = false;
};

Fit fit_of(
    const AnswerBook& book, std::size_t place, const std::vector<Wanted>& all, const Words& endings
) {
    constexpr int nearer = 4; // a word of the question says more than one of the answer
    const BookAnswer& answer = book.answers[place];
    const AnswerTopic* const topic = topic_of(book, answer);
    const std::string title = topic == nullptr ? std::string() : topic->title;
    const Words question = stems_of(answer.question + " " + answer.also, endings);
    const Words rest = stems_of(title + " " + answer.words, endings);
    Fit fit;
    fit.place = place;
    fit.is_red_flag = topic != nullptr && topic->is_red_flag;
    for (const Wanted& wanted : all) {
        fit.matches.push_back(nearer * match_of(wanted, question) + match_of(wanted, rest));
    }
    fit.is_whole =
        std::all_of(fit.matches.begin(), fit.matches.end(), [](int match) { return match > 0; });
    return fit;
}

/// A word that few answers have says more of what is meant.
void weigh(std::vector<Fit>& fits, std::size_t words) {
    for (std::size_t word = 0; word < words; ++word) {
        const auto having = std::count_if(fits.begin(), fits.end(), [word](const Fit& fit) {
            return fit.matches[word] > 0;
        });
        const int weight =
            having == 0 ? 0 : static_cast<int>(fits.size()) / static_cast<int>(having);
        for (Fit& fit : fits) {
            fit.score += (1 + weight) * fit.matches[word];
        }
    }
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
    const std::vector<Wanted> all = wanted_in(book.search, search);
    const Words endings = plain_words(book.search.endings);
    std::vector<Fit> fits;
    for (std::size_t place = 0; place < book.answers.size(); ++place) {
        fits.push_back(fit_of(book, place, all, endings));
    }
    weigh(fits, all.size());
    const int best = best_of(fits);
    const auto is_first = [best](const Fit& fit) {
        return fit.is_red_flag && 4 * fit.score >= 3 * best;
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
