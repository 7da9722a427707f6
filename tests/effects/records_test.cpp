// The records page, pressed as a person would: backups out and in, hostile files, exports, deleting
// everything.
#include "effects/fake_page.h"
#include "format/export/export_csv.h"
#include "format/log/backup.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using namespace loadwise;
using namespace loadwise::test;

namespace {

constexpr const char* backup_name = "loadwise-backup-2026-03-02.json";

void go_to_records(FakePage& page) {
    page.press(Role::Button, "More");
    page.press(Role::Button, "Your records");
}

/// Somebody who has trained once.
void live(FakePage& page, int during = 3) {
    page.at(0, 9);
    first_visit(page, 2);
    train(page, during, 2);
}

std::string backup_of(const std::string& writer, int during = 3) {
    FakeWorld world;
    FakePage page(world, writer);
    live(page, during);
    go_to_records(page);
    page.press(Role::Button, "Save a backup");
    return world.saved_files.at(backup_name);
}

void open_file(FakeWorld& world, FakePage& page, const std::string& name, const std::string& text) {
    world.file_to_open = {name, text};
    page.press(Role::Button, "Choose a backup file");
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
    const std::size_t place = text.find(from);
    REQUIRE(place != std::string::npos);
    return text.replace(place, from.size(), to);
}

} // namespace

TEST_CASE("a clinician reads a patient's file beside their own records", "[records]") {
    const std::string backup = backup_of("patient");
    FakeWorld world;
    FakePage page(world, "clinician");
    page.at(1, 9);
    page.press(Role::Button, "More");
    page.press(Role::Button, "Read a patient’s file");
    world.file_to_open = {"patient-backup.json", backup};
    page.press(Role::Button, "Choose a patient’s backup");
    CHECK(page.says("Visit report"));
    CHECK(page.says("Trained on 1 of 1 planned days in four weeks"));
    CHECK(page.find(Role::Button, "Add to my records") == nullptr);
    page.press(Role::Radio, "Up to 3 out of 10");
    CHECK(page.find(Role::Table, "Under another pain rule") != nullptr);
    CHECK(page.state().log.empty());
    CHECK(world.rows.empty());
    page.press(Role::Button, "Close this file");
    CHECK_FALSE(page.says("Visit report"));
    world.file_to_open = {"my-holiday.txt", "no backup"};
    page.press(Role::Button, "Choose a patient’s backup");
    CHECK(page.says("backup"));
    CHECK(page.find(Role::Alert, "") == nullptr);
    CHECK(world.rows.empty());
}

TEST_CASE("one press saves a backup that brings everything back", "[records]") {
    const std::string backup = backup_of("first");
    FakeWorld empty;
    FakePage page(empty, "second");
    page.at(1, 9);
    go_to_records(page);
    open_file(empty, page, "phone.json", backup);
    CHECK(page.says("This would be added"));
    CHECK(page.state().log.empty());
    CHECK(empty.rows.empty());
    page.press(Role::Button, "Add to my records");
    CHECK(page.says("added from phone.json"));
    const auto written = read_backup(backup);
    REQUIRE(written.has_value());
    CHECK(page.state().log == written->entries);
    CHECK(empty.rows.size() == written->entries.size());

    open_file(empty, page, "phone.json", backup);
    CHECK(page.says("Nothing new in this file"));
    CHECK(page.find(Role::Button, "Add to my records") == nullptr);
}

TEST_CASE("a backup that says something else of an entry never overwrites it", "[records]") {
    const std::string backup = backup_of("first", 3);
    FakeWorld world;
    FakePage page(world, "first");
    live(page, 5);
    go_to_records(page);
    const std::vector<Entry> before = page.state().log;
    open_file(world, page, "old.json", backup);
    CHECK(page.says("1 entry says something else here"));
    CHECK(page.says("2 March 2026: pain 5 here, 3 in the file"));
    CHECK(page.find(Role::Button, "Add to my records") == nullptr);
    page.press(Role::Button, "Close");
    CHECK(page.state().log == before);
    CHECK(world.rows.size() == before.size());
}

TEST_CASE("what a file would change can be left", "[records]") {
    const std::string backup = backup_of("first");
    FakeWorld world;
    FakePage page(world, "second");
    live(page);
    go_to_records(page);
    const std::size_t rows = world.rows.size();
    open_file(world, page, "phone.json", backup);
    page.press(Role::Button, "Do not add");
    CHECK(world.rows.size() == rows);
    CHECK_FALSE(page.says("This would be added"));
}

