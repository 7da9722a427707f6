#include "format/json/json_syntax.h"

#include "base/utf8.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <optional>
#include <vector>

namespace loadwise {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr std::size_t shown_letters_most = 24;

bool is_syntax_blank(char letter) {
    return letter == ' ' || letter == '\t' || letter == '\n' || letter == '\r';
}

bool is_number_digit(char letter) {
    return letter >= '0' && letter <= '9';
}

bool is_word_letter(char letter) {
    return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
           is_number_digit(letter) || letter == '_' || letter == '$';
}

bool is_hex_letter(char letter) {
    return is_number_digit(letter) || (letter >= 'a' && letter <= 'f') ||
           (letter >= 'A' && letter <= 'F');
}

std::string quoted(std::string_view words) {
    return "\"" + std::string(words) + "\"";
}

struct Sign {
    std::string_view bytes;
    const char* words;
};

/// What an office program or a web page puts in place of what JSON knows.
constexpr std::array<Sign, 9> typographic_signs{{
    {"\xE2\x80\x9C", "a typographic quotation mark"},
    {"\xE2\x80\x9D", "a typographic quotation mark"},
    {"\xE2\x80\x9E", "a typographic quotation mark"},
    {"\xE2\x80\x98", "a typographic quotation mark"},
    {"\xE2\x80\x99", "a typographic quotation mark"},
    {"\xC2\xAB", "a typographic quotation mark"},
    {"\xC2\xBB", "a typographic quotation mark"},
    {"\xC2\xA0", "a blank that does not break (U+00A0)"},
    {"\xEF\xBB\xBF", "a byte order mark (U+FEFF), which nobody can see"},
}};

struct Bracket {
    char closing = '}';
    std::size_t place = 0;
};

enum class Expected { Value, ValueOrEnd, Name, NameOrEnd, Colon, CommaOrEnd, Nothing };

/// Reads the text as JSON would be read, and stops at the first thing that is none.
class SyntaxWalk {
  public:
    explicit SyntaxWalk(std::string_view text)
        : text_(text) {}

    std::optional<Error> find() {
        place_ = text_.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
        while (!fault_) {
            skip_blanks();
            if (place_ == text_.size()) {
                if (expected_ != Expected::Nothing) {
                    blame_end();
                }
                break;
            }
            step();
        }
        return fault_;
    }

  private:
    void step() {
        switch (expected_) {
        case Expected::Value:
        case Expected::ValueOrEnd:
            return value();
        case Expected::Name:
        case Expected::NameOrEnd:
            return name();
        case Expected::Colon:
            return colon();
        case Expected::CommaOrEnd:
            return comma_or_end();
        case Expected::Nothing:
            return is_comment()
                       ? blame_comment()
                       : blame(place_, "The text goes on after its end, with " + found() + ".");
        }
    }

    // --- what stands where it should -----------------------------------------------------------

    void value() {
        const char letter = here();
        if (letter == '{' || letter == '[') {
            open_.push_back({letter == '{' ? '}' : ']', place_});
            expected_ = letter == '{' ? Expected::NameOrEnd : Expected::ValueOrEnd;
            ++place_;
        } else if (letter == ']' && expected_ == Expected::ValueOrEnd) {
            close();
        } else if (letter == '"') {
            string();
            after_value();
        } else if (letter == '-' || is_number_digit(letter)) {
            number();
            after_value();
        } else if (!literal()) {
            blame_other("a value");
        }
    }

    void name() {
        if (here() == '}' && expected_ == Expected::NameOrEnd) {
            close();
        } else if (here() == '"') {
            string();
            expected_ = Expected::Colon;
        } else if (is_number_digit(here()) && is_decimal_comma()) {
            blame(place_ - 1, "A number has a point where this one has a comma.");
        } else {
            blame_other("a name in double quotation marks");
        }
    }

    void colon() {
        if (here() != ':') {
            return blame_other("a colon after the name");
        }
        ++place_;
        expected_ = Expected::Value;
    }

    void comma_or_end() {
        const Bracket& inner = open_.back();
        if (here() == ',') {
            comma_ = place_++;
            expected_ = inner.closing == '}' ? Expected::Name : Expected::Value;
        } else if (here() == inner.closing) {
            close();
        } else {
            blame_other("a comma or a closing " + quoted({&inner.closing, 1}));
        }
    }

    void close() {
        open_.pop_back();
        ++place_;
        after_value();
    }

    void after_value() { expected_ = open_.empty() ? Expected::Nothing : Expected::CommaOrEnd; }

    bool literal() {
        for (const std::string_view word : {"true", "false", "null"}) {
            if (this->word() == word) {
                place_ += word.size();
                after_value();
                return true;
            }
        }
        return false;
    }

    // --- numbers -------------------------------------------------------------------------------

    void digits() {
        while (is_number_digit(here())) {
            ++place_;
        }
    }

