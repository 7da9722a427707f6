#pragma once
// What the controls of a screen are told: their names, what stands in them, and how they look.

#include "drawing/drawing.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace loadwise {

enum class ButtonKind : std::uint8_t { Primary, Secondary, Quiet, Danger };

struct Button {
    std::string_view key;
    std::string_view label;
    ButtonKind kind = ButtonKind::Secondary;
    std::string_view about = {}; ///< for listeners, where the label alone does not say it all
    bool is_disabled = false;
    bool is_large = false; ///< pressed from the floor, without looking closely
    bool is_broad = false; ///< as wide as its place, however wide that is
};

enum class CardKind : std::uint8_t { Plain, Accent, Good, Warn, Bad };

/// One thing to choose among others.
struct ChoiceItem {
    std::string key;
    std::string label;
    std::string detail = {};
    std::string_view language = {}; ///< of the label, when it is not the page's
};

enum class ChoiceLayout : std::uint8_t { Rows, Pair, Tiles };

/// What comes of choosing. Browsers choose whatever the arrow keys pass over, which is harmless
/// only as long as nothing comes of it: where a choice decides, the arrow keys walk, and a press
/// chooses.
enum class Choosing : std::uint8_t {
    Decides, ///< is recorded, or changes what the person is led through
    Drafts,  ///< waits for a button, or only changes how something is shown
};

struct ChoiceGroup {
    std::string_view key;
    std::string_view label;
    std::span<const ChoiceItem> choices;
    std::optional<std::size_t> selected;
    ChoiceLayout layout = ChoiceLayout::Rows;
    Choosing choosing = Choosing::Decides;
    bool is_label_quoted = false;       ///< see Ui::quote
    std::string_view described_by = {}; ///< the key of the alert beside it that belongs to it
};

struct TextField {
    std::string_view key;
    std::string_view label;
    std::string_view value;
    std::string_view hint = {};
    std::size_t length_max = 200; ///< in UTF-16 units, as the page's own field counts
    bool is_exact = false;        ///< taken letter by letter: nothing corrects or capitalises it
};

struct NumberField {
    std::string_view key;
    std::string_view label;
    std::string_view value; ///< as typed; what is no whole number from min to max is marked
    int min = 0;
    int max = 100;
    std::string_view unit = {};
};

struct Stepper {
    std::string_view key;
    std::string_view label;
    std::string_view less = {}; ///< the names of its two buttons
    std::string_view more = {};
    int value = 0;
    int min = 0;
    int max = 100;
    int step = 1;
    std::string_view unit = {};
    std::string_view words = {}; ///< shown instead of the number and its unit
};

/// A walk along a row of things: one step back, where one is, one step on.
struct Browse {
    std::string_view key;
    std::string_view words; ///< where one is; said aloud when it changes
    std::string_view back;  ///< the names of the two buttons
    std::string_view on;
    bool has_back = true;
    bool has_on = true;
};

struct TableColumn {
    std::string title;
    float weight = 1;
};

struct Table {
    std::string_view key;
    std::string_view caption;
    std::span<const TableColumn> columns;
    std::span<const std::vector<std::string>> rows;
};

/// A field in a cell of a table, which its column names.
struct CellField {
    std::string_view key;
    std::string_view label; ///< for listeners: what it is, and of what
    std::string_view hint;
    std::string_view value;
    std::size_t length_max = 8;
    bool is_wrong = false;
};

/// The button of something that opens elsewhere on the page.
struct Opener {
    std::string_view key;
    std::string_view label;
    const WrittenDrawing* picture = nullptr;
};

struct NavigationPage {
    std::string_view key;
    std::string label;
    const Drawing& icon;
};

/// A way to a page of its own: a row with an icon, what it is, and what one finds there.
struct PageLink {
    std::string_view key;
    std::string label;
    std::string detail;
    const Drawing& icon;
};

/// A row with a small picture: what it is, what else is known of it, and how things stand.
struct PictureRow {
    std::string_view key;
    std::string_view label;
    std::string_view detail = {};
    std::string_view state = {};
    std::string_view about = {}; ///< for listeners
    Ink state_ink = Ink::TextSoft;
    const WrittenDrawing* picture = nullptr; ///< its room stays free until it came
};

} // namespace loadwise
