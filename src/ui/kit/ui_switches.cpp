// Switches, steppers and tabs.

#include "ui/kit/ui.h"

#include <algorithm>

namespace loadwise {

std::optional<bool> Ui::toggle(std::string_view key, std::string_view label, bool is_on) {
    const float track_width = scaled(52);
    const float track_height = scaled(30);
    const float room = flow_.width - track_width - space::snug;
    const TextLines words = canvas_.layout(label, TextKind::Body, room);
    const Rect rect = take(std::max(scaled(space::target), words.height() + space::tight));
    Node& node = add(key, Role::Toggle, label, rect);
    node.is_checked = is_on;
    const NodeId id = node.id;
    const float middle = rect.y + rect.height / 2;
    canvas_.text(words, {rect.x, middle - words.height() / 2, room, 0}, TextKind::Body, Ink::Text);
    const Rect track{
        rect.x + rect.width - track_width, middle - track_height / 2, track_width, track_height};
    canvas_.fill(track, is_on ? Ink::Accent : Ink::Card, track_height / 2);
    canvas_.outline(track, is_on ? Ink::Accent : Ink::Edge, track_height / 2, 2);
    const float knob = track_height / 2 - scaled(5);
    const float x = is_on ? track.x + track.width - track_height / 2 : track.x + track_height / 2;
    canvas_.circle({x, middle}, knob, is_on ? Ink::OnAccent : Ink::Edge, true);
    ring(id, rect, space::tight);
    if (clicked(id)) {
        return !is_on;
    }
    return std::nullopt;
}

bool Ui::step_button(const StepButton& button, Rect rect) {
    Node& node = add(button.key, Role::Button, button.label, rect);
    node.look = "step";
    node.is_unnamed_on_screen = true;
    node.is_disabled = button.is_disabled;
    const NodeId id = node.id;
    const bool is_hot = surroundings_.hot == id || surroundings_.pressed == id;
    const Ink ink = button.is_disabled ? Ink::TextSoft : Ink::Accent;
    const Ink face = button.is_disabled ? Ink::Sunken : is_hot ? Ink::AccentSoft : Ink::Card;
    canvas_.fill(rect, face, space::corner_small);
    if (!button.is_disabled) {
        canvas_.outline(rect, Ink::Accent, space::corner_small, 1.5F);
    }
    const Point middle{rect.x + rect.width / 2, rect.y + rect.height / 2};
    const float arm = scaled(8);
    canvas_.line({middle.x - arm, middle.y}, {middle.x + arm, middle.y}, ink, 2.5F);
    if (button.is_plus) {
        canvas_.line({middle.x, middle.y - arm}, {middle.x, middle.y + arm}, ink, 2.5F);
    }
    ring(id, rect, space::corner_small);
    return !button.is_disabled && clicked(id);
}

std::optional<int> Ui::stepper(const Stepper& spec) {
    const Scope scope = group(spec.key, space::hair);
    text(spec.label, TextKind::SmallStrong, Ink::TextSoft);
    const float side = scaled(space::target);
    const Rect row = take(side);
    std::string value = std::to_string(spec.value);
    if (!spec.unit.empty()) {
        value += " ";
        value += spec.unit;
    }
    value = spec.words.empty() ? value : std::string(spec.words);
    int wanted = spec.value;
    const StepButton less{"less", spec.less, false, spec.value <= spec.min};
    if (step_button(less, {row.x, row.y, side, side})) {
        wanted = std::max(spec.min, spec.value - spec.step);
    }
    const Rect middle{row.x + side, row.y, std::min(row.width - side * 2, scaled(140)), side};
    const TextLines words = canvas_.layout(value, TextKind::Heading, middle.width);
    const Rect place{
        middle.x, middle.y + (side - words.height()) / 2, middle.width, words.height()};
    canvas_.text(words, place, TextKind::Heading, Ink::Text, 0.5F);
    add("value", Role::Status, value, place).look = "t-heading stepped";
    const StepButton more{"more", spec.more, true, spec.value >= spec.max};
    if (step_button(more, {middle.x + middle.width, row.y, side, side})) {
        wanted = std::min(spec.max, spec.value + spec.step);
    }
    return wanted == spec.value ? std::nullopt : std::optional<int>(wanted);
}

std::optional<std::size_t> Ui::tabs(
    std::string_view key,
    std::string_view label,
    std::span<const std::string_view> titles,
    std::size_t chosen
) {
    const Scope scope = open(key, Role::TabList, label, 0, 0);
    tree_.nodes.back().is_unnamed_on_screen = true;
    float height = scaled(space::target);
    const float width = flow_.width / static_cast<float>(titles.size());
    for (const std::string_view title : titles) {
        const TextLines words = canvas_.layout(title, TextKind::SmallStrong, width - space::tight);
        height = std::max(height, words.height() + space::normal);
    }
    const Rect bar = take(height);
    canvas_.fill(bar, Ink::Sunken, space::corner_small);
    std::optional<std::size_t> picked;
    for (std::size_t index = 0; index < titles.size(); ++index) {
        const bool is_chosen = index == chosen;
        const Rect rect{bar.x + width * static_cast<float>(index), bar.y, width, height};
        Node& node = add(titles[index], Role::Tab, titles[index], rect);
        node.is_checked = is_chosen;
        const NodeId id = node.id;
        const Rect face{rect.x + 3, rect.y + 3, rect.width - 6, rect.height - 6};
        if (is_chosen) {
            canvas_.fill(face, Ink::Card, space::corner_small - 3);
            canvas_.outline(face, Ink::Accent, space::corner_small - 3, 1.5F);
        }
        const TextLines words =
            canvas_.layout(titles[index], TextKind::SmallStrong, width - space::tight);
        const float y = rect.y + (rect.height - words.height()) / 2;
        const Ink ink = is_chosen ? Ink::Accent : Ink::TextSoft;
        const Rect place{rect.x, y, rect.width, words.height()};
        canvas_.text(words, place, TextKind::SmallStrong, ink, 0.5F);
        ring(id, face, space::corner_small);
        if (clicked(id) && !is_chosen) {
            picked = index;
        }
    }
    return picked;
}

} // namespace loadwise
