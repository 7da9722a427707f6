#include "effects/wire.h"

#include "ui/kit/tree_diff.h"

#include <algorithm>
#include <utility>

namespace loadwise {

void Orders::add(std::string_view kind, std::initializer_list<std::string_view> fields) {
    if (!text_.empty()) {
        text_ += order_separator;
    }
    text_ += kind;
    for (const std::string_view field : fields) {
        with(field);
    }
}

void Orders::with(std::string_view field) {
    text_ += field_separator;
    const auto start = static_cast<std::ptrdiff_t>(text_.size());
    text_ += field;
    // Texts of the person or of a file must not become orders.
    std::replace_if(
        text_.begin() + start,
        text_.end(),
        [](char letter) { return letter == order_separator || letter == field_separator; },
        ' '
    );
}

std::string Orders::take() {
    return std::exchange(text_, {});
}

Message::Message(std::string_view text)
    : parts_(split(text, field_separator)) {}

std::vector<Message> read_messages(std::string_view text) {
    std::vector<Message> messages;
    for (const std::string_view each : split(text, order_separator)) {
        messages.emplace_back(each);
    }
    return messages;
}

std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    std::size_t start = 0;
    while (start <= text.size()) {
        const std::size_t end = std::min(text.find(separator, start), text.size());
        parts.push_back(text.substr(start, end - start));
        start = end + 1;
    }
    return parts;
}

} // namespace loadwise
