#pragma once
// The vocabulary screens are written in. Each call draws with Dear ImGui and records a node of the
// semantic tree; what the person does comes back from the same call in the next frame. Screens
// never call Dear ImGui.
//
// Layout is a column that fills from top to bottom; containers (card, list, columns) nest columns
// in it. Lengths are CSS pixels. A key names a thing among its siblings: use the identity from the
// model, not a row number.

#include "ui/kit/canvas.h"
#include "ui/kit/controls.h"
#include "ui/kit/events.h"

#include <cstddef>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace loadwise {

class Ui;

/// An open container; it closes when the scope ends.
class [[nodiscard]] Scope {
  public:
    explicit Scope(Ui* ui)
        : ui_(ui) {}

    Scope(Scope&& other) noexcept
        : ui_(other.ui_) {
        other.ui_ = nullptr;
    }

    Scope(const Scope&) = delete;
    Scope& operator=(const Scope&) = delete;
    Scope& operator=(Scope&&) = delete;
    ~Scope();

  private:
    Ui* ui_;
};

/// What is said while it lives is quoted: in the language it was made with.
class [[nodiscard]] Quote {
  public:
    Quote(std::string& spoken, std::string_view language)
        : spoken_(spoken)
        , before_(language) {
        spoken_.swap(before_);
    }

    Quote(const Quote&) = delete;
    Quote& operator=(const Quote&) = delete;

    ~Quote() { spoken_.swap(before_); }

  private:
    std::string& spoken_;
    std::string before_;
};

/// What the page is asked to do after the frame.
struct UiRequests {
    std::optional<NodeId> focus;
    std::optional<float> scroll_to;
    std::optional<int> wake_ms; ///< what is shown changes by itself after this
    bool is_moving = false;     ///< something in sight moves: frames as fast as the screen
};

/// A number as wide as its place, read from across the room: on a strong ground at work, on a pale
/// one at rest. Along its foot a bar fills.
struct Count {
    std::string_view key;
    std::string_view caption;
    std::string_view number;
    std::string_view under = {};
    double share = 0;
    bool is_strong = false;
    float height = 240;      ///< of it all; more where its words leave the number too little
    float number_least = 72; ///< of the number
};

struct StepCount {
    int done = 0;
    int left_out = 0;
    int all = 0;
};

/// A picture that may move. Listeners and the plain view get the still one.
/// A file beside the app. Its words stand somewhere else, too: not everybody sees it.
struct Media {
    std::string_view key;
    std::string_view file;
    std::string_view name;
    std::string_view missing; ///< in its place when it does not come
    bool is_video = false;
    float height_most = 360;
};

struct MovingPicture {
    std::string_view key;
    const Drawing* now = nullptr;
    const Drawing* still = nullptr;
    std::string_view words;
    float height = 200; ///< at most
    bool is_moving = false;
};

class Ui {
  public:
    explicit Ui(const Fonts& fonts)
        : canvas_(fonts) {}

    void begin(const Surroundings& surroundings, std::vector<UiEvent> events);
    /// Closes the frame. The tree stays valid until the next begin().
    const Tree& end();

    /// Hands what was drawn to Dear ImGui, scrolled down by `scroll_y`.
    void paint(float scroll_y) const;

    /// What was drawn is the same wherever the page is scrolled to.
    bool is_scrolled_freely() const { return !is_scroll_used_; }

    /// For tests: see Canvas::list_drawn.
    void list_drawn(std::vector<Drawn>* list) { canvas_.list_drawn(list); }

    const UiRequests& requests() const { return requests_; }

    /// The language of quoted words; empty when it is the page's own.
    void quotes_in(std::string_view language) { quoted_language_ = language; }

    const std::string& quoted_language() const { return quoted_language_; }

    Quote quote() { return quote_in(quoted_language_); }

    /// Words of a language of their own; empty when it is the page's.
    Quote quote_in(std::string_view language) { return {spoken_, language}; }

