#pragma once
// The clinician's pages: a const view in, what the clinician wants out.

#include "app/desk/builder_view.h"
#include "app/desk/handout_sheet.h"
#include "app/desk/returned_view.h"
#include "ui/screens/screen.h"

namespace loadwise {

/// All of the clinician's pages. `shell` is the app around them.
void desk_ui(Ui& ui, const Desk& desk, const AppState& shell, DeskActions& out);

void desk_start_ui(const DeskScreen& screen, const DeskStartView& view);
/// What stands against handing it out, or that nothing does.
void problems_ui(Ui& ui, const BuilderView& view, const Texts& texts);
/// What is sooner than in the programme.
void cautions_ui(Ui& ui, const std::vector<std::string>& lines, const Texts& texts);
void builder_ui(const DeskScreen& screen, const BuilderView& view);
/// In a wide window: the exercises of a stage as a table, editable in place.
void exercise_table_ui(const DeskScreen& screen, const BuilderView& view);
void exercise_search_ui(const DeskScreen& screen, const BuilderView& view);
/// Of one exercise, what is no number: step, lock, place.
void exercise_more_ui(const DeskScreen& screen, const DraftExercise& exercise);
/// The words of one of the clinic's own.
void own_exercise_ui(const DeskScreen& screen, const OwnExercise& exercise);
/// Along the bottom of a wide window: whether it can be handed out, and the link.
void desk_bar_ui(const DeskScreen& screen, const BuilderView& view);
void builder_exercises_ui(const DeskScreen& screen, const BuilderView& view);
void builder_rules_ui(const DeskScreen& screen, const BuilderView& view);
void builder_clinic_ui(const DeskScreen& screen, const BuilderView& view);
void giving_ui(const DeskScreen& screen, const GivingView& view);
/// `texts` are the patient's.
void sheet_ui(const DeskScreen& screen, const SheetView& view, const Texts& texts);

/// Records that come back; `reading` is the app's state in which the open one is read.
void returned_ui(const DeskScreen& screen, const ReturnedView& view, const AppState& reading);

/// The QR code of these rows, dark on light in every theme, with the quiet zone that scanners need.
Drawing code_drawing(const std::vector<std::string>& rows);

} // namespace loadwise
