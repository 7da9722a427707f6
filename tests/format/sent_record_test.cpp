// A record between its log and the seal: nothing is lost, and nothing in it is believed unread.
#include "format/log/log_json.h"
#include "format/log/sent_record.h"
#include "support/sample_log.h"

#include <catch2/catch_test_macros.hpp>

using namespace loadwise;

TEST_CASE("a record that was sent says what was in the log", "[sent]") {
    const std::vector<Entry> log = sample_log();
    const auto read = read_sent_record(write_sent_record(log, sample_now()));
    REQUIRE(read.has_value());
    CHECK(read->written == sample_now());
    CHECK(read->is_whole);
    REQUIRE(read->entries.size() == log.size());
    for (std::size_t place = 0; place < log.size(); ++place) {
        CHECK(write_entry(read->entries[place]) == write_entry(log[place]));
    }
    CHECK(read_sent_record(write_sent_record({}, sample_now()))->entries.empty());
}

TEST_CASE("an entry that cannot be read is put aside, and counted", "[sent]") {
    const std::string good = write_entry(sample_log().front());
    const auto read = read_sent_record(
        R"({"written":"2026-03-02T09:00+00:00","entries":[)" + good + R"(,{"kind":"odd"},7]})"
    );
    REQUIRE(read.has_value());
    CHECK(read->entries.size() == 1);
    CHECK(read->aside.size() == 2);
    CHECK_FALSE(read->is_whole);
}

TEST_CASE("what is no record is refused", "[sent]") {
    for (const std::string_view text :
         {"",
          "[]",
          "{}",
          R"({"written":"yesterday","entries":[]})",
          R"({"written":"2026-03-02T09:00+00:00"})",
          R"({"written":"2026-03-02T09:00+00:00","entries":[],"more":1})"}) {
        INFO(text);
        CHECK_FALSE(read_sent_record(text).has_value());
    }
}
