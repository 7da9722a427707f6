#pragma once
// Many simulated patients, summed up in a table for documents.

#include "cli/simulated_patient.h"

#include <cstdint>
#include <functional>
#include <string>

namespace loadwise::cli {

struct TableOptions {
    int patients = 1000; // of each kind
    int days = 364;
    std::uint64_t seed = 1;
};

/// Sees each course before it is summed up.
using CourseVisitor =
    std::function<void(const PatientKind& kind, std::uint64_t seed, const Course& course)>;

/// A Markdown table: a row for each kind of patient.
std::string outcome_table(
    const Programme& programme, const TableOptions& options, const CourseVisitor& visit = {}
);

} // namespace loadwise::cli
