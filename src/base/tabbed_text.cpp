#include "base/tabbed_text.h"

namespace loadwise {

std::string tabbed_word(std::string_view word) {
    std::string safe;
    for (const char letter : word) {
        switch (letter) {
        case '\\':
            safe += "\\\\";
            break;
        case '\t':
            safe += "\\t";
            break;
        case '\n':
            safe += "\\n";
            break;
        default:
            safe += letter;
        }
    }
    return safe;
}

std::string tabbed_line(const TabbedLine& words) {
    std::string text;
    for (std::size_t index = 0; index < words.size(); ++index) {
        text += index == 0 ? "" : "\t";
        text += tabbed_word(words[index]);
    }
    return text;
}

std::vector<TabbedLine> read_tabbed(std::string_view text) {
    std::vector<TabbedLine> lines(1, TabbedLine(1));
    for (std::size_t index = 0; index < text.size(); ++index) {
        const char letter = text[index];
        if (letter == '\n') {
            lines.emplace_back(1);
        } else if (letter == '\t') {
            lines.back().emplace_back();
        } else if (letter == '\\' && index + 1 < text.size()) {
            ++index;
            const char next = text[index];
            lines.back().back() += next == 't' ? '\t' : (next == 'n' ? '\n' : next);
        } else {
            lines.back().back() += letter;
        }
    }
    return lines;
}

} // namespace loadwise
