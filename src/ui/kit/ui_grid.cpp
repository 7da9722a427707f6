// What stands side by side in unequal parts: a page with something beside it, and tables whose
// cells hold controls.

#include "ui/kit/tree_diff.h"
#include "ui/kit/ui.h"

#include <algorithm>

namespace loadwise {

namespace {

constexpr float cell_gap = space::tight;

} // namespace

/// Its parts are placed one by one.
Scope Ui::open_row(std::string_view key, Role role, float padding) {
    Scope scope = open(key, role, {}, padding, 0);
    Container& row = stack_.back();
    row.kind = Kind::Columns;
    row.bottom = flow_.y;
    return scope;
}

Scope Ui::part_of_row(Role role, float from, float width) {
    Container& row = stack_.back();
    const std::string key = next_key("part");
    flow_ = {row.start.x + from, row.start.y + row.padding, width, 0, true};
    ++row.index;
    Scope scope = open(key, role, {}, 0, space::snug);
    stack_.back().kind = Kind::Column;
    return scope;
}

Scope Ui::with_aside(std::string_view key, float aside) {
    Scope scope = open_row(key, Role::Group, 0);
    tree_.nodes.back().look = "columns aside";
    aside_ = aside;
    return scope;
}

Scope Ui::aside_part(bool is_aside) {
    const Container& row = stack_.back();
    const float first = row.start.width - aside_ - space::wide;
    Scope scope = is_aside ? part_of_row(Role::Group, first + space::wide, aside_)
                           : part_of_row(Role::Group, 0, first);
    tree_.nodes.back().look = "column";
    return scope;
}

Scope Ui::grid(
    std::string_view key, std::string_view caption, std::span<const TableColumn> columns
) {
    Scope scope = open(key, Role::Table, caption, 0, 0);
    tree_.nodes.back().is_unnamed_on_screen = true;
    tree_.nodes.back().look = "grid";
    std::vector<std::string> titles;
    float weights = 0;
    for (const TableColumn& column : columns) {
        titles.push_back(column.title);
        weights += column.weight;
    }
    grid_widths_.clear();
    for (const TableColumn& column : columns) {
        grid_widths_.push_back(flow_.width * column.weight / weights);
    }
    table_row(grid_widths_, 0, titles);
    return scope;
}

Scope Ui::grid_row(std::string_view key) {
    Scope scope = open_row(key, Role::Row, cell_gap);
    const Rect start = stack_.back().start;
    canvas_.fill({start.x, start.y, start.width, 1}, Ink::Line);
    return scope;
}

Scope Ui::cell() {
    const std::size_t place = stack_.back().index;
    float from = 0;
    for (std::size_t before = 0; before < place; ++before) {
        from += grid_widths_[before];
    }
    Scope scope = part_of_row(
        place == 0 ? Role::RowHeader : Role::Cell, from, grid_widths_[place] - cell_gap
    );
    tree_.nodes.back().is_unnamed_on_screen = true;
    flow_.gap = space::hair;
    return scope;
}

Scope Ui::whole_cell() {
    Scope scope = part_of_row(Role::Cell, 0, stack_.back().start.width);
    tree_.nodes.back().is_unnamed_on_screen = true;
    tree_.nodes.back().max = static_cast<double>(grid_widths_.size());
    return scope;
}

std::optional<std::string> Ui::cell_field(const CellField& spec) {
    const Rect rect = take(scaled(space::target));
    Node& node = add(spec.key, Role::TextField, spec.label, rect);
    node.description = clean_text(spec.hint);
    node.value = clean_text(spec.value);
    node.max = static_cast<double>(spec.length_max);
    node.is_invalid = spec.is_wrong;
    node.is_unnamed_on_screen = true;
    node.look = "in-cell exact";
    const NodeId id = node.id;
    canvas_.fill(rect, Ink::Card, space::corner_small);
    canvas_.outline(
        rect, spec.is_wrong ? Ink::Bad : Ink::Edge, space::corner_small, spec.is_wrong ? 2.5F : 1.5F
    );
    ring(id, rect, space::corner_small);
    return changed(id);
}

bool Ui::opener(const Opener& spec) {
    const NodeId id = child_id(current(), spec.key);
    const bool is_open = opened(id);
    const float mark = scaled(24);
    // A picture beside the name, or above it where the name would have too little room.
    const bool is_above = flow_.width - mark - picture_width < scaled(110);
    const float beside = spec.picture == nullptr || is_above ? mark : mark + picture_width;
    const float above = spec.picture != nullptr && is_above ? picture_height : 0;
    const TextLines lines = canvas_.layout(spec.label, TextKind::Strong, flow_.width - beside);
    const float words_high = std::max(scaled(space::target), lines.height() + space::tight);
    const float least = spec.picture == nullptr ? 0 : picture_height;
    const Rect rect = take(std::max(least, above + words_high));
    Node& node = add(spec.key, Role::Disclosure, spec.label, rect);
    node.is_expanded = is_open;
    if (spec.picture != nullptr) {
        Rect place = rect;
        place.height = is_above ? above : rect.height;
        thumbnail(node, *spec.picture, place, mark);
    }
    const float middle = rect.y + above + (rect.height - above) / 2;
    opening_mark({rect.x + scaled(8), middle}, is_open);
    const Rect words{
        rect.x + beside, middle - lines.height() / 2, rect.width - beside, lines.height()};
    canvas_.text(lines, words, TextKind::Strong, Ink::Accent);
    ring(id, rect, space::corner_small);
    return is_open;
}

} // namespace loadwise
