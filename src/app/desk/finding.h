#pragma once
// What is looked for at the desk, and what is typed on the way: numbers in cells, exercises of all
// programmes, and hand-outs that are opened again to be changed.

#include "base/ids.h"
#include "engine/programme/dose_parts.h"

#include <string>

namespace loadwise {

/// What somebody typed into the cell of a number, as long as that is where they are.
struct TypedCell {
    ExerciseId exercise;
    DoseAmount amount = DoseAmount::Sets;
    std::string text;
};

struct CellTyped {
    TypedCell cell;
};

struct SearchTyped {
    std::string text;
};

/// An exercise that was found, of whichever programme.
struct FoundChosen {
    std::string base;
    StageId stage;
    ExerciseId exercise;
};

struct HandoutTyped {
    std::string text;
};

struct HandoutOpenWanted {};

struct HandoutChoiceWanted {};

struct HandoutNotOpened {
    std::string reason;
};

/// A hand-out is looked for in this text.
struct OpenHandout {
    std::string text;
};

/// In a file.
struct ChooseHandout {};

} // namespace loadwise
