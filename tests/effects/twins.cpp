#include "effects/twins.h"

#include "ui/kit/tree_diff.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <unordered_set>

namespace loadwise::test {

namespace {

constexpr float rounding = 1.5F;
/// Places come from the same numbers: they may differ by what a sum of floats loses.
constexpr float sum = 0.1F;
/// In a window narrower than any phone a word may be wider than its place.
constexpr float width_least = 320;
/// The ring around what has the focus, and the dash under a row, reach that far out.
constexpr float ring = 8;

bool holds(const Rect& outer, const Rect& inner, float slack) {
    return inner.x >= outer.x - slack && inner.y >= outer.y - slack &&
           inner.x + inner.width <= outer.x + outer.width + slack &&
           inner.y + inner.height <= outer.y + outer.height + slack;
}

bool is_same(const Rect& one, const Rect& other, float slack) {
    return holds(one, other, slack) && holds(other, one, slack);
}

/// Both in one.
Rect joined(const Rect& one, const Rect& other) {
    const float left = std::min(one.x, other.x);
    const float top = std::min(one.y, other.y);
    const float right = std::max(one.x + one.width, other.x + other.width);
    const float bottom = std::max(one.y + one.height, other.y + other.height);
    return {left, top, right - left, bottom - top};
}

bool says(const Node& node, const std::string& text) {
    constexpr auto none = std::string::npos;
    return node.name.find(text) != none || node.description.find(text) != none ||
           node.about.find(text) != none || node.value.find(text) != none;
}

bool is_control(Role role) {
    return takes_focus(role) || role == Role::Progress || role == Role::Figure;
}

bool is_written(const Node& node) {
    constexpr std::array roles{
        Role::Button,   Role::Link,        Role::Radio,     Role::Checkbox,     Role::Toggle,
        Role::Tab,      Role::Disclosure,  Role::Heading,   Role::Paragraph,    Role::Status,
        Role::Alert,    Role::Cell,        Role::RowHeader, Role::ColumnHeader, Role::TextField,
        Role::TextArea, Role::NumberField, Role::DateField, Role::TimeField,    Role::Timer};
    return !node.name.empty() && !node.is_unnamed_on_screen &&
           std::find(roles.begin(), roles.end(), node.role) != roles.end();
}

/// What is drawn of these fills the whole of their place. The others are in part empty: a row with
/// a mark at its left, a quiet button, a cell. Where those end is shown by their rings; see
/// has_ring().
bool is_full(const Node& node) {
    constexpr std::array roles{
        Role::Heading,
        Role::Paragraph,
        Role::Status,
        Role::Alert,
        Role::Timer,
        Role::Radio,
        Role::TextField,
        Role::TextArea,
        Role::NumberField,
        Role::DateField,
        Role::TimeField,
        Role::Progress};
    const bool is_silent = node.role == Role::Status && node.name.empty();
    return !is_silent && std::find(roles.begin(), roles.end(), node.role) != roles.end();
}

/// The nodes that stay in the viewport, with all that is in them.
std::unordered_set<NodeId> fixed_nodes(const Tree& tree) {
    std::unordered_set<NodeId> fixed;
    for (const Node& node : tree.nodes) {
        if (node.is_fixed || fixed.count(node.parent) == 1) {
            fixed.insert(node.id);
        }
    }
    return fixed;
}

class Twins {
  public:
    Twins(const Tree& tree, const std::vector<Drawn>& drawn)
        : tree_(tree)
        , drawn_(drawn)
        , fixed_(fixed_nodes(tree)) {}

    std::vector<std::string> missing() {
        for (const Drawn& each : drawn_) {
            const std::string text = clean_text(each.text);
            if (!text.empty() && !has_speaker(each, text)) {
                problems_.push_back("drawn, but said by no node there: \"" + text + "\"");
            } else if (text.empty() && !has_owner(each)) {
                problems_.push_back("a shape outside of every node, at y " + height_of(each));
            }
        }
        for (const Node& node : tree_.nodes) {
            if (is_control(node.role) && !has_ink(node)) {
                problems_.push_back("nothing is drawn for " + words(node));
            }
            if (is_written(node) && !has_words(node)) {
                problems_.push_back("the name is not drawn of " + words(node));
            }
            if (is_full(node) && !is_filled(node)) {
                problems_.push_back("drawn elsewhere than it is: " + words(node));
            }
        }
        return std::move(problems_);
    }

  private:
    bool are_together(const Node& node, const Drawn& each) const {
        return (fixed_.count(node.id) == 1) == each.is_fixed;
    }

