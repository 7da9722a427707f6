// What is looked at from across the room: the moving picture, the large number, the steps.

#include "ui/kit/ui.h"

#include <algorithm>

namespace loadwise {

namespace {

Rect fitted(const Drawing& drawing, Rect room) {
    const float scale = std::min(room.width / drawing.width, room.height / drawing.height);
    const float width = drawing.width * scale;
    const float height = drawing.height * scale;
    return {room.x + (room.width - width) / 2, room.y + (room.height - height) / 2, width, height};
}

} // namespace

bool Ui::is_flat() const {
    constexpr float least_side = 240;
    return surroundings_.width > surroundings_.height &&
           surroundings_.width >= scaled(least_side * 2.5F) && surroundings_.height < scaled(620);
}

void Ui::moving_picture(const MovingPicture& picture) {
    const Rect room = take(picture.height);
    const Rect place = fitted(*picture.now, room);
    canvas_.drawing(*picture.now, place);
    const float top = room.y - scroll_y();
    const bool is_seen = top < surroundings_.height && top + room.height > 0;
    requests_.is_moving = requests_.is_moving || (picture.is_moving && is_seen);
    Node& node = add(picture.key, Role::Figure, picture.words, room);
    node.is_unnamed_on_screen = true;
    node.look = "stage";
    node.drawing = drawing_text(*picture.still);
}

void Ui::count(const Count& count) {
    const Scope scope = open(count.key, Role::Group, {}, 0, 0);
    tree_.nodes.back().look = count.is_strong ? "count strong" : "count";
    const float size = std::min(flow_.width, count.size);
    Rect room = take(size);
    room.x += (room.width - size) / 2;
    room.width = size;
    const Ink ink = count.is_strong ? Ink::Accent : Ink::Good;
    const float line = size * 0.05F;
    const float radius = size / 2 - line / 2;
    const Point middle{room.x + size / 2, room.y + size / 2};
    canvas_.circle(middle, size / 2, Ink::Card, true);
    canvas_.arc(middle, radius, 1, Ink::Sunken, line);
    canvas_.arc(middle, radius, static_cast<float>(count.share), ink, line);
    const Rect inner{room.x + size * 0.16F, room.y, size * 0.68F, size};
    const TextLines caption = canvas_.layout(count.caption, TextKind::Heading, inner.width);
    const Rect above{
        inner.x, room.y + size * 0.27F - caption.height() / 2, inner.width, caption.height()};
    canvas_.text(caption, above, TextKind::Heading, ink, 0.5F);
    const Rect number{inner.x, room.y + size * 0.3F, inner.width, size * 0.46F};
    canvas_.large(count.number, number, Ink::Text);
    const TextLines under = canvas_.layout(count.under, TextKind::Strong, inner.width);
    const Rect below{
        inner.x, room.y + size * 0.77F - under.height() / 2, inner.width, under.height()};
    canvas_.text(under, below, TextKind::Strong, Ink::TextSoft, 0.5F);
    if (!count.caption.empty()) {
        add("caption", Role::Paragraph, count.caption, above).look =
            count.is_strong ? "t-heading accent" : "t-heading good";
    }
    add("number", Role::Timer, count.number, number).look = "t-count";
    if (!count.under.empty()) {
        add("under", Role::Paragraph, count.under, below).look = "t-strong soft";
    }
}

void Ui::steps(std::string_view key, std::string_view label, int done, int all) {
    const TextLines lines = canvas_.layout(label, TextKind::Small, flow_.width);
    const float bar = scaled(8);
    const Rect rect = take(lines.height() + space::hair + bar);
    canvas_.text(lines, rect, TextKind::Small, Ink::TextSoft);
    Node& node = add(key, Role::Progress, label, rect);
    node.now = done;
    node.max = all;
    constexpr float gap = 4;
    const float count = static_cast<float>(std::max(all, 1));
    const float each = (rect.width - gap * (count - 1)) / count;
    if (each < bar) {
        const float share = static_cast<float>(done) / count;
        const Rect track{rect.x, rect.y + lines.height() + space::hair, rect.width, bar};
        canvas_.fill(track, Ink::Sunken, bar / 2);
        canvas_.fill({track.x, track.y, track.width * share, bar}, Ink::Accent, bar / 2);
        return;
    }
    for (int index = 0; index < all; ++index) {
        const float x = rect.x + (each + gap) * static_cast<float>(index);
        const Rect piece{x, rect.y + lines.height() + space::hair, each, bar};
        canvas_.fill(piece, index < done ? Ink::Accent : Ink::Line, bar / 2);
    }
}

} // namespace loadwise
