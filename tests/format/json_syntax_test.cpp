// A text that is no JSON is refused with the place and the reason of its first fault, in whatever
// kind of file it stands.
#include "format/handout/handout_json.h"
#include "format/json/json_syntax.h"
#include "format/log/backup.h"
#include "format/log/log_json.h"
#include "format/programme/programme_json.h"
#include "format/texts_json.h"

#include "support/files.h"

#include <catch2/catch_test_macros.hpp>
#include <string_view>

using namespace loadwise;

namespace {

struct Row {
    const char* name;
    std::string text;
    const char* where;
    const char* words; // stands in the message
};

Error refusal_of(const std::string& text) {
    const auto read = read_programme(text);
    REQUIRE_FALSE(read.has_value());
    REQUIRE(read.error().size() == 1);
    return read.error().front();
}

void check_rows(const std::vector<Row>& rows) {
    for (const Row& row : rows) {
        DYNAMIC_SECTION(row.name) {
            const Error error = refusal_of(row.text);
            CAPTURE(error.message);
            CHECK(error.code == ErrorCode::NotJson);
            CHECK(error.where == row.where);
            CHECK(error.message.find(row.words) != std::string::npos);
            CHECK(error.message.back() == '.');
        }
    }
}

const std::string small_text =
    R"({"language": "en", "name": "E\u00e9 \ud83d\ude00\n", "texts": {
  "a": {"one": "x", "other": "y {count}"}, "b": ["é", "z"], "n": [-0.5e+3, 10, true, null]
}})";

bool is_told_with_place(const std::string& text) {
    const auto read = read_texts(text);
    if (read || read.error().front().code != ErrorCode::NotJson) {
        return true;
    }
    return read.error().front().where.starts_with("line ");
}

} // namespace

TEST_CASE("what is often written by mistake has its place and its reason", "[json_syntax]") {
    check_rows({
        {"an empty file", "", "line 1, column 1", "empty"},
        {"blanks only", " \n\n  ", "line 3, column 3", "empty"},
        {"a byte order mark only", "\xEF\xBB\xBF", "line 1, column 1", "empty"},
        {"a comma at the end of a group", "{\n \"a\": 1,\n}", "line 2, column 8", "take the comma"},
        {"a comma at the end of a list", "[1, 2 ,\n\n ]", "line 1, column 7", "take the comma"},
        {"two commas", "[1,, 2]", "line 1, column 4", "\",\", where a value must"},
        {"a comma before anything", "[, 1]", "line 1, column 2", "where a value must"},
        {"no comma in a group",
         "{\"a\": 1\n \"b\": 2}",
         "line 2, column 2",
         "a comma or a closing"},
        {"no comma in a list", "[1 2]", "line 1, column 4", "\"2\", where a comma or"},
        {"no colon", "{\"a\" 1}", "line 1, column 6", "a colon"},
        {"an equals sign", "{\"a\" = 1}", "line 1, column 6", "\"=\", where a colon"},
        {"no value", "{\"a\": }", "line 1, column 7", "\"}\", where a value"},
        {"the wrong bracket", "{\n\"a\": [1}", "line 2, column 8", "\"[\" of line 2, column 6"},
        {"a comment of one line", "{\n  // why\n}", "line 2, column 3", "no comments"},
        {"a comment of many lines", "{\"a\": /* why */ 1}", "line 1, column 7", "no comments"},
        {"a comment with a hash", "{\"a\": 1 # why\n}", "line 1, column 9", "no comments"},
        {"a comment behind the end", "{} // done", "line 1, column 4", "no comments"},
        {"text behind the end", "{}\n{}", "line 2, column 1", "after its end, with \"{\""},
        {"a bracket too many", "{}}", "line 1, column 3", "after its end"},
        {"single quotes", "{'a': 1}", "line 1, column 2", "double quotation marks"},
        {"a text in single quotes", "{\"a\": 'b'}", "line 1, column 7", "double quotation marks"},
        {"typographic quotes", "{\"a\": “b”}", "line 1, column 7", "typographic quotation mark"},
        {"German quotes", "{„a“: 1}", "line 1, column 2", "typographic quotation mark"},
        {"a blank of a web page", "{\xC2\xA0\"a\": 1}", "line 1, column 2", "U+00A0"},
        {"a name without quotes", "{a: 1}", "line 1, column 2", "\"a\", where a name"},
        {"a word of another language", "{\"a\": True}", "line 1, column 7", "\"True\" is no value"},
        {"a text without quotes", "{\"a\": soon}", "line 1, column 7", "\"soon\" is no value"},
        {"columns of letters, not bytes", "{\"é\": \"ü\", x}", "line 1, column 12", "\"x\""},
        {"windows lines", "{\r\n\"a\": x\r\n}", "line 2, column 6", "\"x\""},
        {"a byte order mark counts for nothing", "\xEF\xBB\xBF{x}", "line 1, column 2", "\"x\""},
        {"a half file", "{\"a\": [\n1,", "line 2, column 3", "\"[\" of line 1, column 7"},
    });
}

