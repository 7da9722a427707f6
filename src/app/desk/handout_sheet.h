#pragma once
// What the patient's page shows of a hand-out before anything was recorded, and the same on paper.

#include "app/desk/builder.h"
#include "app/model/state.h"
#include "app/session/exercise_picture.h"

#include <optional>
#include <string>
#include <vector>

namespace loadwise {

/// The app's state without any record, for a patient's page on the desk. `shell` lends figures and
/// the time.
AppState state_to_show(const AppState& shell, const Texts& texts);

/// The patient's state on the first day, the questions answered with no. `shell` lends texts,
/// figures, settings and the time.
AppState make_preview(const AppState& shell, const Desk& desk);

struct SheetExercise {
    std::string name;
    std::string dose;
    std::string details;
    std::vector<std::string> cues; ///< all of them: the last is often the one about safety
    std::string stop_rule;
    ExercisePicture picture = nullptr;
    std::vector<ShownMedia> media; ///< pictures of the clinic; paper has no videos
};

struct SheetView {
    std::string title;
    std::string stage;
    std::string from; ///< the clinic and how to reach it
    std::string note;
    std::string pain_title;
    std::string pain;
    std::vector<std::string> stops; ///< when to stop and call, and whom
    std::vector<std::string> days;  ///< that the boxes are for
    Paper paper = Paper::Usual;
    std::vector<SheetExercise> exercises;
    std::vector<std::string> code;
    std::string code_words;
    std::string made; ///< the date
};

SheetView make_sheet_view(const AppState& preview, const Desk& desk);

/// Keys of the pictures that a draft's exercises want.
std::vector<std::string> draft_figures(const Desk& desk);

/// Keys of the pictures that a sheet of this programme wants.
std::vector<std::string> sheet_figures(const AppState& preview);

} // namespace loadwise
