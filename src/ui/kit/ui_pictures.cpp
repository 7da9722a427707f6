// Figures, progress and tables.

#include "ui/kit/tree_diff.h"
#include "ui/kit/ui.h"

#include <algorithm>

namespace loadwise {

void Ui::figure(std::string_view key, const Drawing& drawing, std::string_view words) {
    const float height = flow_.width * drawing.height / drawing.width;
    const Rect rect = take(height);
    canvas_.drawing(drawing, rect);
    Node& node = add(key, Role::Figure, words, rect);
    node.is_unnamed_on_screen = true;
    node.drawing = drawing_text(drawing);
}

std::optional<float>
Ui::chart(std::string_view key, const Drawing& drawing, std::string_view words) {
    figure(key, drawing, words);
    tree_.nodes.back().look = "chart";
    const std::optional<float> place = touched(tree_.nodes.back().id);
    return place ? std::optional<float>(*place * drawing.width) : std::nullopt;
}

void Ui::progress(std::string_view key, std::string_view label, double now, double max) {
    const TextLines lines = canvas_.layout(label, TextKind::Small, flow_.width);
    const float bar = scaled(8);
    const Rect rect = take(lines.height() + space::hair + bar, space::tight);
    canvas_.text(lines, rect, TextKind::Small, Ink::TextSoft);
    const double share = max > 0 ? std::clamp(now / max, 0.0, 1.0) : 0.0;
    Rect track{rect.x, rect.y + lines.height() + space::hair, rect.width, bar};
    canvas_.fill(track, Ink::Sunken, bar / 2);
    if (share > 0) {
        track.width = std::max(bar, track.width * static_cast<float>(share));
        canvas_.fill(track, share >= 1 ? Ink::Good : Ink::Accent, bar / 2);
    }
    Node& node = add(key, Role::Progress, label, rect);
    node.now = now;
    node.max = max;
}

void Ui::table(const Table& table) {
    Scope scope = open(table.key, Role::Table, table.caption, 0, 0);
    tree_.nodes.back().is_unnamed_on_screen = true;
    std::vector<std::string> titles;
    titles.reserve(table.columns.size());
    for (const TableColumn& column : table.columns) {
        titles.emplace_back(column.title);
    }
    table_row(table, 0, titles, true);
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        table_row(table, row + 1, table.rows[row], false);
    }
}

void Ui::table_row(
    const Table& table, std::size_t row, std::span<const std::string> cells, bool is_header
) {
    const TextKind kind = is_header ? TextKind::SmallStrong : TextKind::Small;
    float weights = 0;
    for (const TableColumn& column : table.columns) {
        weights += column.weight;
    }
    const std::size_t count = std::min(cells.size(), table.columns.size());
    std::vector<TextLines> lines;
    float height = scaled(20);
    for (std::size_t index = 0; index < count; ++index) {
        const float width = flow_.width * table.columns[index].weight / weights;
        lines.push_back(canvas_.layout(cells[index], kind, width - space::tight));
        height = std::max(height, lines.back().height());
    }
    Scope scope = open("row" + std::to_string(row), Role::Row, {}, 0, 0);
    const Rect rect = take(height + space::snug);
    float x = rect.x;
    for (std::size_t index = 0; index < count; ++index) {
        const float width = flow_.width * table.columns[index].weight / weights;
        const Rect cell{x, rect.y, width, rect.height};
        const Rect words{x, rect.y + space::snug / 2, width - space::tight, height};
        canvas_.text(lines[index], words, kind, is_header ? Ink::TextSoft : Ink::Text);
        Role role = index == 0 ? Role::RowHeader : Role::Cell;
        role = is_header ? Role::ColumnHeader : role;
        add("cell" + std::to_string(index), role, cells[index], cell).look = "t-small";
        x += width;
    }
    canvas_.fill({rect.x, rect.y + rect.height - 1, rect.width, 1}, Ink::Line);
}

} // namespace loadwise
