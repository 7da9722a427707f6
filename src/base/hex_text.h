#pragma once
// Numbers and bytes as small hexadecimal digits, and a hash that gives things lasting short names.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace loadwise {

/// The number in exactly this many digits.
std::string hex_number(std::uint64_t value, std::size_t digits);

std::string hex_bytes(std::string_view bytes);

/// The bytes that these digits spell; nothing when they spell none.
std::optional<std::string> bytes_from_hex(std::string_view digits);

/// FNV-1a, 64 bits: the same for the same text, always and everywhere. No secret.
std::uint64_t stable_hash(std::string_view text);

} // namespace loadwise
