#include "format/answers/answers_check.h"
#include "format/answers/answers_json.h"
#include "format/programme/programme_json.h"
#include "support/files.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <string>

using namespace loadwise;

namespace {

const std::string small = R"({
  "format": "loadwise-answers", "format_version": 1,
  "programme": "pht", "language": "en", "translations": ["de"],
  "words": {
    "intro": "Short answers.", "search": "Find",
    "found": {"one": "{count} question", "other": "{count} questions"},
    "closest": "Close.", "nothing": "Nothing.",
    "record": "From your record", "ask": "When to ask"
  },
  "search": {"same": ["sit chair"], "skipped": "is it", "endings": "ing s"},
  "ask": {"now": "See a doctor today.", "later": "Ask your physiotherapist."},
  "topics": {"signs": {"title": "Signs", "red_flag": true}, "pain": {"title": "Pain"}},
  "answers": {
    "pop": {"topic": "signs", "question": "It popped?", "answer": "No. It may be torn.",
            "ask": "now", "evidence": [{"tag": "G"}]},
    "ache": {"topic": "pain", "question": "It aches?", "answer": "Yes. It passes.",
             "ask": "later", "evidence": [{"tag": "S", "source": "nhs2018"}]}
  }
})";

const std::string german = R"({
  "language": "de",
  "words": {
    "intro": "Kurz.", "search": "Suchen",
    "found": {"one": "{count} Frage", "other": "{count} Fragen"},
    "closest": "Nah.", "nothing": "Nichts.",
    "record": "Aus Ihren Einträgen", "ask": "Wann fragen"
  },
  "search": {"same": ["sitzen stuhl"], "skipped": "ist es", "endings": "en e"},
  "ask": {"now": "Gehen Sie heute zum Arzt.", "later": "Fragen Sie nach."},
  "topics": {"signs": {"title": "Zeichen"}, "pain": {"title": "Schmerz"}},
  "answers": {
    "pop": {"question": "Es hat geknallt?", "answer": "Nein. Sie kann gerissen sein."},
    "ache": {"question": "Es zieht?", "answer": "Ja. Es geht vorbei."}
  }
})";

std::string with(std::string text, const std::string& from, const std::string& to) {
    const std::size_t at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

Programme shipped(const std::string& id) {
    return *read_programme(read_file("assets/programmes/" + id + ".json"));
}

/// What is wrong with it, by the reader or the check: "/place: reason" of the first.
std::string first_problem(const std::string& file, const std::string& beside = {}) {
    const auto book = read_answers({file, beside.empty() ? "" : "de", beside});
    const std::vector<Error> problems = book ? check_answers(*book, shipped("pht")) : book.error();
    return problems.empty() ? "" : problems.front().where + ": " + problems.front().message;
}

} // namespace

TEST_CASE("a sound file of answers is read, in each language", "[answers]") {
    CHECK(first_problem(small).empty());
    CHECK(first_problem(small, german).empty());
    const auto book = read_answers({small, "de", german});
    REQUIRE(book);
    CHECK(book->language == "de");
    REQUIRE(book->answers.size() == 2);
    CHECK(book->answers[1].question == "Es zieht?");
    CHECK(book->answers[1].ask == "Fragen Sie nach.");
    CHECK(book->topics[0].is_red_flag);
}

