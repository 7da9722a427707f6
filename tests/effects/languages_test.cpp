#include "app/words/languages.h"
#include "effects/fake_page.h"
#include "support/english.h"
#include "support/pseudo_locale.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <imgui.h>

#include <algorithm>
#include <cmath>

using namespace loadwise;
using namespace loadwise::test;

namespace {

/// Nothing was drawn beyond the window's sides.
void check_sides(float width) {
    float least = 0;
    float most = width;
    for (const ImDrawVert& vertex : ImGui::GetBackgroundDrawList()->VtxBuffer) {
        least = std::min(least, vertex.pos.x);
        most = std::max(most, vertex.pos.x);
    }
    CHECK(least >= -8);
    CHECK(most <= width + 8);
}

/// Every page that a first day leads to, at this width and text size.
void walk(FakePage& page, const Texts& texts, int width, int percent) {
    CAPTURE(texts.language(), width, percent);
    page.around =
        message({"around", std::to_string(width), "844", "0", "3", "0", "0", "light", "0", "0"});
    page.tell({"setting", "text", std::to_string(percent)});
    for (const char* const key : {"page.today", "page.programme", "page.progress"}) {
        page.press(Role::Button, texts(key));
        check_sides(static_cast<float>(width));
    }
    page.press(Role::Button, texts("page.today"));
    page.press(Role::Button, texts("pain.log"));
    check_sides(static_cast<float>(width));
    page.press(Role::Button, texts("action.not_now"));
}

void first_steps(FakePage& page, const Texts& texts) {
    page.press(Role::Button, texts("today.answer_questions"));
    page.choose_everywhere(texts("action.no"));
    page.press(Role::Button, texts("action.continue"));
    page.press(Role::Button, texts("first_run.stage.begin"));
    page.press(Role::Radio, "2");
}

void open_settings(FakePage& page, const Texts& texts) {
    page.press(Role::Button, texts("page.more"));
    page.press(Role::Button, texts("more.settings"));
}

} // namespace

TEST_CASE("a first day in every language, with nothing beyond the edges", "[languages]") {
    for (const Language& language : languages) {
        FakeWorld world;
        FakePage page(world, "a");
        page.tell({"languages", std::string(language.tag) + "-XX", "en"});
        page.at(0, 9);
        CHECK(page.last.language == language.tag);
        const Texts texts = texts_in(std::string(language.tag));
        first_steps(page, texts);
        for (const int width : {320, 390, 1280}) {
            walk(page, texts, width, 100);
            walk(page, texts, width, 200);
        }
    }
}

TEST_CASE("texts that are longer by half still have room", "[languages]") {
    FakeWorld world;
    world.locales["en"] = pseudo_locale(read_file("assets/locales/en.json"));
    const auto file = read_texts(world.locales["en"]);
    REQUIRE(file);
    const Texts texts(file->language, file->texts);
    FakePage page(world, "a");
    page.at(0, 9);
    first_steps(page, texts);
    for (const int width : {320, 390, 1280}) {
        walk(page, texts, width, 100);
        walk(page, texts, width, 200);
    }
}

TEST_CASE("a chosen language is kept, and wins over the browser's", "[languages]") {
    FakeWorld world;
    {
        FakePage page(world, "a");
        page.tell({"languages", "de"});
        page.at(0, 9);
        CHECK(page.last.language == "de");
        open_settings(page, texts_in("de"));
        page.press(Role::Radio, "Español");
        CHECK(page.last.language == "es");
        page.get(Role::Button, texts_in("es")("page.today"));
        CHECK(world.settings["language"] == "es");
    }
    FakePage page(world, "b");
    page.tell({"languages", "de"});
    page.at(0, 9);
    CHECK(page.last.language == "es");
    open_settings(page, texts_in("es"));
    page.press(Role::Radio, texts_in("es")("language.of_browser"));
    CHECK(page.last.language == "de");
}

TEST_CASE("a programme speaks the language of the app", "[languages]") {
    for (const char* language : {"de", "es"}) {
        FakeWorld world;
        FakePage page(world, "a");
        page.tell({"languages", language});
        page.at(0, 9);
        CHECK(page.state().programme->language == language);
        page.press(Role::Button, texts_in(language)("page.programme"));
        CHECK(page.get(Role::Paragraph, page.state().programme->title).language.empty());
        page.tell({"languages", "en"});
        CHECK(page.state().programme->language == "en-GB");
    }
}

TEST_CASE("what the programme says is marked as its own language", "[languages]") {
    FakeWorld world;
    world.is_untranslated = true;
    FakePage page(world, "a");
    page.tell({"languages", "de"});
    page.at(0, 9);
    page.press(Role::Button, texts_in("de")("page.programme"));
    const std::string& title = page.state().programme->title;
    CHECK(page.get(Role::Paragraph, title).language == "en-GB");
    CHECK(page.get(Role::Disclosure, texts_in("de")("programme.rules")).language.empty());
    page.tell({"languages", "en"});
    CHECK(page.get(Role::Paragraph, title).language.empty());
}

TEST_CASE("a language that cannot be had is told, and asked for again", "[languages]") {
    FakeWorld world;
    world.locales["de"] = "<html>not found</html>";
    FakePage page(world, "a");
    page.tell({"languages", "de"});
    page.at(0, 9);
    CHECK(page.last.language == "en");
    page.get(Role::Alert, english()("problem.language"));
    world.locales.clear();
    page.press(Role::Button, english()("action.try_again"));
    CHECK(page.last.language == "de");
}

TEST_CASE("without any words the page is told why", "[languages]") {
    FakeWorld world;
    world.locales["en"] = "{}";
    FakePage page(world, "a");
    page.at(0, 9);
    CHECK_FALSE(page.last.is_running);
    CHECK_FALSE(page.last.failure.empty());
}

TEST_CASE(
    "a person's own letters are kept and shown, whatever alphabet they are of", "[languages]"
) {
    FakeWorld world;
    FakePage page(world, "a");
    page.tell({"languages", "en"});
    page.at(0, 9);
    first_visit(page, 2);
    CHECK(page.in_system_fonts().empty());
    const std::string note =
        GENERATE("Больно сидеть", "đau khi ngồi", "يؤلمني", "Treppe 😖 → besser ✓");
    page.press(Role::Button, "Log pain");
    page.type(Role::TextArea, "Note, if you like", note);
    page.press(Role::Radio, "3");
    if (page.find(Role::Button, "Save") != nullptr) {
        page.press(Role::Button, "Save");
    }
    page.press(Role::Button, "Progress");
    page.press(Role::Button, "All entries");
    const std::vector<Node>& nodes = page.tree().nodes;
    CHECK(std::any_of(nodes.begin(), nodes.end(), [&note](const Node& node) {
        return node.description.find(note) != std::string::npos;
    }));
    const std::vector<std::string>& lines = page.in_system_fonts();
    CHECK(std::any_of(lines.begin(), lines.end(), [&note](const std::string& line) {
        return line.find(note) != std::string::npos;
    }));
}
