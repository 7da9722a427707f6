#pragma once
// Words kept as lines of text with tabs between them. A tab, a new line or a backslash in a word is
// written with a backslash before it.

#include <string>
#include <string_view>
#include <vector>

namespace loadwise {

using TabbedLine = std::vector<std::string>;

/// The word as it stands between tabs.
std::string tabbed_word(std::string_view word);

std::string tabbed_line(const TabbedLine& words);

/// Every text has at least one line, and every line at least one word.
std::vector<TabbedLine> read_tabbed(std::string_view text);

} // namespace loadwise
