#pragma once
// An exercise with its picture: a row that leads to how it is done, and that itself.

#include "ui/screens/screens.h"

namespace loadwise {

struct ExerciseRow {
    ExerciseId exercise;
    std::string_view label; ///< its name, or what the row is for where the name stands above
    std::string_view detail;
    std::string_view state = {};
    std::string_view about = {}; ///< its name, for listeners, where the label is another
    bool is_good = false;        ///< how things stand
    ExercisePicture picture = nullptr;
};

/// Pressed, it shows the exercise over the page: picture, dose, how, and why.
void exercise_row(const Screen& screen, const ExerciseRow& row);

/// Small and still; null until the figure came.
inline const WrittenDrawing* small_picture(ExercisePicture picture) {
    return picture == nullptr ? nullptr : &picture->small;
}

/// One that opens in its place.
std::optional<Scope>
exercise_disclosure(Ui& ui, std::string_view key, std::string_view name, ExercisePicture picture);

/// The clinic's own pictures and videos of it.
void media_ui(Ui& ui, std::span<const ShownMedia> media, float height_most = 360);

/// What is shown of an exercise wherever it is opened: the large picture first.
void exercise_how_ui(Ui& ui, const ExerciseLine& exercise, const Texts& texts);

void exercise_dialog_ui(const Screen& screen, const ExerciseLine& exercise);

} // namespace loadwise
