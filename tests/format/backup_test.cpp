#include "format/log/backup.h"

#include "base/date_text.h"
#include "format/log/log_json.h"
#include "format/log/row.h"
#include "support/sample_log.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <random>

using namespace loadwise;

namespace {

const LocalTime now = *parse_local_time("2026-03-01T09:00+01:00");

Entry note(const std::string& id, const std::string& text) {
    return {{id}, now, now, {"pht"}, 1, {}, NoteWritten{text}};
}

std::string written(const std::vector<Entry>& entries, const std::vector<std::string>& rows = {}) {
    return write_backup(entries, rows, now, "Loadwise test");
}

Backup read_well(const std::string& text) {
    const auto backup = read_backup(text);
    REQUIRE(backup.has_value());
    return *backup;
}

ErrorCode first_code(const std::string& text) {
    const auto backup = read_backup(text);
    REQUIRE_FALSE(backup.has_value());
    REQUIRE_FALSE(backup.error().empty());
    return backup.error().front().code;
}

std::string with(std::string text, const std::string& old_words, const std::string& new_words) {
    const std::size_t place = text.find(old_words);
    REQUIRE(place != std::string::npos);
    return text.replace(place, old_words.size(), new_words);
}

bool holds(const std::vector<Entry>& entries, const Entry& entry) {
    return std::find(entries.begin(), entries.end(), entry) != entries.end();
}

std::vector<Entry> one_of_each_kind() {
    std::vector<Entry> entries;
    for (const Entry& entry : sample_log()) {
        const bool is_known =
            std::any_of(entries.begin(), entries.end(), [&entry](const Entry& known) {
                return known.body.index() == entry.body.index();
            });
        if (!is_known) {
            entries.push_back(entry);
        }
    }
    const std::vector<EntryBody> others{
        ActivityNamed{{"own"}, {"Stairs"}, "Two stairs", true},
        WeekReviewed{2, 3, {"forgot"}, "I forgot"},
        IntentionMade{"After lunch, I train."},
        AfterwardsChanged{true, {{"deadlift"}, {"curl"}}}};
    for (const EntryBody& body : others) {
        Entry entry = entries.back();
        entry.id.text += "-more";
        entry.replaces = {};
        entry.body = body;
        entries.push_back(entry);
    }
    return entries;
}

/// What a damaged disk, a wrong encoding or a careless edit would make of a byte.
std::vector<char> bytes_instead_of(char byte) {
    std::vector<char> others = {'"', '\\', '[', ']', '{', '}', ',', ' ', '\n', '\0', '0', 'e'};
    for (int bit = 0; bit < 8; ++bit) {
        others.push_back(static_cast<char>(byte ^ (1 << bit)));
    }
    return others;
}

/// Harmless: everything that reads is an entry that was written, and any change is told.
void check_refused_or_harmless(const std::string& damaged, const std::vector<Entry>& entries) {
    const auto backup = read_backup(damaged);
    if (!backup) {
        CHECK_FALSE(backup.error().empty());
        return;
    }
    for (const Entry& entry : backup->entries) {
        CHECK(holds(entries, entry));
    }
    const bool is_all = backup->entries == entries && backup->written == now;
    CHECK((is_all || !backup->is_whole));
    CHECK((!backup->is_whole || backup->aside.empty()));
}

std::vector<Entry> random_log(std::mt19937& random, const std::string& prefix, std::size_t ids) {
    std::vector<Entry> entries;
    const std::size_t count = random() % 12;
    for (std::size_t index = 0; index < count; ++index) {
        entries.push_back(
            note(prefix + std::to_string(random() % ids), "text " + std::to_string(random() % 2))
        );
    }
    return entries;
}

} // namespace

TEST_CASE("a backup reads back as it was written", "[backup]") {
    const std::vector<Entry> entries = sample_log();
    const std::vector<std::string> rows = {"9 00000000 {\"later\":1}", "not a row \" at \\ all"};
    const Backup backup = read_well(written(entries, rows));
    CHECK(backup.entries == entries);
    CHECK(backup.unreadable_rows == rows);
    CHECK(backup.aside.empty());
    CHECK(backup.is_whole);
    CHECK(backup.app == "Loadwise test");
    CHECK(backup.written == now);
    CHECK(written(backup.entries, backup.unreadable_rows) == written(entries, rows));
}

