#include "format/export/csv_text.h"

#include <algorithm>

namespace loadwise {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// What spreadsheets take for the start of a formula, the wide forms included.
constexpr std::string_view formula_starts[] = {
    "=", "+", "-", "@", "\t", "\r", "\n", "\uFF1D", "\uFF0B", "\uFF0D", "\uFF20"};

bool starts_like_formula(std::string_view field) {
    return std::any_of(
        std::begin(formula_starts),
        std::end(formula_starts),
        [field](std::string_view start) { return field.starts_with(start); }
    );
}

bool needs_quotes(std::string_view field) {
    return field.find_first_of(",\"\r\n") != std::string_view::npos;
}

bool is_bare_control(char letter) {
    const bool is_control = static_cast<unsigned char>(letter) < 0x20;
    return is_control && letter != '\t' && letter != '\r' && letter != '\n';
}

/// Quotes doubled, and no byte that would end the file early for some readers.
std::string with_doubled_quotes(std::string_view field) {
    std::string text;
    for (const char letter : field) {
        if (letter == '"') {
            text += "\"\"";
        } else {
            text += is_bare_control(letter) ? ' ' : letter;
        }
    }
    return text;
}

} // namespace

CsvText::CsvText(bool has_byte_order_mark)
    : text_(has_byte_order_mark ? byte_order_mark : "") {}

void CsvText::separate() {
    text_ += is_row_empty_ ? "" : ",";
    is_row_empty_ = false;
}

CsvText& CsvText::text(std::string_view field) {
    const std::string safe = (starts_like_formula(field) ? "'" : "") + with_doubled_quotes(field);
    separate();
    text_ += needs_quotes(field) ? "\"" + safe + "\"" : safe;
    return *this;
}

CsvText& CsvText::number(std::optional<long long> value) {
    return plain(value ? std::to_string(*value) : "");
}

CsvText& CsvText::plain(std::string_view fields) {
    separate();
    text_ += fields;
    return *this;
}

void CsvText::end_row() {
    text_ += "\r\n";
    is_row_empty_ = true;
}

} // namespace loadwise
