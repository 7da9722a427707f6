// Rows that open something, and the walk along a row of things.

#include "ui/kit/tree_diff.h"
#include "ui/kit/ui.h"

#include <algorithm>

namespace loadwise {

/// Small, at the left of a row of which it is a part.
void Ui::thumbnail(Node& node, const WrittenDrawing& written, Rect row, float inset) {
    node.look += " picture";
    node.drawing = written.text;
    const Drawing& picture = written.drawing;
    const float scale = std::min(picture_width / picture.width, picture_height / picture.height);
    const float width = picture.width * scale;
    const float height = picture.height * scale;
    canvas_.drawing(
        picture,
        {row.x + inset + (picture_width - width) / 2,
         row.y + (row.height - height) / 2,
         width,
         height}
    );
}

bool Ui::picture_row(const PictureRow& row) {
    const float chevron = scaled(6);
    const float beside = space::snug + picture_width + space::snug;
    const float edge = space::normal + chevron * 2;
    // Large words in a narrow window stand below the picture.
    const bool is_below = flow_.width - beside - edge < scaled(140);
    const float inset = is_below ? space::snug : beside;
    const float room = flow_.width - inset - edge;
    const TextLines words = canvas_.layout(row.label, TextKind::Strong, room);
    const TextLines more = canvas_.layout(row.detail, TextKind::Small, room);
    const TextLines state = canvas_.layout(row.state, TextKind::SmallStrong, room);
    const float height = words.height() + (row.detail.empty() ? 0 : more.height()) +
                         (row.state.empty() ? 0 : state.height());
    const float above = is_below ? picture_height : 0;
    const Rect rect = take(std::max(picture_height, above + height) + space::snug * 2);
    const std::string_view between = row.detail.empty() || row.state.empty() ? "" : " · ";
    Node& node = add(row.key, Role::Button, row.label, rect);
    node.look = "row";
    node.about = clean_text(row.about);
    node.description =
        clean_text(std::string(row.detail) + std::string(between) + std::string(row.state));
    const NodeId id = node.id;
    const bool is_hot = surroundings_.hot == id || surroundings_.pressed == id;
    canvas_.fill(rect, is_hot ? Ink::AccentSoft : Ink::Card, space::corner);
    canvas_.outline(rect, is_hot ? Ink::Accent : Ink::Line, space::corner, 1);
    if (row.picture != nullptr) {
        Rect place = rect;
        place.height -= is_below ? height : 0;
        thumbnail(node, *row.picture, place, space::snug);
    }
    const float middle = rect.y + rect.height / 2;
    Rect line{rect.x + inset, middle + above / 2 - height / 2, room, 0};
    canvas_.text(words, line, TextKind::Strong, Ink::Text);
    line.y += words.height();
    canvas_.text(more, line, TextKind::Small, Ink::TextSoft);
    line.y += row.detail.empty() ? 0 : more.height();
    canvas_.text(state, line, TextKind::SmallStrong, row.state_ink);
    const Point tip{rect.x + rect.width - space::snug, middle};
    canvas_.line({tip.x - chevron, tip.y - chevron}, tip, Ink::TextSoft, 2);
    canvas_.line(tip, {tip.x - chevron, tip.y + chevron}, Ink::TextSoft, 2);
    ring(id, rect, space::corner);
    return clicked(id);
}

bool Ui::row_button(std::string_view key, std::string_view label, std::string_view detail) {
    const float chevron = scaled(6);
    const float room = flow_.width - space::normal * 2 - chevron * 3;
    const TextLines words = canvas_.layout(label, TextKind::Body, room);
    const TextLines more = canvas_.layout(detail, TextKind::Small, room);
    const float height = words.height() + (detail.empty() ? 0 : more.height());
    const Rect rect = take(std::max(scaled(space::target), height + space::normal));
    Node& node = add(key, Role::Button, label, rect);
    node.look = "row";
    node.description = clean_text(detail);
    const NodeId id = node.id;
    const bool is_hot = surroundings_.hot == id || surroundings_.pressed == id;
    canvas_.fill(rect, is_hot ? Ink::AccentSoft : Ink::Card, space::corner_small);
    canvas_.outline(rect, is_hot ? Ink::Accent : Ink::Line, space::corner_small, 1);
    const float middle = rect.y + rect.height / 2;
    const float top = middle - height / 2;
    canvas_.text(words, {rect.x + space::normal, top, room, 0}, TextKind::Body, Ink::Text);
    const Rect below{rect.x + space::normal, top + words.height(), room, 0};
    canvas_.text(more, below, TextKind::Small, Ink::TextSoft);
    const Point tip{rect.x + rect.width - space::normal, middle};
    canvas_.line({tip.x - chevron, tip.y - chevron}, tip, Ink::TextSoft, 2);
    canvas_.line(tip, {tip.x - chevron, tip.y + chevron}, Ink::TextSoft, 2);
    ring(id, rect, space::corner_small);
    return clicked(id);
}

bool Ui::browse_button(const Browse& browse, Rect rect, bool is_on) {
    const bool is_off = is_on ? !browse.has_on : !browse.has_back;
    Node& node = add(is_on ? "on" : "back", Role::Button, is_on ? browse.on : browse.back, rect);
    node.look = is_on ? "step on" : "step back";
    node.is_unnamed_on_screen = true;
    node.is_disabled = is_off;
    const NodeId id = node.id;
    const bool is_hot = !is_off && (surroundings_.hot == id || surroundings_.pressed == id);
    canvas_.fill(
        rect,
        is_off   ? Ink::Sunken
        : is_hot ? Ink::AccentSoft
                 : Ink::Card,
        space::corner_small
    );
    if (!is_off) {
        canvas_.outline(rect, Ink::Accent, space::corner_small, 1.5F);
    }
    const float arm = scaled(7);
    const float side = is_on ? 1.0F : -1.0F;
    const Point tip{rect.x + rect.width / 2 + side * arm / 2, rect.y + rect.height / 2};
    const Ink ink = is_off ? Ink::TextSoft : Ink::Accent;
    canvas_.line({tip.x - side * arm, tip.y - arm}, tip, ink, 2.5F);
    canvas_.line(tip, {tip.x - side * arm, tip.y + arm}, ink, 2.5F);
    ring(id, rect, space::corner_small);
    return clicked(id) && !is_off;
}

std::optional<int> Ui::browse(const Browse& spec) {
    const Scope scope = open(spec.key, Role::Group, {}, 0, 0);
    tree_.nodes.back().look = "browse";
    const float side = scaled(space::target);
    const float room = flow_.width - (side + space::tight) * 2;
    const TextLines words = canvas_.layout(spec.words, TextKind::SmallStrong, room);
    const Rect row = take(std::max(side, words.height()));
    const float top = row.y + (row.height - side) / 2;
    std::optional<int> step;
    if (browse_button(spec, {row.x, top, side, side}, false)) {
        step = -1;
    }
    const Rect place{
        row.x + side + space::tight,
        row.y + (row.height - words.height()) / 2,
        room,
        words.height()};
    canvas_.text(words, place, TextKind::SmallStrong, Ink::Text, 0.5F);
    add("words", Role::Status, spec.words, place).look = "t-small-strong stepped";
    if (browse_button(spec, {row.x + row.width - side, top, side, side}, true)) {
        step = 1;
    }
    return step;
}

} // namespace loadwise
