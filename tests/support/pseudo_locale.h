#pragma once
// English as it would be in a language nobody has written yet: half as long again, with accents,
// and to be read all the same. Finds texts that do not come from the file, and room that is short.

#include <cctype>
#include <string>
#include <string_view>

namespace loadwise::test {

inline std::string pseudo_letter(char letter) {
    constexpr std::string_view plain = "aeioucnyAEIOUCN";
    constexpr std::string_view accented = "åéîøüçñÿÅÉÎØÜÇÑ"; // two bytes each
    const std::size_t place = plain.find(letter);
    return place == std::string_view::npos ? std::string(1, letter)
                                           : std::string(accented.substr(place * 2, 2));
}

/// The text between two quotation marks of the file; what stands in braces stays.
inline std::string pseudo_text(std::string_view text) {
    std::string out;
    int letters = 0;
    bool is_gap = false;
    bool is_escaped = false; // the letter after a backslash is no letter
    for (const char letter : text) {
        is_gap = letter == '{' || (is_gap && letter != '}');
        const bool is_kept = is_gap || is_escaped;
        letters += is_kept ? 0 : 1;
        out += is_kept ? std::string(1, letter) : pseudo_letter(letter);
        is_escaped = letter == '\\' && !is_escaped;
    }
    const int more = letters * 2 / 5;
    for (int index = 0; index < more; ++index) {
        out += index % 7 == 0 && index + 1 < more ? " " : "ö";
    }
    return out;
}

/// The file of a locale with every text made longer. Names of keys, the language and its name stay.
inline std::string pseudo_locale(const std::string& file) {
    const std::size_t start = file.find("\"texts\"") + 7;
    std::string out = file.substr(0, start);
    for (std::size_t at = start; at < file.size(); ++at) {
        if (file[at] != '"') {
            out += file[at];
            continue;
        }
        const std::size_t end = file.find('"', at + 1);
        const std::string text = file.substr(at + 1, end - at - 1);
        const bool is_key = end + 1 < file.size() && file[end + 1] == ':';
        const bool is_word = text.size() > 1 && !is_key;
        out += '"' + (is_word ? pseudo_text(text) : text) + '"';
        at = end;
    }
    return out;
}

} // namespace loadwise::test