    void number() {
        const std::size_t start = place_;
        place_ += here() == '-' ? 1U : 0U;
        const bool begins_with_0 = here() == '0';
        const std::size_t whole = place_;
        digits();
        if (place_ == whole) {
            return blame_digit(start);
        }
        if (begins_with_0 && place_ > whole + 1) {
            return blame(start, "A number must not begin with 0: " + shown_from(start) + ".");
        }
        if (here() == '.') {
            const std::size_t first = ++place_;
            digits();
            if (place_ == first) {
                return blame_digit(start);
            }
        }
        exponent(start);
        if (!fault_ && is_word_letter(here())) {
            blame(start, "A number is written in digits, not as " + shown_from(start) + ".");
        }
    }

    void exponent(std::size_t start) {
        if ((here() == 'e' || here() == 'E') && !fault_) {
            ++place_;
            place_ += here() == '+' || here() == '-' ? 1U : 0U;
            const std::size_t first = place_;
            digits();
            if (place_ == first) {
                return blame_digit(start);
            }
        }
        const std::string digits_read(text_.substr(start, place_ - start));
        if (!std::isfinite(std::strtod(digits_read.c_str(), nullptr))) {
            blame(start, "This number is larger than any we can keep: " + shown_from(start) + ".");
        }
    }

    void blame_digit(std::size_t start) {
        if (word() == "Infinity" || word() == "inf") {
            return blame_word(start);
        }
        blame(start, "A digit is missing in the number " + shown_from(start) + ".");
    }

    // --- strings -------------------------------------------------------------------------------

    void string() {
        const std::size_t start = place_++;
        while (!fault_) {
            if (place_ == text_.size() || here() == '\n' || here() == '\r') {
                return blame(
                    start,
                    "The quotation mark here is not closed on its line. A line break inside a "
                    "text is written \\n."
                );
            }
            const char letter = text_[place_];
            if (letter == '"') {
                ++place_;
                return;
            }
            if (letter == '\\') {
                escape();
            } else if (letter >= '\0' && letter < ' ') {
                blame(place_, "A control character stands in this text. A tab is written \\t.");
            } else {
                ++place_;
            }
        }
    }

    void escape() {
        const std::size_t start = place_++;
        const char letter = here();
        if (letter == 'u') {
            return unicode_escape(start);
        }
        if (std::string_view("\"\\/bfnrt").find(letter) == std::string_view::npos || at_end()) {
            return blame(
                start,
                "After a backslash stands one of \" \\ / b f n r t u. A backslash itself is "
                "written \\\\."
            );
        }
        ++place_;
    }

    /// The four digits after "\u"; reports their absence.
    std::optional<unsigned> hex_digits(std::size_t start) {
        const std::string_view four = text_.substr(std::min(place_ + 1, text_.size()), 4);
        if (four.size() < 4 || !std::all_of(four.begin(), four.end(), is_hex_letter)) {
            blame(start, "After \\u stand four digits of 0 to 9 and a to f, as in \\u00e9.");
            return std::nullopt;
        }
        place_ += 5;
        return static_cast<unsigned>(std::strtoul(std::string(four).c_str(), nullptr, 16));
    }

    void unicode_escape(std::size_t start) {
        const std::optional<unsigned> first = hex_digits(start);
        if (!first || *first < 0xD800U || *first > 0xDFFFU) {
            return;
        }
        const bool has_second = *first < 0xDC00U && text_.substr(place_, 2) == "\\u";
        place_ += has_second ? 1U : 0U;
        const std::optional<unsigned> second = has_second ? hex_digits(start) : std::nullopt;
        if (!fault_ && (!second || *second < 0xDC00U || *second > 0xDFFFU)) {
            blame(
                start,
                "This is half a character: such an escape is one of a pair, \\ud83d\\ude00. "
                "Write the character itself."
            );
        }
    }

    // --- what stands where it should not -------------------------------------------------------

    void blame(std::size_t place, const std::string& words) {
        if (!fault_) {
            fault_ = Error{ErrorCode::NotJson, line_and_column(text_, place), words};
        }
    }

    void blame_end() {
        if (open_.empty()) {
            return blame(place_, "The text is empty. A group in braces must stand here.");
        }
        const Bracket& inner = open_.back();
        blame(
            place_,
            "The text ends here, and the " + opening(inner) + " of " +
                line_and_column(text_, inner.place) + " is not closed. It may have been cut off."
        );
    }

    bool is_comment() const {
        const std::string_view rest = text_.substr(place_);
        return rest.starts_with("//") || rest.starts_with("/*") || rest.starts_with("#");
    }

    void blame_comment() { blame(place_, "JSON has no comments: take this one away."); }

