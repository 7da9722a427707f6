#pragma once
// Rows of separated values, quoted as RFC 4180 has it, safe to open in a spreadsheet.

#include <optional>
#include <string>
#include <string_view>

namespace loadwise {

class CsvText {
  public:
    /// With the mark, spreadsheets know that the text is UTF-8. Where decimals have a comma, fields
    /// are parted by semicolons.
    explicit CsvText(bool has_byte_order_mark, bool has_decimal_comma = false);

    /// What would start like a formula, in this field or in a cell that another separator makes of
    /// a part of it, gets an apostrophe before it.
    CsvText& text(std::string_view field);

    CsvText& number(std::optional<long long> value);

    /// Field after field as they stand, with commas between them: for headings.
    CsvText& plain(std::string_view fields);

    /// A number with a point, such as "12.5".
    CsvText& decimal(std::string_view number);

    void end_row();

    const std::string& str() const { return text_; }

  private:
    void separate();

    std::string text_;
    char separator_;
    bool is_row_empty_ = true;
};

} // namespace loadwise
