#pragma once
// Lines of a visit report that say why: what made a day too much, what was suggested and answered,
// and from whom the programme is.

#include "app/model/state.h"

#include <string>
#include <vector>

namespace loadwise {

/// The newest first, as many as have room on a page.
struct ReportLines {
    std::vector<std::string> lines;
    int left_out = 0; ///< older ones
};

/// Each day that was too much, with the numbers that made it so.
ReportLines too_much_lines(const AppState& state, Date first, Date last);

/// What was suggested and accepted or declined.
ReportLines answer_lines(const AppState& state, Date first, Date last);

/// "Handed out by Physio North, 3 February 2026"; empty: the programme as it ships.
std::string handed_out_words(const AppState& state);

} // namespace loadwise
