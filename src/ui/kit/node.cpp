#include "ui/kit/node.h"

#include <array>

namespace loadwise {

namespace {

constexpr std::array<std::string_view, 36> role_names{
    "root",      "main",      "navigation", "group",    "region",     "form",
    "heading",   "paragraph", "button",     "link",     "radiogroup", "radio",
    "checkbox",  "switch",    "textfield",  "textarea", "number",     "date",
    "time",      "list",      "item",       "table",    "row",        "columnheader",
    "rowheader", "cell",      "figure",     "progress", "tablist",    "tab",
    "tabpanel",  "dialog",    "disclosure", "status",   "alert",      "timer",
};

} // namespace

std::string_view role_name(Role role) {
    return role_names[static_cast<std::size_t>(role)];
}

const Node* Tree::find(NodeId id) const {
    for (const Node& node : nodes) {
        if (node.id == id) {
            return &node;
        }
    }
    return nullptr;
}

NodeId child_id(NodeId parent, std::string_view key) {
    // FNV-1a over the parent's identity and the key.
    NodeId hash = 2166136261U;
    const auto mix = [&hash](unsigned char byte) { hash = (hash ^ byte) * 16777619U; };
    for (int shift = 0; shift < 32; shift += 8) {
        mix(static_cast<unsigned char>((parent >> shift) & 0xFFU));
    }
    for (const char letter : key) {
        mix(static_cast<unsigned char>(letter));
    }
    return hash == no_node ? 1 : hash;
}

} // namespace loadwise