    bool has_speaker(const Drawn& each, const std::string& text) const {
        return std::any_of(tree_.nodes.begin(), tree_.nodes.end(), [&](const Node& node) {
            return are_together(node, each) && holds(node.rect, each.rect, rounding) &&
                   says(node, text);
        });
    }

    /// What a dialog draws over everything behind it: as wide as the window. One that is higher
    /// than the window goes on below it, and is scrolled under it.
    bool is_veil(const Node& node, const Drawn& each) const {
        const Rect& veil = each.rect;
        Rect in_sight = node.rect;
        in_sight.y = std::max(in_sight.y, veil.y);
        in_sight.height =
            std::min(node.rect.y + node.rect.height, veil.y + veil.height) - in_sight.y;
        return node.role == Role::Dialog && in_sight.height > 0 && holds(veil, in_sight, rounding);
    }

    bool has_owner(const Drawn& each) const {
        return std::any_of(tree_.nodes.begin(), tree_.nodes.end(), [&](const Node& node) {
            const bool is_page = node.role == Role::Root || node.role == Role::Main;
            return is_veil(node, each) ||
                   (!is_page && are_together(node, each) && holds(node.rect, each.rect, ring));
        });
    }

    bool has_ink(const Node& node) const {
        return std::any_of(drawn_.begin(), drawn_.end(), [&](const Drawn& each) {
            return are_together(node, each) && holds(node.rect, each.rect, rounding);
        });
    }

    /// All of the name, in one piece or several.
    bool has_words(const Node& node) const {
        std::size_t length = 0;
        for (const Drawn& each : drawn_) {
            const std::string text = clean_text(each.text);
            if (!text.empty() && are_together(node, each) && node.name.find(text) != npos &&
                holds(node.rect, each.rect, rounding)) {
                length += text.size();
            }
        }
        // Between two pieces, blanks and a colon need not be drawn.
        const auto marks = std::count_if(node.name.begin(), node.name.end(), [](char letter) {
            return letter == ' ' || letter == '\n' || letter == ':';
        });
        return length + static_cast<std::size_t>(marks) >= node.name.size();
    }

    /// All that is drawn in its place has, together, the very same place.
    bool is_filled(const Node& node) const {
        std::optional<Rect> all;
        for (const Drawn& each : drawn_) {
            if (are_together(node, each) && holds(node.rect, each.room, sum)) {
                all = all ? joined(*all, each.room) : each.room;
            }
        }
        return all && is_same(*all, node.rect, sum);
    }

    static std::string words(const Node& node) {
        return std::string(role_name(node.role)) + " \"" + node.name + "\"";
    }

    static std::string height_of(const Drawn& each) {
        return std::to_string(static_cast<int>(each.rect.y)) + ", " +
               std::to_string(static_cast<int>(each.rect.width)) + " x " +
               std::to_string(static_cast<int>(each.rect.height));
    }

    static constexpr auto npos = std::string::npos;

    const Tree& tree_;
    const std::vector<Drawn>& drawn_;
    std::unordered_set<NodeId> fixed_;
    std::vector<std::string> problems_;
};

} // namespace

std::vector<std::string> missing_twins(const Tree& tree, const std::vector<Drawn>& drawn) {
    if (tree.nodes.empty() || tree.nodes.front().rect.width < width_least) {
        return {};
    }
    return Twins(tree, drawn).missing();
}

bool takes_focus(Role role) {
    constexpr std::array roles{
        Role::Button,
        Role::Link,
        Role::Radio,
        Role::Checkbox,
        Role::Toggle,
        Role::TextField,
        Role::TextArea,
        Role::NumberField,
        Role::DateField,
        Role::TimeField,
        Role::Tab,
        Role::Disclosure};
    return std::find(roles.begin(), roles.end(), role) != roles.end();
}

bool has_ring(const Node& node, const std::vector<Drawn>& drawn) {
    // Over the ends of the window there is no room for it.
    constexpr float away = 4 + sum;
    const Rect& place = node.rect;
    return std::any_of(drawn.begin(), drawn.end(), [&](const Drawn& each) {
        // A field's name stands above what has the ring.
        const bool is_field = is_full(node) && node.role != Role::Radio;
        const float lower = is_field ? std::max(0.0F, each.rect.y - place.y) : 0;
        const Rect part{place.x, place.y + lower, place.width, place.height - lower};
        return each.is_ring && is_same(each.rect, part, away);
    });
}

} // namespace loadwise::test
