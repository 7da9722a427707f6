#include "ui/kit/tree_diff.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <array>
#include <map>
#include <random>
#include <string>
#include <vector>

using namespace loadwise;

namespace {

Node node(NodeId id, NodeId parent, Role role, std::string name) {
    Node out;
    out.id = id;
    out.parent = parent;
    out.role = role;
    out.name = std::move(name);
    return out;
}

/// Orders with readable separators.
std::string readable(std::string text) {
    for (char& letter : text) {
        letter = letter == field_separator ? ' ' : (letter == order_separator ? '\n' : letter);
    }
    return text;
}

Tree small_tree() {
    Tree tree;
    tree.nodes = {node(1, 0, Role::Root, ""), node(2, 1, Role::Button, "Go")};
    return tree;
}

} // namespace

TEST_CASE("the same tree twice gives no orders", "[tree_diff]") {
    CHECK(diff_trees(small_tree(), small_tree(), true).empty());
}

TEST_CASE("a new tree is made whole: nodes, names, places, children, height", "[tree_diff]") {
    CHECK(
        readable(diff_trees({}, small_tree(), true)) ==
        "+ 1 root\nr 1 0 0 0 0\n+ 2 button\n= 2 name Go\nr 2 0 0 0 0\nc 0 1\nc 1 2\nh 0 0"
    );
}

TEST_CASE("only what changed is ordered", "[tree_diff]") {
    Tree after = small_tree();
    after.nodes[1].name = "Stop";
    after.nodes[1].is_disabled = true;
    CHECK(readable(diff_trees(small_tree(), after, false)) == "= 2 name Stop\n= 2 disabled 1");
}

TEST_CASE("a flag that is taken back is ordered empty", "[tree_diff]") {
    Tree before = small_tree();
    before.nodes[1].is_checked = true;
    CHECK(readable(diff_trees(before, small_tree(), false)) == "= 2 checked ");
}

TEST_CASE("what describes a node is ordered by its id, and taken back", "[tree_diff]") {
    Tree after = small_tree();
    after.nodes[1].described_by = 7;
    after.nodes[1].is_deciding = true;
    CHECK(readable(diff_trees(small_tree(), after, false)) == "= 2 describedby 7\n= 2 deciding 1");
    CHECK(readable(diff_trees(after, small_tree(), false)) == "= 2 describedby 0\n= 2 deciding ");
}

TEST_CASE("a removed node leaves its parent's children and is removed", "[tree_diff]") {
    Tree before = small_tree();
    before.nodes.push_back(node(3, 1, Role::Button, "Back"));
    CHECK(readable(diff_trees(before, small_tree(), false)) == "c 1 2\n- 3");
}

TEST_CASE("moved children are ordered anew, not remade", "[tree_diff]") {
    Tree before = small_tree();
    before.nodes.push_back(node(3, 1, Role::Button, "Back"));
    Tree after = small_tree();
    after.nodes.insert(after.nodes.begin() + 1, node(3, 1, Role::Button, "Back"));
    CHECK(readable(diff_trees(before, after, false)) == "c 1 3 2");
}

TEST_CASE("places are left out for the plain view", "[tree_diff]") {
    Tree after = small_tree();
    after.nodes[1].rect = {1, 2, 3, 4};
    CHECK(diff_trees(small_tree(), after, false).empty());
    CHECK(readable(diff_trees(small_tree(), after, true)) == "r 2 1 2 3 4\nh 0 0");
}

TEST_CASE("room that comes or goes below the content is told by itself", "[tree_diff]") {
    Tree after = small_tree();
    after.room_below = 144;
    CHECK(readable(diff_trees(small_tree(), after, true)) == "h 0 144");
}

TEST_CASE("text cannot carry the separators of the orders", "[tree_diff]") {
    CHECK(
        clean_text("a\x1f"
                   "b\x1e"
                   "c\nd") == "a b c\nd"
    );
}

