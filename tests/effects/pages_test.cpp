// Every page in every state: drawn for some frames, and each of its controls pressed once.
#include "effects/fake_page.h"
#include "effects/twins.h"
#include "support/build_kind.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include <functional>

using namespace loadwise;
using namespace loadwise::test;

namespace {

struct Standing {
    const char* name;
    std::function<void(FakePage&)> reach; ///< from a page that was just opened
};

const std::vector<Standing>& standings() {
    static const std::vector<Standing> all{
        {"empty", [](FakePage& page) { page.at(0, 9); }},
        {"screened",
         [](FakePage& page) {
             page.at(0, 9);
             first_visit(page, 2);
         }},
        {"in session",
         [](FakePage& page) {
             page.at(0, 9);
             first_visit(page, 2);
             page.press(Role::Button, "Start session");
         }},
        {"in the middle of a set",
         [](FakePage& page) {
             page.at(0, 9);
             first_visit(page, 2);
             page.press(Role::Button, "Start session");
             page.press(Role::Button, "Start");
             page.press(Role::Button, "No, stay silent");
             page.pass(12);
         }},
        {"in the list of a session",
         [](FakePage& page) {
             page.at(0, 9);
             first_visit(page, 2);
             page.press(Role::Button, "Start session");
             page.press(Role::Button, "More…");
             page.press(Role::Button, "All exercises");
         }},
        {"asked for pain",
         [](FakePage& page) {
             page.at(0, 9);
             first_visit(page, 2);
             page.press(Role::Button, "Log pain");
             page.press(Role::Radio, "4");
         }},
        {"looking for an answer",
         [](FakePage& page) {
             page.at(0, 9);
             first_visit(page, 2);
             page.press(Role::Button, "Is it normal that …?");
             page.press(Role::Disclosure, "Pain");
             page.press(Role::Disclosure, "Is some pain allowed in the exercises, and how much?");
         }},
        {"trained",
         [](FakePage& page) {
             page.at(0, 9);
             first_visit(page, 2);
             train(page, 3, 2);
             page.at(1, 8);
         }},
        {"too much", [](FakePage& page) {
             page.at(0, 9);
             first_visit(page, 2);
             train(page, 7, 6);
         }}};
    return all;
}

bool can_be_pressed(const Node& node) {
    const bool is_control = node.role == Role::Button || node.role == Role::Link ||
                            node.role == Role::Radio || node.role == Role::Checkbox ||
                            node.role == Role::Disclosure;
    const bool says_it_is =
        node.is_disabled || node.is_current || (node.role == Role::Radio && node.is_checked);
    return is_control && !says_it_is;
}

std::vector<NodeId> controls(const Tree& tree) {
    std::vector<NodeId> ids;
    for (const Node& node : tree.nodes) {
        if (can_be_pressed(node)) {
            ids.push_back(node.id);
        }
    }
    return ids;
}

} // namespace

/// In each width and scheme it comes to an end of its changes.
void stands_still_everywhere(FakePage& page, const std::vector<const char*>& schemes) {
    for (const char* width : {"320", "390", "1280"}) {
        for (const char* scheme : schemes) {
            page.around = message({"around", width, "700", "40", "2", "20", "10", scheme, "1"});
            page.settle();
            // What stays along the bottom is placed by the height it had.
            page.settle();
            page.settle();
            CHECK(page.last.tree_orders.empty());
        }
    }
}

TEST_CASE("every page can be drawn in every state, width, scheme and text size", "[pages]") {
    // A scheme changes colours only.
    const std::vector<const char*> schemes =
        is_sanitized ? std::vector{"contrast"} : std::vector{"light", "dark", "contrast"};
    for (const Standing& standing : standings()) {
        DYNAMIC_SECTION(standing.name) {
            FakeWorld world;
            FakePage page(world, "first");
            standing.reach(page);
            for (const char* name :
                 {"",
                  "Programme",
                  "Progress",
                  "More",
                  "Your records",
                  "More",
                  "Settings",
                  "More",
                  "Safety",
                  "More",
                  "About Loadwise",
                  "Today"}) {
                // The led session has no way to other pages but back.
                if (name[0] != '\0' && page.find(Role::Button, "More…") != nullptr) {
                    page.press(Role::Button, "More…");
                }
                if (name[0] != '\0' && page.find(Role::Button, "Pause and go back") != nullptr) {
                    page.press(Role::Button, "Pause and go back");
                }
                if (name[0] != '\0') {
                    page.press(Role::Button, name);
                }
                stands_still_everywhere(page, schemes);
            }
        }
    }
}

