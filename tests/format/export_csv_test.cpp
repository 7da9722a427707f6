#include "format/export/export_csv.h"

#include "base/date_text.h"
#include "format/export/csv_text.h"
#include "format/export/export_words.h"
#include "support/golden.h"
#include "support/sample_log.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using namespace loadwise;

namespace {

std::string field(const std::string& text) {
    CsvText csv(false);
    csv.text(text);
    return csv.str();
}

/// Rows of fields, read by RFC 4180's grammar.
std::vector<std::vector<std::string>> parsed(const std::string& text) {
    std::vector<std::vector<std::string>> rows(1, std::vector<std::string>(1));
    bool is_quoted = false;
    for (std::size_t place = 0; place < text.size(); ++place) {
        const char letter = text[place];
        if (letter == '"' && is_quoted && place + 1 < text.size() && text[place + 1] == '"') {
            rows.back().back() += '"';
            ++place;
        } else if (letter == '"') {
            is_quoted = !is_quoted;
        } else if (letter == ',' && !is_quoted) {
            rows.back().emplace_back();
        } else if (letter == '\n' && !is_quoted) {
            rows.emplace_back(1);
        } else if (letter != '\r' || is_quoted) {
            rows.back().back() += letter;
        }
    }
    rows.pop_back();
    return rows;
}

} // namespace

TEST_CASE("a field is quoted when it must be, and only then", "[export_csv]") {
    CHECK(field("plain words") == "plain words");
    CHECK(field("a,b") == "\"a,b\"");
    CHECK(field("say \"hi\"") == "\"say \"\"hi\"\"\"");
    CHECK(field("two\r\nlines") == "\"two\r\nlines\"");
    CHECK(field("") == "");
}

TEST_CASE("no field is a formula to a spreadsheet", "[export_csv]") {
    CHECK(field("=1+1") == "'=1+1");
    CHECK(field("+1") == "'+1");
    CHECK(field("-1") == "'-1");
    CHECK(field("@SUM(A1)") == "'@SUM(A1)");
    CHECK(field("\t1") == "\"'\t1\"");
    CHECK(field("\t=1") == "\"'\t'=1\"");
    CHECK(field("\r=1") == "\"'\r'=1\"");
    CHECK(field("\n=1") == "\"'\n'=1\"");
    CHECK(field("\uFF1D1") == "'\uFF1D1");
    CHECK(field("\uFE661") == "'\uFE661");
    CHECK(field("\x01=1") == " '=1");
    CHECK(field("a;\x0B\x0C=1") == "\"a;  '=1\"");
    CHECK(field("a=1") == "a=1");
}

TEST_CASE("no part of a field is a formula, whatever parts the cells", "[export_csv]") {
    CHECK(field("ok;=1+1") == "\"ok;'=1+1\"");
    CHECK(field("a; =HYPERLINK(1)") == "\"a; '=HYPERLINK(1)\"");
    CHECK(field("x\t=1") == "\"x\t'=1\"");
    CHECK(field(";;-2+3") == "\";;'-2+3\"");
    CHECK(field("a,\"=1\"") == "\"a,\"\"'=1\"\"\"");
    CHECK(field("one\r\n@two") == "\"one\r\n'@two\"");
    CHECK(field(";\uFF0B1") == "\";'\uFF0B1\"");
    CHECK(field("3 - 1, a-b; c=d") == "\"3 - 1, a-b; c=d\"");
}

TEST_CASE("where decimals have a comma, semicolons part the fields", "[export_csv]") {
    CsvText csv(false, true);
    csv.plain("a,b").decimal("12.5").text("x;y").decimal("12").text("z").number(3).end_row();
    CHECK(csv.str() == "a;b;\"12,5\";\"x;y\";12;z;3\r\n");
}

