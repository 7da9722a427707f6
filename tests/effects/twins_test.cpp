// What is drawn and what is said are the same. FakePage asks this of every frame of every test;
// here stands that the question would be answered with no.
#include "effects/fake_page.h"
#include "effects/twins.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <functional>

using namespace loadwise;
using namespace loadwise::test;

namespace {

struct Trial {
    Tree tree;
    std::vector<Drawn> drawn;
};

Trial draw_page() {
    std::string no_font;
    const Fonts fonts = start_drawing(no_font, no_font);
    Trial picture;
    {
        Ui ui(fonts);
        ui.list_drawn(&picture.drawn);
        Surroundings around;
        around.width = 390;
        around.height = 844;
        ui.begin(around, {});
        {
            const Scope main = ui.main("main", "Trial");
            ui.heading(1, "Title");
            const Scope card = ui.card("card");
            ui.text("A text that is long enough to be broken into two lines or more of its card.");
            ui.button({.key = "go", .label = "Go"});
            ui.checkbox("mark", "Mark", "with a detail", false);
        }
        picture.tree = ui.end();
    }
    ImGui::DestroyContext();
    return picture;
}

} // namespace

TEST_CASE("what is drawn has its node, and every node is drawn", "[twins]") {
    const Trial picture = draw_page();
    REQUIRE(picture.drawn.size() > 6);
    for (const std::string& problem : missing_twins(picture.tree, picture.drawn)) {
        FAIL_CHECK(problem);
    }
}

TEST_CASE("a text, a shape or a control without its twin is found", "[twins]") {
    const Trial good = draw_page();
    const auto is_found = [&](const std::function<void(Trial&)>& spoil) {
        Trial picture = good;
        spoil(picture);
        return !missing_twins(picture.tree, picture.drawn).empty();
    };
    const auto node = [](Trial& picture, std::string_view name) -> Node& {
        for (Node& each : picture.tree.nodes) {
            if (each.name == name) {
                return each;
            }
        }
        FAIL("no such node");
        return picture.tree.nodes.front();
    };
    CHECK_FALSE(is_found([](Trial&) {}));
    CHECK(is_found([&](Trial& picture) { node(picture, "Title").name = "Another"; }));
    CHECK(is_found([&](Trial& picture) { node(picture, "Go").rect.y += 30; }));
    CHECK(is_found([&](Trial& picture) { node(picture, "Title").name += " and more"; }));
    CHECK(is_found([&](Trial& picture) { node(picture, "Title").rect.height += 1; }));
    CHECK(is_found([&](Trial& picture) { node(picture, "Title").rect.x -= 1; }));
    CHECK(is_found([](Trial& picture) {
        picture.drawn.push_back({"smuggled", {20, 100, 50, 20}, {20, 100, 50, 20}, false, false});
    }));
    CHECK(is_found([](Trial& picture) {
        picture.drawn.push_back({"", {0, 4000, 50, 20}, {0, 4000, 50, 20}, false, false});
    }));
    CHECK(is_found([](Trial& picture) {
        std::erase_if(picture.drawn, [](const Drawn& each) { return each.text == "Go"; });
    }));
}

TEST_CASE("a ring that is missing or runs elsewhere is found", "[twins]") {
    Trial trial = draw_page();
    const auto go =
        std::find_if(trial.tree.nodes.begin(), trial.tree.nodes.end(), [](const Node& node) {
            return node.name == "Go";
        });
    REQUIRE(go != trial.tree.nodes.end());
    CHECK_FALSE(has_ring(*go, trial.drawn));
    Drawn ring;
    ring.is_ring = true;
    ring.rect = {go->rect.x - 3, go->rect.y - 3, go->rect.width + 6, go->rect.height + 6};
    trial.drawn.push_back(ring);
    CHECK(has_ring(*go, trial.drawn));
    trial.drawn.back().rect.y += 8;
    CHECK_FALSE(has_ring(*go, trial.drawn));
}