TEST_CASE("the ring of every control runs round the place where it is pressed", "[pages]") {
    for (const Standing& standing : standings()) {
        DYNAMIC_SECTION(standing.name) {
            FakeWorld world;
            FakePage page(world, "first");
            standing.reach(page);
            for (const char* const name : {"", "Programme", "Progress", "More", "Settings"}) {
                if (page.find(Role::Button, name) != nullptr) {
                    page.press(Role::Button, name);
                }
                const Tree shown = page.tree();
                constexpr std::size_t step = is_sanitized ? 4 : 1;
                std::size_t stops = 0;
                for (const Node& node : shown.nodes) {
                    const bool is_stop = takes_focus(node.role) && !node.is_disabled;
                    if (!is_stop || stops++ % step != 0) {
                        continue;
                    }
                    page.tell({"focus", std::to_string(node.id)});
                    INFO(role_name(node.role) << " \"" << node.name << "\"");
                    CHECK(has_ring(node, page.drawn()));
                }
            }
        }
    }
}

TEST_CASE("every control that can be pressed does something that is seen", "[pages]") {
    for (const Standing& standing : standings()) {
        DYNAMIC_SECTION(standing.name) {
            FakeWorld world;
            FakePage first(world, "first");
            standing.reach(first);
            const std::vector<NodeId> ids = controls(first.tree());
            CHECK_FALSE(ids.empty());
            const FakeWorld* const kept = &world;
            for (const NodeId id : ids) {
                const Node* const node = first.tree().find(id);
                if (node == nullptr || !can_be_pressed(*node)) {
                    continue; // an earlier press led elsewhere
                }
                INFO(role_name(node->role) << " \"" << node->name << "\"");
                const std::size_t rows = kept->rows.size();
                const Tree before = first.tree();
                first.press(id);
                CHECK((kept->rows.size() > rows || before.nodes != first.tree().nodes));
            }
        }
    }
}

TEST_CASE("every page's controls do something too", "[pages]") {
    const std::string name = GENERATE(
        "Programme", "Progress", "More", "Your records", "Settings", "Safety", "About Loadwise"
    );
    FakeWorld world;
    world.file_to_open = {"a.json", "no backup"};
    FakePage page(world, "first");
    page.at(0, 9);
    first_visit(page, 2);
    train(page, 3, 2);
    if (page.find(Role::Button, name) == nullptr) {
        page.press(Role::Button, "More");
    }
    page.press(Role::Button, name);
    constexpr std::size_t step = is_sanitized ? 4 : 1;
    const std::vector<NodeId> ids = controls(page.tree());
    for (std::size_t index = 0; index < ids.size(); index += step) {
        const NodeId id = ids[index];
        const Node* const node = page.tree().find(id);
        if (node == nullptr || !can_be_pressed(*node) || node->look == "page") {
            continue;
        }
        INFO(role_name(node->role) << " \"" << node->name << "\"");
        const Tree before = page.tree();
        page.press(id);
        CHECK(before.nodes != page.tree().nodes);
    }
    page.press(Role::Button, "Today");
}

TEST_CASE("what a device does not give is said in the led session", "[pages]") {
    FakeWorld world;
    FakePage page(world, "first");
    page.at(0, 9);
    first_visit(page, 2);
    page.press(Role::Button, "Start session");
    page.tell({"sense", "screen", "none"});
    page.tell({"sense", "sound", "muted"});
    CHECK(page.says("The screen may go dark here."));
    CHECK(page.says("Turn off silent mode."));
    stands_still_everywhere(page, {"light"});
    page.press(Role::Button, "Start");
    page.press(Role::Button, "No, stay silent");
    page.pass(12);
    page.tell({"sense", "sound", "lost"});
    page.tell({"sense", "smell", "lost"});
    CHECK(page.find(Role::Button, "No sound now. Tap here.") != nullptr);
    stands_still_everywhere(page, {"light"});
    page.tell({"sense", "sound", "works"});
    CHECK(page.find(Role::Button, "No sound now. Tap here.") == nullptr);
}
