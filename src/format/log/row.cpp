#include "format/log/row.h"

#include "format/log/log_json.h"

#include <array>
#include <charconv>

namespace loadwise {

namespace {

constexpr int row_version = 1;
constexpr std::size_t checksum_digits = 8;

std::string hex(std::uint32_t value) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text(checksum_digits, '0');
    for (std::size_t index = checksum_digits; index > 0; --index) {
        text[index - 1] = digits[value & 0xFU];
        value >>= 4U;
    }
    return text;
}

/// What eight shifts of the polynomial make of each byte.
constexpr std::array<std::uint32_t, 256> make_crc_table() {
    std::array<std::uint32_t, 256> table{};
    for (std::uint32_t byte = 0; byte < table.size(); ++byte) {
        std::uint32_t crc = byte;
        for (int bit = 0; bit < 8; ++bit) {
            crc = (crc >> 1U) ^ ((crc & 1U) != 0 ? 0xEDB88320U : 0U);
        }
        table[byte] = crc;
    }
    return table;
}

constexpr std::array<std::uint32_t, 256> crc_table = make_crc_table();

Error refusal(ErrorCode code, const char* message) {
    return {code, "", message};
}

} // namespace

std::uint32_t crc32(std::string_view bytes) {
    std::uint32_t crc = 0xFFFFFFFFU;
    for (const char byte : bytes) {
        crc = (crc >> 8U) ^ crc_table[(crc ^ static_cast<unsigned char>(byte)) & 0xFFU];
    }
    return ~crc;
}

std::string write_checked(std::string_view json) {
    std::string row = std::to_string(row_version);
    row += ' ';
    row += hex(crc32(json));
    row += ' ';
    row += json;
    return row;
}

Result<std::string_view> read_checked(std::string_view row) {
    int version = 0;
    const char* const end = row.data() + row.size();
    const std::from_chars_result number = std::from_chars(row.data(), end, version);
    const auto after = static_cast<std::size_t>(number.ptr - row.data());
    if (number.ec != std::errc{} || version < 1 || row.substr(after, 1) != " ") {
        return refusal(ErrorCode::UnknownFormat, "This stored row is not a row of Loadwise.");
    }
    if (version > row_version) {
        return refusal(ErrorCode::NewerFormat, "This row was written by a newer Loadwise.");
    }
    const std::string_view rest = row.substr(after + 1);
    if (rest.size() <= checksum_digits || rest[checksum_digits] != ' ') {
        return refusal(ErrorCode::UnknownFormat, "This stored row is cut short.");
    }
    const std::string_view json = rest.substr(checksum_digits + 1);
    if (rest.substr(0, checksum_digits) != hex(crc32(json))) {
        return refusal(ErrorCode::UnknownFormat, "This stored row is damaged.");
    }
    return json;
}

std::string write_row(const Entry& entry) {
    return write_checked(write_entry(entry));
}

Result<Entry> read_row(std::string_view row) {
    const Result<std::string_view> json = read_checked(row);
    return json ? read_entry(*json) : json.error();
}

} // namespace loadwise
