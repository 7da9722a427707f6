#pragma once
// Many simulated patients, summed up in a table for documents.

#include "programme.h"

#include <cstdint>
#include <string>

namespace loadwise::cli {

struct TableOptions {
    int patients = 1000;
    int days = 120;
    std::uint64_t seed = 1;
};

/// A Markdown table: a row for each kind of patient.
std::string outcome_table(const Programme& programme, const TableOptions& options);

} // namespace loadwise::cli
