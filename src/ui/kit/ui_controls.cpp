// Buttons, links, check boxes and choices.

#include "ui/kit/tree_diff.h"
#include "ui/kit/ui.h"

#include <algorithm>
#include <cmath>

namespace loadwise {

namespace {

std::string_view button_look(ButtonKind kind) {
    switch (kind) {
    case ButtonKind::Primary:
        return "primary";
    case ButtonKind::Quiet:
        return "quiet";
    case ButtonKind::Danger:
        return "danger";
    case ButtonKind::Secondary:
        break;
    }
    return "secondary";
}

} // namespace

Ink Ui::button_ink(const Button& button, NodeId id) {
    if (button.is_disabled) {
        return Ink::TextSoft;
    }
    if (button.kind == ButtonKind::Primary) {
        return Ink::OnAccent;
    }
    if (button.kind == ButtonKind::Danger) {
        return Ink::Bad;
    }
    return surroundings_.pressed == id ? Ink::Text : Ink::Accent;
}

bool Ui::button(const Button& button) {
    const TextKind kind = button.is_large ? TextKind::Heading : TextKind::Strong;
    const float least = scaled(button.is_large ? space::target_large : space::target);
    const float widest = button.is_broad ? flow_.width : scaled(space::button);
    const float width = std::min(flow_.width, widest);
    const TextLines lines = canvas_.layout(button.label, kind, width - space::normal * 2);
    Rect rect = take(std::max(least, lines.height() + space::normal));
    rect.width = width;
    return button_face(button, rect, lines);
}

bool Ui::button_face(const Button& button, Rect rect, const TextLines& lines) {
    const TextKind kind = button.is_large ? TextKind::Heading : TextKind::Strong;
    Node& node = add(button.key, Role::Button, button.label, rect);
    node.look = button_look(button.kind);
    node.look += button.is_large ? " large" : "";
    node.look += button.is_broad ? " broad" : "";
    node.about = clean_text(button.about);
    node.is_disabled = button.is_disabled;
    const NodeId id = node.id;
    const bool is_hot = surroundings_.hot == id || surroundings_.pressed == id;
    Rect face = rect;
    if (surroundings_.pressed == id) {
        face = {rect.x + 1, rect.y + 1, rect.width - 2, rect.height - 2};
    }
    if (button.is_disabled) {
        canvas_.fill(face, Ink::Sunken, space::corner_small);
    } else if (button.kind == ButtonKind::Primary) {
        canvas_.fill(face, Ink::Accent, space::corner_small);
        if (is_hot) {
            canvas_.outline(face, Ink::Text, space::corner_small, 2);
        }
    } else {
        const Ink edge = button.kind == ButtonKind::Danger ? Ink::Bad : Ink::Accent;
        if (is_hot) {
            canvas_.fill(face, Ink::AccentSoft, space::corner_small);
        }
        if (button.kind != ButtonKind::Quiet) {
            canvas_.outline(face, edge, space::corner_small, 1.5F);
        }
    }
    const float content = std::min(lines.width, rect.width);
    const Rect words{
        rect.x + (rect.width - content) / 2,
        rect.y + (rect.height - lines.height()) / 2,
        content,
        lines.height()};
    canvas_.text(lines, words, kind, button_ink(button, id), 0.5F);
    ring(id, rect, space::corner_small);
    return !button.is_disabled && clicked(id);
}

namespace {

/// The factor at which every word of them is no wider than this.
float fit_words(const Canvas& canvas, std::span<const Button> buttons, float width) {
    float shrink = 1;
    for (const Button& button : buttons) {
        std::string_view left = button.label;
        while (!left.empty()) {
            const std::size_t end = std::min(left.find(' '), left.size());
            shrink = std::min(shrink, canvas.fit(left.substr(0, end), TextKind::Strong, width));
            left.remove_prefix(std::min(end + 1, left.size()));
        }
    }
    return shrink;
}

} // namespace

std::optional<std::size_t> Ui::button_row(std::string_view key, std::span<const Button> buttons) {
    constexpr float smallest = 0.85F;
    const Scope scope = open(key, Role::Group, {}, 0, space::snug);
    const std::size_t row = tree_.nodes.size() - 1;
    const float count = static_cast<float>(buttons.size());
    const float each = (flow_.width - space::snug * (count - 1)) / count;
    const float shrink = fit_words(canvas_, buttons, each - space::tight * 2);
    const bool is_stacked = shrink < smallest;
    tree_.nodes[row].look = is_stacked ? "stack" : "columns buttons";
    std::optional<std::size_t> pressed;
    if (is_stacked) {
        for (std::size_t index = 0; index < buttons.size(); ++index) {
            pressed = button(buttons[index]) ? std::optional(index) : pressed;
        }
        return pressed;
    }
    canvas_.set_shrink(shrink);
    std::vector<TextLines> words;
    float height = scaled(space::target);
    for (const Button& button : buttons) {
        words.push_back(canvas_.layout(button.label, TextKind::Strong, each - space::tight * 2 + 1)
        );
        height = std::max(height, words.back().height() + space::normal);
    }
    Rect rect = take(height);
    rect.width = each;
    for (std::size_t index = 0; index < buttons.size(); ++index) {
        pressed = button_face(buttons[index], rect, words[index]) ? std::optional(index) : pressed;
        rect.x += each + space::snug;
    }
    canvas_.set_shrink(1);
    return pressed;
}

bool Ui::link(std::string_view key, std::string_view label, std::string_view address) {
    const TextLines lines = canvas_.layout(label, TextKind::Strong, flow_.width);
    Rect rect = take(std::max(scaled(44), lines.height()), std::min(flow_.gap, space::tight));
    rect.width = std::min(rect.width, lines.width + 2);
    Node& node = add(key, Role::Link, label, rect);
    node.value = address;
    const NodeId id = node.id;
    const float y = rect.y + (rect.height - lines.height()) / 2;
    const Rect words{rect.x, y, rect.width, lines.height()};
    canvas_.text(lines, words, TextKind::Strong, Ink::Accent);
    const float under = y + lines.height() - scaled(2);
    canvas_.line({rect.x, under}, {rect.x + lines.width, under}, Ink::Accent, 1.5F);
    ring(id, rect, space::hair);
    return clicked(id);
}

std::optional<bool> Ui::checkbox(
    std::string_view key,
    std::string_view label,
    std::string_view detail,
    bool is_checked,
    std::string_view about
) {
    const float box = scaled(28);
    const float inset = box + space::snug;
    const TextLines words = canvas_.layout(label, TextKind::Body, flow_.width - inset);
    const TextLines more = canvas_.layout(detail, TextKind::Small, flow_.width - inset);
    const float height = words.height() + (detail.empty() ? 0 : more.height());
    const Rect rect = take(std::max(scaled(space::target), height + space::tight));
    Node& node = add(key, Role::Checkbox, label, rect);
    node.description = clean_text(detail);
    node.about = clean_text(about);
    node.is_checked = is_checked;
    const NodeId id = node.id;
    const float y = rect.y + (rect.height - height) / 2;
    const Rect square{rect.x, rect.y + (rect.height - box) / 2, box, box};
    canvas_.fill(square, is_checked ? Ink::Accent : Ink::Card, 8);
    canvas_.outline(square, is_checked ? Ink::Accent : Ink::Edge, 8, 2);
    if (is_checked) {
        const float u = box / 28;
        const Point corner{square.x + 12 * u, square.y + 19.5F * u};
        canvas_.line({square.x + 7 * u, square.y + 14.5F * u}, corner, Ink::OnAccent, 3 * u);
        canvas_.line(corner, {square.x + 21.5F * u, square.y + 9 * u}, Ink::OnAccent, 3 * u);
    }
    canvas_.text(words, {rect.x + inset, y, rect.width - inset, 0}, TextKind::Body, Ink::Text);
    if (!detail.empty()) {
        const Rect below{rect.x + inset, y + words.height(), rect.width - inset, 0};
        canvas_.text(more, below, TextKind::Small, Ink::TextSoft);
    }
    ring(id, rect, space::tight);
    if (clicked(id)) {
        return !is_checked;
    }
    return std::nullopt;
}

std::optional<std::size_t> Ui::choices(const ChoiceGroup& group) {
    const NodeId beside =
        group.described_by.empty() ? no_node : child_id(current(), group.described_by);
    Scope scope = open(group.key, Role::RadioGroup, group.label, 0, space::tight);
    tree_.nodes.back().described_by = beside;
    tree_.nodes.back().language = group.is_label_quoted ? quoted_language_ : "";
    tree_.nodes.back().is_deciding = group.choosing == Choosing::Decides;
    tree_.nodes.back().look = group.layout == ChoiceLayout::Tiles  ? "tiles"
                              : group.layout == ChoiceLayout::Pair ? "pair"
                                                                   : "rows";
    const TextLines legend = canvas_.layout(group.label, TextKind::Strong, flow_.width);
    const Rect rect = take(legend.height());
    canvas_.text(legend, rect, TextKind::Strong, Ink::Text);
    if (group.layout == ChoiceLayout::Tiles) {
        return choice_tiles(group);
    }
    return choice_rows(group);
}

std::optional<std::size_t> Ui::choice_rows(const ChoiceGroup& group) {
    const bool is_pair = group.layout == ChoiceLayout::Pair && group.choices.size() == 2 &&
                         flow_.width >= scaled(240);
    const float width = is_pair ? (flow_.width - space::tight) / 2 : flow_.width;
    std::optional<std::size_t> picked;
    Rect line;
    for (std::size_t index = 0; index < group.choices.size(); ++index) {
        const ChoiceItem& choice = group.choices[index];
        if (!is_pair || index == 0) {
            line = take(row_height(choice, width));
        }
        const float x = is_pair && index == 1 ? line.x + width + space::tight : line.x;
        const Rect place{x, line.y, width, line.height};
        Node& node = add(choice.key, Role::Radio, choice.label, place);
        node.description = clean_text(choice.detail);
        if (!choice.language.empty()) {
            node.language = choice.language;
        }
        node.is_checked = group.selected == index;
        const NodeId id = node.id;
        choice_row(choice, place, id, group.selected == index);
        if (clicked(id)) {
            picked = index;
        }
    }
    return picked;
}

float Ui::row_height(const ChoiceItem& choice, float width) const {
    const float room = width - space::normal * 2 - scaled(34);
    float height = canvas_.layout(choice.label, TextKind::Body, room).height();
    if (!choice.detail.empty()) {
        height += canvas_.layout(choice.detail, TextKind::Small, room).height();
    }
    return std::max(scaled(space::target) + space::hair, height + space::snug * 2);
}

void Ui::choice_row(const ChoiceItem& choice, Rect rect, NodeId id, bool is_selected) {
    const bool is_hot = surroundings_.hot == id || surroundings_.pressed == id;
    canvas_.fill(rect, is_selected || is_hot ? Ink::AccentSoft : Ink::Card, space::corner_small);
    canvas_.outline(
        rect, is_selected ? Ink::Accent : Ink::Edge, space::corner_small, is_selected ? 2.5F : 1
    );
    const float radius = scaled(11);
    const Point dot{rect.x + space::normal + radius, rect.y + rect.height / 2};
    canvas_.circle(dot, radius, is_selected ? Ink::Accent : Ink::Edge, false, 2);
    if (is_selected) {
        canvas_.circle(dot, radius * 0.55F, Ink::Accent, true);
    }
    const float inset = space::normal + scaled(34);
    const float room = rect.width - inset - space::normal;
    const TextLines words = canvas_.layout(choice.label, TextKind::Body, room);
    const TextLines more = canvas_.layout(choice.detail, TextKind::Small, room);
    const float height = words.height() + (choice.detail.empty() ? 0 : more.height());
    const float y = rect.y + (rect.height - height) / 2;
    canvas_.text(words, {rect.x + inset, y, room, 0}, TextKind::Body, Ink::Text);
    if (!choice.detail.empty()) {
        canvas_.text(
            more, {rect.x + inset, y + words.height(), room, 0}, TextKind::Small, Ink::TextSoft
        );
    }
    ring(id, rect, space::corner_small);
}

std::optional<std::size_t> Ui::choice_tiles(const ChoiceGroup& group) {
    const float tile_min = scaled(70);
    const std::size_t count = group.choices.size();
    const auto fitting = static_cast<std::size_t>(
        std::max(1.0F, std::floor((flow_.width + space::tight) / (tile_min + space::tight)))
    );
    const std::size_t rows = (count + fitting - 1) / fitting;
    const std::size_t columns = (count + rows - 1) / rows;
    const float gaps = space::tight * static_cast<float>(columns - 1);
    const float width = (flow_.width - gaps) / static_cast<float>(columns);
    float height = scaled(64);
    for (const ChoiceItem& choice : group.choices) {
        const TextLines detail = canvas_.layout(choice.detail, TextKind::Tiny, width - space::hair);
        const float words = canvas_.line_height(TextKind::Heading) + detail.height();
        height = std::max(height, words + space::snug);
    }
    std::optional<std::size_t> picked;
    for (std::size_t row = 0; row < rows; ++row) {
        const Rect line = take(height);
        for (std::size_t index = row * columns; index < std::min(count, (row + 1) * columns);
             ++index) {
            const ChoiceItem& choice = group.choices[index];
            const float x = line.x + (width + space::tight) * static_cast<float>(index % columns);
            const Rect rect{x, line.y, width, height};
            Node& node = add(choice.key, Role::Radio, choice.label, rect);
            node.description = clean_text(choice.detail);
            if (!choice.language.empty()) {
                node.language = choice.language;
            }
            node.is_checked = group.selected == index;
            const NodeId id = node.id;
            choice_tile(choice, rect, id, group.selected == index);
            if (clicked(id)) {
                picked = index;
            }
        }
    }
    return picked;
}

void Ui::choice_tile(const ChoiceItem& choice, Rect rect, NodeId id, bool is_selected) {
    const bool is_hot = surroundings_.hot == id || surroundings_.pressed == id;
    const Ink surface = is_selected ? Ink::Accent : (is_hot ? Ink::AccentSoft : Ink::Card);
    canvas_.fill(rect, surface, space::corner_small);
    canvas_.outline(rect, is_selected ? Ink::Accent : Ink::Edge, space::corner_small, 1);
    const TextLines words = canvas_.layout(choice.label, TextKind::Heading, rect.width);
    const TextLines more = canvas_.layout(choice.detail, TextKind::Tiny, rect.width - space::hair);
    const float below = choice.detail.empty() ? 0 : more.height();
    const float y = rect.y + (rect.height - words.height() - below) / 2;
    canvas_.text(
        words,
        {rect.x, y, rect.width, words.height()},
        TextKind::Heading,
        is_selected ? Ink::OnAccent : Ink::Text,
        0.5F
    );
    canvas_.text(
        more,
        {rect.x, y + words.height(), rect.width, more.height()},
        TextKind::Tiny,
        is_selected ? Ink::OnAccent : Ink::TextSoft,
        0.5F
    );
    ring(id, rect, space::corner_small);
}

} // namespace loadwise