    // Containers.
    /// A column as wide as words are read in, or as wide as the window has room.
    Scope main(std::string_view key, std::string_view label, bool is_broad = false);
    Scope card(std::string_view key, CardKind kind = CardKind::Plain);
    Scope region(std::string_view key, std::string_view label);
    Scope tab_panel(std::string_view key, std::string_view title);
    Scope group(std::string_view key, float gap = space::normal);
    /// What is printed when the page is: one sheet of paper, and nothing beside it.
    Scope sheet(std::string_view key);
    Scope list(std::string_view key, std::string_view label);
    Scope item(std::string_view key);
    Scope bullet(std::string_view key);
    /// Equal columns side by side; below `column_min` pixels each they stand one under the other.
    /// The name is for listeners, where the labels in the columns need it.
    Scope
    columns(std::string_view key, std::size_t count, float column_min, std::string_view name = {});
    /// Two columns for a button each, together no wider than one button is.
    Scope button_pair(std::string_view key, float column_min);
    Scope column();
    /// Two columns, of which the second is this wide.
    Scope with_aside(std::string_view key, float aside);
    Scope aside_part(bool is_aside);
    /// A table with controls in its cells: its head is made here, then come rows of cells. One
    /// inside another there is none.
    Scope
    grid(std::string_view key, std::string_view caption, std::span<const TableColumn> columns);
    Scope grid_row(std::string_view key);
    /// The next of the row; the first is its head.
    Scope cell();
    /// The one of a row that has no other.
    Scope whole_cell();
    /// Stays along the bottom of the window, over the page that scrolls behind it.
    Scope bar(std::string_view key);
    /// A card that stays in sight above the navigation. In a low window it stands where it is made.
    Scope snackbar(std::string_view key, CardKind kind);
    /// Content that shows when it is opened; whether it is open is kept here, by its identity.
    std::optional<Scope> disclosure(
        std::string_view key,
        std::string_view label,
        std::string_view about = {},
        const WrittenDrawing* picture = nullptr
    );
    /// The disclosure of this key that follows shows its content, unless it was closed since: what
    /// was half done in it is not hidden.
    void open_once(std::string_view key);
    Scope dialog(std::string_view key, std::string_view title);
    /// Whether something is open, and the button for that.
    bool opener(const Opener& opener);

    // Words.
    void heading(int level, std::string_view text, std::optional<TextKind> kind = std::nullopt);
    void text(std::string_view text, TextKind kind = TextKind::Body, Ink ink = Ink::Text);
    void badge(std::string_view text, CardKind kind);
    /// Short words side by side, as many in a row as fit.
    void chips(std::string_view key, std::string_view label, std::span<const std::string> words);
    void status(std::string_view key, std::string_view text, Ink ink = Ink::Good);
    /// A status in the margin above a page: it comes and goes without moving anything.
    void margin_status(std::string_view key, std::string_view text);
    void alert(std::string_view key, std::string_view text);
    void definition(std::string_view label, std::string_view value);

    // Controls. Each answers what the person did with it since the last frame.
    bool button(const Button& button);
    /// Some of them in one row and equally high; one below the other when their words do not fit.
    /// Answers which was pressed.
    std::optional<std::size_t> button_row(std::string_view key, std::span<const Button> buttons);
    /// Leads away: to a web page, or to a phone number ("tel:+49...").
    bool link(std::string_view key, std::string_view label, std::string_view address);
    /// Leads out of the app: "https:", "tel:", "mailto:" or "sms:"; anything else stays plain
    /// words.
    void outside_link(std::string_view key, std::string_view label, std::string_view address);
    /// A phone number that is called in need: as large as a button.
    void call_link(std::string_view key, std::string_view label, std::string_view address);
    /// One of many things that open: a row with its words and what else is known of it.
    bool row_button(std::string_view key, std::string_view label, std::string_view detail);
    bool picture_row(const PictureRow& row);
    /// Answers -1 or 1 when one of the buttons was pressed.
    std::optional<int> browse(const Browse& browse);
    /// `about` is said where several have the same label.
    std::optional<bool> checkbox(
        std::string_view key,
        std::string_view label,
        std::string_view detail,
        bool is_checked,
        std::string_view about = {}
    );
    std::optional<std::size_t> choices(const ChoiceGroup& group);
    std::optional<std::string> text_field(const TextField& field);
    std::optional<std::string> text_area(const TextField& field);
    std::optional<std::string> number_field(const NumberField& field);
    std::optional<std::string> cell_field(const CellField& field);
    /// A day, "2026-11-21", chosen with the browser's own picker. Empty while there is none.
    std::optional<std::string>
    date_field(std::string_view key, std::string_view label, std::string_view value);
    /// A time of day, "07:30".
    std::optional<std::string>
    time_field(std::string_view key, std::string_view label, std::string_view value);
    /// A number between two buttons, for those who would rather press than type.
    std::optional<int> stepper(const Stepper& stepper);
    /// A switch: something that is on or off at once.
    std::optional<bool> toggle(std::string_view key, std::string_view label, bool is_on);
    /// One of a few views of the same thing; a tab_panel() shows the chosen one.
    std::optional<std::size_t> tabs(
        std::string_view key,
        std::string_view label,
        std::span<const std::string_view> titles,
        std::size_t chosen
    );
    std::optional<std::size_t> navigation(
        std::string_view key,
        std::string_view label,
        std::span<const NavigationPage> pages,
        std::optional<std::size_t> current
    );
    bool page_link(const PageLink& link);
    /// The way back to the page one came from; stands above the heading.
    bool back_link(std::string_view key, std::string_view label);
    bool cancelled() const; ///< Escape was pressed in the open dialog

