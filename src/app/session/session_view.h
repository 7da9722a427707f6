#pragma once
// What the Session page says: each planned exercise with its sets to tick off.

#include "app/model/state.h"
#include "app/session/exercise_picture.h"

#include <string>
#include <vector>

namespace loadwise {

struct SetLine {
    int number = 1;
    Side side = Side::Both;
    std::string label;
    bool is_done = false;
};

struct SessionExercise {
    ExerciseId exercise;
    std::string name;
    std::string dose;
    std::string details;
    std::vector<SetLine> sets;
    int sets_done = 0;
    bool is_stopped = false; ///< pain above the limit: no more of it today
    ExercisePicture picture = nullptr;
};

struct SessionView {
    SessionId session;
    std::vector<SessionExercise> exercises;
    int sets_done = 0;
    int sets_planned = 0;
    std::string pain_rule; ///< the limit in words
};

SessionView make_session_view(const AppState& state);

} // namespace loadwise