    /// Anything that does not fit: first the mistakes that are made often, each by its name.
    void blame_other(const std::string& wanted) {
        const char letter = here();
        const bool is_after_comma = expected_ == Expected::Value || expected_ == Expected::Name;
        const bool is_closing = letter == '}' || letter == ']';
        if (is_closing && is_after_comma && !open_.empty() && open_.back().closing == letter &&
            is_comma_last()) {
            return blame(comma_, "After this comma nothing follows: take the comma away.");
        }
        if (is_closing && !open_.empty() && open_.back().closing != letter) {
            return blame_bracket();
        }
        if (is_comment()) {
            return blame_comment();
        }
        if (letter == '\'') {
            return blame(
                place_, "Names and texts stand in double quotation marks, not in single ones."
            );
        }
        const bool is_value = expected_ == Expected::Value || expected_ == Expected::ValueOrEnd;
        if (is_value && is_word_letter(letter)) {
            return blame_word(place_);
        }
        blame(place_, "Here stands " + found() + ", where " + wanted + " must stand.");
    }

    void blame_bracket() {
        const Bracket& inner = open_.back();
        blame(
            place_,
            "Here stands " + found() + ", but the " + opening(inner) + " of " +
                line_and_column(text_, inner.place) + " is closed by " +
                quoted({&inner.closing, 1}) + "."
        );
    }

    /// A word without quotation marks, where a value is wanted.
    void blame_word(std::size_t start) {
        const std::string shown = shown_from(start);
        const bool is_no_number = shown == quoted("NaN") || shown == quoted("nan") ||
                                  shown.find("nfinity") != std::string::npos;
        blame(
            start,
            is_no_number
                ? "JSON has no " + shown + ". Write a number, or leave the field out."
                : shown + " is no value of JSON. A text stands in double quotation marks; the "
                          "words without are true, false and null."
        );
    }

    // --- looking -------------------------------------------------------------------------------

    bool at_end() const { return place_ >= text_.size(); }

    char here() const { return at_end() ? '\0' : text_[place_]; }

    void skip_blanks() {
        while (!at_end() && is_syntax_blank(text_[place_])) {
            ++place_;
        }
    }

    std::string_view word() const {
        std::size_t end = place_;
        while (end < text_.size() && is_word_letter(text_[end])) {
            ++end;
        }
        return text_.substr(place_, end - place_);
    }

    /// Whether nothing but blanks stands between the last comma and here.
    bool is_comma_last() const {
        return comma_ < place_ && text_[comma_] == ',' &&
               text_.substr(comma_ + 1, place_ - comma_ - 1).find_first_not_of(" \t\r\n") ==
                   std::string_view::npos;
    }

    /// "0,5" in a group.
    bool is_decimal_comma() const {
        return place_ >= 2 && text_[place_ - 1] == ',' && is_number_digit(text_[place_ - 2]);
    }

    std::string opening(const Bracket& bracket) const {
        return quoted(text_.substr(bracket.place, 1));
    }

    /// A number or word as it stands there, shortened when it is long.
    std::string shown_from(std::size_t start) const {
        std::size_t end = start;
        while (end < text_.size() && end - start < shown_letters_most &&
               (is_word_letter(text_[end]) || text_[end] == '.' || text_[end] == '-' ||
                text_[end] == '+')) {
            ++end;
        }
        return quoted(text_.substr(start, end - start));
    }

    std::string found() const {
        for (const Sign& sign : typographic_signs) {
            if (text_.substr(place_).starts_with(sign.bytes)) {
                return sign.words;
            }
        }
        const char letter = here();
        if (is_word_letter(letter) || letter == '-') {
            return shown_from(place_);
        }
        if (letter == '"') {
            return "a text in quotation marks";
        }
        if (letter >= '\0' && letter < ' ') {
            return "a control character";
        }
        std::size_t end = place_ + 1;
        while (end < text_.size() && is_inside_letter(text_[end])) {
            ++end;
        }
        return quoted(text_.substr(place_, end - place_));
    }

    std::string_view text_;
    std::size_t place_ = 0;
    std::size_t comma_ = 0; // the last one read
    Expected expected_ = Expected::Value;
    std::vector<Bracket> open_;
    std::optional<Error> fault_;
};

} // namespace

std::string line_and_column(std::string_view text, std::size_t place) {
    const std::string_view before = text.substr(0, std::min(place, text.size()));
    const std::size_t line_start = before.rfind('\n') + 1; // 0 when there is none
    const std::string_view line = before.substr(line_start);
    const auto column =
        std::count_if(line.begin(), line.end(), [](char byte) { return !is_inside_letter(byte); });
    const bool has_mark = line_start == 0 && line.starts_with(byte_order_mark);
    return "line " + std::to_string(std::count(before.begin(), before.end(), '\n') + 1) +
           ", column " + std::to_string(column + (has_mark ? 0 : 1));
}

Error find_syntax_error(std::string_view text) {
    const std::optional<Error> fault = SyntaxWalk(text).find();
    return fault ? *fault : Error{ErrorCode::NotJson, "", "This is not JSON."};
}

} // namespace loadwise
