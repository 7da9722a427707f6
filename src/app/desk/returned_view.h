#pragma once
// The desk's page for records that come back: the key, the way in, and what a record says.

#include "app/desk/builder.h"
#include "app/model/state.h"
#include "app/records/patient_file_view.h"

#include <string>
#include <vector>

namespace loadwise {

struct ReturnedView {
    std::string key_of; ///< empty: there is no key in this browser
    std::string key_mark;
    std::string typed;
    bool is_opening = false;
    std::string problem;             ///< why it does not open, in words
    std::string help;                ///< what to do then
    std::string title;               ///< of the record that is read: its patient's mark
    std::vector<std::string> lines;  ///< from when it is, and of what
    std::vector<std::string> doubts; ///< what to look at before it is believed
    std::string news;
};

ReturnedView make_returned_view(const Desk& desk, Date today);

/// The app's state in which the record is read, as a patient's file is.
AppState make_reading(const AppState& shell, const Desk& desk);

} // namespace loadwise
