#include "format/json/plain_text.h"

#include "base/utf8.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

namespace loadwise {
namespace {

using Json = nlohmann::ordered_json;

struct CodeRange {
    char32_t first = 0;
    char32_t last = 0;
};

/// Line and paragraph separators are among them: a name is one line however it is drawn.
constexpr std::array<CodeRange, 6> deceiving{{
    {0x00, 0x1F},
    {0x7F, 0x9F},
    {0x2028, 0x202E}, // separators; embeddings and overrides of direction
    {0x2066, 0x2069}, // isolates of direction
    {0xFFF9, 0xFFFB}, // annotations, which are not drawn in the line
    {0xFFFE, 0xFFFF},
}};

/// Blanks, marks that only guide others, and letters that are drawn as nothing.
constexpr std::array<CodeRange, 19> unseen{{
    {0x00, 0x20},     {0x7F, 0xA0},     {0xAD, 0xAD},     {0x034F, 0x034F},   {0x061C, 0x061C},
    {0x115F, 0x1160}, {0x1680, 0x1680}, {0x17B4, 0x17B5}, {0x180B, 0x180F},   {0x2000, 0x200F},
    {0x2028, 0x202F}, {0x205F, 0x206F}, {0x2800, 0x2800}, {0x3000, 0x3000},   {0x3164, 0x3164},
    {0xFE00, 0xFE0F}, {0xFEFF, 0xFEFF}, {0xFFA0, 0xFFA0}, {0xE0000, 0xE0FFF},
}};

template <std::size_t count>
bool is_among(const std::array<CodeRange, count>& ranges, char32_t code) {
    return std::any_of(ranges.begin(), ranges.end(), [code](const CodeRange& range) {
        return code >= range.first && code <= range.last;
    });
}

/// Texts that are drawn in one line, or as one heading.
constexpr std::array<const char*, 9> one_line_names{
    "title", "name", "form", "unit", "range_of", "author", "role", "condition", "label"};

struct TextPlace {
    std::string where;
    bool has_lines = true;
};

void check_one(const std::string& text, const TextPlace& place, Errors& errors) {
    if (!is_plain_text(text, place.has_lines)) {
        note_error(
            errors,
            {ErrorCode::OutOfRange,
             place.where,
             "A control character stands in this text, or one that turns its direction round. "
             "Write it without."}
        );
    } else if (!text.empty() && !is_seen(text)) {
        note_error(
            errors,
            {ErrorCode::OutOfRange, place.where, "Nothing of this text can be seen. Write words."}
        );
    }
}

void check_all(const Json& json, const TextPlace& place, Errors& errors) {
    if (const auto* text = json.get_ptr<const Json::string_t*>()) {
        return check_one(*text, place, errors);
    }
    if (json.is_array()) {
        for (std::size_t index = 0; index < json.size(); ++index) {
            check_all(
                json[index], {place.where + "/" + std::to_string(index), place.has_lines}, errors
            );
        }
    }
    if (json.is_object()) {
        for (auto item = json.begin(); item != json.end(); ++item) {
            const bool is_line =
                std::find(one_line_names.begin(), one_line_names.end(), item.key()) !=
                one_line_names.end();
            check_all(
                item.value(), {place.where + "/" + pointer_part(item.key()), !is_line}, errors
            );
        }
    }
}

} // namespace

bool is_plain_text(std::string_view text, bool has_lines) {
    while (!text.empty()) {
        const char32_t code = take_code(text);
        if (is_among(deceiving, code) && !(has_lines && code == '\n')) {
            return false;
        }
    }
    return true;
}

bool is_seen(std::string_view text) {
    while (!text.empty()) {
        if (!is_among(unseen, take_code(text))) {
            return true;
        }
    }
    return false;
}

void check_plain_texts(const Json& json, Errors& errors) {
    check_all(json, {}, errors);
}

} // namespace loadwise
