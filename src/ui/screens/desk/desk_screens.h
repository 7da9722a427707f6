#pragma once
// The clinician's pages: a const view in, what the clinician wants out.

#include "app/desk/builder_view.h"
#include "app/desk/handout_sheet.h"
#include "ui/kit/ui.h"

namespace loadwise {

/// All of the clinician's pages. `shell` is the app around them.
void desk_ui(Ui& ui, const Desk& desk, const AppState& shell, DeskActions& out);

void desk_start_ui(Ui& ui, const DeskStartView& view, const Texts& texts, DeskActions& out);
/// What stands against handing it out, or that nothing does.
void problems_ui(Ui& ui, const BuilderView& view, const Texts& texts);
void builder_ui(Ui& ui, const BuilderView& view, const Texts& texts, DeskActions& out);
void builder_exercises_ui(Ui& ui, const BuilderView& view, const Texts& texts, DeskActions& out);
void builder_rules_ui(Ui& ui, const BuilderView& view, const Texts& texts, DeskActions& out);
void builder_clinic_ui(Ui& ui, const BuilderView& view, const Texts& texts, DeskActions& out);
void giving_ui(Ui& ui, const GivingView& view, const Texts& texts, DeskActions& out);
void sheet_ui(Ui& ui, const SheetView& view, const Texts& texts, DeskActions& out);

/// The QR code of these rows, dark on light in every theme, with the quiet zone that scanners need.
Drawing code_drawing(const std::vector<std::string>& rows);

} // namespace loadwise
