#pragma once

// What the device does for cues and for the screen, as the page found it.

namespace loadwise {

enum class Sense {
    Sound,
    Voice,
    Screen, ///< stays on while a set runs
    Pocket, ///< a track of sound goes on with the screen locked
};

enum class SenseState {
    Unknown, ///< the page has not said yet: nothing is said of it
    Works,
    Muted, ///< of sound: the device's silent mode may keep it from being heard
    Lost,  ///< nothing is heard now, and a press may bring it back
    None,  ///< cannot be had here
    Bare,  ///< of the pocket: without buttons on the lock screen
};

struct DeviceSenses {
    SenseState sound = SenseState::Works;
    SenseState voice = SenseState::Works;
    SenseState screen = SenseState::Works;
    SenseState pocket = SenseState::Unknown;
};

} // namespace loadwise
