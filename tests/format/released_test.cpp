// What released versions wrote, kept as it was: it must load for ever. A new version of a format
// brings a folder of its own beside these.
#include "format/log/backup.h"
#include "format/log/row.h"
#include "support/files.h"

#include <catch2/catch_test_macros.hpp>

#include <sstream>

using namespace loadwise;

namespace {

const std::string folder = "tests/format/fixtures/released/1/";

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);) {
        lines.push_back(line);
    }
    return lines;
}

} // namespace

TEST_CASE("rows of version 1 are read, every one", "[released]") {
    const std::vector<std::string> rows = lines_of(read_file(folder + "rows.txt"));
    REQUIRE(rows.size() > 100);
    for (const std::string& row : rows) {
        INFO(row);
        CHECK(read_row(row).has_value());
    }
}

TEST_CASE("a backup of version 1 is read, whole, with the same entries as the rows", "[released]") {
    const auto backup = read_backup(read_file(folder + "backup.json"));
    REQUIRE(backup.has_value());
    CHECK(backup->is_whole);
    CHECK(backup->aside.empty());
    const std::vector<std::string> rows = lines_of(read_file(folder + "rows.txt"));
    REQUIRE(backup->entries.size() == rows.size());
    for (std::size_t index = 0; index < rows.size(); ++index) {
        CHECK(*read_row(rows[index]) == backup->entries[index]);
    }
}
