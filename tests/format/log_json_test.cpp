#include "format/log/log_json.h"

#include "base/date_text.h"

#include <catch2/catch_test_macros.hpp>

using namespace loadwise;

TEST_CASE("an entry reads back as it was written", "[log_json]") {
    Entry entry;
    entry.id = {"e1"};
    entry.at = *parse_local_time("2026-01-31T07:30+01:00");
    entry.recorded = entry.at;
    entry.programme = {"pht"};
    entry.body = PainReported{PainContext::Morning, *PainScore::from(3), {"s1"}, {}, "stiff"};
    const Result<Entry> read = read_entry(write_entry(entry));
    REQUIRE(read.has_value());
    CHECK(*read == entry);
}

TEST_CASE("a pain score of 11 is refused with its place", "[log_json]") {
    const Result<Entry> read =
        read_entry(R"({"id":"e","at":"2026-01-31T07:30Z","programme":"p","version":1,)"
                   R"("kind":"pain","context":"during","score":11})");
    REQUIRE_FALSE(read.has_value());
    CHECK(read.error().where == "/score");
    CHECK(read.error().code == ErrorCode::OutOfRange);
}
