#pragma once
// Finds exercises of all programmes by what people know of them: the name, what it is good for,
// what one needs, the stage.

#include "app/desk/builder.h"

#include <string>
#include <string_view>
#include <vector>

namespace loadwise {

/// How an exercise that was found can be had.
enum class FoundAs {
    InStage,   ///< it is among those listed
    Elsewhere, ///< of another stage of this programme
    OfAnother, ///< of another programme
};

struct FoundExercise {
    std::string base;
    StageId stage; ///< the first that has it
    ExerciseId exercise;
    std::string name;
    std::string stage_title;
    std::string programme;
    std::vector<std::string> equipment;
    FoundAs as = FoundAs::Elsewhere;
};

/// Those that have every word of the search, or its beginning; the draft's own programme first.
/// Nothing for a search without words.
std::vector<FoundExercise> find_exercises(const Desk& desk, std::string_view search);

} // namespace loadwise
