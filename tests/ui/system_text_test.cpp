// What the app's fonts cannot write is written by the system's, in the same place.
#include "support/fake_fonts.h"
#include "ui/kit/start_drawing.h"
#include "ui/kit/ui.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include <algorithm>
#include <string>
#include <vector>

using namespace loadwise;
using namespace loadwise::test;

namespace {

/// A page of one text, 390 pixels wide, painted on a screen of density 3.
class Sheet {
  public:
    explicit Sheet(std::string text)
        : text_(std::move(text))
        , system_(fonts_)
        , ui_(start_drawing(no_font_, no_font_, &system_)) {
        around_.width = 390;
        around_.height = 844;
        around_.pixel_ratio = 3;
        ui_.list_drawn(&drawn_);
    }

    Sheet(const Sheet&) = delete;
    Sheet& operator=(const Sheet&) = delete;

    ~Sheet() { ImGui::DestroyContext(); }

    void show() {
        drawn_.clear();
        ui_.begin(around_, {});
        ui_.text(text_);
        tree_ = ui_.end();
        ui_.paint(0);
    }

    const Node& paragraph() const {
        const auto found =
            std::find_if(tree_.nodes.begin(), tree_.nodes.end(), [](const Node& node) {
                return node.role == Role::Paragraph;
            });
        REQUIRE(found != tree_.nodes.end());
        return *found;
    }

    const FakeFonts& fonts() const { return fonts_; }

    const std::vector<Drawn>& drawn() const { return drawn_; }

  private:
    std::string text_;
    std::string no_font_;
    FakeFonts fonts_;
    SystemText system_;
    Ui ui_;
    Surroundings around_;
    Tree tree_;
    std::vector<Drawn> drawn_;
};

bool has(const std::vector<std::string>& texts, const std::string& text) {
    return std::find(texts.begin(), texts.end(), text) != texts.end();
}

} // namespace

TEST_CASE("what the app's fonts have, they write") {
    const std::string text = GENERATE(
        "Pain during: 3 of 10",
        "Prüfe die Übung – „langsam“, höchstens 45°",
        "¿Cómo está hoy? Mañana, 3 × 20 s… ≤ 5",
        "Łódź, Čeština, Țara, Şükrü Yıldız"
    );
    CHECK_FALSE(needs_system_fonts(text));
    Sheet sheet(text);
    sheet.show();
    CHECK(sheet.fonts().measured.empty());
    CHECK(sheet.fonts().written.empty());
}

TEST_CASE("what they lack is written by the system's, as a whole line") {
    const std::string text = GENERATE(
        "Больно сидеть",
        "Πονάει όταν κάθομαι",
        "đau khi ngồi",
        "يؤلمني",
        "痛い",
        "Treppe 😖 → besser ✓",
        "e\u0301 with its accent apart",
        "3×/week → 2×"
    );
    CHECK(needs_system_fonts(text));
    Sheet sheet(text);
    sheet.show();
    CHECK(has(sheet.fonts().written, text));
    CHECK(sheet.paragraph().name == text);
    SECTION("once, however often it is painted") {
        sheet.show();
        sheet.show();
        CHECK(sheet.fonts().written.size() == 1);
    }
}

TEST_CASE("lines of the system's fonts end where a line has to") {
    SECTION("after a word") {
        Sheet sheet("Больно сидеть после долгой поездки на машине, а утром уже почти не болит");
        sheet.show();
        const std::vector<std::string>& lines = sheet.fonts().written;
        REQUIRE(lines.size() >= 2);
        std::string together = lines.front();
        for (std::size_t index = 1; index < lines.size(); ++index) {
            CHECK(lines[index].front() != ' ');
            together += " " + lines[index];
        }
        CHECK(together == sheet.paragraph().name);
    }
    SECTION("after a letter, where there are no words") {
        std::string text;
        for (int index = 0; index < 60; ++index) {
            text += "痛";
        }
        Sheet sheet(text);
        sheet.show();
        const std::vector<std::string>& lines = sheet.fonts().written;
        REQUIRE(lines.size() >= 2);
        std::string together;
        for (const std::string& line : lines) {
            CHECK(line.size() % 3 == 0);
            together += line;
        }
        CHECK(together == text);
    }
    SECTION("and none is wider than its place") {
        Sheet sheet("Больно сидеть после долгой поездки на машине, а утром уже почти не болит");
        sheet.show();
        for (const Drawn& each : sheet.drawn()) {
            CHECK(each.rect.x + each.rect.width <= 390);
        }
    }
}

TEST_CASE("many lines of other alphabets are painted, the oldest making room") {
    std::string text;
    for (int index = 0; index < 90; ++index) {
        text += "Больно " + std::to_string(index) + "\n";
    }
    Sheet sheet(text);
    sheet.show();
    CHECK(sheet.fonts().written.size() >= 20); // as many as are in sight
    sheet.show();
    CHECK(sheet.fonts().written.size() < 90);
}
