#pragma once
// Texts in UTF-8, letter by letter. They were checked when they came in.

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace loadwise {

/// A byte after the first of one character.
inline bool is_inside_letter(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

/// Letters as people count them, near enough.
inline std::size_t letter_count(std::string_view text) {
    const auto inside = std::count_if(text.begin(), text.end(), is_inside_letter);
    return text.size() - static_cast<std::size_t>(inside);
}

/// Where the letter after the one at this place begins.
inline std::size_t next_letter(std::string_view text, std::size_t at) {
    do {
        ++at;
    } while (at < text.size() && is_inside_letter(text[at]));
    return at;
}

/// The next code of a text, which is taken off it.
inline char32_t take_code(std::string_view& text) {
    const auto first = static_cast<unsigned char>(text.front());
    text.remove_prefix(1);
    if (first < 0xC0) {
        return first;
    }
    char32_t code = first < 0xE0 ? first & 0x1FU : first < 0xF0 ? first & 0x0FU : first & 0x07U;
    for (; !text.empty() && is_inside_letter(text.front()); text.remove_prefix(1)) {
        code = (code << 6U) | (static_cast<unsigned char>(text.front()) & 0x3FU);
    }
    return code;
}

} // namespace loadwise
