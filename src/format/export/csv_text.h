#pragma once
// Rows of comma-separated values as RFC 4180 has them, safe to open in a spreadsheet.

#include <optional>
#include <string>
#include <string_view>

namespace loadwise {

class CsvText {
  public:
    /// With the mark, spreadsheets know that the text is UTF-8.
    explicit CsvText(bool has_byte_order_mark);

    /// A text that starts like a formula gets an apostrophe before it.
    CsvText& text(std::string_view field);

    CsvText& number(std::optional<long long> value);

    /// Field after field as they stand, for headings and numbers with a point.
    CsvText& plain(std::string_view fields);

    void end_row();

    const std::string& str() const { return text_; }

  private:
    void separate();

    std::string text_;
    bool is_row_empty_ = true;
};

} // namespace loadwise
