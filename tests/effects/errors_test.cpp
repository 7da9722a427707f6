// Files that cannot be used, opened in each language: what to know is said in it, and only the
// detail for whoever made the file is English, and marked so.
#include "app/words/error_view.h"
#include "app/words/languages.h"
#include "effects/fake_page.h"
#include "format/handout/handout_json.h"
#include "support/english.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using namespace loadwise;
using namespace loadwise::test;

namespace {

void speak(FakePage& page, const std::string& language) {
    page.tell({"languages", language});
    page.at(0, 9);
}

/// What is spoken in another language than the page.
std::vector<std::string> foreign_words(const FakePage& page) {
    std::vector<std::string> words;
    for (const Node& node : page.tree().nodes) {
        if (!node.language.empty()) {
            CHECK(node.language == "en");
            words.push_back(node.name);
        }
    }
    return words;
}

/// The sentence of the code in the page's words, and that nothing but these details is English.
void check_told(
    const FakePage& page, const Texts& texts, ErrorCode code, std::vector<std::string> details
) {
    CAPTURE(texts.language());
    CHECK(page.says(texts(error_key(code))));
    for (const std::string& detail : details) {
        CHECK(page.says(detail));
    }
    if (texts.language() == "en") {
        details.clear();
    }
    CHECK(foreign_words(page) == details);
}

void open_records(FakeWorld& world, FakePage& page, const Texts& texts, const std::string& text) {
    page.press(Role::Button, texts("page.more"));
    page.press(Role::Button, texts("more.records"));
    world.file_to_open = {"phone.json", text};
    page.press(Role::Button, texts("import.choose"));
}

} // namespace

TEST_CASE("a programme file that is broken is explained in each language", "[errors]") {
    for (const Language& language : languages) {
        const Texts texts = texts_in(std::string(language.tag));
        FakeWorld world;
        world.programme = R"({"format":"loadwise-programme","version":"one"})";
        FakePage page(world, "a");
        speak(page, std::string(language.tag));
        CHECK(page.says(texts("problem.title")));
        const std::vector<Error>& errors = page.state().programme_errors;
        REQUIRE_FALSE(errors.empty());
        std::vector<std::string> details;
        for (const Error& error : errors) {
            CHECK(page.says(texts(error_key(error.code))));
            CHECK(page.says(texts("problem.where", {{"place", error.where}})));
            details.push_back(error.message);
        }
        check_told(page, texts, errors.front().code, details);
    }
}

TEST_CASE("a programme that does not come is explained in each language", "[errors]") {
    for (const Language& language : languages) {
        const Texts texts = texts_in(std::string(language.tag));
        FakeWorld world;
        world.is_offline = true;
        FakePage page(world, "a");
        speak(page, std::string(language.tag));
        check_told(page, texts, ErrorCode::NotLoaded, {"the server answered 404"});
        world.is_offline = false;
        page.press(Role::Button, texts("action.try_again"));
        CHECK(page.state().is_running());
    }
}

TEST_CASE("a file that is no backup is explained in each language", "[errors]") {
    const std::string newer =
        R"({"format":"loadwise-backup","version":99,"entries":[],"unreadable":[]})";
    for (const Language& language : languages) {
        const Texts texts = texts_in(std::string(language.tag));
        FakeWorld world;
        FakePage page(world, "a");
        speak(page, std::string(language.tag));
        open_records(world, page, texts, "{}");
        check_told(
            page, texts, ErrorCode::UnknownFormat, {"This file is not a backup made by Loadwise."}
        );
        open_records(world, page, texts, newer);
        check_told(
            page,
            texts,
            ErrorCode::NewerFormat,
            {"This backup was written by a newer version of Loadwise. Update first."}
        );
        const Tree& tree = page.tree();
        CHECK(std::any_of(tree.nodes.begin(), tree.nodes.end(), [&texts](const Node& node) {
            return node.role == Role::Alert &&
                   node.name.starts_with(texts(error_key(ErrorCode::NewerFormat)));
        }));
    }
}

TEST_CASE("a hand-out that does not fit is explained in each language", "[errors]") {
    Handout handout;
    handout.base = {"pht"};
    handout.clinic.name = "Tendon Clinic";
    handout.patch = R"({"pain_rule":"none"})";
    for (const Language& language : languages) {
        const Texts texts = texts_in(std::string(language.tag));
        FakeWorld world;
        FakePage page(world, "a");
        speak(page, std::string(language.tag));
        page.tell({"handout", write_handout(handout), "none", ""});
        CHECK(page.says(texts("handout.problem.content")));
        const std::vector<Error>& errors = page.state().incoming.errors;
        REQUIRE(errors.size() == 1);
        check_told(page, texts, errors.front().code, {errors.front().message});
    }
}

TEST_CASE("why the browser would not is said in each language", "[errors]") {
    for (const Language& language : languages) {
        const Texts texts = texts_in(std::string(language.tag));
        const auto says = [&texts](FakePage& page, std::string_view key, std::string_view reason) {
            CAPTURE(texts.language(), key);
            const std::string words = texts("store.reason." + std::string(reason));
            CHECK(page.says(texts(key, {{"reason", words}})));
        };
        FakeWorld world;
        FakePage page(world, "a");
        speak(page, std::string(language.tag));
        page.press(Role::Button, texts("page.more"));
        page.press(Role::Button, texts("more.records"));
        page.tell({"unsaved", "a.json", "full"});
        says(page, "file.reason", "full");
        page.tell({"no-store", "off"});
        says(page, "records.no_store", "off");
        says(page, "records.page_only_words", "off");
        page.press(Role::Button, texts("deletion.open"));
        page.tell({"undeleted", "held"});
        says(page, "deletion.refused", "held");
    }
}
