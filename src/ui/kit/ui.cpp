#include "ui/kit/ui.h"

#include "ui/kit/drawing_frame.h"
#include "ui/kit/tree_diff.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>

namespace loadwise {

Scope::~Scope() {
    if (ui_ != nullptr) {
        ui_->close();
    }
}

void Ui::begin(const Surroundings& surroundings, std::vector<UiEvent> events) {
    surroundings_ = surroundings;
    events_ = std::move(events);
    tree_.nodes.clear();
    stack_.clear();
    requests_ = {};
    content_bottom_ = 0;
    below_ = surroundings.inset_bottom;
    side_width_ = 0;
    is_dialog_drawn_ = false;
    is_scroll_used_ = false;
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = {surroundings.width, surroundings.height};
    io.DisplayFramebufferScale = {surroundings.pixel_ratio, surroundings.pixel_ratio};
    theme_ = theme_for(surroundings.scheme, surroundings.accent);
    canvas_.begin(theme_, surroundings.text_scale);
    flow_ = {0, 0, surroundings.width, 0, true};
    Node root;
    root.id = child_id(no_node, "root");
    root.role = Role::Root;
    tree_.nodes.push_back(root);
    stack_.push_back({});
}

const Tree& Ui::end() {
    if (!is_dialog_drawn_) {
        dialog_ = {};
    }
    const float below = (is_wide() ? space::section : space::wide) + below_;
    tree_.room_below = below;
    tree_.content_height = std::max(content_bottom_ + below, surroundings_.height);
    tree_.nodes.front().rect = {0, 0, surroundings_.width, tree_.content_height};
    return tree_;
}

void Ui::paint(float scroll_y) const {
    begin_drawing_frame();
    canvas_.paint(surroundings_.width, surroundings_.height, scroll_y);
    end_drawing_frame();
}

float Ui::scroll_y() {
    is_scroll_used_ = true;
    return surroundings_.scroll_y;
}

bool Ui::is_low() const {
    return surroundings_.width <= space::low_window_width &&
           surroundings_.height <= space::low_window_height;
}

bool Ui::is_wide() const {
    return surroundings_.width >=
           space::wide_window * std::max(1.0F, surroundings_.text_scale * 0.8F);
}

bool Ui::has_rail() const {
    constexpr float pages_most = 4;
    constexpr float least_icon_room = 34;
    constexpr float words_room = 22;
    return surroundings_.width >= space::rail_window_width &&
           surroundings_.height <= space::low_window_height &&
           surroundings_.height >= pages_most * (least_icon_room + scaled(words_room));
}

bool Ui::has_side_navigation() const {
    return has_rail() || is_wide();
}

bool Ui::has_two_columns() const {
    return surroundings_.width >=
           space::two_columns_window * std::max(1.0F, surroundings_.text_scale);
}

namespace {

/// Roles whose own words stand on the page; what is inside the others speaks for itself.
bool speaks(Role role) {
    constexpr std::array roles{
        Role::Heading,
        Role::Paragraph,
        Role::Button,
        Role::Disclosure,
        Role::Radio,
        Role::Checkbox,
        Role::Figure,
        Role::Cell,
        Role::RowHeader};
    return std::find(roles.begin(), roles.end(), role) != roles.end();
}

} // namespace

Node& Ui::add(std::string_view key, Role role, std::string_view name, Rect rect) {
    Node node;
    node.id = child_id(current(), key);
    node.parent = current();
    node.role = role;
    node.name = clean_text(name);
    node.rect = rect;
    node.is_fixed = false;
    if (speaks(role)) {
        node.language = spoken_;
    }
    tree_.nodes.push_back(std::move(node));
    return tree_.nodes.back();
}

std::string Ui::next_key(std::string_view prefix) {
    std::string key(prefix);
    key += '#';
    key += std::to_string(stack_.back().next_key++);
    return key;
}

Rect Ui::take(float height) {
    return take(height, flow_.gap);
}

Rect Ui::take(float height, float gap) {
    if (!flow_.is_empty) {
        flow_.y += gap;
    }
    flow_.is_empty = false;
    const Rect rect{flow_.x, flow_.y, flow_.width, height};
    flow_.y += height;
    return rect;
}

void Ui::gap(float height) {
    flow_.y += height;
}

bool Ui::clicked(NodeId id) {
    const auto found = std::find_if(events_.begin(), events_.end(), [id](const UiEvent& event) {
        return event.node == id && event.kind == UiEvent::Kind::Click;
    });
    if (found == events_.end()) {
        return false;
    }
    events_.erase(found);
    return true;
}

/// Where along its width, from 0 to 1; without a place, a press tells nothing.
std::optional<float> Ui::touched(NodeId id) {
    for (auto event = events_.begin(); event != events_.end(); ++event) {
        if (event->node == id && event->kind == UiEvent::Kind::Click && !event->value.empty()) {
            const float place = std::strtof(event->value.c_str(), nullptr);
            events_.erase(event);
            return std::clamp(place, 0.0F, 1.0F);
        }
    }
    return std::nullopt;
}

std::optional<std::string> Ui::changed(NodeId id) {
    std::optional<std::string> value;
    for (const UiEvent& event : events_) {
        if (event.node == id && event.kind == UiEvent::Kind::Change) {
            value = event.value;
        }
    }
    return value;
}

bool Ui::cancelled() const {
    return std::any_of(events_.begin(), events_.end(), [](const UiEvent& event) {
        return event.kind == UiEvent::Kind::Cancel;
    });
}

void Ui::ring(NodeId id, Rect rect, float corner) {
    if (surroundings_.focused != id) {
        return;
    }
    constexpr float away = 3;
    // On whole pixels its edges are as strong as the rest of it.
    const float left = std::floor(rect.x - away);
    const float top = std::floor(rect.y - away);
    const float right = std::ceil(rect.x + rect.width + away);
    const float bottom = std::ceil(rect.y + rect.height + away);
    const Rect outer{left, top, right - left, bottom - top};
    canvas_.ring(outer, corner + away);
}

} // namespace loadwise
