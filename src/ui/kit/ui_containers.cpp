// Containers: how columns nest, and the surfaces drawn behind them.

#include "ui/kit/tree_diff.h"
#include "ui/kit/ui.h"

#include <algorithm>

namespace loadwise {

namespace {

struct Surface {
    Ink fill;
    Ink edge;
    std::string_view look;
};

Surface surface_of(CardKind kind) {
    switch (kind) {
    case CardKind::Accent:
        return {Ink::AccentSoft, Ink::Accent, "card accent"};
    case CardKind::Good:
        return {Ink::GoodSoft, Ink::Good, "card good"};
    case CardKind::Warn:
        return {Ink::WarnSoft, Ink::Warn, "card warn"};
    case CardKind::Bad:
        return {Ink::BadSoft, Ink::Bad, "card bad"};
    case CardKind::Plain:
        break;
    }
    return {Ink::Card, Ink::Line, "card"};
}

} // namespace

Scope Ui::open(std::string_view key, Role role, std::string_view name, float padding, float gap) {
    const Rect start = take(0);
    add(key, role, name, start);
    Container container;
    container.node = tree_.nodes.size() - 1;
    container.outer = flow_;
    container.start = start;
    container.padding = padding;
    stack_.push_back(container);
    flow_ = {start.x + padding, start.y + padding, start.width - padding * 2, gap, true};
    set_layer();
    return Scope(this);
}

void Ui::close() {
    Container container = stack_.back();
    if (container.kind == Kind::Columns && container.is_stacked) {
        container.bottom = flow_.y;
    }
    const float bottom = container.kind == Kind::Columns ? container.bottom : flow_.y;
    Rect rect = container.start;
    rect.height = bottom + container.padding - rect.y;
    tree_.nodes[container.node].rect = rect;
    stack_.pop_back();
    set_layer();
    const bool is_bar = container.kind == Kind::Bar || container.kind == Kind::Snackbar;
    if (container.kind == Kind::Card || container.kind == Kind::Overlay ||
        container.kind == Kind::Snackbar) {
        draw_card(container, rect);
    }
    const bool is_over_the_page = is_bar || (container.kind == Kind::Overlay && does_dialog_fit());
    if (container.kind == Kind::Overlay) {
        close_dialog(rect);
    } else if (container.kind == Kind::Bar) {
        close_bar(rect.height - surroundings_.inset_bottom, bar_height_);
    } else if (container.kind == Kind::Snackbar) {
        close_bar(rect.height, snackbar_height_);
        below_ += space::tight;
    }
    if (!is_over_the_page) {
        content_bottom_ = std::max(content_bottom_, rect.y + rect.height);
    }
    flow_ = container.outer;
    if (container.kind == Kind::Column) {
        close_column(stack_.back());
        stack_.back().bottom = std::max(stack_.back().bottom, rect.y + rect.height);
    }
    if (container.kind != Kind::Overlay && !is_bar) {
        flow_.y = rect.y + rect.height;
    }
}

void Ui::draw_card(const Container& container, Rect rect) {
    const Surface surface = surface_of(container.card);
    canvas_.fill(rect, surface.fill, space::corner);
    canvas_.outline(rect, surface.edge, space::corner, 1);
}

Scope Ui::main(std::string_view key, std::string_view label, bool is_broad) {
    const float side = surroundings_.inset_left + side_width_;
    const float margin = surroundings_.width < 360 ? space::snug : space::normal;
    const float room = surroundings_.width - side - surroundings_.inset_right - margin * 2;
    const float most = is_broad ? space::broad_column : space::column;
    const float width = std::min(room, most * std::max(1.0F, surroundings_.text_scale));
    flow_.x = side + margin + (room - width) / 2;
    flow_.width = width;
    flow_.y = surroundings_.inset_top + space::tight + scaled(24);
    flow_.is_empty = true;
    Scope scope = open(key, Role::Main, label, 0, space::normal);
    tree_.nodes.back().is_unnamed_on_screen = true;
    tree_.nodes.back().look = is_broad ? "broad" : "";
    return scope;
}

Scope Ui::card(std::string_view key, CardKind kind) {
    Scope scope = open(key, Role::Group, {}, space::normal, space::snug);
    stack_.back().kind = Kind::Card;
    stack_.back().card = kind;
    tree_.nodes.back().look = surface_of(kind).look;
    return scope;
}

Scope Ui::region(std::string_view key, std::string_view label) {
    Scope scope = open(key, Role::Region, label, 0, space::normal);
    tree_.nodes.back().is_unnamed_on_screen = true;
    return scope;
}

Scope Ui::sheet(std::string_view key) {
    Scope scope = card(key);
    tree_.nodes.back().look = "card sheet ";
    tree_.nodes.back().look += key;
    return scope;
}

Scope Ui::tab_panel(std::string_view key, std::string_view title) {
    Scope scope = open(key, Role::TabPanel, title, 0, space::normal);
    tree_.nodes.back().is_unnamed_on_screen = true;
    tree_.nodes.back().look = "stack";
    return scope;
}

Scope Ui::group(std::string_view key, float gap) {
    Scope scope = open(key, Role::Group, {}, 0, gap);
    tree_.nodes.back().look = gap <= space::tight ? "stack tight" : "stack";
    return scope;
}

Scope Ui::list(std::string_view key, std::string_view label) {
    Scope scope = open(key, Role::List, label, 0, space::tight);
    tree_.nodes.back().is_unnamed_on_screen = true;
    return scope;
}

Scope Ui::item(std::string_view key) {
    return open(key, Role::ListItem, {}, 0, space::hair);
}

Scope Ui::bullet(std::string_view key) {
    Scope scope = open(key, Role::ListItem, {}, 0, space::hair);
    const float inset = scaled(18);
    const float middle = flow_.y + canvas_.line_height(TextKind::Body) / 2;
    canvas_.circle({flow_.x + scaled(5), middle}, scaled(3), Ink::Accent, true);
    flow_.x += inset;
    flow_.width -= inset;
    tree_.nodes.back().look = "bullet";
    return scope;
}

Scope Ui::columns(
    std::string_view key, std::size_t count, float column_min, std::string_view name
) {
    Scope scope = open(key, Role::Group, name, 0, space::snug);
    tree_.nodes.back().is_unnamed_on_screen = !name.empty();
    Container& container = stack_.back();
    const float room = flow_.width - space::snug * static_cast<float>(count - 1);
    container.kind = Kind::Columns;
    container.count = count;
    container.bottom = flow_.y;
    container.is_stacked = room / static_cast<float>(count) < scaled(column_min);
    tree_.nodes.back().look = container.is_stacked ? "stack" : "columns";
    return scope;
}

Scope Ui::button_pair(std::string_view key, float column_min) {
    Scope scope = columns(key, 2, column_min);
    Container& row = stack_.back();
    row.start.width = std::min(row.start.width, scaled(space::button));
    tree_.nodes.back().look += " pair-of-buttons";
    return scope;
}

Scope Ui::column() {
    Container& row = stack_.back();
    const std::string key = next_key("column");
    if (!row.is_stacked) {
        const float count = static_cast<float>(row.count);
        const float each = (row.start.width - space::snug * (count - 1)) / count;
        flow_.x = row.start.x + (each + space::snug) * static_cast<float>(row.index);
        flow_.y = row.start.y;
        flow_.width = each;
        flow_.is_empty = true;
    }
    ++row.index;
    Scope scope = open(key, Role::Group, {}, 0, space::snug);
    stack_.back().kind = Kind::Column;
    tree_.nodes.back().look = "column";
    return scope;
}

void Ui::close_column(Container& row) {
    if (!row.is_stacked) {
        flow_.x = row.start.x;
        flow_.y = row.start.y;
        flow_.width = row.start.width;
    }
}

bool Ui::opened(NodeId id) {
    const auto known = std::find(open_.begin(), open_.end(), id);
    const bool was_open = known != open_.end();
    if (!clicked(id)) {
        return was_open;
    }
    was_open ? void(open_.erase(known)) : open_.push_back(id);
    return !was_open;
}

void Ui::opening_mark(Point at, bool is_open) {
    const float arm = scaled(5);
    if (is_open) {
        canvas_.line({at.x - arm, at.y - arm / 2}, {at.x, at.y + arm / 2}, Ink::Accent, 2.5F);
        canvas_.line({at.x, at.y + arm / 2}, {at.x + arm, at.y - arm / 2}, Ink::Accent, 2.5F);
    } else {
        canvas_.line({at.x - arm / 2, at.y - arm}, {at.x + arm / 2, at.y}, Ink::Accent, 2.5F);
        canvas_.line({at.x + arm / 2, at.y}, {at.x - arm / 2, at.y + arm}, Ink::Accent, 2.5F);
    }
}

void Ui::open_once(std::string_view key) {
    const NodeId id = child_id(current(), key);
    if (std::find(open_once_.begin(), open_once_.end(), id) != open_once_.end()) {
        return;
    }
    open_once_.push_back(id);
    if (std::find(open_.begin(), open_.end(), id) == open_.end()) {
        open_.push_back(id);
    }
}

std::optional<Scope> Ui::disclosure(
    std::string_view key,
    std::string_view label,
    std::string_view about,
    const WrittenDrawing* picture
) {
    const NodeId id = child_id(current(), key);
    const bool is_open = opened(id);
    const float mark = scaled(28);
    const float inset = picture == nullptr ? mark : mark + picture_width + space::snug;
    const TextLines lines =
        canvas_.layout(label, TextKind::Strong, flow_.width - inset - space::tight);
    const float least = picture == nullptr ? space::target : picture_height;
    const Rect rect = take(std::max(least, lines.height() + space::snug));
    Node& node = add(key, Role::Disclosure, label, rect);
    if (picture != nullptr) {
        thumbnail(node, *picture, rect, mark);
    }
    node.is_expanded = is_open;
    node.about = clean_text(about);
    const float middle = rect.y + rect.height / 2;
    opening_mark({rect.x + scaled(10), middle}, is_open);
    const Rect words{
        rect.x + inset, middle - lines.height() / 2, rect.width - inset, lines.height()};
    canvas_.text(lines, words, TextKind::Strong, Ink::Accent);
    ring(id, rect, space::corner_small);
    if (!is_open) {
        return std::nullopt;
    }
    return group(std::string(key) + "/content", space::snug);
}

/// What comes is drawn over the page, and does not scroll with it.
void Ui::keep_in_sight() {
    canvas_.set_fixed(true);
    layer_base_ = Picture::layers / 2 - static_cast<int>(stack_.size()) - 1;
}

/// How high it is, is known from the last frame: it is placed anew when that changes.
Scope Ui::bar(std::string_view key) {
    const Flow outer = flow_;
    const float height = bar_height_ + surroundings_.inset_bottom;
    const float side = side_width_;
    const Rect place{side, surroundings_.height - height, surroundings_.width - side, height};
    flow_.y = place.y;
    flow_.gap = 0;
    keep_in_sight();
    Scope scope = open(key, Role::Group, {}, 0, space::snug);
    Node& node = tree_.nodes.back();
    node.look = "bar";
    node.is_fixed = true;
    stack_.back().kind = Kind::Bar;
    stack_.back().outer = outer;
    stack_.back().start = {place.x, place.y, place.width, 0};
    stack_.back().padding = space::snug + surroundings_.inset_bottom;
    canvas_.fill(place, Ink::Card);
    canvas_.fill({place.x, place.y, place.width, 1}, Ink::Line);
    flow_.y += space::snug;
    return scope;
}

/// It is placed by the height of the last frame.
void Ui::close_bar(float height, float& known) {
    canvas_.set_fixed(false);
    layer_base_ = 0;
    set_layer();
    below_ += height;
    if (height != known) {
        known = height;
        wake_in(0);
    }
}

/// Placed by the height of the last frame, as a bar is.
Scope Ui::snackbar(std::string_view key, CardKind kind) {
    if (is_low()) {
        return card(key, kind);
    }
    const Flow outer = flow_;
    const float navigation = has_side_navigation() ? 0 : navigation_height_;
    const float bottom =
        surroundings_.height - surroundings_.inset_bottom - navigation - space::tight;
    const float room = space::column * std::max(1.0F, surroundings_.text_scale);
    const float spare = std::max(0.0F, flow_.width - room);
    flow_.x += spare / 2;
    flow_.width -= spare;
    flow_.y = bottom - snackbar_height_;
    flow_.is_empty = true;
    keep_in_sight();
    Scope scope = open(key, Role::Group, {}, space::snug, space::tight);
    Node& node = tree_.nodes.back();
    node.look = surface_of(kind).look;
    node.look += " snackbar";
    node.is_fixed = true;
    Container& container = stack_.back();
    container.kind = Kind::Snackbar;
    container.outer = outer;
    container.card = kind;
    return scope;
}

bool Ui::does_dialog_fit() const {
    return dialog_.height <= surroundings_.height - space::normal * 2;
}

/// How high it is, is known now: it is placed anew when that changes.
void Ui::close_dialog(Rect rect) {
    layer_base_ = 0;
    set_layer();
    if (rect.height != dialog_.height) {
        dialog_.height = rect.height;
        wake_in(0);
    }
}

/// It stays over the page that scrolls behind it. One that is higher than the window lies on the
/// page where it was opened, so that scrolling leads to its end.
Scope Ui::dialog(std::string_view key, std::string_view title) {
    const NodeId id = child_id(current(), key);
    if (dialog_.id != id) {
        dialog_ = {id, scroll_y(), 0};
    }
    is_dialog_drawn_ = true;
    const float left = surroundings_.inset_left;
    const float room = surroundings_.width - left - surroundings_.inset_right;
    const float width = std::min(room - space::normal * 2, scaled(480));
    const float x = left + (room - width) / 2;
    const float lowest = surroundings_.height - space::normal - dialog_.height;
    const float place = std::max(space::wide, surroundings_.height * 0.12F);
    const float y =
        does_dialog_fit() ? scroll_y() + std::min(place, lowest) : dialog_.top + space::normal;
    const Flow outer = flow_;
    flow_ = {x, y, width, 0, true};
    layer_base_ = Picture::layers / 2;
    set_layer();
    const Rect veil{0, scroll_y(), surroundings_.width, surroundings_.height};
    canvas_.fill(veil, Ink::Sunken, 0);
    Scope scope = open(key, Role::Dialog, title, space::wide, space::normal);
    stack_.back().kind = Kind::Overlay;
    stack_.back().outer = outer;
    return scope;
}

} // namespace loadwise
