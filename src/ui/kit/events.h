#pragma once
// What the page tells the interface: where it is shown and what the person did, as data with node
// ids.

#include "ui/kit/node.h"
#include "ui/kit/theme.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace loadwise {

struct UiEvent {
    enum class Kind : std::uint8_t {
        Click,  ///< a press, by finger, mouse, key or screen reader
        Change, ///< a field's text or number changed; `value` is the whole of it
        Cancel, ///< Escape in a dialog
    };

    Kind kind = Kind::Click;
    NodeId node = no_node;
    std::string value; ///< of a press on a chart: how far from its left, 0 to 1
};

/// Where canvas and page would part, the plain view takes over.
constexpr std::array<std::string_view, 9> plain_reasons{
    "asked",      ///< by the address
    "colours",    ///< are forced
    "canvas",     ///< there is none
    "recoloured", ///< by a dark mode or an add-on, which find elements and no pixels
    "translated", ///< the same
    "spacing",    ///< of letters, words or lines is not the page's own
    "zoom",       ///< of the text alone
    "moved",      ///< the canvas is not where the page put it
    "letters",    ///< the browser's own cannot be drawn
};

/// What changes under the person's eyes and needs a word of why; the rest they know of.
inline bool is_plain_news(std::string_view reason) {
    return reason == "recoloured" || reason == "translated" || reason == "spacing" ||
           reason == "zoom" || reason == "moved" || reason == "letters";
}

struct Surroundings {
    float width = 390; ///< of the viewport, CSS pixels
    float height = 844;
    float scroll_y = 0;
    float pixel_ratio = 1;
    float inset_top = 0; ///< safe areas
    float inset_bottom = 0;
    float inset_left = 0;
    float inset_right = 0;
    float text_scale = 1;     ///< at which texts are shown, 1 to 2
    int device_percent = 100; ///< the text size that the device was set to: 100, 125, 150 or 200
    Scheme scheme = Scheme::Light;
    std::optional<Colour> accent = {}; ///< the clinic's own
    bool is_motion_reduced = false;
    std::string plain_reason; ///< why the page shows the plain view, whatever the person chose: a
                              ///< word of plain_reasons; empty when it does not
    NodeId hot = no_node;     ///< under the mouse
    NodeId pressed = no_node; ///< held down
    NodeId focused = no_node; ///< has the keyboard, and its focus should be seen

    friend bool operator==(const Surroundings&, const Surroundings&) = default;
};

} // namespace loadwise
