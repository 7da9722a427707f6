#include "base/hex_text.h"

namespace loadwise {
namespace {

constexpr std::string_view digits_in_order = "0123456789abcdef";

} // namespace

std::string hex_number(std::uint64_t value, std::size_t digits) {
    std::string text(digits, '0');
    for (std::size_t place = digits; place > 0; --place) {
        text[place - 1] = digits_in_order[value & 0xFU];
        value >>= 4U;
    }
    return text;
}

std::string hex_bytes(std::string_view bytes) {
    std::string text;
    text.reserve(bytes.size() * 2);
    for (const char byte : bytes) {
        text += hex_number(static_cast<unsigned char>(byte), 2);
    }
    return text;
}

std::optional<std::string> bytes_from_hex(std::string_view digits) {
    if (digits.size() % 2 != 0) {
        return std::nullopt;
    }
    std::string bytes;
    bytes.reserve(digits.size() / 2);
    for (std::size_t place = 0; place < digits.size(); place += 2) {
        const std::size_t high = digits_in_order.find(digits[place]);
        const std::size_t low = digits_in_order.find(digits[place + 1]);
        if (high == std::string_view::npos || low == std::string_view::npos) {
            return std::nullopt;
        }
        bytes += static_cast<char>(high * 16 + low);
    }
    return bytes;
}

std::uint64_t stable_hash(std::string_view text) {
    std::uint64_t hash = 0xCBF29CE484222325U;
    for (const char byte : text) {
        hash ^= static_cast<unsigned char>(byte);
        hash *= 0x100000001B3U;
    }
    return hash;
}

} // namespace loadwise
