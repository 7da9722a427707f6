#pragma once
// The semantic tree of one frame: what every drawn thing is, in document order. It is what a screen
// reader, the plain view and the tests see; pixels are its twin.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace loadwise {

using NodeId = std::uint32_t;
constexpr NodeId no_node = 0;

enum class Role : std::uint8_t {
    Root,
    Main,
    Navigation,
    Group,
    Region,
    Form,
    Heading,
    Paragraph,
    Button,
    Link,
    RadioGroup,
    Radio,
    Checkbox,
    Toggle,
    TextField,
    TextArea,
    NumberField,
    DateField,
    TimeField,
    List,
    ListItem,
    Table,
    Row,
    ColumnHeader,
    RowHeader,
    Cell,
    Figure,
    Progress,
    TabList,
    Tab,
    TabPanel,
    Dialog,
    Disclosure,
    Status,
    Alert,
    Timer,
};

std::string_view role_name(Role role);

/// Lengths are CSS pixels. Positions count from the top of the document; inside a fixed node (and
/// for the fixed node itself) from the top of the viewport.
struct Rect {
    float x = 0;
    float y = 0;
    float width = 0;
    float height = 0;

    friend bool operator==(const Rect&, const Rect&) = default;
};

struct Node {
    NodeId id = no_node;
    NodeId parent = no_node;
    NodeId described_by = no_node; ///< an alert that says more of it
    Role role = Role::Group;
    std::string name;        ///< visible text, or the label of a control
    std::string description; ///< further help, read after the name
    std::string about;    ///< what it is about: ends the name of a control that looks like others
    std::string value;    ///< the text of a field, the words of a progress, the file of media
    std::string look;     ///< how the style sheet of the plain view sets it: "primary", "card"
    std::string language; ///< of the words, when it is not the page's: "en-GB"
    std::string drawing;  ///< the shapes of a figure or of a button's symbol, see drawing.h
    int level = 0;        ///< heading level 1-6
    double now = 0;       ///< for progress and number fields
    double min = 0;
    double max = 0;
    double step = 0;
    bool is_checked = false; ///< radio, checkbox, toggle, tab
    bool is_expanded = false;
    bool is_disabled = false;
    bool is_current = false; ///< the page of a navigation that is open
    bool is_invalid = false;
    bool is_fixed = false;             ///< stays in the viewport while the page scrolls
    bool is_deciding = false;          ///< of a group: what is chosen in it counts at once
    bool is_unnamed_on_screen = false; ///< the name is for listeners only; nothing of it is drawn
    Rect rect;

    friend bool operator==(const Node&, const Node&) = default;
};

struct Tree {
    std::vector<Node> nodes; ///< document order; a parent stands before its children
    float content_height = 0;
    float room_below = 0; // free at its end, below the content: for a bar, or for the eye

    const Node* find(NodeId id) const;
};

/// The identity of a child: stable as long as its parent's identity and its key are.
NodeId child_id(NodeId parent, std::string_view key);

} // namespace loadwise