TEST_CASE("an empty log makes a backup too", "[backup]") {
    const Backup backup = read_well(write_backup({}, {}, now, ""));
    CHECK(backup.entries.empty());
    CHECK(backup.is_whole);
}

TEST_CASE("an unreadable row that is no text is kept byte for byte", "[backup]") {
    const std::vector<std::string> rows = {std::string("\xff\x00\x80 half", 8), ""};
    CHECK(read_well(written({}, rows)).unreadable_rows == rows);
}

TEST_CASE("an unreadable row that can be read by now becomes an entry", "[backup]") {
    const Backup backup = read_well(written({}, {write_row(note("a", "hello"))}));
    CHECK(backup.entries == std::vector{note("a", "hello")});
    CHECK(backup.unreadable_rows.empty());
}

TEST_CASE("an entry of a newer version is kept aside as a row, and told", "[backup]") {
    std::string json = with(write_entry(note("a", "hello")), "\"format\":1", "\"format\":2");
    const std::string text = with(
        written({note("b", "here")}),
        "\"entries\":[\n",
        "\"entries\":[\n[\"" + write_row(note("x", "x")).substr(2, 8) + "\"," + json + "],\n"
    );
    const Backup backup = read_well(text);
    CHECK(backup.entries.size() == 1);
    REQUIRE(backup.aside.size() == 1);
    CHECK(backup.aside[0].reason.where == "/entries/0");
    CHECK(backup.aside[0].row.ends_with(json));
    CHECK_FALSE(backup.is_whole);
}

TEST_CASE("spaces and line ends between the parts do no harm", "[backup]") {
    const std::string text = written(sample_log());
    std::string loose;
    for (const char letter : text) {
        loose += letter == '\n' ? std::string("\r\n  ") : std::string(1, letter);
    }
    const Backup backup = read_well(loose);
    CHECK(backup.entries == sample_log());
    CHECK(backup.is_whole);
}

/// The first part of every entry put last, as an editor does that sorts by names.
std::string sorted_anew(std::string text) {
    const std::string first = "{\"format\":1,";
    for (std::size_t at = text.find(first); at != std::string::npos; at = text.find(first, at)) {
        text.erase(at + 1, first.size() - 1);
        text.insert(text.rfind("}]", text.find('\n', at)), ",\"format\":1");
    }
    return text;
}

TEST_CASE("a backup whose parts an editor sorted is whole", "[backup]") {
    const std::vector<Entry> entries = one_of_each_kind();
    const std::string sorted = sorted_anew(written(entries));
    REQUIRE(sorted != written(entries));
    const Backup backup = read_well(sorted);
    CHECK(backup.is_whole);
    CHECK(backup.entries == entries);
    const Backup changed = read_well(with(sorted, "\"score\":3", "\"score\":4"));
    CHECK_FALSE(changed.is_whole);
    CHECK(changed.entries.size() == entries.size() - 1);
}

TEST_CASE("damage to one entry costs that entry alone", "[backup]") {
    const std::vector<Entry> entries = {note("a", "one"), note("b", "two"), note("c", "three")};
    const Backup backup = read_well(with(written(entries), "two", "too"));
    CHECK(backup.entries == std::vector{entries[0], entries[2]});
    REQUIRE(backup.aside.size() == 1);
    CHECK(backup.aside[0].reason.where == "/entries/1");
    CHECK(backup.aside[0].row.find("too") != std::string::npos);
    CHECK_FALSE(read_row(backup.aside[0].row).has_value());
}

TEST_CASE("an entry taken out or moved is noticed", "[backup]") {
    const std::string text = written({note("a", "one"), note("b", "two")});
    const std::size_t first = text.find("[\"", text.find("entries"));
    const std::size_t second = text.find("[\"", first + 1);
    std::string shorter = text;
    shorter.erase(first, second - first);
    const Backup backup = read_well(shorter);
    CHECK(backup.entries == std::vector{note("b", "two")});
    CHECK_FALSE(backup.is_whole);
}

