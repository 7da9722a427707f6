#pragma once
// What another hand-out would change for a patient, in words.

#include "app/model/state.h"

#include <string>
#include <vector>

namespace loadwise {

/// Somebody's programme, and where they stand in it.
struct Standing {
    const Programme& programme;
    const PatientState& patient;
};

/// One line for each thing that becomes another; none when nothing does.
std::vector<std::string>
change_lines(const Texts& texts, const Standing& before, const Standing& after);

/// What is new in whom to turn to.
std::vector<std::string>
contact_lines(const Texts& texts, const Clinic& before, const Clinic& after);

} // namespace loadwise
