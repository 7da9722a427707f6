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

void Ui::media(const Media& media) {
    constexpr float usual_share = 0.75F; // of most cameras
    const Rect room = take(std::min(flow_.width * usual_share, media.height_most));
    canvas_.fill(room, Ink::Sunken, space::corner);
    Node& node = add(media.key, media.is_video ? Role::Group : Role::Figure, media.name, room);
    node.is_unnamed_on_screen = true;
    node.look = media.is_video ? "media video" : "media";
    node.value = std::string(media.file) + "\n" + std::string(media.missing);
}

void Ui::count(const Count& count) {
    const Scope scope = open(count.key, Role::Group, {}, 0, 0);
    const std::size_t place = tree_.nodes.size() - 1;
    tree_.nodes[place].look = count.is_strong ? "count strong" : "count";
    tree_.nodes[place].now = count.share * 100;
    tree_.nodes[place].max = 100;
    const float inset = space::normal;
    const float width = flow_.width - inset * 2;
    const TextLines caption = canvas_.layout(count.caption, TextKind::Title, width);
    const TextLines under = canvas_.layout(count.under, TextKind::Strong, width);
    const float bar = scaled(10);
    const float words = caption.height() + under.height() + space::tight + space::hair;
    const float foot_room = bar + space::snug;
    const Rect room = take(std::max(count.height, words + foot_room + count.number_least));
    const Ink ink = count.is_strong ? Ink::OnAccent : Ink::Text;
    canvas_.fill(room, count.is_strong ? Ink::Accent : Ink::AccentSoft, space::corner);
    const float foot = room.y + room.height - foot_room;
    if (count.share > 0) {
        const float share = width * static_cast<float>(count.share);
        const Ink bar_ink = count.is_strong ? Ink::OnAccent : Ink::Accent;
        canvas_.fill({room.x + inset, foot, share, bar}, bar_ink, bar / 2);
    }
    const Rect above{room.x + inset, room.y + space::tight, width, caption.height()};
    const float lowest = foot - space::hair - under.height();
    const Rect below{above.x, lowest, width, under.height()};
    const float top = above.y + above.height;
    const Rect number{above.x, top, width, below.y - top};
    canvas_.text(caption, above, TextKind::Title, ink, 0.5F);
    canvas_.large(count.number, number, ink);
    canvas_.text(under, below, TextKind::Strong, ink, 0.5F);
    if (!count.caption.empty()) {
        add("caption", Role::Paragraph, count.caption, above).look = "t-title";
    }
    add("number", Role::Timer, count.number, number).look = "t-count";
    if (!count.under.empty()) {
        add("under", Role::Paragraph, count.under, below).look = "t-strong";
    }
}

namespace {

/// Strokes across a piece: it is told from its neighbours without colour.
void hatch(Canvas& canvas, Rect piece, Ink ink) {
    const float step = piece.height;
    for (float x = piece.x; x + step <= piece.x + piece.width + 0.5F; x += step) {
        canvas.line({x, piece.y + piece.height}, {x + step, piece.y}, ink, 1.5F);
    }
}

} // namespace

void Ui::steps(std::string_view key, std::string_view label, const StepCount& steps) {
    const TextLines lines = canvas_.layout(label, TextKind::Small, flow_.width);
    const float bar = scaled(8);
    const Rect rect = take(lines.height() + space::hair + bar);
    canvas_.text(lines, rect, TextKind::Small, Ink::TextSoft);
    Node& node = add(key, Role::Progress, label, rect);
    node.now = steps.done;
    node.max = steps.all;
    node.step = steps.left_out;
    constexpr float gap = 4;
    const float count = static_cast<float>(std::max(steps.all, 1));
    const float each = (rect.width - gap * (count - 1)) / count;
    const bool is_whole = each < bar;
    const float y = rect.y + lines.height() + space::hair;
    const float pitch = is_whole ? rect.width / count : each + gap;
    const auto span = [&](int from, int to) {
        const float left = pitch * static_cast<float>(from);
        const float right = pitch * static_cast<float>(to) - (is_whole ? 0 : gap);
        return Rect{rect.x + left, y, right - left, bar};
    };
    if (is_whole) {
        const int done = steps.done;
        canvas_.fill(span(0, steps.all), Ink::Sunken, bar / 2);
        canvas_.fill(span(0, done), Ink::Accent, bar / 2);
        hatch(canvas_, span(done, done + steps.left_out), Ink::Edge);
        return;
    }
    for (int index = 0; index < steps.all; ++index) {
        const bool is_done = index < steps.done;
        const bool is_left_out = !is_done && index < steps.done + steps.left_out;
        canvas_.fill(span(index, index + 1), is_done ? Ink::Accent : Ink::Line, bar / 2);
        if (is_left_out) {
            hatch(canvas_, span(index, index + 1), Ink::Edge);
        }
    }
}

} // namespace loadwise
