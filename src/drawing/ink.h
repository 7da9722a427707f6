#pragma once
// Colours by what they are for. What each looks like is decided in ui/kit/theme.*, in this order.

#include <cstdint>

namespace loadwise {

enum class Ink : std::uint8_t {
    Page,       ///< behind everything
    Card,       ///< raised surfaces
    Sunken,     ///< fields, unselected choices, tracks
    Line,       ///< hairlines that only decorate
    Edge,       ///< borders of controls: 3:1 against their surroundings
    Text,       ///< words
    TextSoft,   ///< second-rank words
    Accent,     ///< the one accent: buttons, links, selection
    AccentSoft, ///< its quiet surface
    OnAccent,   ///< words on the accent
    Good,
    GoodSoft,
    Warn,
    WarnSoft,
    Bad,
    BadSoft,
    Focus,     ///< the ring around what has the keyboard
    Skin,      ///< of the exercise figures
    SkinShade, ///< the far side of the body
    Cloth,
    ClothShade,
    Hair,
    Muscle,   ///< working
    Contour,  ///< the line round a body
    Prop,     ///< what it stands on or holds
    CodeDark, ///< of codes for scanners: the same in every theme
    CodeLight,
    Count,
};

} // namespace loadwise
