#include "app/words/texts.h"

#include "app/log/language_choice.h"
#include "app/model/state.h"
#include "app/words/languages.h"
#include "support/english.h"
#include "support/story.h"

#include <algorithm>

using namespace loadwise;
using namespace loadwise::test;

namespace {

const Texts plain{
    "en",
    {{"number.point", "."},
     {"number.group", ","},
     {"greeting", "Good morning"},
     {"done", "{done} of {all} sets"},
     {"sets.one", "{count} set"},
     {"sets.other", "{count} sets"},
     {"times.2", "twice"},
     {"times.other", "{count} times"},
     {"odd", "a {gap that never closes"}}};

} // namespace

TEST_CASE("a key leads to its text, its gaps filled by name", "[texts]") {
    CHECK(plain("greeting") == "Good morning");
    CHECK(plain("done", {{"all", 3}, {"done", 2}}) == "2 of 3 sets");
    CHECK(plain("done", {{"done", "no"}, {"all", std::string("my")}}) == "no of my sets");
}

TEST_CASE("what is missing shows, and nothing breaks", "[texts]") {
    CHECK(plain("no.such.key") == "no.such.key");
    CHECK(plain("sets") == "sets");
    CHECK(plain("done", {{"done", 2}}) == "2 of {all} sets");
    CHECK(plain("odd", {{"gap", 1}}) == "a {gap that never closes");
    CHECK(Texts()("greeting", {{"x", 1}}) == "greeting");
    CHECK(Texts().is_empty());
}

TEST_CASE("a filling is not searched for gaps", "[texts]") {
    CHECK(plain("done", {{"done", "{all}"}, {"all", 1}}) == "{all} of 1 sets");
}

TEST_CASE("the count chooses the form, an exact one first", "[texts]") {
    CHECK(plain("sets", {{"count", 0}}) == "0 sets");
    CHECK(plain("sets", {{"count", 1}}) == "1 set");
    CHECK(plain("sets", {{"count", 2}}) == "2 sets");
    CHECK(plain("times", {{"count", 2}}) == "twice");
    CHECK(plain("times", {{"count", 1}}) == "1 times");
}

TEST_CASE("plural categories follow the Unicode rules", "[texts]") {
    for (const Language& language : languages) {
        CHECK(plural_category(language.tag, 1) == "one");
        CHECK(plural_category(language.tag, 0) == "other");
        CHECK(plural_category(language.tag, 21) == "other");
    }
    CHECK(plural_category("es", 2'000'000) == "many");
    CHECK(plural_category("es", 0) == "other");
    CHECK(plural_category("de", 2'000'000) == "other");
}

TEST_CASE("numbers carry the marks of the language", "[texts]") {
    const Texts german("de", {{"number.point", ","}, {"number.group", "."}});
    CHECK(plain.number(2026) == "2026");
    CHECK(plain.number(12500) == "12,500");
    CHECK(plain.number(-1234567) == "-1,234,567");
    CHECK(plain.number(-99999) == "-99,999");
    CHECK(german.number(1234567) == "1.234.567");
    CHECK(plain.decimal(1250) == "1.25");
    CHECK(german.decimal(1250) == "1,25");
    CHECK(german.decimal(3000) == "3");
    CHECK(plain.decimal(50) == "0.05");
}

TEST_CASE("the browser's languages decide until one is chosen", "[texts]") {
    CHECK(language_for("", std::vector<std::string>{"de-AT", "en"}) == "de");
    CHECK(language_for("", std::vector<std::string>{"fr-FR", "es"}) == "es");
    CHECK(language_for("", std::vector<std::string>{"fr"}) == "en");
    CHECK(language_for("", std::vector<std::string>{}) == "en");
    CHECK(language_for("es", std::vector<std::string>{"de"}) == "es");
    CHECK(language_for("tlh", std::vector<std::string>{"de"}) == "de");
}

namespace {

std::string asked_for(const Story& story) {
    for (const Effect& effect : story.effects) {
        if (const auto* const fetch = std::get_if<FetchTexts>(&effect)) {
            return fetch->language;
        }
    }
    return "";
}

} // namespace

TEST_CASE("texts are asked for once it is known what was chosen", "[texts]") {
    Story story;
    story.act(LanguagesTold{{"es-MX"}});
    CHECK(asked_for(story).empty());
    story.act(SettingRead{"language", "de"});
    CHECK(asked_for(story).empty());
    story.act(RowsRead{});
    CHECK(asked_for(story) == "de");
    story.act(TextsLoaded{Texts("de", {{"a", "b"}})});
    CHECK(asked_for(story).empty());
    Settings settings = story.state.settings;
    settings.language = "";
    story.act(SettingsChanged{settings});
    CHECK(asked_for(story) == "es");
    CHECK(story.state.texts.language() == "de");
    story.act(TextsLoaded{Texts("es", {{"a", "c"}})});
    CHECK(story.state.texts.language() == "es");
    story.act(TextsLoaded{Texts("de", {{"a", "b"}})});
    CHECK(story.state.texts.language() == "es");
}

TEST_CASE("a programme with texts of its own in the language is asked for again", "[texts]") {
    const auto asks_programme = [](const Story& story) {
        return std::any_of(story.effects.begin(), story.effects.end(), [](const Effect& effect) {
            return std::get_if<FetchProgramme>(&effect) != nullptr;
        });
    };
    Programme programme = small_programme();
    programme.language = "en-GB";
    programme.translations = {"de"};
    Story story = Story::ready(programme);
    CHECK_FALSE(asks_programme(story));
    CHECK(foreign_language(story.state).empty());
    story.act(LanguagesTold{{"de"}});
    CHECK(asks_programme(story));
    story.act(TextsLoaded{Texts("de", {{"a", "b"}})});
    CHECK_FALSE(asks_programme(story));
    CHECK(foreign_language(story.state) == "en-GB");
    programme.language = "de";
    story.act(ProgrammeLoaded{programme});
    CHECK_FALSE(asks_programme(story));
    CHECK(foreign_language(story.state).empty());
    story.act(LanguagesTold{{"es"}});
    CHECK(asks_programme(story));
}

TEST_CASE("without its language a first visit goes on in English", "[texts]") {
    Story story;
    story.act(LanguagesTold{{"de"}}).act(RowsRead{}).act(TextsRejected{"de", "404"});
    CHECK(asked_for(story) == "en");
    CHECK(story.state.start_problem.empty());
    story.act(TextsLoaded{english()});
    CHECK(story.state.texts.language() == "en");
    CHECK(story.state.texts_problem == "404");
    story.act(RetryChosen{});
    CHECK(asked_for(story) == "de");
    story.act(TextsLoaded{Texts("de", {{"a", "b"}})});
    CHECK(story.state.texts_problem.empty());
}

TEST_CASE("without any texts the page itself says why it cannot start", "[texts]") {
    Story story;
    story.act(LanguagesTold{{"de"}}).act(RowsRead{}).act(TextsRejected{"de", "404"});
    story.act(TextsRejected{"en", "404 too"});
    CHECK(story.state.start_problem == "404 too");
    CHECK_FALSE(story.state.is_running());
}
