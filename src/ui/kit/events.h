#pragma once
// What the page tells the interface: where it is shown and what the person did, as data with node
// ids.

#include "ui/kit/node.h"
#include "ui/kit/theme.h"

#include <optional>
#include <string>
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

struct Surroundings {
    float width = 390; ///< of the viewport, CSS pixels
    float height = 844;
    float scroll_y = 0;
    float pixel_ratio = 1;
    float inset_top = 0; ///< safe areas
    float inset_bottom = 0;
    float inset_left = 0;
    float inset_right = 0;
    float text_scale = 1; ///< the person's own setting, 1 to 2
    Scheme scheme = Scheme::Light;
    std::optional<Colour> accent = {}; ///< the clinic's own
    bool is_motion_reduced = false;
    bool is_plain = false;    ///< the page shows the plain view, whatever the person chose
    NodeId hot = no_node;     ///< under the mouse
    NodeId pressed = no_node; ///< held down
    NodeId focused = no_node; ///< has the keyboard, and its focus should be seen

    friend bool operator==(const Surroundings&, const Surroundings&) = default;
};

} // namespace loadwise
