#include "twins.h"

#include "tree_diff.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <unordered_set>

namespace loadwise::test {

namespace {

constexpr float rounding = 1.5F;
/// In a window narrower than any phone a word may be wider than its place.
constexpr float width_least = 320;
/// The ring around what has the focus, and the dash under a row, reach that far out.
constexpr float ring = 8;

bool holds(const Rect& outer, const Rect& inner, float slack) {
    return inner.x >= outer.x - slack && inner.y >= outer.y - slack &&
           inner.x + inner.width <= outer.x + outer.width + slack &&
           inner.y + inner.height <= outer.y + outer.height + slack;
}

bool says(const Node& node, const std::string& text) {
    constexpr auto none = std::string::npos;
    return node.name.find(text) != none || node.description.find(text) != none ||
           node.value.find(text) != none;
}

bool is_control(Role role) {
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
        Role::Disclosure,
        Role::Progress,
        Role::Figure};
    return std::find(roles.begin(), roles.end(), role) != roles.end();
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

    /// What a dialog draws over everything behind it.
    bool is_veil(const Node& node, const Drawn& each) const {
        return node.role == Role::Dialog && holds(each.rect, node.rect, rounding);
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

} // namespace loadwise::test
