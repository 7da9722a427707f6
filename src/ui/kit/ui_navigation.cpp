// The navigation between pages: along the bottom on a phone, a rail at the side of one that lies on
// its side, a column in a wide window.

#include "ui/kit/ui.h"

#include <algorithm>

namespace loadwise {

std::optional<std::size_t> Ui::navigation(
    std::string_view key,
    std::string_view label,
    std::span<const NavigationPage> pages,
    std::optional<std::size_t> current_page
) {
    Node& node = add(key, Role::Navigation, label, {});
    node.is_fixed = has_side_navigation() || !is_low();
    node.is_unnamed_on_screen = true;
    const std::size_t place = tree_.nodes.size() - 1;
    Container container;
    container.node = place;
    stack_.push_back(container);
    canvas_.set_fixed(node.is_fixed);
    canvas_.set_layer(Picture::layers / 2 - 1);
    const std::optional<std::size_t> picked = has_rail()  ? rail_navigation(pages, current_page)
                                              : is_wide() ? side_navigation(pages, current_page)
                                                          : bottom_navigation(pages, current_page);
    canvas_.set_fixed(false);
    stack_.pop_back();
    set_layer();
    return picked;
}

/// Large words that would not fit beside each other stand in two rows, under icons that stay small.
Ui::BottomBar Ui::bottom_bar(std::span<const NavigationPage> pages) const {
    constexpr float least_shrink = 0.85F;
    const float room = surroundings_.width - surroundings_.inset_left - surroundings_.inset_right;
    const auto shrink_in = [&](float width) {
        float shrink = 1;
        for (const NavigationPage& page : pages) {
            shrink = std::min(
                shrink, canvas_.fit(page.label, TextKind::SmallStrong, width - space::hair)
            );
        }
        return shrink;
    };
    BottomBar bar;
    bar.columns = pages.size();
    bar.shrink = shrink_in(room / static_cast<float>(bar.columns));
    const bool is_in_rows = bar.shrink < least_shrink;
    if (is_in_rows) {
        bar.columns = (pages.size() + 1) / 2;
        bar.shrink = shrink_in(room / static_cast<float>(bar.columns));
    }
    const float scale = is_in_rows ? 1 : surroundings_.text_scale;
    bar.cell_width = room / static_cast<float>(bar.columns);
    bar.icon = 24 * scale;
    bar.words_top = 39 * scale;
    bar.cell_height = bar.words_top + scaled(is_in_rows ? 23 : 25);
    const std::size_t rows = (pages.size() + bar.columns - 1) / bar.columns;
    bar.height = bar.cell_height * static_cast<float>(rows);
    return bar;
}

NodeId Ui::page_node(const NavigationPage& page, bool is_current, Rect cell) {
    Node& node = add(page.key, Role::Button, page.label, cell);
    node.is_current = is_current;
    node.look = "page";
    node.drawing = drawing_text(page.icon);
    return node.id;
}

/// The icon above its word.
bool Ui::upright_page(
    const NavigationPage& page, bool is_current, const BottomBar& bar, Rect cell
) {
    const NodeId id = page_node(page, is_current, cell);
    const Ink ink = is_current || surroundings_.hot == id ? Ink::Accent : Ink::TextSoft;
    const float middle = cell.x + cell.width / 2;
    const float unit = bar.icon / 24;
    if (is_current) {
        const float pill = std::min(unit * 56, cell.width - space::hair);
        const Rect behind{middle - pill / 2, cell.y + unit * 6, pill, unit * 30};
        canvas_.fill(behind, Ink::AccentSoft, unit * 15);
    }
    canvas_.drawing(page.icon, {middle - bar.icon / 2, cell.y + unit * 9, bar.icon, bar.icon}, ink);
    canvas_.set_shrink(bar.shrink);
    const TextLines words = canvas_.layout(page.label, TextKind::SmallStrong, cell.width);
    const Rect below{cell.x, cell.y + bar.words_top, cell.width, words.height()};
    canvas_.text(words, below, TextKind::SmallStrong, ink, 0.5F);
    canvas_.set_shrink(1);
    ring(id, {cell.x + 4, cell.y + 4, cell.width - 8, cell.height - 8}, space::tight);
    return clicked(id);
}

std::optional<std::size_t> Ui::bottom_navigation(
    std::span<const NavigationPage> pages, std::optional<std::size_t> current_page
) {
    const BottomBar bar = bottom_bar(pages);
    const float height = bar.height + surroundings_.inset_bottom;
    // In a window that zoom has made low it would cover most: there it ends the page.
    const float end = std::max(surroundings_.height, content_bottom_ + space::wide + height);
    const float bottom = is_low() ? end : surroundings_.height;
    const Rect rect{0, bottom - height, surroundings_.width, height};
    below_ += bar.height;
    content_bottom_ = is_low() ? bottom - space::wide - height : content_bottom_; // see end()
    if (navigation_height_ != bar.height) {
        navigation_height_ = bar.height;
        wake_in(0);
    }
    tree_.nodes[stack_.back().node].rect = rect;
    tree_.nodes[stack_.back().node].look = "bottom";
    canvas_.fill(rect, Ink::Card);
    canvas_.fill({rect.x, rect.y, rect.width, 1}, Ink::Line);
    std::optional<std::size_t> picked;
    for (std::size_t index = 0; index < pages.size(); ++index) {
        const auto column = static_cast<float>(index % bar.columns);
        const auto row = static_cast<float>(index / bar.columns);
        const Rect cell{
            surroundings_.inset_left + bar.cell_width * column,
            rect.y + bar.cell_height * row,
            bar.cell_width,
            bar.cell_height};
        if (upright_page(pages[index], current_page == index, bar, cell)) {
            picked = index;
        }
    }
    return picked;
}

/// Icons above their words, one below the other: where a window is low, height is what is scarce.
std::optional<std::size_t> Ui::rail_navigation(
    std::span<const NavigationPage> pages, std::optional<std::size_t> current_page
) {
    constexpr float least_width = 80;
    constexpr float most_width = 132;
    constexpr float tallest_cell = 84;
    float words = 0;
    for (const NavigationPage& page : pages) {
        words = std::max(words, canvas_.text_width(page.label, TextKind::SmallStrong));
    }
    const float width = std::clamp(words + space::tight * 2, least_width, most_width);
    const float count = static_cast<float>(pages.size());
    const float height =
        surroundings_.height - surroundings_.inset_top - surroundings_.inset_bottom;
    BottomBar bar;
    bar.cell_width = width;
    bar.shrink = std::min(1.0F, (width - space::hair) / std::max(1.0F, words));
    bar.cell_height = std::min(height / count, std::max(tallest_cell, scaled(48) + 24));
    bar.words_top = std::max(bar.icon + 8, (bar.cell_height + bar.icon - scaled(18)) / 2 + 2);
    side_width_ = width;
    const Rect rect{0, 0, surroundings_.inset_left + width, surroundings_.height};
    tree_.nodes[stack_.back().node].rect = rect;
    tree_.nodes[stack_.back().node].look = "rail";
    canvas_.fill(rect, Ink::Card);
    canvas_.fill({rect.width - 1, 0, 1, rect.height}, Ink::Line);
    const float top = surroundings_.inset_top + (height - bar.cell_height * count) / 2;
    std::optional<std::size_t> picked;
    for (std::size_t index = 0; index < pages.size(); ++index) {
        const Rect cell{
            surroundings_.inset_left,
            top + bar.cell_height * static_cast<float>(index),
            width,
            bar.cell_height};
        if (upright_page(pages[index], current_page == index, bar, cell)) {
            picked = index;
        }
    }
    return picked;
}

/// The icon beside its word.
bool Ui::side_page(const NavigationPage& page, bool is_current, Rect cell) {
    const float icon = scaled(24);
    const NodeId id = page_node(page, is_current, cell);
    const Ink ink = is_current || surroundings_.hot == id ? Ink::Accent : Ink::TextSoft;
    if (is_current) {
        canvas_.fill(cell, Ink::AccentSoft, space::corner_small);
    }
    const float icon_top = cell.y + (cell.height - icon) / 2;
    canvas_.drawing(page.icon, {cell.x + space::snug, icon_top, icon, icon}, ink);
    const float inset = space::snug * 2 + icon;
    const TextLines words = canvas_.layout(page.label, TextKind::Strong, cell.width - inset);
    const float top = cell.y + (cell.height - words.height()) / 2;
    canvas_.text(words, {cell.x + inset, top, cell.width - inset, 0}, TextKind::Strong, ink);
    ring(id, cell, space::corner_small);
    return clicked(id);
}

std::optional<std::size_t> Ui::side_navigation(
    std::span<const NavigationPage> pages, std::optional<std::size_t> current_page
) {
    const float left = surroundings_.inset_left;
    side_width_ = space::side_navigation;
    const Rect rect{0, 0, left + space::side_navigation, surroundings_.height};
    tree_.nodes[stack_.back().node].rect = rect;
    tree_.nodes[stack_.back().node].look = "side";
    canvas_.fill(rect, Ink::Card);
    canvas_.fill({rect.width - 1, 0, 1, rect.height}, Ink::Line);
    const TextLines name = canvas_.layout("Loadwise", TextKind::Heading, rect.width);
    const float room = space::side_navigation - space::wide;
    const Rect brand{left + space::wide, space::section, room, name.height()};
    canvas_.text(name, brand, TextKind::Heading, Ink::Accent);
    add("brand", Role::Paragraph, "Loadwise", brand).look = "brand t-heading accent";
    float y = space::section + name.height() + space::wide;
    std::optional<std::size_t> picked;
    for (std::size_t index = 0; index < pages.size(); ++index) {
        const float span = space::side_navigation - space::snug * 2;
        const Rect cell{left + space::snug, y, span, scaled(space::target)};
        y += cell.height + space::hair;
        if (side_page(pages[index], current_page == index, cell)) {
            picked = index;
        }
    }
    return picked;
}

} // namespace loadwise
