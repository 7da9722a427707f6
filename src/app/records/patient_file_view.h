#pragma once
// A patient's backup as a clinician reads it, beside records of their own: the visit report of four
// weeks, what changed since the four before, and what another pain rule would have made of the same
// entries. Nothing of it is stored, and nothing that is here changes.

#include "app/progress/visit_report_view.h"
#include "app/records/records_view.h"

#include <string>
#include <vector>

namespace loadwise {

/// One thing at two times, or under two rules.
struct ComparedRow {
    std::string label;
    std::string first;
    std::string second;
    bool is_different = false;
};

struct PatientPeriod {
    int back = 0; ///< how many times four weeks before the last
    std::string words;
};

struct PatientRule {
    PainRuleId id; ///< empty: as the programme says
    std::string title;
    std::string words;
};

struct PatientFileView {
    ImportStage stage = ImportStage::None;
    std::string title;
    std::vector<std::string> lines; ///< what the file holds, or why it cannot be read
    std::string problem;
    ErrorsView errors;
    std::string passphrase;
    std::vector<PatientPeriod> periods; ///< newest first
    std::size_t period = 0;
    std::vector<PatientRule> rules; ///< the first: as the programme says
    std::size_t rule = 0;
    VisitReportView report;                ///< of the chosen period
    std::vector<std::string> record;       ///< the same in lines for the clinic's own record
    std::string news;                      ///< what became of the last press
    std::vector<ComparedRow> since_before; ///< the period before, and the chosen one
    std::vector<ComparedRow> under_rule;   ///< as it was, and under the chosen rule
};

/// A text of these lines.
std::string lines_of(const std::vector<std::string>& lines);

PatientFileView make_patient_file_view(const AppState& state);

} // namespace loadwise
