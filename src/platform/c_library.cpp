// A few functions of the C library, as the program and its libraries use them. The library's own
// bring arithmetic of 128 bits and every way to write a number, 30 kB that each first visit would
// load: here the browser reads fractions, for it can already, and nobody writes any with printf.
#include "platform/plain_format.h"

#include <array>
#include <cstdio>
#include <cstring>
#include <emscripten.h>

// clang-format off
EM_JS(double, page_number, (const char* text, int length), {
    return Number(Module['host']['text'](HEAPU8.slice(text, text + length)));
});

EM_JS(void, page_complaint, (const char* text, int length), {
    console.error(Module['host']['text'](HEAPU8.slice(text, text + length)));
});

// clang-format on

using namespace loadwise;

extern "C" {

/// Of a decimal number alone: no blanks before it, nothing hexadecimal, no "inf".
double strtod(const char* text, char** end) {
    const std::size_t length = length_of_number(text);
    if (end != nullptr) {
        *end = const_cast<char*>(text) + length;
    }
    return length == 0 ? 0 : page_number(text, static_cast<int>(length));
}

float strtof(const char* text, char** end) {
    return static_cast<float>(strtod(text, end));
}

/// Only here because the library has the three in one piece.
long double strtold(const char* text, char** end) {
    return strtod(text, end);
}

int vsnprintf(char* out, std::size_t size, const char* pattern, va_list values) {
    return format_plain(out, size, pattern, values);
}

int snprintf(char* out, std::size_t size, const char* pattern, ...) {
    va_list values;
    va_start(values, pattern);
    const int length = format_plain(out, size, pattern, values);
    va_end(values);
    return length;
}

int sscanf(const char* text, const char* pattern, ...) {
    va_list places;
    va_start(places, pattern);
    const int found = scan_plain(text, pattern, places);
    va_end(places);
    return found;
}

/// Stands for fprintf where the renderer is compiled, which complains of a shader with it.
int page_fprintf(std::FILE*, const char* pattern, ...) {
    std::array<char, 512> text{};
    va_list values;
    va_start(values, pattern);
    const int length = format_plain(text.data(), text.size(), pattern, values);
    va_end(values);
    page_complaint(text.data(), static_cast<int>(std::strlen(text.data())));
    return length;
}

/// For short words in short names; the library's own is for books.
char* strstr(const char* text, const char* word) {
    const std::size_t length = std::strlen(word);
    for (; std::strncmp(text, word, length) != 0; ++text) {
        if (*text == '\0') {
            return nullptr;
        }
    }
    return const_cast<char*>(text);
}

/// The library's sine and cosine of angles beyond 68 million turns, which nobody here draws.
int __rem_pio2_large(double*, double* rest, int, int, int) {
    *rest = 0;
    return 0;
}
}
