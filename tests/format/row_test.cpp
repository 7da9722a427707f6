#include "format/log/row.h"

#include "base/date_text.h"
#include "format/log/log_json.h"

#include <catch2/catch_test_macros.hpp>

using namespace loadwise;

namespace {

Entry note(const std::string& text) {
    Entry entry;
    entry.id = {"e1"};
    entry.at = *parse_local_time("2026-01-31T07:30+01:00");
    entry.recorded = entry.at;
    entry.programme = {"pht"};
    entry.body = NoteWritten{text};
    return entry;
}

ErrorCode code_of(const std::string& row) {
    const Result<Entry> read = read_row(row);
    REQUIRE_FALSE(read.has_value());
    return read.error().code;
}

} // namespace

TEST_CASE("the checksum is the CRC-32 of zip files", "[row]") {
    CHECK(crc32("") == 0U);
    CHECK(crc32("123456789") == 0xCBF43926U);
    CHECK(crc32(std::string(3, '\0') + "\xFF") == 0x0C463091U);
}

TEST_CASE("a row reads back as the entry it was made of", "[row]") {
    const Entry entry = note("sat for an hour, \"fine\" \xC3\xA9");
    const Result<Entry> read = read_row(write_row(entry));
    REQUIRE(read.has_value());
    CHECK(*read == entry);
}

TEST_CASE("a change of any one byte of a row is noticed", "[row]") {
    const std::string row = write_row(note("stiff"));
    for (std::size_t place = 0; place < row.size(); ++place) {
        std::string damaged = row;
        damaged[place] = static_cast<char>(damaged[place] ^ 1);
        INFO("byte " << place);
        CHECK_FALSE(read_row(damaged).has_value());
    }
}

TEST_CASE("a row cut off at any byte is refused", "[row]") {
    const std::string row = write_row(note("stiff"));
    for (std::size_t length = 0; length < row.size(); ++length) {
        CHECK(code_of(row.substr(0, length)) == ErrorCode::UnknownFormat);
    }
}

TEST_CASE("a row says whether it is newer, damaged or none of ours", "[row]") {
    CHECK(code_of("2 anything") == ErrorCode::NewerFormat);
    CHECK(code_of("0 00000000 {}") == ErrorCode::UnknownFormat);
    CHECK(code_of("-1 00000000 {}") == ErrorCode::UnknownFormat);
    CHECK(code_of("99999999999999999999 00000000 {}") == ErrorCode::UnknownFormat);
    CHECK(code_of("1 00000000 {}") == ErrorCode::UnknownFormat);
    CHECK(code_of("1 00000000x") == ErrorCode::UnknownFormat);
    CHECK(code_of("hello") == ErrorCode::UnknownFormat);
    CHECK(code_of("1 a3a6bf43 {}x") == ErrorCode::UnknownFormat);
}

TEST_CASE("a whole row with a broken entry says what is wrong with the entry", "[row]") {
    CHECK(code_of("1 a3a6bf43 {}") == ErrorCode::Missing);
}
