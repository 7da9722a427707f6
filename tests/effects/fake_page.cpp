#include "effects/fake_page.h"

#include "effects/twins.h"

#include <algorithm>
#include <array>
#include <catch2/catch_test_macros.hpp>

#include <chrono>
#include <cmath>
#include <cstdio>
#include <unordered_set>

namespace loadwise::test {

FakePage::FakePage(FakeWorld& world, std::string writer, std::unique_ptr<Pages> pages)
    : world_(world)
    , fonts_(start_drawing(no_font_, no_font_, &system_text_))
    , drawing_(ImGui::GetCurrentContext())
    , loop_(fonts_, world.orders, std::move(writer), std::move(pages)) {
    loop_.list_drawn(&drawn_);
    world_.carry_out();
}

FakePage::~FakePage() {
    ImGui::DestroyContext(drawing_);
}

void FakePage::at(int day, int hour, int minute) {
    using namespace std::chrono;
    const year_month_day date(sys_days(year(2026) / March / 2) + days(day));
    char text[64];
    std::snprintf(
        text,
        sizeof text,
        "%04d-%02u-%02uT%02d:%02d:00+01:00",
        static_cast<int>(date.year()),
        static_cast<unsigned>(date.month()),
        static_cast<unsigned>(date.day()),
        hour,
        minute
    );
    clock_ = text;
    settle();
}

std::string FakePage::clock() const {
    const std::string run = std::to_string(run_ms_);
    const std::string wall = std::to_string(1'700'000'000'000 + world_.passed_ms);
    return message({"clock", clock_, wall, run, is_hidden_ ? "1" : "0"});
}

void FakePage::go_by(long long ms) {
    run_ms_ += ms;
    world_.passed_ms += ms;
}

void FakePage::pass(int seconds) {
    const long long end = run_ms_ + seconds * 1000LL;
    while (run_ms_ < end) {
        constexpr long long screen_ms = 250;
        const int wake = last.wake_ms.value_or(seconds * 1000);
        go_by(std::min(end - run_ms_, wake == 0 ? screen_ms : static_cast<long long>(wake)));
        settle();
    }
}

void FakePage::sleep(int seconds) {
    go_by(seconds * 1000LL);
    settle();
}

void FakePage::settle() {
    int frames = 0;
    do {
        REQUIRE(++frames < 20);
        std::string text = clock() + order_separator + around;
        for (const std::vector<std::string>& waiting : {outbox_, world_.answers}) {
            for (const std::string& each : waiting) {
                text += order_separator + each;
            }
        }
        outbox_.clear();
        world_.answers.clear();
        frame(text);
    } while (!world_.answers.empty());
}

void FakePage::tell(const std::vector<std::string>& fields) {
    outbox_.push_back(message(fields));
    settle();
}

void FakePage::frame(const std::string& messages) {
    frame_alone(messages);
    logo = last.logo.value_or(logo);
    check_tree(loop_.tree());
    for (const std::string& problem : missing_twins(loop_.tree(), drawn_)) {
        FAIL_CHECK(problem);
    }
}

void FakePage::frame_alone(const std::string& messages) {
    ImGui::SetCurrentContext(drawing_);
    last = loop_.frame(messages);
    order_frame(last, shown_, world_.orders);
    world_.carry_out();
}

namespace {

/// What takes a while says for how long: "Start session, about 13 minutes".
bool is_called(std::string_view name, std::string_view wanted) {
    return name == wanted ||
           (name.starts_with(wanted) && name.substr(wanted.size()).starts_with(", about "));
}

} // namespace

const Node* FakePage::find(Role role, std::string_view name) const {
    for (const Node& node : tree().nodes) {
        if (node.role == role && is_called(node.name, name)) {
            return &node;
        }
    }
    return nullptr;
}

const Node& FakePage::get(Role role, std::string_view name) const {
    std::string seen;
    for (const Node& node : tree().nodes) {
        seen += node.role == role ? node.name + "\n" : "";
    }
    INFO("looking for " << role_name(role) << " \"" << name << "\" among\n" << seen);
    const Node* const node = find(role, name);
    REQUIRE(node != nullptr);
    return *node;
}

bool FakePage::says(std::string_view words) const {
    for (const Node& node : tree().nodes) {
        if (node.name.find(words) != std::string::npos) {
            return true;
        }
    }
    return false;
}

void FakePage::press(Role role, std::string_view name) {
    press(get(role, name).id);
}

void FakePage::press(NodeId id) {
    outbox_.push_back(message({"click", std::to_string(id)}));
    settle();
}

const Node* FakePage::find_beginning(Role role, std::string_view with) const {
    for (const Node& node : tree().nodes) {
        if (node.role == role && node.name.starts_with(with)) {
            return &node;
        }
    }
    return nullptr;
}

/// The number of this name that comes after its question.
void FakePage::answer(std::string_view question, int score) {
    const std::vector<Node>& nodes = tree().nodes;
    auto node = std::find_if(nodes.begin(), nodes.end(), [question](const Node& each) {
        return each.role == Role::RadioGroup && each.name == question;
    });
    REQUIRE(node != nodes.end());
    node = std::find_if(node, nodes.end(), [score](const Node& each) {
        return each.role == Role::Radio && each.name == std::to_string(score);
    });
    REQUIRE(node != nodes.end());
    press(node->id);
}

void FakePage::press_both(Role role, std::string_view first, std::string_view second) {
    for (const std::string_view name : {first, second}) {
        outbox_.push_back(message({"click", std::to_string(get(role, name).id)}));
    }
    settle();
}

void FakePage::type(Role role, std::string_view name, const std::string& text) {
    outbox_.push_back(message({"change", std::to_string(get(role, name).id), text}));
    settle();
}

void FakePage::choose_everywhere(std::string_view name) {
    const Tree before = tree();
    for (const Node& node : before.nodes) {
        if (node.role == Role::Radio && node.name == name && !node.is_checked) {
            press(node.id);
        }
    }
}

void FakePage::tick_everything() {
    const Tree before = tree();
    for (const Node& node : before.nodes) {
        if (node.role == Role::Checkbox && !node.is_checked) {
            press(node.id);
        }
    }
}

namespace {

bool needs_name(Role role) {
    constexpr std::array roles{
        Role::Button,
        Role::Link,
        Role::RadioGroup,
        Role::Radio,
        Role::Checkbox,
        Role::TextField,
        Role::TextArea,
        Role::NumberField,
        Role::Heading,
        Role::Paragraph,
        Role::Figure,
        Role::Progress,
        Role::Disclosure,
        Role::Navigation,
        Role::Main,
        Role::Alert};
    return std::find(roles.begin(), roles.end(), role) != roles.end();
}

bool is_lower(char letter) {
    return (letter >= 'a' && letter <= 'z') || letter == '_';
}

/// "today.start_session": what a key without a text looks like.
bool is_key(const std::string& name) {
    const std::size_t dot = name.find('.');
    return dot != std::string::npos && dot + 1 < name.size() && is_lower(name.front()) &&
           name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_.") == std::string::npos;
}

/// "{count}": what a gap looks like that nothing filled.
bool has_gap(const std::string& name) {
    const std::size_t open = name.find('{');
    const std::size_t close = name.find('}', open);
    return open != std::string::npos && close != std::string::npos && close > open + 1 &&
           std::all_of(
               name.begin() + static_cast<std::ptrdiff_t>(open) + 1,
               name.begin() + static_cast<std::ptrdiff_t>(close),
               is_lower
           );
}

void fail_unless(bool is_true, const Node& node, const char* what) {
    if (!is_true) {
        FAIL_CHECK(
            what << ": " << role_name(node.role) << " \"" << node.name.substr(0, 80) << "\""
        );
    }
}

} // namespace

void check_tree(const Tree& tree) {
    std::unordered_set<NodeId> ids;
    for (const Node& node : tree.nodes) {
        fail_unless(ids.insert(node.id).second, node, "the id is there twice");
        fail_unless(
            node.role == Role::Root || ids.count(node.parent) == 1, node, "no parent before it"
        );
        fail_unless(!needs_name(node.role) || !node.name.empty(), node, "no name");
        const Rect& rect = node.rect;
        fail_unless(
            std::isfinite(rect.x + rect.y + rect.width + rect.height), node, "a place that is none"
        );
        fail_unless(
            node.name.find(field_separator) == std::string::npos &&
                node.name.find(order_separator) == std::string::npos,
            node,
            "a separator in the name"
        );
        fail_unless(!has_gap(node.name), node, "a gap that nothing filled");
        fail_unless(!is_key(node.name), node, "a key without a text");
    }
}

void first_visit(FakePage& page, int usual) {
    page.press(Role::Button, "Answer the safety questions");
    page.choose_everywhere("No");
    page.press(Role::Button, "Continue");
    // A hand-out may have named the stage.
    if (page.find(Role::Button, "Begin with this stage") != nullptr) {
        page.press(Role::Button, "Begin with this stage");
    }
    page.press(Role::Radio, std::to_string(usual));
}

void train(FakePage& page, int during, int after) {
    page.press(Role::Button, "Start session");
    page.press(Role::Button, "More…");
    page.press(Role::Button, "All exercises");
    page.tick_everything();
    page.press(Role::Button, "Finish session");
    page.answer("What was the worst pain during the session?", during);
    page.answer("And how is it now, after the exercise?", after);
    page.press(Role::Button, "Back to Today");
}

void morning(FakePage& page, int score) {
    page.answer("How is the pain this morning?", score);
}

} // namespace loadwise::test
