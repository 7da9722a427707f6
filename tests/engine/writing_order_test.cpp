// Which of two entries was written first, whatever the clocks said: as far as their ids and what
// they name tell it.
#include "engine/log/writing_order.h"

#include <catch2/catch_test_macros.hpp>

using namespace loadwise;

namespace {

Entry entry(const std::string& id, std::vector<EntryId> follows = {}) {
    Entry made;
    made.id = {id};
    made.follows = std::move(follows);
    made.body = NoteWritten{"note"};
    return made;
}

Sequence order(const std::vector<Entry>& log, const char* one, const char* other) {
    const WritingOrder known(log);
    const Sequence found = known.order({one}, {other});
    const Sequence back = known.order({other}, {one});
    CHECK((found == Sequence::Unknown) == (back == Sequence::Unknown));
    CHECK((found == Sequence::Before) == (back == Sequence::After));
    return found;
}

} // namespace

TEST_CASE("written: one writer counts on", "[writing_order]") {
    CHECK(order({}, "a-000001", "a-000002") == Sequence::Before);
    CHECK(order({}, "a-000010", "a-000002") == Sequence::After);
}

TEST_CASE("written: of ids without numbers nothing is known", "[writing_order]") {
    const std::vector<Entry> log{entry("a-000001", {{"note"}}), entry("note", {{"a-000001"}})};
    CHECK(order(log, "note", "a-000001") == Sequence::Unknown);
    CHECK(order(log, "note", "other") == Sequence::Unknown);
}

TEST_CASE("written: who names another's entry wrote after it", "[writing_order]") {
    const std::vector<Entry> log{entry("a-000002"), entry("b-000003", {{"a-000002"}})};
    CHECK(order(log, "a-000002", "b-000003") == Sequence::Before);
    CHECK(order(log, "a-000001", "b-000003") == Sequence::Before); // a knew its own
    CHECK(order(log, "a-000003", "b-000003") == Sequence::Unknown);
    CHECK(order(log, "a-000002", "b-000004") == Sequence::Before);
    CHECK(order(log, "a-000002", "b-000002") == Sequence::Unknown); // before it looked
    CHECK(order(log, "c-000001", "b-000003") == Sequence::Unknown);
}

TEST_CASE("written: what one knew the next one knows who names it", "[writing_order]") {
    const std::vector<Entry> log{
        entry("b-000001", {{"a-000005"}}),
        entry("b-000002", {{"a-000003"}}), // an older one, which takes nothing back
        entry("c-000001", {{"b-000002"}}),
        entry("d-000001", {{"c-000001"}, {"b-000001"}}),
    };
    CHECK(order(log, "a-000005", "b-000002") == Sequence::Before);
    CHECK(order(log, "a-000005", "c-000001") == Sequence::Before);
    CHECK(order(log, "a-000005", "d-000001") == Sequence::Before);
    CHECK(order(log, "a-000006", "d-000001") == Sequence::Unknown);
    CHECK(order(log, "b-000003", "d-000001") == Sequence::Unknown);
}

TEST_CASE("written: two that name each other end no search", "[writing_order]") {
    const std::vector<Entry> log{
        entry("a-000002", {{"b-000001"}}), entry("b-000002", {{"a-000001"}})};
    CHECK(order(log, "a-000001", "b-000002") == Sequence::Before);
    CHECK(order(log, "b-000001", "a-000002") == Sequence::Before);
    CHECK(order(log, "a-000002", "b-000002") == Sequence::Unknown);
}
