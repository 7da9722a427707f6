// What the chain of a log notices, and what it must not take for a loss.
#include "engine/log/log_chain.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <cstdio>
#include <random>
#include <string>

using namespace loadwise;

namespace {

Entry entry(const std::string& id, std::vector<EntryId> follows = {}) {
    Entry made;
    made.id = {id};
    made.follows = std::move(follows);
    made.body = NoteWritten{"note"};
    return made;
}

/// A page that writes: it sees what the others wrote when told to look.
class Writer {
  public:
    explicit Writer(std::string name)
        : name_(std::move(name)) {}

    void look(const std::vector<Entry>& log) {
        ends_ = chain_heads(log);
        std::erase_if(ends_, [this](const EntryId& id) { return id.text.starts_with(name_); });
    }

    void write(std::vector<Entry>& log) {
        char number[16];
        std::snprintf(number, sizeof number, "-%06d", ++count_);
        log.push_back(entry(name_ + number, std::move(ends_)));
        ends_.clear();
    }

  private:
    std::string name_;
    int count_ = 0;
    std::vector<EntryId> ends_;
};

/// Days of one page each, and now and then two at once.
std::vector<Entry> lived_log(int days, unsigned seed) {
    std::mt19937 random(seed);
    std::vector<Entry> log;
    for (int day = 0; day < days; ++day) {
        Writer first("d" + std::to_string(100 + day) + "a");
        Writer second("d" + std::to_string(100 + day) + "b");
        first.look(log);
        second.look(log);
        for (int step = 0; step < 6; ++step) {
            Writer& writer = day % 3 == 0 && random() % 2 == 0 ? second : first;
            if (random() % 2 == 0) {
                writer.look(log);
            }
            writer.write(log);
        }
    }
    return log;
}

} // namespace

TEST_CASE("a whole log misses nothing, whatever order its rows come in", "[log_chain]") {
    CHECK(count_missing({}) == 0);
    for (unsigned seed = 0; seed < 50; ++seed) {
        std::vector<Entry> log = lived_log(9, seed);
        CHECK(count_missing(log) == 0);
        std::shuffle(log.begin(), log.end(), std::mt19937(seed));
        CHECK(count_missing(log) == 0);
    }
}

TEST_CASE("any entry that is gone is noticed, but for a last one", "[log_chain]") {
    const std::vector<Entry> log = lived_log(9, 7);
    for (std::size_t gone = 0; gone < log.size(); ++gone) {
        std::vector<Entry> rest = log;
        rest.erase(rest.begin() + static_cast<std::ptrdiff_t>(gone));
        const std::vector<EntryId> ends = chain_heads(log);
        const bool is_end = std::find(ends.begin(), ends.end(), log[gone].id) != ends.end();
        INFO(log[gone].id.text);
        CHECK(count_missing(rest) == (is_end ? 0 : 1));
    }
}

TEST_CASE("every missing entry of a gap counts, also when a whole day is gone", "[log_chain]") {
    std::vector<Entry> log;
    for (int day = 0; day < 4; ++day) {
        Writer writer("day" + std::to_string(day));
        writer.look(log);
        for (int step = 0; step < 5; ++step) {
            writer.write(log);
        }
    }
    std::vector<Entry> torn = log;
    torn.erase(torn.begin() + 6, torn.begin() + 9);
    CHECK(count_missing(torn) == 3);
    std::vector<Entry> skipped = log;
    skipped.erase(skipped.begin() + 5, skipped.begin() + 10);
    CHECK(count_missing(skipped) == 5);
}

TEST_CASE("two tabs that write at once raise no alarm", "[log_chain]") {
    std::vector<Entry> log;
    Writer start("a");
    start.write(log);
    Writer here("b");
    Writer there("c");
    here.look(log);
    there.look(log);
    here.write(log);
    there.write(log);
    here.write(log);
    CHECK(count_missing(log) == 0);
    Writer later("d");
    later.look(log);
    later.write(log);
    CHECK(log.back().follows == std::vector<EntryId>{{"b-000002"}, {"c-000001"}});
    std::erase_if(log, [](const Entry& each) { return each.id.text == "c-000001"; });
    CHECK(count_missing(log) == 1);
}

TEST_CASE("entries without numbers count only where another names them", "[log_chain]") {
    const std::vector<Entry> old{
        entry("e1"), entry("x-y"), entry("-3"), entry("z-0"), entry("z-7x")};
    CHECK(count_missing(old) == 0);
    CHECK(chain_heads(old).empty());
    const std::vector<Entry> log{entry("a-000001", {{"e1"}, {"gone"}}), entry("e1")};
    CHECK(count_missing(log) == 1);
}

TEST_CASE("who is only named ends nothing: it may have written on", "[log_chain]") {
    const std::vector<Entry> log{entry("a-000001", {{"gone-000004"}})};
    CHECK(chain_heads(log) == std::vector<EntryId>{{"a-000001"}});
    CHECK(count_missing(log) == 4);
}

TEST_CASE("one row stored twice is no gap and fills none", "[log_chain]") {
    CHECK(count_missing(std::vector<Entry>{entry("a-000001"), entry("a-000001")}) == 0);
    CHECK(count_missing(std::vector<Entry>{entry("a-000003"), entry("a-000003")}) == 2);
}

TEST_CASE("a made-up number claims no more than can be", "[log_chain]") {
    std::vector<Entry> log;
    for (const char* const writer : {"a", "b", "c"}) {
        log.push_back(entry(std::string(writer) + "-2147483647"));
    }
    CHECK(count_missing(log) == 1'000'000);
    CHECK(count_missing(std::vector<Entry>{entry("a-99999999999999999999")}) == 0);
}

TEST_CASE("only the newest few ends are named", "[log_chain]") {
    std::vector<Entry> log;
    for (int writer = 10; writer < 40; ++writer) {
        log.push_back(entry("w" + std::to_string(writer) + "-000001"));
    }
    const std::vector<EntryId> ends = chain_heads(log);
    REQUIRE(ends.size() == 8);
    CHECK(ends.front().text == "w32-000001");
    CHECK(ends.back().text == "w39-000001");
}
