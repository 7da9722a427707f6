#include "app/words/error_view.h"

#include "app/words/languages.h"
#include "support/english.h"

#include <catch2/catch_test_macros.hpp>

#include <set>

using namespace loadwise;
using namespace loadwise::test;

namespace {

/// Every code: the last of them ends the list.
std::vector<ErrorCode> all_codes() {
    std::vector<ErrorCode> codes;
    for (int code = 0; code <= static_cast<int>(ErrorCode::NotLoaded); ++code) {
        codes.push_back(static_cast<ErrorCode>(code));
    }
    return codes;
}

} // namespace

TEST_CASE("every error has a sentence in every language", "[errors]") {
    for (const ErrorCode code : all_codes()) {
        std::set<std::string> sentences;
        for (const Language& language : languages) {
            const std::string words = texts_in(std::string(language.tag))(error_key(code));
            CAPTURE(language.tag, words);
            CHECK(words != error_key(code));
            CHECK(words.ends_with('.'));
            sentences.insert(words);
        }
        CHECK(sentences.size() == languages.size());
    }
}

TEST_CASE("a line and a column are told in the reader's language", "[errors]") {
    const std::vector<Error> errors{
        {ErrorCode::NotJson, "line 12, column 5", "The text is empty."},
        {ErrorCode::Missing, "/line 1, column 2", "No stage."}};
    CHECK(make_errors_view(texts_in("de"), errors, 2).details[0].where == "Wo: Zeile 12, Spalte 5");
    CHECK(make_errors_view(english(), errors, 2).details[0].where == "Where: line 12, column 5");
    CHECK(make_errors_view(texts_in("de"), errors, 2).details[1].where == "Wo: /line 1, column 2");
}

TEST_CASE("errors are told once in words, and one by one in detail", "[errors]") {
    const std::vector<Error> errors{
        {ErrorCode::WrongType, "/a", "A text must be here."},
        {ErrorCode::OutOfRange, "/b", "At most 10."},
        {ErrorCode::Missing, "", "No stage."}};
    const Texts german = texts_in("de");
    const ErrorsView view = make_errors_view(german, errors, 2);
    CHECK(
        view.words ==
        std::vector<std::string>{german("problem.file.wrong"), german("problem.file.missing")}
    );
    REQUIRE(view.details.size() == 2);
    CHECK(view.details[0].text == "A text must be here.");
    CHECK(view.details[0].where == "Wo: /a");
    CHECK(view.more == "und 1 weiterer.");
    CHECK(view.language == "en");
    CHECK(make_errors_view(english(), errors, 3).language.empty());
    CHECK(make_errors_view(english(), errors, 3).more.empty());
    CHECK(make_errors_view(english(), errors, 3).details[2].where.empty());
}
