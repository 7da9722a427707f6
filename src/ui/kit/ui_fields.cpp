// Fields. The page shows a real input over the frame drawn here, and keeps its text, caret and
// selection; the canvas draws the label, the frame and nothing of the text.

#include "base/utf8.h"
#include "ui/kit/tree_diff.h"
#include "ui/kit/ui.h"

#include <algorithm>
#include <charconv>

namespace loadwise {

namespace {

/// How many bytes the first `units_most` UTF-16 units take; no character is cut.
std::size_t bytes_of_units(std::string_view text, std::size_t units_most) {
    std::size_t units = 0;
    for (std::size_t index = 0; index < text.size(); ++index) {
        if (is_inside_letter(text[index])) {
            continue;
        }
        const bool is_pair = static_cast<unsigned char>(text[index]) >= 0xF0U;
        units += is_pair ? 2U : 1U;
        if (units > units_most) {
            return index;
        }
    }
    return text.size();
}

} // namespace

std::optional<std::string> Ui::field(const TextField& field, Role role, float height) {
    const TextLines label = canvas_.layout(field.label, TextKind::SmallStrong, flow_.width);
    const float label_room = label.height() + space::hair;
    const Rect rect = take(label_room + height);
    Node& node = add(field.key, role, field.label, rect);
    node.value = clean_text(field.value);
    node.description = clean_text(field.hint);
    node.max = static_cast<double>(field.length_max);
    node.look = field.is_exact ? "exact" : "";
    const NodeId id = node.id;
    canvas_.text(label, rect, TextKind::SmallStrong, Ink::TextSoft);
    const Rect frame{rect.x, rect.y + label_room, rect.width, height};
    canvas_.fill(frame, Ink::Card, space::corner_small);
    canvas_.outline(frame, Ink::Edge, space::corner_small, 1.5F);
    ring(id, frame, space::corner_small);
    std::optional<std::string> text = changed(id);
    if (text) {
        text->resize(bytes_of_units(*text, field.length_max));
    }
    return text;
}

std::optional<std::string> Ui::text_field(const TextField& spec) {
    return field(spec, Role::TextField, scaled(space::target));
}

std::optional<std::string> Ui::text_area(const TextField& spec) {
    return field(spec, Role::TextArea, scaled(104));
}

std::optional<std::string>
Ui::date_field(std::string_view key, std::string_view label, std::string_view value) {
    return field(
        {.key = key, .label = label, .value = value, .length_max = 10},
        Role::DateField,
        scaled(space::target)
    );
}

std::optional<std::string>
Ui::time_field(std::string_view key, std::string_view label, std::string_view value) {
    return field(
        {.key = key, .label = label, .value = value, .length_max = 8},
        Role::TimeField,
        scaled(space::target)
    );
}

std::optional<std::string> Ui::number_field(const NumberField& spec) {
    std::string label(spec.label);
    if (!spec.unit.empty()) {
        label += " (";
        label += spec.unit;
        label += ')';
    }
    const std::optional<std::string> text = field(
        {.key = spec.key, .label = label, .value = spec.value, .length_max = 9},
        Role::NumberField,
        scaled(space::target)
    );
    Node& node = tree_.nodes.back();
    node.min = spec.min;
    node.max = spec.max;
    int number = 0;
    const char* const end = spec.value.data() + spec.value.size();
    const std::from_chars_result result = std::from_chars(spec.value.data(), end, number);
    const bool is_number = result.ec == std::errc{} && result.ptr == end;
    const bool is_inside = is_number && number >= spec.min && number <= spec.max;
    node.is_invalid = !spec.value.empty() && !is_inside;
    return text;
}

} // namespace loadwise
