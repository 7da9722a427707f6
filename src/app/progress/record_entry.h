#pragma once
// What a clinician writes into a patient's record after reading four weeks of theirs: ten plain
// lines at most, for any software that takes text. Says nothing of who the patient is.

#include "app/progress/visit_report_view.h"

#include <string>
#include <vector>

namespace loadwise {

/// `report` is what the same state is reported as.
std::vector<std::string> record_entry(const AppState& state, const VisitReportView& report);

} // namespace loadwise
