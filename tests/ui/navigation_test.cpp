// The navigation between pages: where it stands, how its words fit, and what it leaves free.
#include "ui/kit/icons.h"
#include "ui/screen.h"

#include <catch2/catch_test_macros.hpp>

#include <array>
#include <set>

using namespace loadwise;
using loadwise::test::Screen;

namespace {

/// A page longer than its window, with the navigation below or beside it.
void long_page(Ui& ui) {
    {
        const Scope main = ui.main("main", "Trial");
        for (int index = 0; index < 30; ++index) {
            ui.button({.key = std::to_string(index), .label = "Press " + std::to_string(index)});
        }
    }
    const Drawing none;
    const std::array<NavigationPage, 2> pages{{{"one", "One", none}, {"two", "Two", none}}};
    ui.navigation("pages", "Pages", pages, 0);
}

const Node& bar_of(const Screen& screen) {
    return screen.get(Role::Navigation, "Pages");
}

} // namespace

TEST_CASE("both views show the symbol of a page beside its name", "[ui]") {
    const std::array<NavigationPage, 1> pages{{{"a", "Today", icons::today()}}};
    Screen screen([&](Ui& ui) { ui.navigation("pages", "Pages", pages, 0); });
    for (const float width : {390.0F, 1280.0F}) {
        screen.around.width = width;
        screen.frame();
        CHECK(screen.get(Role::Button, "Today").drawing == drawing_text(icons::today()));
    }
}

TEST_CASE("words of the navigation that are too large for one row stand in two", "[ui]") {
    const std::array<NavigationPage, 4> pages{
        {{"a", "Heute", icons::today()},
         {"b", "Programm", icons::programme()},
         {"c", "Verlauf", icons::progress()},
         {"d", "Mehr", icons::more()}}};
    Screen screen([&](Ui& ui) { ui.navigation("pages", "Pages", pages, 0); });
    const auto rows = [&screen, &pages] {
        std::set<float> tops;
        for (const NavigationPage& page : pages) {
            const Rect& rect = screen.get(Role::Button, page.label).rect;
            CHECK(rect.y + rect.height <= screen.around.height + 0.5F);
            tops.insert(rect.y);
        }
        return tops.size();
    };
    CHECK(rows() == 1);
    screen.around.text_scale = 2;
    screen.frame();
    CHECK(rows() == 2);
    // Less than a quarter of a phone.
    CHECK(screen.get(Role::Button, "Heute").rect.y > screen.around.height * 3 / 4);
}

TEST_CASE("scrolled to its end, a page has nothing under the navigation", "[ui]") {
    Screen screen(long_page);
    for (const float scale : {1.0F, 1.5F, 2.0F}) {
        INFO("text at " << scale);
        screen.around.text_scale = scale;
        screen.frame();
        const Rect last = screen.get(Role::Button, "Press 29").rect;
        const Rect bar = bar_of(screen).rect;
        CHECK(bar_of(screen).is_fixed);
        CHECK(last.y + last.height <= screen.tree.content_height - bar.height);
        CHECK(screen.tree.room_below >= bar.height);
    }
}

TEST_CASE("in a low narrow window the navigation ends the page and covers none of it", "[ui]") {
    Screen screen(long_page);
    screen.around.width = 320;
    screen.around.height = 256;
    screen.frame();
    const Rect last = screen.get(Role::Button, "Press 29").rect;
    const Rect bar = bar_of(screen).rect;
    CHECK_FALSE(bar_of(screen).is_fixed);
    CHECK(bar.y >= last.y + last.height);
    CHECK(bar.y + bar.height == screen.tree.content_height);
}

TEST_CASE("a short page in a low window has the navigation at the window's end", "[ui]") {
    Screen screen([](Ui& ui) {
        const Drawing none;
        const std::array<NavigationPage, 1> pages{{{"one", "One", none}}};
        ui.navigation("pages", "Pages", pages, 0);
    });
    screen.around.width = 320;
    screen.around.height = 256;
    screen.frame();
    const Rect bar = bar_of(screen).rect;
    CHECK(bar.y + bar.height == 256);
    CHECK(screen.tree.content_height == 256);
}

TEST_CASE(
    "in a phone on its side the navigation is a rail, and the page stands beside it", "[ui]"
) {
    const std::array<NavigationPage, 4> pages{
        {{"a", "Heute", icons::today()},
         {"b", "Programm", icons::programme()},
         {"c", "Verlauf", icons::progress()},
         {"d", "Mehr", icons::more()}}};
    Screen screen([&](Ui& ui) {
        ui.navigation("pages", "Pages", pages, 0);
        const Scope main = ui.main("main", "Trial");
        ui.button({.key = "press", .label = "Press"});
    });
    for (const auto& [width, height] : {std::pair(844.0F, 390.0F), std::pair(640.0F, 360.0F)}) {
        for (const float scale : {1.0F, 1.5F, 2.0F}) {
            INFO(width << " by " << height << ", text at " << scale);
            screen.around.width = width;
            screen.around.height = height;
            screen.around.text_scale = scale;
            screen.frame();
            const Rect rail = bar_of(screen).rect;
            CHECK(bar_of(screen).is_fixed);
            CHECK(rail.height == height);
            CHECK(rail.width <= 132);
            CHECK(screen.get(Role::Button, "Press").rect.x >= rail.x + rail.width);
            float end = 0;
            for (const NavigationPage& page : pages) {
                const Rect cell = screen.get(Role::Button, page.label).rect;
                CHECK(cell.y >= end);
                CHECK(cell.height >= 48);
                CHECK(cell.y + cell.height <= height + 0.5F);
                end = cell.y + cell.height - 0.5F;
            }
        }
    }
}

TEST_CASE("where no rail is drawn, the page has the whole width", "[ui]") {
    Screen screen([](Ui& ui) {
        const Scope main = ui.main("main", "Trial", true);
        ui.text("Words");
    });
    screen.around.width = 844;
    screen.around.height = 390;
    screen.frame();
    CHECK(screen.get(Role::Main, "Trial").rect.x < 40);
}