TEST_CASE("a number that is none has its place and its reason", "[json_syntax]") {
    check_rows({
        {"not a number", "{\"a\": NaN}", "line 1, column 7", "no \"NaN\""},
        {"without end", "{\"a\": Infinity}", "line 1, column 7", "no \"Infinity\""},
        {"without end, below", "{\"a\": -Infinity}", "line 1, column 7", "no \"-Infinity\""},
        {"far too large", "{\"a\": 1e999}", "line 1, column 7", "larger than any"},
        {"far too long", "[" + std::string(400, '9') + "]", "line 1, column 2", "larger than any"},
        {"hexadecimal", "{\"a\": 0x10}", "line 1, column 7", "\"0x10\""},
        {"a zero before", "{\"a\": 04}", "line 1, column 7", "begin with 0"},
        {"a zero before, negative", "[-01]", "line 1, column 2", "begin with 0"},
        {"a plus", "[+1]", "line 1, column 2", "\"+\""},
        {"no digit before the point", "[.5]", "line 1, column 2", "\".\""},
        {"no digit behind the point", "[5.]", "line 1, column 2", "digit is missing"},
        {"no digit behind the e", "[5e]", "line 1, column 2", "digit is missing"},
        {"a minus alone", "[-]", "line 1, column 2", "digit is missing"},
        {"parted by a line", "[1_000]", "line 1, column 2", "\"1_000\""},
        {"with its unit", "{\"a\": 5kg}", "line 1, column 7", "\"5kg\""},
        {"a decimal comma", "{\"a\": 2,5}", "line 1, column 8", "a point"},
    });
}

TEST_CASE("a text that is none has its place and its reason", "[json_syntax]") {
    check_rows({
        {"not closed at the end", "{\"a\": \"b", "line 1, column 7", "not closed"},
        {"not closed on its line", "{\"a\": \"b\n}", "line 1, column 7", "not closed"},
        {"a tab", "{\"a\": \"b\tc\"}", "line 1, column 9", "\\t"},
        {"a control letter", "{\"a\": \"b\x01\"}", "line 1, column 9", "control character"},
        {"half a pair", R"({"a": "x\ud800"})", "line 1, column 9", "half a character"},
        {"half a pair, then a letter", R"({"a": "\ud83d\u0041"})", "line 1, column 8", "half a"},
        {"the second half alone", R"({"a": "\ude00"})", "line 1, column 8", "half a character"},
        {"half a pair at the end", R"({"a": "\ud83d\u)", "line 1, column 8", "four digits"},
        {"no such escape", R"({"a": "C:\Users"})", "line 1, column 10", "backslash"},
        {"three digits", R"({"a": "\u0e9"})", "line 1, column 8", "four digits"},
        {"a backslash at the end", "{\"a\": \"\\", "line 1, column 8", "backslash"},
    });
}

TEST_CASE("whatever is no JSON is told with a place", "[json_syntax]") {
    REQUIRE(is_told_with_place(small_text));
    constexpr std::string_view letters = "{}[]\",:'\\/ \n\t0129.-+eEtnux#";
    for (std::size_t place = 0; place < small_text.size(); ++place) {
        std::string shorter = small_text;
        INFO(shorter.erase(place, 1));
        CHECK(is_told_with_place(shorter));
        CHECK(is_told_with_place(small_text.substr(0, place)));
        for (const char letter : letters) {
            std::string longer = small_text;
            longer.insert(place, 1, letter);
            std::string other = small_text;
            other[place] = letter;
            const bool is_told = is_told_with_place(longer) && is_told_with_place(other);
            if (!is_told) {
                FAIL_CHECK(longer << "\n" << other);
            }
        }
    }
}

TEST_CASE("each kind of file tells the place", "[json_syntax]") {
    const std::string broken = "{\n  \"a\": 1,\n}";
    const std::string where = "line 2, column 9";
    CHECK(read_handout(broken).error().front().where == where);
    CHECK(read_texts(broken).error().front().where == where);
    CHECK(read_backup(broken).error().front().where == where);
    CHECK(read_entry(broken).error().where == where);
    const std::string base = read_file("tests/format/fixtures/small.json");
    CHECK(patch_programme(broken, "{}").error().front().where == where);
    CHECK(patch_programme(base, broken).error().front().where == where);
}

TEST_CASE("a text inside another is told with both places", "[json_syntax]") {
    const Error error =
        read_entry(R"({"id":"e1","at":"2026-01-31T07:30Z","programme":"p","version":1,)"
                   R"("kind":"handout","text":"{\n,}"})")
            .error();
    CHECK(error.code == ErrorCode::NotJson);
    CHECK(error.where == "/text, line 2, column 1");
}
