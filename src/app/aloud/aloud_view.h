#pragma once
// The button by which a text is read aloud.

#include "app/model/state.h"

#include <string>
#include <vector>

namespace loadwise {

struct AloudView {
    std::string key; ///< names the text among all
    std::string language;
    std::vector<std::string> parts; ///< what is read, with a pause between
    bool is_reading = false;
    bool is_impossible = false;
};

/// An empty language: the one spoken.
AloudView make_aloud_view(
    const AppState& state,
    std::string key,
    const std::string& language,
    std::vector<std::string> parts
);

} // namespace loadwise
