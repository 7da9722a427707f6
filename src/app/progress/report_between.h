#pragma once
// What lies between the sessions and after them, a line each: the last look back at a week and the
// plan that stands, the mornings after the programme, and the plan for sitting.

#include "app/progress/visit_report_view.h"

namespace loadwise {

using ReportFacts = std::vector<ReportFact>;

ReportFacts report_between(const AppState& state);

} // namespace loadwise