    // Pictures.
    void figure(std::string_view key, const Drawing& drawing, std::string_view words);
    /// A figure that can be touched: answers where, in the drawing's units from its left. Whatever
    /// a touch does must be within reach of the keyboard, too.
    std::optional<float>
    chart(std::string_view key, const Drawing& drawing, std::string_view words);
    void progress(std::string_view key, std::string_view label, double now, double max);
    void table(const Table& table);
    /// A picture or video that the page itself shows, over the canvas too: as wide as its place and
    /// no higher than that, or than `height_most`.
    void media(const Media& media);
    void moving_picture(const MovingPicture& picture);
    void count(const Count& count);
    /// Steps that are done, those left out (hatched) and those to come, one piece each.
    void steps(std::string_view key, std::string_view label, const StepCount& count);

    void gap(float height);
    bool is_wide() const;
    /// Wide enough for two columns of words side by side.
    bool has_two_columns() const;
    /// Low, but wide enough that the navigation costs width rather than height.
    bool has_rail() const;
    /// It stands before the page and beside it, not below.
    bool has_side_navigation() const;
    /// Too low for something that always stands over a part of it.
    bool is_low() const;

    float width() const { return flow_.width; }

    const Surroundings& surroundings() const { return surroundings_; }

    /// Asks that the keyboard goes to the next heading made: where a new page starts.
    void focus_next_heading() { is_heading_wanted_ = true; }

    void scroll_to(float y) { requests_.scroll_to = y; }

    /// Asks for a frame when this much time has passed.
    void wake_in(int ms) { requests_.wake_ms = ms; }

    /// Wider than high, and not high enough to put things one below the other.
    bool is_flat() const;

  private:
    friend class Scope;

    /// Where the next thing goes.
    struct Flow {
        float x = 0;
        float y = 0;
        float width = 0;
        float gap = 0;
        bool is_empty = true;
    };

    enum class Kind : std::uint8_t { Plain, Card, Columns, Column, Overlay, Bar, Snackbar };

    struct Container {
        std::size_t node = 0; ///< its place in the tree
        Kind kind = Kind::Plain;
        CardKind card = CardKind::Plain;
        Flow outer;
        Rect start; ///< its outer place; the height is known when it closes
        float padding = 0;
        float bottom = 0; ///< of columns: the lowest end so far
        std::size_t count = 0;
        std::size_t index = 0;
        unsigned next_key = 0; ///< for children without a key of their own
        bool is_stacked = false;
    };

    Scope open(std::string_view key, Role role, std::string_view name, float padding, float gap);
    void close();
    void close_column(Container& container);
    /// Whether what this opens is open, after a press that turns it over.
    bool opened(NodeId id);
    /// Points down at what is open, and at its name else.
    void opening_mark(Point at, bool is_open);
    Scope open_row(std::string_view key, Role role, float padding);
    Scope part_of_row(Role role, float from, float width);
    bool does_dialog_fit() const;
    void close_dialog(Rect rect);
    void keep_in_sight();
    void close_bar(float height, float& known);
    void draw_card(const Container& container, Rect rect);
    Node& add(std::string_view key, Role role, std::string_view name, Rect rect);
    std::string next_key(std::string_view prefix);

    NodeId current() const { return tree_.nodes[stack_.back().node].id; }