namespace {

std::vector<std::string> parts_of(const std::string& text, char separator) {
    std::vector<std::string> parts(1);
    for (const char letter : text) {
        if (letter == separator) {
            parts.emplace_back();
        } else {
            parts.back() += letter;
        }
    }
    return parts;
}

/// What the page knows of a node.
struct Known {
    std::string role;
    std::map<std::string, std::string> fields;
    std::vector<std::string> place;
    std::vector<std::string> children;

    friend bool operator==(const Known&, const Known&) = default;
};

using Page = std::map<std::string, Known>;

/// Follows the orders as the page does. A node made anew in another role keeps its children.
void follow(Page& page, const std::string& orders) {
    for (const std::string& order : parts_of(orders, order_separator)) {
        std::vector<std::string> part = parts_of(order, field_separator);
        const auto head = static_cast<std::ptrdiff_t>(std::min<std::size_t>(2, part.size()));
        const std::vector<std::string> rest(part.begin() + head, part.end());
        if (part[0] == "+") {
            Known made;
            made.role = rest.at(0);
            made.children = page[part[1]].children;
            page[part[1]] = made;
        } else if (part[0] == "=") {
            REQUIRE(page.count(part[1]) == 1);
            page[part[1]].fields[rest.at(0)] = rest.at(1);
        } else if (part[0] == "r") {
            REQUIRE(page.count(part[1]) == 1);
            page[part[1]].place = rest;
        } else if (part[0] == "c") {
            page[part[1]].children = rest;
        } else if (part[0] == "-") {
            REQUIRE(page.erase(part[1]) == 1);
        }
    }
}

/// Fields that were taken back are as if they had never been set.
Page settled(Page page) {
    for (auto& [id, known] : page) {
        std::erase_if(known.fields, [](const auto& field) {
            return field.second.empty() || field.second == "0";
        });
    }
    return page;
}

class Chance {
  public:
    explicit Chance(unsigned seed)
        : engine_(seed) {}

    unsigned below(unsigned end) { return static_cast<unsigned>(engine_() % end); }

  private:
    std::mt19937 engine_;
};

/// Some nodes below a root, each after its parent, in any order otherwise. Ids come from a small
/// range, so that two trees share many.
Tree random_tree(Chance& chance) {
    constexpr std::array roles{Role::Group, Role::Button, Role::Paragraph, Role::Checkbox};
    Tree tree;
    tree.nodes.push_back(node(1, no_node, Role::Root, ""));
    tree.content_height = static_cast<float>(chance.below(3) * 100);
    std::vector<NodeId> ids;
    for (NodeId id = 2; id < 22; ++id) {
        ids.push_back(id);
    }
    for (std::size_t count = chance.below(18); count > 0; --count) {
        const std::size_t at = chance.below(static_cast<unsigned>(ids.size()));
        const NodeId parent = tree.nodes[chance.below(static_cast<unsigned>(tree.nodes.size()))].id;
        Node made = node(
            ids[at], parent, roles[chance.below(roles.size())], std::string(chance.below(3), 'n')
        );
        made.is_checked = chance.below(2) == 0;
        made.now = chance.below(3);
        made.rect = {static_cast<float>(chance.below(3)), 2, 3, 4};
        tree.nodes.push_back(made);
        ids.erase(ids.begin() + static_cast<std::ptrdiff_t>(at));
    }
    return tree;
}

} // namespace

TEST_CASE("whatever changes, the orders make the one tree from the other", "[tree_diff]") {
    for (unsigned seed = 1; seed <= 300; ++seed) {
        INFO("seed " << seed);
        Chance chance(seed);
        Tree before;
        Page page;
        for (int step = 0; step < 6; ++step) {
            const Tree after = random_tree(chance);
            follow(page, diff_trees(before, after, true));
            Page fresh;
            follow(fresh, diff_trees({}, after, true));
            REQUIRE(settled(page) == settled(fresh));
            REQUIRE(page.size() == after.nodes.size() + 1); // the page itself has the root
            before = after;
        }
        CHECK(diff_trees(before, before, true).empty());
    }
}