TEST_CASE("a fault in a file of answers is told with its place and reason", "[answers]") {
    struct Case {
        const char* from;
        const char* to;
        const char* where;
    };

    const Case cases[]{
        {"\"evidence\": [{\"tag\": \"G\"}]", "\"evidence\": []", "/answers/pop/evidence"},
        {"nhs2018", "unheard_of", "/answers/ache/evidence/0/source"},
        {"\"source\": \"nhs2018\"", "\"note\": \"Read.\"", "/answers/ache/evidence/0"},
        {"Yes. It passes.", "Yes.", "/answers/ache/answer"},
        {"Yes. It passes.", "Yes. It. Does. Pass.", "/answers/ache/answer"},
        {"It aches?", "It aches.", "/answers/ache/question"},
        {"It aches?", "It popped?", "/answers/ache/question"},
        {"\"ask\": \"later\", ", "", "/answers/ache/ask"},
        {"\"ask\": \"later\"", "\"ask\": \"never\"", "/answers/ache/ask"},
        {"\"red_flag\": true", "\"red_flag\": false", "/topics"},
        {"\"topic\": \"signs\"", "\"topic\": \"pain\"", "/topics/signs"},
        {"\"ask\": \"later\"",
         "\"measure\": \"sitting\", \"ask\": \"later\"",
         "/answers/ache/measure"},
        {"\"ask\": \"later\"", "\"reading\": \"gap\", \"ask\": \"later\"", "/words/gap/ago"},
        {"\"ask\": \"later\"",
         "\"leads_to\": \"knitting\", \"ask\": \"later\"",
         "/answers/ache/leads_to"},
        {"\"ask\": \"later\"",
         "\"leads_to\": \"walk_run\", \"ask\": \"later\"",
         "/answers/ache/leads_to"},
        {"\"ask\": \"later\"", "\"leads_to\": 5, \"ask\": \"later\"", "/answers/ache/leads_to"},
        {"\"programme\": \"pht\"", "\"programme\": \"knee\"", "/programme"},
        {"loadwise-answers", "loadwise-programme", "/format"},
    };
    for (const Case& each : cases) {
        INFO(each.to);
        const std::string problem = first_problem(with(small, each.from, each.to));
        CHECK(problem.starts_with(std::string(each.where)));
        CHECK(problem.find(": ") != std::string::npos);
    }
}

TEST_CASE("an answer leads to a plan, a measure or a page, in each language", "[answers]") {
    for (const std::string lead : {"sitting_plan", "flare_plan", "bridges", "pain", "report"}) {
        INFO(lead);
        const std::string leading =
            with(small, "\"ask\": \"later\"", "\"leads_to\": \"" + lead + "\", \"ask\": \"later\"");
        CHECK(first_problem(leading).empty());
        CHECK(first_problem(leading, german).empty());
        CHECK(read_answers({leading, "de", german})->answers[1].leads_to == lead);
    }
}

TEST_CASE("a question that a language lacks, or has alone, is told with its place", "[answers]") {
    const std::string lacking = with(
        german,
        "\"ache\": {\"question\": \"Es zieht?\", \"answer\": \"Ja. Es geht vorbei.\"}",
        "\"aches\": {\"question\": \"Es zieht?\", \"answer\": \"Ja. Es geht vorbei.\"}"
    );
    CHECK(first_problem(small, lacking).starts_with("/answers/ache: This is not translated."));
    const std::string answer = "\"answer\": \"Ja. Es geht vorbei.\"";
    CHECK(first_problem(small, with(german, answer, "\"also\": \"x\""))
              .starts_with("/answers/ache/answer"));
    CHECK(first_problem(small, with(german, "Ja. Es geht vorbei.", "Ja."))
              .starts_with("/answers/ache/answer"));
    CHECK(first_problem(small, with(german, "\"de\"", "\"fr\"")).starts_with("/language"));
    CHECK(first_problem(small, with(german, "\"one\": \"{count} Frage\", ", ""))
              .starts_with("/words/found/one"));
}

TEST_CASE("the shipped answers are sound in three languages, and enough", "[answers]") {
    struct Shipped {
        const char* id;
        std::size_t least;
    };

    for (const Shipped& each : {Shipped{"pht", 60}, Shipped{"achilles", 25}}) {
        const Programme programme = shipped(each.id);
        const std::string name = std::string("assets/answers/") + each.id + ".json";
        const std::string file = read_file(name);
        for (const std::string language : {"", "de", "es"}) {
            const std::string place =
                std::string("assets/answers/texts/") + each.id + "." + language + ".json";
            const std::string beside = language.empty() ? "" : read_file(place);
            const auto book = read_answers({file, language, beside});
            const auto problems = book ? check_answers(*book, programme) : book.error();
            for (const Error& problem : problems) {
                UNSCOPED_INFO(each.id << language << problem.where << ": " << problem.message);
            }
            REQUIRE(problems.empty());
            CHECK(book->answers.size() >= each.least);
            CHECK(book->language == (language.empty() ? "en" : language));
        }
    }
}
