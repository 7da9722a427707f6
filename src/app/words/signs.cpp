#include "app/words/signs.h"

namespace loadwise {

namespace {

constexpr std::string_view line_start = "\n• ";
constexpr std::string_view sign_end = ". ";
constexpr std::string_view lead_end = "? ";

} // namespace

std::string signs_in_lines(std::string_view question) {
    const std::size_t lead = question.find(lead_end);
    const bool is_asked_twice = lead == std::string_view::npos || question.back() == '?';
    if (is_asked_twice || question.find(sign_end, lead) == std::string_view::npos) {
        return std::string(question);
    }
    std::string lines(question.substr(0, lead + 1));
    std::string_view signs = question.substr(lead + lead_end.size());
    while (!signs.empty()) {
        const std::size_t end = signs.find(sign_end);
        lines += line_start;
        lines += signs.substr(0, end == std::string_view::npos ? end : end + 1);
        signs.remove_prefix(end == std::string_view::npos ? signs.size() : end + sign_end.size());
    }
    return lines;
}

} // namespace loadwise
