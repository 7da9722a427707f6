// Fields. The page shows a real input over the frame drawn here, and keeps its text, caret and
// selection; the canvas draws the label, the frame and nothing of the text.

#include "tree_diff.h"
#include "ui.h"

#include <algorithm>
#include <charconv>

namespace loadwise {

std::optional<std::string> Ui::field(const Field& field, Role role, float height) {
    const TextLines label = canvas_.layout(field.label, TextKind::SmallStrong, flow_.width);
    const float label_room = label.height() + space::hair;
    const Rect rect = take(label_room + height);
    Node& node = add(field.key, role, field.label, rect);
    node.value = clean_text(field.value);
    node.description = clean_text(field.hint);
    node.max = static_cast<double>(field.length_max);
    const NodeId id = node.id;
    canvas_.text(label, rect, TextKind::SmallStrong, Ink::TextSoft);
    const Rect frame{rect.x, rect.y + label_room, rect.width, height};
    canvas_.fill(frame, Ink::Card, space::corner_small);
    canvas_.outline(frame, Ink::Edge, space::corner_small, 1.5F);
    ring(id, frame, space::corner_small);
    std::optional<std::string> text = changed(id);
    if (text && text->size() > field.length_max) {
        std::size_t end = field.length_max;
        while (end > 0 && (static_cast<unsigned char>((*text)[end]) & 0xC0U) == 0x80U) {
            --end;
        }
        text->resize(end);
    }
    return text;
}

std::optional<std::string> Ui::text_field(const Field& spec) {
    return field(spec, Role::TextField, scaled(space::target));
}

std::optional<std::string> Ui::text_area(const Field& spec) {
    return field(spec, Role::TextArea, scaled(104));
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