TEST_CASE("both forms of a table say the same", "[export_csv]") {
    const CsvOptions comma{false, true, true};
    for (const auto write : {write_sets_csv, write_daily_csv}) {
        std::string text = write(sample_programme(), sample_log(), sample_now(), comma);
        const std::string point =
            write(sample_programme(), sample_log(), sample_now(), {false, true});
        const auto rows = parsed(point);
        CHECK(
            std::count(text.begin(), text.end(), '\n') ==
            std::count(point.begin(), point.end(), '\n')
        );
        const std::string heading = text.substr(0, text.find('\r'));
        CHECK(std::count(heading.begin(), heading.end(), ';') + 1 == std::ssize(rows.front()));
    }
}

TEST_CASE("kilograms keep every gram", "[export_csv]") {
    CHECK(kilograms(12500) == "12.5");
    CHECK(kilograms(12000) == "12");
    CHECK(kilograms(1) == "0.001");
    CHECK(kilograms(0) == "0");
}

TEST_CASE("both tables are as they were looked at", "[export_csv]") {
    const std::string sets = write_sets_csv(sample_programme(), sample_log(), sample_now());
    const std::string daily = write_daily_csv(sample_programme(), sample_log(), sample_now());
    CHECK(golden("exports/sets.csv", sets) == sets);
    CHECK(golden("exports/daily.csv", daily) == daily);
}

TEST_CASE("every row of a table has as many fields as its heading", "[export_csv]") {
    for (const std::string& text :
         {write_sets_csv(sample_programme(), sample_log(), sample_now(), {false, true}),
          write_daily_csv(sample_programme(), sample_log(), sample_now(), {false, true}),
          write_sets_csv(Programme{}, {}, sample_now(), {false, true})}) {
        const auto rows = parsed(text);
        REQUIRE_FALSE(rows.empty());
        for (const auto& row : rows) {
            CHECK(row.size() == rows.front().size());
        }
    }
}

TEST_CASE("running and walking have their target in the table", "[export_csv]") {
    Programme programme = sample_programme();
    for (Exercise& exercise : programme.exercises) {
        for (Dose& dose : exercise.ladder) {
            dose.distance_metres = 400;
            dose.interval = Interval{std::chrono::seconds(60), std::chrono::seconds(240)};
        }
    }
    const auto rows = parsed(write_sets_csv(programme, sample_log(), sample_now(), {false, true}));
    REQUIRE(rows.size() > 1);
    REQUIRE(rows[0].size() == 25);
    CHECK(rows[0][22] == "target_m");
    CHECK(rows[1][22] == "400");
    CHECK(rows[1][23] == "60");
    CHECK(rows[1][24] == "240");
}

TEST_CASE("sets of another programme are in the table, without guesses", "[export_csv]") {
    std::vector<Entry> log = sample_log();
    for (Entry& entry : log) {
        entry.programme = {"another"};
    }
    const auto sets = std::count_if(log.begin(), log.end(), [](const Entry& entry) {
        return std::holds_alternative<SetDone>(entry.body);
    });
    const auto rows = parsed(write_sets_csv(sample_programme(), log, sample_now(), {false, true}));
    CHECK(static_cast<std::ptrdiff_t>(rows.size()) == sets + 1);
    CHECK(rows[1][1] == "another");
    CHECK(rows[1][3].empty());
    CHECK(rows[1][20].empty());
}

TEST_CASE("what was deleted or corrected is not exported", "[export_csv]") {
    const std::string daily = write_daily_csv(sample_programme(), sample_log(), sample_now());
    CHECK(daily.find("deleted words") == std::string::npos);
    CHECK(daily.find(",300,") == std::string::npos);
    CHECK(daily.find("on a cushion") != std::string::npos);
}

TEST_CASE("without notes, no word of the patient's is in a table", "[export_csv]") {
    const CsvOptions quiet{false, false};
    const std::string both = write_sets_csv(sample_programme(), sample_log(), sample_now(), quiet) +
                             write_daily_csv(sample_programme(), sample_log(), sample_now(), quiet);
    CHECK(both.find("cushion") == std::string::npos);
    CHECK(both.find("HYPERLINK") == std::string::npos);
    CHECK(both.find("-2 left") == std::string::npos);
}
