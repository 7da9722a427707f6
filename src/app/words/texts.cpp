#include "app/words/texts.h"

#include "app/words/languages.h"

#include <utility>

namespace loadwise {

namespace {

const Filling* find_filling(std::initializer_list<Filling> fillings, std::string_view name) {
    for (const Filling& filling : fillings) {
        if (filling.name == name) {
            return &filling;
        }
    }
    return nullptr;
}

std::string joined(std::string_view key, std::string_view part) {
    std::string name(key);
    name += '.';
    return name += part;
}

} // namespace

Texts::Texts(std::string language, TextTable table)
    : language_(std::move(language))
    , table_(std::move(table)) {}

Texts Texts::with(const TextTable& more) const {
    TextTable table = table_;
    table.insert(more.begin(), more.end());
    return {language_, std::move(table)};
}

/// The text of the key itself; else its form for the exact count, for the count's category, or for
/// all other counts.
const std::string*
Texts::find(std::string_view key, std::initializer_list<Filling> fillings) const {
    const auto look = [this](std::string_view name) {
        const auto found = table_.find(name);
        return found == table_.end() ? nullptr : &found->second;
    };
    if (const std::string* const text = look(key)) {
        return text;
    }
    const Filling* const count = find_filling(fillings, "count");
    if (count == nullptr || !count->is_number) {
        return nullptr;
    }
    if (const std::string* const exact = look(joined(key, std::to_string(count->number)))) {
        return exact;
    }
    if (const std::string* const form =
            look(joined(key, plural_category(language_, count->number)))) {
        return form;
    }
    return look(joined(key, "other"));
}

std::string Texts::operator()(std::string_view key, std::initializer_list<Filling> fillings) const {
    const std::string* const text = find(key, fillings);
    if (text == nullptr) {
        return std::string(key);
    }
    std::string words;
    std::size_t at = 0;
    while (at < text->size()) {
        const std::size_t open = text->find('{', at);
        const std::size_t close = open == std::string::npos ? open : text->find('}', open);
        if (close == std::string::npos) {
            break;
        }
        const std::string_view name = std::string_view(*text).substr(open + 1, close - open - 1);
        words.append(*text, at, open - at);
        if (const Filling* const filling = find_filling(fillings, name)) {
            words += filling->is_number ? number(filling->number) : std::string(filling->text);
        } else {
            words.append(*text, open, close + 1 - open);
        }
        at = close + 1;
    }
    return words.append(*text, at);
}

std::string Texts::number(long long value) const {
    std::string digits = std::to_string(value);
    constexpr long long written_together = 10'000; // years, and most of what is counted here
    if (value > -written_together && value < written_together) {
        return digits;
    }
    const std::string mark = (*this)("number.group");
    for (std::size_t end = digits.size(); end > (value < 0 ? 4U : 3U); end -= 3) {
        digits.insert(end - 3, mark);
    }
    return digits;
}

std::string Texts::decimal(long long thousandths) const {
    std::string rest = std::to_string(1000 + thousandths % 1000).substr(1);
    while (!rest.empty() && rest.back() == '0') {
        rest.pop_back();
    }
    const std::string whole = number(thousandths / 1000);
    return rest.empty() ? whole : whole + (*this)("number.point") + rest;
}

} // namespace loadwise
