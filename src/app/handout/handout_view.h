#pragma once
// What the page of a hand-out says, who a programme is from, and which programmes there are.

#include "app/model/state.h"
#include "app/words/error_view.h"

#include <string>
#include <vector>

namespace loadwise {

struct HandoutView {
    HandoutStage stage = HandoutStage::None;
    std::string title;
    std::string made;
    std::string seal;
    bool is_sealed = false; ///< the signature was checked and is right
    std::string note;       ///< by the clinic, to the patient
    std::string programme;
    std::string summary;
    std::vector<std::string> facts; ///< where one begins, and what stays
    std::vector<std::string> changes;
    std::string help;  ///< what to do, when it cannot be taken
    ErrorsView errors; ///< what is wrong in it
    std::string doubt; ///< why it should not be taken without asking
    std::string take;  ///< empty: there is nothing to take
    std::string decline;
};

/// Who the programme is from; without a name it is from nobody but its authors.
struct ClinicView {
    std::string name;
    std::string from; ///< "From Tendon Clinic, 21 November 2026"
    std::string seal;
    std::string note;
    std::string call; ///< "Call +49 30 123"
    std::string phone_address;
    std::string link;      ///< as it is shown, and where it leads
    bool can_send = false; ///< it takes records back, sealed
};

struct OwnProgrammeLine {
    ProgrammeId id;
    std::string title;
    std::string detail;
    bool is_followed = false;
};

/// "From Tendon Clinic": what came in, and waits.
std::string handout_title(const AppState& state);

HandoutView make_handout_view(const AppState& state);
ClinicView make_clinic_view(const AppState& state);

/// All of them, when there is more than one.
std::vector<OwnProgrammeLine> make_own_programmes_view(const AppState& state);

} // namespace loadwise
