// The commands, as somebody types them: what they print about files on disk.
#include "cli/commands.h"
#include "cli/simulated_patient.h"
#include "engine/plan/session_time.h"
#include "format/export/advice_json.h"
#include "format/log/log_json.h"
#include "format/programme/programme_json.h"
#include "support/files.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>

using namespace loadwise;

namespace {

const std::string pht = LOADWISE_SOURCE_DIR "/assets/programmes/pht.json";

struct Printed {
    int code = 0;
    std::string out;
    std::string problems;
};

/// Takes over a stream while it lives.
class Captured {
  public:
    explicit Captured(std::ostream& stream)
        : stream_(stream)
        , before_(stream.rdbuf(text_.rdbuf())) {}

    Captured(const Captured&) = delete;
    Captured& operator=(const Captured&) = delete;

    ~Captured() { stream_.rdbuf(before_); }

    std::string text() const { return text_.str(); }

  private:
    std::ostringstream text_;
    std::ostream& stream_;
    std::streambuf* before_;
};

Printed run(const cli::Arguments& arguments) {
    const Captured out(std::cout);
    const Captured problems(std::cerr);
    const int code = cli::run_command(arguments);
    return {code, out.text(), problems.text()};
}

/// A file that is gone with the test.
class Written {
  public:
    explicit Written(const std::string& text)
        : path_(std::filesystem::temp_directory_path() / ("loadwise_cli_" + unique_name())) {
        std::ofstream(path_, std::ios::binary) << text;
    }

    Written(const Written&) = delete;
    Written& operator=(const Written&) = delete;

    ~Written() { std::filesystem::remove(path_); }

    std::string path() const { return path_.string(); }

  private:
    /// Tests run beside each other, each in a process of its own.
    std::string unique_name() const {
        return std::to_string(reinterpret_cast<std::uintptr_t>(this)) + "_" +
               std::to_string(
                   std::filesystem::file_time_type::clock::now().time_since_epoch().count()
               );
    }

    std::filesystem::path path_;
};

Programme read_pht() {
    const auto programme = read_programme(read_file("assets/programmes/pht.json"));
    REQUIRE(programme.has_value());
    return *programme;
}

std::string lines_of(const std::vector<Entry>& entries) {
    std::string text;
    for (const Entry& entry : entries) {
        text += write_entry(entry) + "\n";
    }
    return text;
}

std::string line(const std::string& id, const std::string& at, const std::string& rest) {
    return R"({"format":1,"id":")" + id + R"(","at":")" + at +
           R"(","programme":"pht","version":1,)" + rest + "}\n";
}

const std::string yes = R"("kind":"screening_answered","question":")";

/// The lists behind this name in a text of JSON that holds no list within them.
std::vector<std::string> lists_named(const std::string& json, const std::string& name) {
    std::vector<std::string> lists;
    const std::string start = "\"" + name + "\": [";
    for (std::size_t place = json.find(start); place != std::string::npos;
         place = json.find(start, place + 1)) {
        const std::size_t open = place + start.size() - 1;
        lists.push_back(json.substr(open, json.find(']', open) + 1 - open));
    }
    return lists;
}

} // namespace

TEST_CASE("the check of a programme tells where it stops being JSON", "[cli]") {
    const Written file("{\n  \"format\": 1,\n}\n");
    const Printed printed = run({"check", file.path()});
    CHECK(printed.code == cli::exit_unsound);
    CHECK(
        printed.problems ==
        file.path() +
            ": line 2, column 14: After this comma nothing follows: take the comma away.\n"
    );
}

TEST_CASE("the check of a sound programme tells the minutes of each stage", "[cli]") {
    const Programme programme = read_pht();
    const Printed printed = run({"check", pht});
    CHECK(printed.code == cli::exit_fine);
    const std::size_t table = printed.out.find("a session   a training day\n");
    REQUIRE(table != std::string::npos);
    for (const Stage& stage : programme.stages) {
        const std::size_t row = printed.out.find("\n  " + stage.id.text + " ", table);
        REQUIRE(row != std::string::npos);
        const auto least = std::chrono::ceil<std::chrono::minutes>(
            stage_time(programme, stage, Rung{}).training_day
        );
        const std::string line = printed.out.substr(row + 1, printed.out.find('\n', row + 1) - row);
        CHECK(line.find(" " + std::to_string(least.count())) != std::string::npos);
    }
}

TEST_CASE("a log's line is told by its number and column", "[cli]") {
    const Written log("\n{\"format\": NaN}\n");
    const Printed printed = run({"advise", pht, log.path(), "--today", "2026-01-05"});
    CHECK(printed.code == cli::exit_log_damaged);
    CHECK(printed.problems.starts_with(log.path() + ":2: column 12: JSON has no \"NaN\"."));
}

