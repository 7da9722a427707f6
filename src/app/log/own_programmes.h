#pragma once
// Which programmes a person has here, and which of them is followed: what was picked, else what was
// handed out last, else the one the app opens with.

#include "app/model/state.h"

#include <string>
#include <vector>

namespace loadwise {

/// The hand-out in force for a programme: the last that was taken, and not deleted. Null: none.
const HandoutTaken* handout_for(const AppState& state, const ProgrammeId& programme);

/// The entries that handed this programme out and count, in the order in which they happened.
std::vector<const Entry*> taken_handouts(const AppState& state, const ProgrammeId& programme);

/// Whether anything else was recorded of this programme before the first hand-out of it.
bool is_any_before_handouts(const AppState& state, const ProgrammeId& programme);

/// The file a hand-out changes: "pht@1".
std::string base_file(const Handout& handout);

/// Orders the programme that is to be followed when that is another than before.
void want_programme(Next& next);

/// `programme` is here already, as the state's log makes it.
void settle_programme(AppState& state, Programme programme);

/// A led session goes on in what is planned now; what was set for the old plan is put aside.
void leave_player(AppState& state);

struct OwnProgramme {
    ProgrammeId id;
    const HandoutTaken* handout = nullptr; ///< null: as it ships
    bool is_followed = false;
};

/// Every programme that the log speaks of, and the one that is followed.
std::vector<OwnProgramme> own_programmes(const AppState& state);

} // namespace loadwise
