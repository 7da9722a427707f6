#pragma once
// Orders to the world outside, as values. `effects` carries them out; the answers come back as
// actions.

#include "log.h"

#include <string>
#include <variant>
#include <vector>

namespace loadwise {

struct FetchProgramme {
    std::string name;
};

/// The texts of a language, "de".
struct FetchTexts {
    std::string language;
};

struct FetchFigure {
    std::string key;
};

struct ReadLog {};

struct StoreEntries {
    int batch = 0;
    std::vector<Entry> entries;
};

struct StoreSetting {
    std::string key;
    std::string value;
};

/// Asks the browser not to clear the records of its own accord.
struct AskToPersist {};

using Effect = std::variant<
    FetchFigure,
    FetchProgramme,
    FetchTexts,
    ReadLog,
    StoreEntries,
    StoreSetting,
    AskToPersist>;

} // namespace loadwise
