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

/// The width of the longest word: a column that is narrower would break it.
float Ui::longest_word(std::string_view words, TextKind kind) const {
    float longest = 0;
    while (!words.empty()) {
        const std::size_t end = std::min(words.find(' '), words.size());
        longest = std::max(longest, canvas_.text_width(words.substr(0, end), kind));
        words.remove_prefix(std::min(end + 1, words.size()));
    }
    return longest;
}

/// By weight; where that would break a word and there is room for all, each has its longest word.
Ui::ColumnWidths Ui::column_widths(const Table& table) const {
    float weights = 0;
    for (const TableColumn& column : table.columns) {
        weights += column.weight;
    }
    std::vector<float> least;
    ColumnWidths columns{{}, true};
    float room = flow_.width;
    bool is_by_weight = true;
    for (std::size_t index = 0; index < table.columns.size(); ++index) {
        const TableColumn& column = table.columns[index];
        float words = longest_word(column.title, TextKind::SmallStrong);
        for (const std::vector<std::string>& row : table.rows) {
            const std::string_view cell = index < row.size() ? row[index] : std::string_view();
            words = std::max(words, longest_word(cell, TextKind::Small));
        }
        least.push_back(words + space::tight);
        columns.widths.push_back(flow_.width * column.weight / weights);
        is_by_weight = is_by_weight && least.back() <= columns.widths.back();
        room -= least.back();
    }
    columns.has_whole_words = room >= 0;
    for (std::size_t index = 0; !is_by_weight && room >= 0 && index < least.size(); ++index) {
        columns.widths[index] = least[index] + room * table.columns[index].weight / weights;
    }
    return columns;
}

void Ui::table(const Table& table) {
    Scope scope = open(table.key, Role::Table, table.caption, 0, 0);
    const ColumnWidths columns = column_widths(table);
    tree_.nodes.back().is_unnamed_on_screen = true;
    tree_.nodes.back().look = columns.has_whole_words ? "whole-words" : "";
    std::vector<std::string> titles;
    titles.reserve(table.columns.size());
    for (const TableColumn& column : table.columns) {
        titles.emplace_back(column.title);
    }
    table_row(columns.widths, 0, titles);
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        table_row(columns.widths, row + 1, table.rows[row]);
    }
}

void Ui::table_row(
    std::span<const float> widths, std::size_t row, std::span<const std::string> cells
) {
    const bool is_header = row == 0;
    const TextKind kind = is_header ? TextKind::SmallStrong : TextKind::Small;
    const std::size_t count = std::min(cells.size(), widths.size());
    std::vector<TextLines> lines;
    float height = scaled(20);
    for (std::size_t index = 0; index < count; ++index) {
        lines.push_back(canvas_.layout(cells[index], kind, widths[index] - space::tight));
        height = std::max(height, lines.back().height());
    }
    Scope scope = open("row" + std::to_string(row), Role::Row, {}, 0, 0);
    const Rect rect = take(height + space::snug);
    float x = rect.x;
    for (std::size_t index = 0; index < count; ++index) {
        const float width = widths[index];
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
