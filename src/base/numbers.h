#pragma once
// Whole numbers as a person, a browser or a kept setting writes them: digits and nothing else.

#include <charconv>
#include <limits>
#include <optional>
#include <string_view>

namespace loadwise {

/// All of `text` as a number from `least` to `most`, if there is a most; nothing for anything else.
template <typename Number>
std::optional<Number>
read_whole(std::string_view text, Number least, Number most = std::numeric_limits<Number>::max()) {
    Number number = 0;
    const char* const end = text.data() + text.size();
    const std::from_chars_result result = std::from_chars(text.data(), end, number);
    const bool is_whole = result.ec == std::errc{} && result.ptr == end;
    return is_whole && number >= least && number <= most ? std::optional<Number>(number)
                                                         : std::nullopt;
}

} // namespace loadwise
