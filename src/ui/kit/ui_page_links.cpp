// Ways between pages that are not in the navigation: rows that lead on, and the way back.

#include "ui/kit/tree_diff.h"
#include "ui/kit/ui.h"

#include <algorithm>
#include <array>

namespace loadwise {

bool Ui::page_link(const PageLink& link) {
    const float badge = scaled(40);
    const float inset = space::normal + badge + space::snug;
    const float chevron = scaled(7);
    const float room = flow_.width - inset - space::normal - chevron * 3;
    const TextLines words = canvas_.layout(link.label, TextKind::Strong, room);
    const TextLines more = canvas_.layout(link.detail, TextKind::Small, room);
    const float height = words.height() + (link.detail.empty() ? 0 : more.height());
    const Rect rect = take(std::max(scaled(72), height + space::normal * 2));
    Node& node = add(link.key, Role::Button, link.label, rect);
    node.look = "row";
    node.description = clean_text(link.detail);
    node.drawing = drawing_text(link.icon);
    const NodeId id = node.id;
    const bool is_hot = surroundings_.hot == id || surroundings_.pressed == id;
    canvas_.fill(rect, is_hot ? Ink::AccentSoft : Ink::Card, space::corner);
    canvas_.outline(rect, is_hot ? Ink::Accent : Ink::Line, space::corner, 1);
    const float middle = rect.y + rect.height / 2;
    const Point centre{rect.x + space::normal + badge / 2, middle};
    canvas_.circle(centre, badge / 2, is_hot ? Ink::Card : Ink::AccentSoft, true);
    const float icon = scaled(24);
    const Rect place{centre.x - icon / 2, centre.y - icon / 2, icon, icon};
    canvas_.drawing(link.icon, place, Ink::Accent);
    const float top = middle - height / 2;
    canvas_.text(words, {rect.x + inset, top, room, 0}, TextKind::Strong, Ink::Text);
    const Rect below{rect.x + inset, top + words.height(), room, 0};
    canvas_.text(more, below, TextKind::Small, Ink::TextSoft);
    const Point tip{rect.x + rect.width - space::normal, middle};
    canvas_.line({tip.x - chevron, tip.y - chevron}, tip, Ink::TextSoft, 2);
    canvas_.line(tip, {tip.x - chevron, tip.y + chevron}, Ink::TextSoft, 2);
    ring(id, rect, space::corner);
    return clicked(id);
}

void Ui::outside_link(std::string_view key, std::string_view label, std::string_view address) {
    const std::array<std::string_view, 4> schemes{"https:", "tel:", "mailto:", "sms:"};
    if (std::none_of(schemes.begin(), schemes.end(), [address](std::string_view scheme) {
            return address.starts_with(scheme);
        })) {
        text(label);
        return;
    }
    link(key, label, clean_text(address));
}

void Ui::call_link(std::string_view key, std::string_view label, std::string_view address) {
    const float width = std::min(flow_.width, scaled(space::button));
    const TextLines lines = canvas_.layout(label, TextKind::Heading, width - space::normal * 2);
    Rect rect = take(std::max(scaled(space::target), lines.height() + space::normal));
    rect.width = width;
    Node& node = add(key, Role::Link, label, rect);
    node.value = clean_text(address);
    node.look = "call";
    const NodeId id = node.id;
    canvas_.fill(rect, Ink::Accent, space::corner_small);
    const float top = rect.y + (rect.height - lines.height()) / 2;
    const Rect words{rect.x, top, rect.width, lines.height()};
    canvas_.text(lines, words, TextKind::Heading, Ink::OnAccent, 0.5F);
    ring(id, rect, space::corner_small);
}

bool Ui::back_link(std::string_view key, std::string_view label) {
    const float chevron = scaled(6);
    const float inset = chevron + space::snug;
    const TextLines words = canvas_.layout(label, TextKind::Strong, flow_.width - inset);
    Rect rect = take(std::max(scaled(44), words.height()));
    rect.width = std::min(rect.width, words.width + inset + space::hair);
    Node& node = add(key, Role::Button, label, rect);
    node.look = "back";
    const NodeId id = node.id;
    const bool is_hot = surroundings_.hot == id || surroundings_.pressed == id;
    const Ink ink = is_hot ? Ink::Text : Ink::Accent;
    const float middle = rect.y + rect.height / 2;
    const Point tip{rect.x + 2, middle};
    canvas_.line({tip.x + chevron, middle - chevron}, tip, ink, 2.5F);
    canvas_.line(tip, {tip.x + chevron, middle + chevron}, ink, 2.5F);
    const Rect place{rect.x + inset, middle - words.height() / 2, rect.width - inset, 0};
    canvas_.text(words, place, TextKind::Strong, ink);
    ring(id, rect, space::hair);
    return clicked(id);
}

} // namespace loadwise