TEST_CASE("a file that is no sound backup says what is wrong and changes nothing", "[records]") {
    struct Hostile {
        const char* name;
        std::string text;
        const char* says;
    };

    const std::string backup = backup_of("first");
    const std::vector<Hostile> files{
        {"cut short", backup.substr(0, backup.size() / 2), "cannot be used"},
        {"empty", "", "cannot be used"},
        {"a picture's name", "\x89PNG", "cannot be used"},
        {"another kind", R"({"format":"something","version":1})", "cannot be used"},
        {"a list", "[]", "cannot be used"},
        {"a newer version", replaced(backup, "\"version\":1", "\"version\":2"), "newer"},
        {"too deep", std::string(100'000, '['), "cannot be used"},
        {"a wrong count", replaced(backup, "\"count\":", "\"count\":\"many\",\"c\":"), "count"}};
    FakeWorld world;
    FakePage page(world, "second");
    live(page);
    const std::vector<std::string> rows = world.rows;
    const std::vector<Entry> log = page.state().log;
    for (const Hostile& file : files) {
        INFO(file.name);
        go_to_records(page);
        CHECK_FALSE(page.says("Nothing was changed"));
        open_file(world, page, "bad.json", file.text);
        CHECK(page.says(file.says));
        CHECK(page.says("Nothing was changed"));
        CHECK(page.find(Role::Button, "Add to my records") == nullptr);
        CHECK(page.state().log == log);
        CHECK(world.rows == rows);
    }
}

TEST_CASE("a damaged entry of a backup is kept aside, the others come in", "[records]") {
    std::string backup = backup_of("first");
    backup = replaced(backup, "\"score\":3", "\"score\":4");
    FakeWorld world;
    FakePage page(world, "second");
    page.at(1, 9);
    go_to_records(page);
    open_file(world, page, "phone.json", backup);
    CHECK(page.says("not as it was saved"));
    CHECK(page.says("1 entry cannot be read"));
    page.press(Role::Button, "Add to my records");
    CHECK(page.state().unreadable_rows.size() == 1);
    CHECK(world.rows.size() == page.state().log.size() + 1);
    page.press(Role::Button, "Save the damaged entries as a file");
    CHECK(
        world.saved_files.at("loadwise-damaged-2026-03-03.txt") ==
        page.state().unreadable_rows.front() + "\n"
    );
}

TEST_CASE("entries of a newer version are not brought into an older app", "[records]") {
    const std::string backup = replaced(
        backup_of("first"), "\"entries\":[\n", "\"entries\":[\n[\"00000000\",{\"v\":99}],\n"
    );
    FakeWorld world;
    FakePage page(world, "second");
    page.at(1, 9);
    go_to_records(page);
    open_file(world, page, "phone.json", backup);
    const bool is_refused = page.says("cannot be used");
    const bool is_set_aside = page.says("cannot be read and would be kept");
    CHECK((is_refused || is_set_aside));
    CHECK(page.state().log.empty());
}

TEST_CASE("a file that the browser could not read as text is refused with the place", "[records]") {
    FakeWorld world;
    FakePage page(world, "first");
    live(page);
    go_to_records(page);
    world.answers = {message({"unopened", "records", "x.json", "text", "1234"})};
    page.settle();
    CHECK(page.says("byte 1234"));
    world.answers = {message({"unopened", "records", "x.json", "big", "31457280"})};
    page.settle();
    CHECK(page.says("30 MB"));
}

TEST_CASE(
    "a locked file asks for its passphrase, and tells a wrong one from a change", "[records]"
) {
    FakeWorld world;
    FakePage page(world, "first");
    live(page);
    go_to_records(page);
    const std::size_t rows = world.rows.size();
    world.answers = {message({"locked", "records", "x.json"})};
    page.settle();
    CHECK(page.says("x.json is locked"));
    page.type(Role::TextField, "Its passphrase", "wrong horse");
    world.answers = {message({"unopened", "records", "x.json", "passphrase", "0"})};
    page.press(Role::Button, "Open");
    CHECK(world.last_passphrase == "wrong horse");
    CHECK(page.says("not the passphrase"));
    CHECK(page.find(Role::TextField, "Its passphrase") != nullptr);
    world.answers = {message({"unopened", "records", "x.json", "changed", "0"})};
    page.settle();
    CHECK(page.says("someone changed this file"));
    CHECK(world.rows.size() == rows);
}

TEST_CASE("a backup is locked with what was typed, once it is long enough", "[records]") {
    FakeWorld world;
    FakePage page(world, "first");
    live(page);
    go_to_records(page);
    page.press(Role::Checkbox, "Lock it with a passphrase");
    page.type(Role::TextField, "Passphrase", "short");
    CHECK(page.get(Role::Button, "Save a backup").is_disabled);
    page.type(Role::TextField, "Passphrase", "correct horse battery");
    page.press(Role::Button, "Save a backup");
    CHECK(world.saved_files.count("loadwise-backup-2026-03-02-locked.json") == 1);
    CHECK(world.last_passphrase == "correct horse battery");
    page.press(Role::Button, "Yes, I have the file");
    CHECK(page.state().records.passphrase.empty());
}

TEST_CASE("after three sessions without a backup the day's page reminds, quietly", "[records]") {
    FakeWorld world;
    FakePage page(world, "first");
    live(page, 1);
    CHECK(page.find(Role::Heading, "3 sessions, no backup yet") == nullptr);
    for (int session = 0; session < 2; ++session) {
        page.at(2 + session * 2, 9);
        if (page.find(Role::Button, "Start session") == nullptr) {
            morning(page, 1);
        }
        train(page, 1, 1);
    }
    CHECK(page.find(Role::Heading, "3 sessions, no backup yet") != nullptr);
    SECTION("and stops when it is put off") {
        page.press(Role::Button, "Not now");
        CHECK(page.find(Role::Heading, "3 sessions, no backup yet") == nullptr);
        CHECK(world.settings.at("backup-later") == "3");
    }
    SECTION("and stops when there is one, also after a reload") {
        page.press(Role::Button, "Save a backup");
        CHECK(page.find(Role::Heading, "3 sessions, no backup yet") != nullptr);
        page.press(Role::Button, "Yes, I have the file");
        CHECK(page.find(Role::Heading, "3 sessions, no backup yet") == nullptr);
        CHECK(world.settings.count("backup") == 1);
        go_to_records(page);
        CHECK(page.says("Last backup: Today"));
    }
}

TEST_CASE("without a store each session ends with the offer of a file", "[records]") {
    FakeWorld world;
    FakePage page(world, "first");
    page.at(0, 9);
    world.answers = {message({"no-store", "its storage is full"})};
    page.settle();
    first_visit(page, 2);
    CHECK_FALSE(page.says("Save what you logged as a file"));
    train(page, 2, 1);
    CHECK(page.says("Save what you logged as a file"));
    page.press(Role::Button, "Save a backup");
    CHECK(world.saved_files.size() == 1);
    CHECK(page.says("Save what you logged as a file"));
    page.press(Role::Button, "Yes, I have the file");
    CHECK_FALSE(page.says("Save what you logged as a file"));
}

TEST_CASE("what was given to the browser is a backup when the person has it", "[records]") {
    FakeWorld world;
    FakePage page(world, "first");
    live(page);
    go_to_records(page);
    CHECK(page.find(Role::Button, "Yes, I have the file") == nullptr);
    page.press(Role::Button, "Save a backup");
    CHECK(page.says("was given to the browser"));
    CHECK_FALSE(page.says("was saved"));
    CHECK(page.says("Last backup: Never"));
    CHECK(world.settings.count("backup") == 0);
    SECTION("it is there") {
        page.press(Role::Button, "Yes, I have the file");
        CHECK(page.says("Last backup: Today"));
        CHECK(world.settings.count("backup") == 1);
        CHECK(page.find(Role::Button, "Yes, I have the file") == nullptr);
    }
    SECTION("it is not: then there are other ways, and a copy counts no sooner") {
        page.press(Role::Button, "No, it is not there");
        CHECK(page.says("Last backup: Never"));
        page.press(Role::Button, "Copy the backup as text");
        CHECK(page.says("was copied"));
        CHECK(page.says("Last backup: Never"));
        page.press(Role::Button, "Yes, I have the file");
        CHECK(page.says("Last backup: Today"));
    }
    SECTION("before everything is deleted it is told what is known") {
        page.press(Role::Button, "Delete everything…");
        CHECK(page.says("Last backup: Never"));
        CHECK(page.find(Role::Button, "Yes, I have the file") != nullptr);
    }
    SECTION("inside another app the other ways are there at once") {
        world.answers = {message({"fact", "in-app", "1"})};
        page.settle();
        CHECK(page.find(Role::Button, "Copy the backup as text") != nullptr);
    }
}

TEST_CASE("what the share sheet took is a backup", "[records]") {
    FakeWorld world;
    FakePage page(world, "first");
    live(page);
    world.answers = {message({"sharing"})};
    page.settle();
    go_to_records(page);
    page.press(Role::Button, "Share a backup");
    CHECK(page.says("Last backup: Today"));
    CHECK(page.find(Role::Button, "Yes, I have the file") == nullptr);
}

TEST_CASE("deleting everything takes a page, a tick and a press, and leaves nothing", "[records]") {
    FakeWorld world;
    FakePage page(world, "first");
    live(page);
    go_to_records(page);
    page.press(Role::Button, "Delete everything…");
    CHECK(page.find(Role::Button, "Save a backup") != nullptr);
    CHECK(page.get(Role::Button, "Delete everything now").is_disabled);
    page.press(Role::Button, "Delete everything now");
    CHECK_FALSE(world.rows.empty());
    for (const Node& node : Tree(page.tree()).nodes) {
        if (node.role == Role::Checkbox) {
            page.press(node.id);
        }
    }
    page.press(Role::Button, "Delete everything now");
    CHECK(world.rows.empty());
    CHECK(world.settings.empty());
    CHECK(page.state().log.empty());
    CHECK(page.says("Everything was deleted"));
    page.press(Role::Button, "Today");
    CHECK(page.find(Role::Button, "Answer the safety questions") != nullptr);
}

TEST_CASE("exports hold what the format writes, with and without notes", "[records]") {
    FakeWorld world;
    FakePage page(world, "first");
    live(page);
    go_to_records(page);
    page.press(Role::Disclosure, "Tables and other formats");
    const bool has_notes = GENERATE(true, false);
    if (!has_notes) {
        page.press(Role::Checkbox, "With my notes");
    }
    page.press(Role::Button, "Table of all sets (CSV)");
    CHECK(
        world.saved_files.at("loadwise-sets-2026-03-02.csv") ==
        write_sets_csv(
            *page.state().programme, page.state().log, page.state().now, {.has_notes = has_notes}
        )
    );
    page.press(Role::Button, "Table of all days (CSV)");
    page.press(Role::Button, "For clinic software (FHIR)");
    CHECK(world.saved_files.count("loadwise-days-2026-03-02.csv") == 1);
    CHECK(world.saved_files.count("loadwise-fhir-2026-03-02.json") == 1);
}

TEST_CASE("the visit report is printed on request", "[records]") {
    FakeWorld world;
    FakePage page(world, "first");
    live(page);
    go_to_records(page);
    page.press(Role::Button, "Visit report on one page");
    CHECK(page.find(Role::Heading, "Week by week") != nullptr);
    page.press(Role::Button, "Print or save as PDF");
    CHECK(world.printed == 1);
}

TEST_CASE("what the browser says of itself is told as it is", "[records]") {
    FakeWorld world;
    FakePage page(world, "first");
    page.at(0, 9);
    go_to_records(page);
    CHECK(page.says("Saved on this device, but your browser may delete it"));
    world.answers = {message({"fact", "forgetful", "1"}), message({"fact", "apart", "1"})};
    page.settle();
    CHECK(page.says("Deleted after seven days without opening"));
    page.press(Role::Disclosure, "What can delete your records");
    CHECK(page.says("shown inside another page"));
    CHECK(page.says("incognito window"));
    world.answers = {message({"fact", "installed", "1"})};
    page.settle();
    CHECK(page.says("Saved on this device, but your browser may delete it"));
    page.press(Role::Button, "Ask the browser to keep them");
    CHECK(page.says("will not delete them by itself"));
    world.answers = {message({"no-store", "storage is switched off"})};
    page.settle();
    CHECK(page.says("Only in this page"));
}

TEST_CASE("a setting that the store refuses is told, holds, and can be saved again", "[store]") {
    FakeWorld world;
    FakePage page(world, "first");
    page.at(0, 9);
    first_visit(page, 2);
    world.is_refusing_settings = true;
    page.press(Role::Button, "More");
    page.press(Role::Button, "Settings");
    page.press(Role::Radio, "Dark");
    CHECK(page.says("Your settings were not saved. The browser refused: its storage is full."));
    CHECK(page.get(Role::Radio, "Dark").is_checked);
    page.press(Role::Button, "Try to save again");
    CHECK(page.says("Your settings were not saved"));
    world.is_refusing_settings = false;
    page.press(Role::Button, "Try to save again");
    CHECK_FALSE(page.says("Your settings were not saved"));
    CHECK(world.settings.at("theme") == "dark");
}

TEST_CASE("a draft that the store refuses is nothing to be told of", "[store]") {
    FakeWorld world;
    FakePage page(world, "first");
    page.at(0, 9);
    first_visit(page, 2);
    world.is_refusing_settings = true;
    page.press(Role::Button, "Log pain");
    page.press(Role::Radio, "3");
    CHECK_FALSE(page.says("not saved"));
}
