#pragma once
// The weeks of a visit report as rows of a table.

#include "app/progress/visit_report_view.h"

namespace loadwise {

/// Week, training days and sets done of planned, work, worst pain, morning pain; oldest first.
std::vector<std::vector<std::string>>
report_week_rows(const Texts& texts, const VisitReportView& view);

} // namespace loadwise
