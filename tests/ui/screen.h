#pragma once
// A screen without a window: draws with Dear ImGui into nothing, finds things by role and name as a
// person or a screen reader would, and presses them.

#include "ui/kit/start_drawing.h"
#include "ui/kit/ui.h"

#include <catch2/catch_test_macros.hpp>

#include <functional>
#include <string>
#include <string_view>

namespace loadwise::test {

class Screen {
  public:
    using Draw = std::function<void(Ui&)>;

    explicit Screen(Draw draw)
        : draw_(std::move(draw))
        , fonts_(start_drawing(no_font_, no_font_))
        , ui_(fonts_) {
        around.width = 390;
        around.height = 844;
        frame();
    }

    Screen(const Screen&) = delete;
    Screen& operator=(const Screen&) = delete;

    ~Screen() { ImGui::DestroyContext(); }

    void frame() {
        ui_.begin(around, std::move(events_));
        events_.clear();
        draw_(ui_);
        tree = ui_.end();
    }

    const Node* find(Role role, std::string_view name) const {
        for (const Node& node : tree.nodes) {
            if (node.role == role && node.name == name) {
                return &node;
            }
        }
        return nullptr;
    }

    const Node& get(Role role, std::string_view name) const {
        const Node* const node = find(role, name);
        INFO("looking for " << role_name(role) << " \"" << name << "\"");
        REQUIRE(node != nullptr);
        return *node;
    }

    void press(Role role, std::string_view name) {
        events_.push_back({UiEvent::Kind::Click, get(role, name).id, {}});
        frame();
    }

    /// A touch at this share of its width.
    void touch(Role role, std::string_view name, const std::string& place) {
        events_.push_back({UiEvent::Kind::Click, get(role, name).id, place});
        frame();
    }

    void cancel(Role role, std::string_view name) {
        events_.push_back({UiEvent::Kind::Cancel, get(role, name).id, {}});
        frame();
    }

    void type(Role role, std::string_view name, std::string text) {
        events_.push_back({UiEvent::Kind::Change, get(role, name).id, std::move(text)});
        frame();
    }

    Surroundings around;
    Tree tree;

  private:
    Draw draw_;
    std::string no_font_;
    Fonts fonts_;
    Ui ui_;
    std::vector<UiEvent> events_;
};

} // namespace loadwise::test
