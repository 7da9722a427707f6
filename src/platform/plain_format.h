#pragma once
// What the program's libraries write and read with printf and scanf: texts and whole numbers. The C
// library's own can do much more, which a first visit would load; see c_library.cpp.

#include <array>
#include <charconv>
#include <cstdarg>
#include <cstddef>
#include <cstdlib>
#include <string_view>
#include <system_error>

namespace loadwise {

inline bool is_digit(char letter) {
    return letter >= '0' && letter <= '9';
}

/// Takes what fits into a buffer, and counts all of it.
class PlainText {
  public:
    PlainText(char* out, std::size_t size)
        : out_(out)
        , size_(size) {}

    void add(char letter) {
        if (written_ + 1 < size_) {
            out_[written_] = letter;
        }
        ++written_;
    }

    void add(char letter, int times) {
        for (; times > 0; --times) {
            add(letter);
        }
    }

    void add(std::string_view text) {
        for (const char letter : text) {
            add(letter);
        }
    }

    int end() {
        if (size_ > 0) {
            out_[written_ < size_ ? written_ : size_ - 1] = '\0';
        }
        return static_cast<int>(written_);
    }

  private:
    char* out_;
    std::size_t size_;
    std::size_t written_ = 0;
};

/// One `%` of a pattern: `%d`, `%04X`, `%.2X`, `%.*s`.
struct PlainGap {
    bool is_filled_with_zeros = false;
    int width = 0;
    int precision = -1;
    char kind = '\0';
};

inline int read_plain_number(const char*& pattern) {
    int value = 0;
    for (; is_digit(*pattern); ++pattern) {
        value = value * 10 + (*pattern - '0');
    }
    return value;
}

inline void add_plain_number(PlainText& out, const PlainGap& gap, int value) {
    const bool is_hex = gap.kind == 'x' || gap.kind == 'X';
    const bool is_below_zero = !is_hex && gap.kind != 'u' && value < 0;
    const std::string_view known = gap.kind == 'X' ? "0123456789ABCDEF" : "0123456789abcdef";
    const unsigned base = is_hex ? 16 : 10;
    unsigned rest =
        is_below_zero ? 0U - static_cast<unsigned>(value) : static_cast<unsigned>(value);
    std::array<char, 12> digits{};
    std::size_t first = digits.size();
    do {
        digits[--first] = known[rest % base];
        rest /= base;
    } while (rest != 0);
    const int length = static_cast<int>(digits.size() - first);
    const int room = gap.width - (is_below_zero ? 1 : 0);
    const int least = gap.precision >= 0 ? gap.precision : gap.is_filled_with_zeros ? room : 1;
    const int zeros = least > length ? least - length : 0;
    out.add(' ', room - zeros - length);
    out.add('-', is_below_zero ? 1 : 0);
    out.add('0', zeros);
    out.add(std::string_view(digits.data() + first, digits.size() - first));
}

inline void add_plain_text(PlainText& out, const PlainGap& gap, const char* text) {
    int length = 0;
    while (length != gap.precision && text[length] != '\0') {
        ++length;
    }
    out.add(' ', gap.width - length);
    out.add(std::string_view(text, static_cast<std::size_t>(length)));
}

/// As vsnprintf does it with texts and whole numbers; another kind of gap ends the program.
inline int format_plain(char* buffer, std::size_t size, const char* pattern, va_list values) {
    PlainText out(buffer, size);
    for (; *pattern != '\0'; ++pattern) {
        if (*pattern != '%') {
            out.add(*pattern);
            continue;
        }
        PlainGap gap;
        ++pattern;
        gap.is_filled_with_zeros = *pattern == '0';
        gap.width = read_plain_number(pattern);
        if (*pattern == '.') {
            ++pattern;
            const bool is_given = *pattern == '*';
            pattern += is_given ? 1 : 0;
            gap.precision = is_given ? va_arg(values, int) : read_plain_number(pattern);
        }
        gap.kind = *pattern;
        switch (gap.kind) {
        case 'd':
        case 'i':
        case 'u':
        case 'x':
        case 'X':
            add_plain_number(out, gap, va_arg(values, int));
            break;
        case 's':
            add_plain_text(out, gap, va_arg(values, const char*));
            break;
        case '%':
            out.add('%');
            break;
        default:
            std::abort();
        }
    }
    return out.end();
}

/// As vsscanf does it with `%d` and what stands between; answers how many numbers there were.
inline int scan_plain(const char* text, const char* pattern, va_list places) {
    int found = 0;
    for (; *pattern != '\0'; ++pattern) {
        if (*pattern != '%') {
            if (*text++ != *pattern) {
                return found;
            }
            continue;
        }
        ++pattern;
        const char* end = text;
        while (is_digit(*end) || (end == text && *end == '-')) {
            ++end;
        }
        int value = 0;
        if (std::from_chars(text, end, value).ec != std::errc()) {
            return found;
        }
        *va_arg(places, int*) = value;
        text = end;
        ++found;
    }
    return found;
}

/// How many letters of `text` are a decimal number, as strtod reads it; blanks before it are not.
inline std::size_t length_of_number(const char* text) {
    std::size_t at = *text == '-' || *text == '+' ? 1U : 0U;
    std::size_t digits = 0;
    for (bool has_point = false; is_digit(text[at]) || (text[at] == '.' && !has_point); ++at) {
        has_point = has_point || text[at] == '.';
        digits += is_digit(text[at]) ? 1U : 0U;
    }
    if (digits == 0) {
        return 0;
    }
    if (text[at] != 'e' && text[at] != 'E') {
        return at;
    }
    std::size_t end = at + 1;
    end += text[end] == '-' || text[end] == '+' ? 1U : 0U;
    if (!is_digit(text[end])) {
        return at;
    }
    while (is_digit(text[end])) {
        ++end;
    }
    return end;
}

} // namespace loadwise
