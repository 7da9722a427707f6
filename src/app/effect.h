#pragma once
// Orders to the world outside, as values. `effects` carries them out; the answers come back as
// actions.

#include "file.h"
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

/// Changes to the newer version of the app, which opens the page anew.
struct UseNewVersion {};

/// Asks the browser not to clear the records of its own accord.
struct AskToPersist {};

struct SaveFile {
    FileToSave file;
};

/// Lets the person choose a file.
struct OpenFile {
    FilePurpose purpose = FilePurpose::Records;
};

using Effect = std::variant<
    FetchFigure,
    FetchProgramme,
    FetchTexts,
    ReadLog,
    StoreEntries,
    StoreSetting,
    AskToPersist,
    UseNewVersion,
    SaveFile,
    OpenFile>;

} // namespace loadwise
