#include "ui/kit/tree_diff.h"

#include <algorithm>
#include <cmath>
#include <initializer_list>
#include <unordered_map>

namespace loadwise {

namespace {

/// Tenths of a CSS pixel are finer than anything seen, and keep equal places equal.
std::string number(double value) {
    const long long tenths = std::llround(value * 10);
    std::string text = std::to_string(tenths / 10);
    if (tenths < 0 && tenths / 10 == 0) {
        text.insert(0, "-");
    }
    if (tenths % 10 != 0) {
        text += '.';
        text += std::to_string(std::abs(tenths % 10));
    }
    return text;
}

void order(std::string& out, std::initializer_list<std::string_view> fields) {
    if (!out.empty()) {
        out += order_separator;
    }
    bool is_first = true;
    for (const std::string_view field : fields) {
        if (!is_first) {
            out += field_separator;
        }
        out += field;
        is_first = false;
    }
}

void field_text(
    std::string& out,
    const Node& node,
    std::string_view field,
    const std::string& before,
    const std::string& after
) {
    if (before != after) {
        order(out, {"=", std::to_string(node.id), field, after});
    }
}

void field_number(
    std::string& out, const Node& node, std::string_view field, double before, double after
) {
    if (before < after || before > after) {
        order(out, {"=", std::to_string(node.id), field, number(after)});
    }
}

void field_flag(
    std::string& out, const Node& node, std::string_view field, bool before, bool after
) {
    if (before != after) {
        order(out, {"=", std::to_string(node.id), field, after ? "1" : ""});
    }
}

void diff_fields(std::string& out, const Node& before, const Node& after) {
    field_flag(out, after, "unnamed", before.is_unnamed_on_screen, after.is_unnamed_on_screen);
    field_text(out, after, "name", before.name, after.name);
    field_text(out, after, "description", before.description, after.description);
    field_text(out, after, "about", before.about, after.about);
    field_number(out, after, "describedby", before.described_by, after.described_by);
    field_text(out, after, "lang", before.language, after.language);
    field_text(out, after, "look", before.look, after.look);
    field_text(out, after, "drawing", before.drawing, after.drawing);
    field_number(out, after, "level", before.level, after.level);
    field_number(out, after, "min", before.min, after.min);
    field_number(out, after, "max", before.max, after.max);
    field_number(out, after, "step", before.step, after.step);
    field_number(out, after, "now", before.now, after.now);
    field_text(out, after, "value", before.value, after.value);
    field_flag(out, after, "checked", before.is_checked, after.is_checked);
    field_flag(out, after, "expanded", before.is_expanded, after.is_expanded);
    field_flag(out, after, "disabled", before.is_disabled, after.is_disabled);
    field_flag(out, after, "current", before.is_current, after.is_current);
    field_flag(out, after, "invalid", before.is_invalid, after.is_invalid);
    field_flag(out, after, "fixed", before.is_fixed, after.is_fixed);
    field_flag(out, after, "deciding", before.is_deciding, after.is_deciding);
}

void place(std::string& out, const Node& node) {
    const Rect& rect = node.rect;
    order(
        out,
        {"r",
         std::to_string(node.id),
         number(rect.x),
         number(rect.y),
         number(rect.width),
         number(rect.height)}
    );
}

using Index = std::unordered_map<NodeId, const Node*>;
using Children = std::unordered_map<NodeId, std::vector<NodeId>>;

Index index_of(const Tree& tree) {
    Index index;
    index.reserve(tree.nodes.size());
    for (const Node& node : tree.nodes) {
        index.emplace(node.id, &node);
    }
    return index;
}

Children children_of(const Tree& tree) {
    Children children;
    for (const Node& node : tree.nodes) {
        children[node.parent].push_back(node.id);
    }
    return children;
}

void diff_children(std::string& out, NodeId parent, const Children& before, const Children& after) {
    static const std::vector<NodeId> none;
    const auto now = after.find(parent);
    const auto old = before.find(parent);
    const std::vector<NodeId>& children = now != after.end() ? now->second : none;
    if (children == (old != before.end() ? old->second : none)) {
        return;
    }
    order(out, {"c", std::to_string(parent)});
    for (const NodeId child : children) {
        out += field_separator;
        out += std::to_string(child);
    }
}

bool is_near(float one, float other) {
    return std::abs(one - other) < 0.05F;
}

} // namespace

std::string diff_trees(const Tree& before, const Tree& after, bool with_rects) {
    std::string out;
    if (before.nodes == after.nodes && is_near(before.content_height, after.content_height) &&
        is_near(before.room_below, after.room_below)) {
        return out;
    }
    const Index old_nodes = index_of(before);
    const Index new_nodes = index_of(after);
    const Node blank;
    for (const Node& node : after.nodes) {
        const auto old = old_nodes.find(node.id);
        const bool is_same = old != old_nodes.end() && old->second->role == node.role;
        if (!is_same) {
            order(out, {"+", std::to_string(node.id), role_name(node.role)});
        }
        const Node& base = is_same ? *old->second : blank;
        diff_fields(out, base, node);
        if (with_rects && !(is_same && base.rect == node.rect)) {
            place(out, node);
        }
    }
    const Children old_children = children_of(before);
    const Children new_children = children_of(after);
    diff_children(out, no_node, old_children, new_children);
    for (const Node& node : after.nodes) {
        diff_children(out, node.id, old_children, new_children);
    }
    for (const Node& node : before.nodes) {
        if (new_nodes.find(node.id) == new_nodes.end()) {
            order(out, {"-", std::to_string(node.id)});
        }
    }
    if (with_rects) {
        order(out, {"h", number(after.content_height), number(after.room_below)});
    }
    return out;
}

std::string clean_text(std::string_view text) {
    std::string clean(text);
    std::replace_if(
        clean.begin(),
        clean.end(),
        [](char letter) {
            return static_cast<unsigned char>(letter) < 0x20 && letter != '\n' && letter != '\t';
        },
        ' '
    );
    return clean;
}

} // namespace loadwise
