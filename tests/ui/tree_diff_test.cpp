#include "tree_diff.h"

#include <catch2/catch_test_macros.hpp>

#include <string>

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
        "+ 1 root\nr 1 0 0 0 0\n+ 2 button\n= 2 name Go\nr 2 0 0 0 0\nc 0 1\nc 1 2\nh 0"
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
    CHECK(readable(diff_trees(small_tree(), after, true)) == "r 2 1 2 3 4\nh 0");
}

TEST_CASE("text cannot carry the separators of the orders", "[tree_diff]") {
    CHECK(
        clean_text("a\x1f"
                   "b\x1e"
                   "c\nd") == "a b c\nd"
    );
}