    Rect take(float height);
    Rect take(float height, float gap);
    bool clicked(NodeId id);
    std::optional<float> touched(NodeId id);
    /// The least room of a small picture beside words.
    static constexpr float picture_width = 104;
    static constexpr float picture_height = 72;
    void thumbnail(Node& node, const WrittenDrawing& picture, Rect row, float inset);
    std::optional<std::string> changed(NodeId id);
    void ring(NodeId id, Rect rect, float corner);
    Ink button_ink(const Button& button, NodeId id);
    bool button_face(const Button& button, Rect rect, const TextLines& lines);
    bool browse_button(const Browse& browse, Rect rect, bool is_on);

    struct StepButton {
        std::string_view key;
        std::string_view label;
        bool is_plus = false;
        bool is_disabled = false;
    };

    bool step_button(const StepButton& button, Rect rect);
    std::optional<std::string> field(const TextField& field, Role role, float height);
    void choice_row(const ChoiceItem& choice, Rect rect, NodeId id, bool is_selected);
    void choice_tile(const ChoiceItem& choice, Rect rect, NodeId id, bool is_selected);
    std::optional<std::size_t> choice_tiles(const ChoiceGroup& group);
    std::optional<std::size_t> choice_rows(const ChoiceGroup& group);
    float row_height(const ChoiceItem& choice, float width) const;

    struct ColumnWidths {
        std::vector<float> widths;
        bool has_whole_words = true; ///< no word need be broken
    };

    float longest_word(std::string_view words, TextKind kind) const;
    ColumnWidths column_widths(const Table& table) const;
    /// The first row is the header.
    void
    table_row(std::span<const float> widths, std::size_t row, std::span<const std::string> cells);

    /// How the navigation along the bottom is divided.
    struct BottomBar {
        std::size_t columns = 1;
        float shrink = 1;
        float icon = 24;
        float words_top = 0; ///< from a cell's top
        float cell_width = 0;
        float cell_height = 0;
        float height = 0;
    };

    BottomBar bottom_bar(std::span<const NavigationPage> pages) const;
    NodeId page_node(const NavigationPage& page, bool is_current, Rect cell);
    bool side_page(const NavigationPage& page, bool is_current, Rect cell);
    bool upright_page(const NavigationPage& page, bool is_current, const BottomBar& bar, Rect cell);
    std::optional<std::size_t>
    bottom_navigation(std::span<const NavigationPage> pages, std::optional<std::size_t> current);
    std::optional<std::size_t>
    side_navigation(std::span<const NavigationPage> pages, std::optional<std::size_t> current);
    std::optional<std::size_t>
    rail_navigation(std::span<const NavigationPage> pages, std::optional<std::size_t> current);

    void set_layer() { canvas_.set_layer(layer_base_ + static_cast<int>(stack_.size()) - 1); }

    /// Where the page is scrolled to: what is drawn by it has to be drawn anew when that changes.
    float scroll_y();

    float scaled(float length) const { return length * surroundings_.text_scale; }

    Canvas canvas_;
    Theme theme_;
    Surroundings surroundings_;
    std::vector<UiEvent> events_;
    Tree tree_;
    UiRequests requests_;
    std::vector<Container> stack_;
    Flow flow_;
    float content_bottom_ = 0;
    int layer_base_ = 0;
    std::string spoken_; ///< what is said now, when it is not the page's language
    std::string quoted_language_;
    bool is_heading_wanted_ = false;
    bool is_scroll_used_ = false;
    std::vector<float> grid_widths_; ///< of the columns of the table that is made
    float aside_ = 0;                ///< how wide the second of two columns is
    std::vector<NodeId> open_;       ///< disclosures that show their content
    std::vector<NodeId> open_once_;  ///< that were opened once for what is in them

    /// The dialog that is open, and what is known of it from the last frame.
    struct Shown {
        NodeId id = no_node;
        float top = 0; ///< where the page was scrolled to when it opened
        float height = 0;
    };

    Shown dialog_;
    bool is_dialog_drawn_ = false;
    float bar_height_ = 0;                               ///< in the last frame
    float snackbar_height_ = 0;                          ///< in the last frame
    float navigation_height_ = space::bottom_navigation; ///< in the last frame
    float side_width_ = 0; ///< of the navigation beside the page, once it is made
    float below_ = 0;      ///< of the window, covered by what stays there
};

} // namespace loadwise