TEST_CASE("a course that was simulated replays as it was lived", "[cli]") {
    const std::string kind = GENERATE("steady", "flaring", "bilateral", "away-9");
    const cli::Course course =
        cli::simulate_course(read_pht(), {cli::find_patient_kind(kind), 1, 139, true});
    REQUIRE(course.entries.size() > 1000);
    const Written log(lines_of(course.entries));
    std::string lived;
    for (const std::string& day : course.day_lines) {
        lived += day + "\n";
    }
    const std::string last = course.day_lines.back().substr(0, 10);
    CHECK(run({"replay", pht, log.path(), "--today", last}).out == lived);
}

TEST_CASE("simulated ids are in the order of their lines", "[cli]") {
    const Printed printed = run({"simulate", pht, "--days", "20", "--log", "yes"});
    std::istringstream lines(printed.out);
    std::string before;
    for (std::string text; std::getline(lines, text);) {
        const Result<Entry> entry = read_entry(text);
        REQUIRE(entry.has_value());
        CHECK(before < entry->id.text);
        before = entry->id.text;
    }
    CHECK(before.size() == 7);
}

TEST_CASE("each printed change can be answered as it stands", "[cli]") {
    const Programme programme = read_pht();
    const std::string kind = GENERATE("steady", "flaring", "over-doer", "usual-6");
    const cli::Course course =
        cli::simulate_course(programme, {cli::find_patient_kind(kind), 3, 200, false});
    std::size_t swaps = 0;
    for (std::size_t place = 0; place < course.entries.size(); ++place) {
        if (std::get_if<OfferAnswered>(&course.entries[place].body) == nullptr) {
            continue;
        }
        const LocalTime now = course.entries[place].at;
        const std::span<const Entry> before(course.entries.data(), place);
        const PatientState state = replay(programme, before, now);
        const std::vector<Offer> offers = advise(programme, state, now);
        const std::vector<std::string> printed = lists_named(
            write_advice(programme, state, plan_day(programme, state, now), offers), "changes"
        );
        REQUIRE(printed.size() == offers.size());
        for (std::size_t index = 0; index < offers.size(); ++index) {
            const Result<Entry> read = read_entry(line(
                "a",
                "2026-01-05T12:00Z",
                R"("kind":"offer_answered","rule":"r","changes":)" + printed[index]
            ));
            REQUIRE(read.has_value());
            CHECK(std::get<OfferAnswered>(read->body).changes == offers[index].changes);
            swaps += printed[index].find("\"swap\"") != std::string::npos ? 1U : 0U;
        }
    }
    CHECK((swaps > 0 || kind != "steady"));
}

TEST_CASE("what was written before that day with a wrong clock is there on that day", "[cli]") {
    const std::string question = read_pht().screening.front().id.text;
    const std::string locking = yes + question + R"(","answer":"yes")";
    const std::string note = R"("kind":"note","text":"x")";
    const std::string pain = R"("kind":"pain","context":"usual","score":2)";
    const std::string today = "2026-01-05T08:00Z";
    const std::string ahead = "2036-01-05T08:00Z";
    const auto advised = [](const std::string& text) {
        const Written log(text);
        return run({"advise", pht, log.path(), "--today", "2026-01-05"}).out;
    };
    const auto has = [](const std::string& text, const std::string& part) {
        return text.find(part) != std::string::npos;
    };
    SECTION("a yes locks") {
        const std::string out =
            advised(line("w-000001", ahead, locking) + line("w-000002", today, note));
        CHECK(has(out, "\"kind\": \"care_lock\""));
    }
    SECTION("another entry is set aside") {
        const std::string out =
            advised(line("w-000001", ahead, pain) + line("w-000002", today, note));
        CHECK(has(out, "\"in_future\": 1"));
        CHECK(has(out, "\"id\": \"w-000001\""));
    }
    SECTION("what was numbered later was not there yet") {
        const std::string out =
            advised(line("w-000002", today, note) + line("w-000003", ahead, locking));
        CHECK_FALSE(has(out, "\"kind\": \"care_lock\""));
        CHECK(has(out, "\"in_future\": 0"));
    }
    SECTION("nor what another writer numbered") {
        const std::string out =
            advised(line("v-000001", ahead, pain) + line("w-000002", today, note));
        CHECK(has(out, "\"in_future\": 0"));
    }
    SECTION("nor what has no number") {
        const std::string out = advised(line("first", ahead, pain) + line("w-000002", today, note));
        CHECK(has(out, "\"in_future\": 0"));
    }
}
