#pragma once
// A text that the device reads aloud: one at a time, and only while it is in sight.

#include <string>
#include <vector>

namespace loadwise {

struct ReadingAloud {
    std::string key;            ///< names the text; empty: nothing is read
    bool is_impossible = false; ///< the device has no voice for it
};

// --- actions -----------------------------------------------------------------------------------

/// The text is to be read, or no more when it is the one that is being read.
struct ReadAloudChosen {
    std::string key;
    std::string language; ///< "de-CH"
    std::vector<std::string> parts;
};

/// The device came to the end, or cannot read it.
struct ReadAloudEnded {
    bool is_impossible = false;
};

} // namespace loadwise
