// Words: headings, paragraphs, badges, live messages.

#include "ui/kit/ui.h"

#include <algorithm>

namespace loadwise {

namespace {

TextKind heading_kind(int level) {
    if (level <= 1) {
        return TextKind::Title;
    }
    return level == 2 ? TextKind::Heading : TextKind::Strong;
}

struct Tint {
    Ink surface;
    Ink words;
    std::string_view look;
};

Tint tint_of(CardKind kind) {
    switch (kind) {
    case CardKind::Accent:
        return {Ink::AccentSoft, Ink::Accent, "badge accent"};
    case CardKind::Good:
        return {Ink::GoodSoft, Ink::Good, "badge good"};
    case CardKind::Warn:
        return {Ink::WarnSoft, Ink::Warn, "badge warn"};
    case CardKind::Bad:
        return {Ink::BadSoft, Ink::Bad, "badge bad"};
    case CardKind::Plain:
        break;
    }
    return {Ink::Sunken, Ink::TextSoft, "badge"};
}

std::string look_of(TextKind kind, Ink ink) {
    std::string look = "t-";
    look += text_style(kind).name;
    if (ink == Ink::TextSoft) {
        look += " soft";
    } else if (ink == Ink::Accent) {
        look += " accent";
    } else if (ink == Ink::Good) {
        look += " good";
    } else if (ink == Ink::Warn) {
        look += " warn";
    } else if (ink == Ink::Bad) {
        look += " bad";
    }
    return look;
}

} // namespace

void Ui::heading(int level, std::string_view text, std::optional<TextKind> wanted) {
    const TextKind kind = wanted.value_or(heading_kind(level));
    const TextLines lines = canvas_.layout(text, kind, flow_.width);
    const float above = level == 2 ? std::max(flow_.gap, space::wide) : flow_.gap;
    const Rect rect = take(lines.height(), above);
    canvas_.text(lines, rect, kind, Ink::Text);
    Node& node = add(next_key("heading"), Role::Heading, text, rect);
    node.level = level;
    node.look = look_of(kind, Ink::Text);
    if (is_heading_wanted_) {
        is_heading_wanted_ = false;
        requests_.focus = node.id;
    }
}

void Ui::text(std::string_view text, TextKind kind, Ink ink) {
    const TextLines lines = canvas_.layout(text, kind, flow_.width);
    const Rect rect = take(lines.height(), std::min(flow_.gap, space::tight));
    canvas_.text(lines, rect, kind, ink);
    add(next_key("text"), Role::Paragraph, text, rect).look = look_of(kind, ink);
}

void Ui::badge(std::string_view text, CardKind kind) {
    const Tint tint = tint_of(kind);
    const float inset = scaled(10);
    const TextLines lines = canvas_.layout(text, TextKind::SmallStrong, flow_.width - inset * 2);
    Rect rect = take(lines.height() + scaled(8), std::min(flow_.gap, space::tight));
    rect.width = std::min(rect.width, lines.width + inset * 2);
    canvas_.fill(rect, tint.surface, (lines.line_height + scaled(8)) / 2);
    const Rect words{rect.x + inset, rect.y + scaled(4), lines.width + 1, lines.height()};
    canvas_.text(lines, words, TextKind::SmallStrong, tint.words);
    add(next_key("badge"), Role::Paragraph, text, rect).look = tint.look;
}

void Ui::chips(std::string_view key, std::string_view label, std::span<const std::string> words) {
    const Scope scope = open(key, Role::List, label, 0, 0);
    tree_.nodes.back().is_unnamed_on_screen = true;
    tree_.nodes.back().look = "chips";
    const float inset = scaled(14);
    const float left = flow_.x;
    const float right = flow_.x + flow_.width;
    float x = left;
    Rect row{};
    for (std::size_t index = 0; index < words.size(); ++index) {
        const TextLines lines =
            canvas_.layout(words[index], TextKind::Strong, flow_.width - inset * 2);
        const float width = lines.width + inset * 2;
        const float height = lines.height() + scaled(12);
        if (index == 0 || x + width > right) {
            row = take(height, space::tight);
            x = left;
        }
        const Rect rect{x, row.y, width, height};
        x += width + space::tight;
        canvas_.fill(rect, Ink::AccentSoft, (lines.line_height + scaled(12)) / 2);
        const Rect inner{rect.x + inset, rect.y + scaled(6), lines.width + 1, lines.height()};
        canvas_.text(lines, inner, TextKind::Strong, Ink::Accent);
        add(next_key("chip"), Role::ListItem, {}, rect).look = "chip";
        const NodeId item = tree_.nodes.back().id;
        add("words", Role::Paragraph, words[index], rect).look = "t-strong accent";
        tree_.nodes.back().parent = item;
        tree_.nodes.back().id = child_id(item, "words");
    }
}

void Ui::status(std::string_view key, std::string_view text, Ink ink) {
    const TextLines lines = canvas_.layout(text, TextKind::SmallStrong, flow_.width);
    const Rect rect = take(text.empty() ? 0 : lines.height());
    if (!text.empty()) {
        canvas_.text(lines, rect, TextKind::SmallStrong, ink);
    }
    add(key, Role::Status, text, rect).look = look_of(TextKind::SmallStrong, ink);
}

namespace {

constexpr float one_line = 1e6F;

} // namespace

void Ui::margin_status(std::string_view key, std::string_view text) {
    // It stands in the margin above the page's first line, however large the texts are.
    const float room = (flow_.y - 2) / canvas_.line_height(TextKind::SmallStrong);
    canvas_.set_shrink(std::min(room, canvas_.fit(text, TextKind::SmallStrong, flow_.width)));
    const TextLines lines = canvas_.layout(text, TextKind::SmallStrong, one_line);
    const Rect rect{flow_.x, flow_.y - lines.line_height - 2, flow_.width, lines.line_height};
    if (!text.empty()) {
        canvas_.text(lines, rect, TextKind::SmallStrong, Ink::Good, 1);
    }
    canvas_.set_shrink(1);
    add(key, Role::Status, text, rect).look = "margin t-small-strong good";
}

void Ui::alert(std::string_view key, std::string_view text) {
    const float inset = space::normal;
    const TextLines lines = canvas_.layout(text, TextKind::Strong, flow_.width - inset * 2);
    const Rect rect = take(lines.height() + space::snug * 2);
    canvas_.fill(rect, Ink::BadSoft, space::corner_small);
    canvas_.outline(rect, Ink::Bad, space::corner_small, 1.5F);
    const Rect words{rect.x + inset, rect.y + space::snug, rect.width - inset * 2, lines.height()};
    canvas_.text(lines, words, TextKind::Strong, Ink::Bad);
    add(key, Role::Alert, text, rect).look = "alert";
}

void Ui::definition(std::string_view label, std::string_view value) {
    const bool is_stacked = flow_.width < scaled(260);
    const float part = is_stacked ? flow_.width : flow_.width * 0.42F;
    const TextLines left = canvas_.layout(label, TextKind::Small, part);
    const TextLines right = canvas_.layout(
        value, TextKind::SmallStrong, is_stacked ? flow_.width : flow_.width - part - space::snug
    );
    const float height =
        is_stacked ? left.height() + right.height() : std::max(left.height(), right.height());
    const Rect rect = take(height, space::hair);
    canvas_.text(left, rect, TextKind::Small, Ink::TextSoft);
    Rect value_rect = rect;
    if (is_stacked) {
        value_rect.y += left.height();
    } else {
        value_rect.x += part + space::snug;
        value_rect.width -= part + space::snug;
    }
    canvas_.text(right, value_rect, TextKind::SmallStrong, Ink::Text);
    std::string name(label);
    name += ": ";
    name += value;
    add(next_key("definition"), Role::Paragraph, name, rect).look = "definition t-small";
}

} // namespace loadwise
