#include "format/export/csv_text.h"

#include <algorithm>

namespace loadwise {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// What spreadsheets take for the start of a formula, the wide forms included.
constexpr std::string_view formula_starts[] = {
    "=",
    "+",
    "-",
    "@",
    "\uFF1D",
    "\uFF0B",
    "\uFF0D",
    "\uFF20",
    "\uFE66",
    "\uFE62",
    "\uFE63",
    "\uFE6B"};

/// What begins another cell, for one spreadsheet or another.
constexpr std::string_view cell_ends = ",;\t\r\n";

bool starts_like_formula(std::string_view field) {
    return std::any_of(
        std::begin(formula_starts),
        std::end(formula_starts),
        [field](std::string_view start) { return field.starts_with(start); }
    );
}

bool is_one_of(std::string_view letters, char letter) {
    return letters.find(letter) != std::string_view::npos;
}

bool needs_quotes(std::string_view field) {
    return field.find_first_of("\"") != std::string_view::npos ||
           field.find_first_of(cell_ends) != std::string_view::npos;
}

bool is_bare_control(char letter) {
    const bool is_control = static_cast<unsigned char>(letter) < 0x20;
    return is_control && letter != '\t' && letter != '\r' && letter != '\n';
}

/// Blanks and quotes before a formula do not keep every spreadsheet from it, nor what becomes a
/// blank.
std::string without_formulas(std::string_view field) {
    std::string text = !field.empty() && is_one_of("\t\r\n", field.front()) ? "'" : "";
    bool is_cell_start = true;
    for (std::size_t place = 0; place < field.size(); ++place) {
        if (is_cell_start && starts_like_formula(field.substr(place))) {
            text += '\'';
        }
        const bool is_blank = is_one_of(" \"", field[place]) || is_bare_control(field[place]);
        is_cell_start = is_one_of(cell_ends, field[place]) || (is_cell_start && is_blank);
        text += field[place];
    }
    return text;
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

CsvText::CsvText(bool has_byte_order_mark, bool has_decimal_comma)
    : text_(has_byte_order_mark ? byte_order_mark : "")
    , separator_(has_decimal_comma ? ';' : ',') {}

void CsvText::separate() {
    if (!is_row_empty_) {
        text_ += separator_;
    }
    is_row_empty_ = false;
}

CsvText& CsvText::text(std::string_view field) {
    const std::string safe = with_doubled_quotes(without_formulas(field));
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
    const auto own = text_.end() - static_cast<std::ptrdiff_t>(fields.size());
    std::replace(own, text_.end(), ',', separator_);
    return *this;
}

/// A comma in quotes ends no cell in a spreadsheet that splits at commas as well, as LibreOffice
/// does unless told otherwise; a number in quotes is one all the same.
CsvText& CsvText::decimal(std::string_view number) {
    separate();
    const std::size_t point = number.find('.');
    if (separator_ == ',' || point == std::string_view::npos) {
        text_ += number;
        return *this;
    }
    std::string with_comma(number);
    with_comma[point] = ',';
    text_ += '"' + with_comma + '"';
    return *this;
}

void CsvText::end_row() {
    text_ += "\r\n";
    is_row_empty_ = true;
}

} // namespace loadwise
