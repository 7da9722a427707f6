// A page that is only scrolled is painted again, not made again; what is seen is the same.
#include "effects/fake_page.h"

#include <catch2/catch_test_macros.hpp>

#include <array>
#include <chrono>
#include <cstring>

using namespace loadwise;
using namespace loadwise::test;

namespace {

/// What Dear ImGui was given to draw: places, colours and letters.
std::vector<float> painted() {
    std::vector<float> all;
    for (const ImDrawVert& vertex : ImGui::GetBackgroundDrawList()->VtxBuffer) {
        all.insert(all.end(), {vertex.pos.x, vertex.pos.y, vertex.uv.x, vertex.uv.y});
        all.push_back(static_cast<float>(vertex.col >> 8U));
        all.push_back(static_cast<float>(vertex.col & 255U));
    }
    return all;
}

std::string around_at(int scroll) {
    return message(
        {"around", "390", "844", std::to_string(scroll), "3", "0", "0", "light", "0", "0"}
    );
}

void scroll_to(FakePage& page, int scroll) {
    page.around = around_at(scroll);
    page.settle();
}

/// A press on nothing: all is drawn anew.
void draw_anew(FakePage& page) {
    page.tell({"click", "12345"});
}

} // namespace

TEST_CASE("a scrolled page looks as if it were drawn there", "[scroll]") {
    FakeWorld world;
    FakePage page(world, "first");
    page.at(0, 9);
    first_visit(page, 2);
    train(page, 3, 2);
    page.at(1, 8);
    for (const char* const name : {"Today", "Programme", "Progress", "More"}) {
        INFO(name);
        page.press(Role::Button, name);
        scroll_to(page, 0);
        const std::vector<float> at_top = painted();
        for (const int place : {1, 150, 700, -40}) {
            scroll_to(page, place);
            const std::vector<float> scrolled = painted();
            CHECK(page.last.tree_orders.empty());
            CHECK(scrolled != at_top);
            draw_anew(page);
            CHECK(painted() == scrolled);
        }
    }
}

TEST_CASE("a page that was scrolled still hears everything", "[scroll]") {
    FakeWorld world;
    FakePage page(world, "first");
    page.at(0, 9);
    first_visit(page, 2);
    scroll_to(page, 300);
    CHECK(page.find(Role::Button, "Start session") != nullptr);
    page.press(Role::Button, "Progress");
    CHECK(page.find(Role::Heading, "Progress") != nullptr);
    scroll_to(page, 10);
    page.at(2, 9);
    CHECK(page.state().now.date == std::chrono::sys_days(std::chrono::year(2026) / 3 / 4));
}

TEST_CASE("a led session goes on while its page is scrolled", "[scroll]") {
    FakeWorld world;
    FakePage page(world, "first");
    page.at(0, 9);
    first_visit(page, 2);
    page.press(Role::Button, "Start session");
    page.press(Role::Button, "Start");
    page.press(Role::Button, "No, stay silent");
    const Millis before = page.state().told;
    scroll_to(page, 30);
    page.pass(2);
    CHECK(page.state().told - before >= Millis(2000));
}

TEST_CASE("a dialog stays in the middle of a page that scrolls", "[scroll]") {
    FakeWorld world;
    FakePage page(world, "first");
    page.at(0, 9);
    first_visit(page, 2);
    page.press(Role::Button, "Start session");
    page.press(Role::Button, "Skip");
    const auto top = [&page] {
        for (const Node& node : page.tree().nodes) {
            if (node.role == Role::Dialog) {
                return node.rect.y;
            }
        }
        FAIL("no dialog");
        return 0.0F;
    };
    scroll_to(page, 0);
    const float before = top();
    scroll_to(page, 50);
    CHECK(top() == before + 50);
}

TEST_CASE("a scrolled frame costs a fraction of a whole one", "[timing]") {
    FakeWorld world;
    FakePage page(world, "first");
    page.at(0, 9);
    first_visit(page, 2);
    page.press(Role::Button, "Progress");
    const std::string clock = message({"clock", "2026-03-02T09:00:00+01:00", "0", "0", "0"});
    const auto frame_us = [&](bool is_whole, int frame) {
        std::string text = clock + order_separator + around_at(frame % 50);
        if (is_whole) {
            text += order_separator + message({"click", "12345"});
        }
        const auto start = std::chrono::steady_clock::now();
        page.frame_alone(text);
        return std::chrono::duration<double, std::micro>(std::chrono::steady_clock::now() - start)
            .count();
    };
    double scrolled = 1e9;
    double whole = 1e9;
    for (int frame = 0; frame < 40; ++frame) {
        whole = std::min(whole, frame_us(true, frame));
        scrolled = std::min(scrolled, frame_us(false, frame));
    }
    std::printf("a frame: %.0f us whole, %.0f us scrolled\n", whole, scrolled);
    CHECK(scrolled * 3 < whole);
}
