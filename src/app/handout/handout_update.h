#pragma once
// The part of update() that is about hand-outs: one comes in a link, is shown, and is taken or
// declined; and switching between the programmes that are here.

#include "app/model/state.h"

#include <vector>

namespace loadwise {

Next update_handout(AppState state, const Action& action);
Next update_handout_page(AppState state, const Action& action);

/// Orders the base of a hand-out that came, once it is known in which language it is to be read.
void want_base(Next& next);

/// What is recorded when a hand-out is taken: itself, and where it lets the patient begin. What the
/// hand-out before it said the same way leaves the patient where they are.
std::vector<EntryBody> taking_entries(const HandoutTaken& taken, const HandoutTaken* before);

/// What is followed now was signed, and what came in is not signed by the same: taking it needs
/// a second press.
bool is_less_signed(const AppState& state);

/// Where the patient would stand with the programme that came in.
PatientState patient_with(const AppState& state);

} // namespace loadwise