TEST_CASE("files that are no backup of ours are refused by name", "[backup]") {
    const std::string text = written({note("a", "one")});
    CHECK(first_code("") == ErrorCode::NotJson);
    CHECK(first_code("[]") == ErrorCode::UnknownFormat);
    CHECK(first_code("{\"format\":\"other\"}") == ErrorCode::UnknownFormat);
    CHECK(first_code("{\"format\":7}") == ErrorCode::UnknownFormat);
    CHECK(
        first_code(with(text, "\"version\":1,\"app\"", "\"version\":2,\"app\"")) ==
        ErrorCode::NewerFormat
    );
    CHECK(first_code(with(text, "\"version\":1,\"app\"", "\"app\"")) == ErrorCode::UnknownFormat);
    CHECK(first_code(with(text, "one", "\xff")) == ErrorCode::NotUtf8);
    CHECK(
        first_code(with(text, "2026-03-01T09:00+01:00\",\"count", "2026-02-30T09:00Z\",\"count")) ==
        ErrorCode::OutOfRange
    );
    CHECK(first_code(with(text, "\"count\":1", "\"count\":-1")) == ErrorCode::OutOfRange);
    CHECK(first_code(with(text, "\"entries\":", "\"lost\":")) == ErrorCode::Unknown);
}

TEST_CASE("a file too large, too deep or too full is refused before it is read", "[backup]") {
    CHECK(first_code(std::string(backup_bytes_most + 1, ' ')) == ErrorCode::TooLarge);
    CHECK(first_code(std::string(5000, '[')) == ErrorCode::TooLarge);
    std::string full = "[";
    for (int index = 0; index < 2'600'000; ++index) {
        full += "0,";
    }
    CHECK(first_code(full + "0]") == ErrorCode::TooLarge);
}

TEST_CASE("a backup cut off at any byte is refused", "[backup]") {
    CHECK(one_of_each_kind().size() == std::variant_size_v<EntryKinds>);
    const std::string text = written(one_of_each_kind(), {"an unreadable row"});
    for (std::size_t length = 0; length + 2 < text.size(); ++length) {
        INFO(length);
        CHECK_FALSE(read_backup(std::string_view(text).substr(0, length)).has_value());
    }
}

TEST_CASE("any change of one byte is refused or does no harm", "[backup]") {
    const std::vector<Entry> entries = {note("a", "one \"\\n\""), sample_log()[2]};
    const std::string text = written(entries, {"row"});
    for (std::size_t place = 0; place < text.size(); ++place) {
        INFO(place);
        for (const char byte : bytes_instead_of(text[place])) {
            std::string damaged = text;
            damaged[place] = byte;
            check_refused_or_harmless(damaged, entries);
        }
    }
}

TEST_CASE("bringing a backup in adds what is new and keeps ours", "[backup]") {
    const std::vector<Entry> here = {note("a", "one"), note("b", "two")};
    const std::vector<std::string> rows = {"old"};
    Backup incoming;
    incoming.entries = {note("b", "two"), note("a", "changed"), note("c", "three")};
    incoming.unreadable_rows = {"old", "new"};
    incoming.aside = {{"aside", {}}};
    const MergePlan plan = plan_merge({here, rows}, incoming);
    CHECK(plan.added == std::vector{note("c", "three")});
    CHECK(plan.added_rows == std::vector<std::string>{"new", "aside"});
    CHECK(plan.already_here == 2);
    REQUIRE(plan.conflicts.size() == 1);
    CHECK(plan.conflicts[0].ours == note("a", "one"));
    CHECK(plan.conflicts[0].theirs == note("a", "changed"));
}

TEST_CASE("every incoming entry is counted once, and a second import adds nothing", "[backup]") {
    std::mt19937 random(1);
    for (int round = 0; round < 500; ++round) {
        std::vector<Entry> here = random_log(random, "id", 8);
        Backup incoming;
        incoming.entries = random_log(random, "id", 8);
        const MergePlan plan = plan_merge({here, {}}, incoming);
        CHECK(
            plan.added.size() + plan.conflicts.size() +
                static_cast<std::size_t>(plan.already_here) ==
            incoming.entries.size()
        );
        for (const Entry& entry : plan.added) {
            CHECK(std::none_of(here.begin(), here.end(), [&entry](const Entry& ours) {
                return ours.id == entry.id;
            }));
        }
        here.insert(here.end(), plan.added.begin(), plan.added.end());
        CHECK(plan_merge({here, {}}, incoming).added.empty());
    }
}

TEST_CASE("random logs survive a backup", "[backup]") {
    std::mt19937 random(2);
    for (int round = 0; round < 200; ++round) {
        const std::vector<Entry> entries = random_log(random, "é\"/", 1000);
        const Backup backup = read_well(written(entries));
        CHECK(backup.entries == entries);
        CHECK(backup.is_whole);
    }
}
