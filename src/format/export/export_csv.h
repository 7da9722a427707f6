#pragma once
// The log as two tables for spreadsheets: one row for each set, one row for each day. Every column
// is described in docs/exports.md; their order is fixed.

#include "engine/log/log.h"
#include "engine/programme/programme.h"

#include <span>
#include <string>

namespace loadwise {

struct CsvOptions {
    bool has_byte_order_mark = true;
    bool has_notes = true;          // words the patient wrote
    bool has_decimal_comma = false; // and semicolons, for spreadsheets that expect them
};

std::string write_sets_csv(
    const Programme& programme,
    std::span<const Entry> entries,
    LocalTime now,
    CsvOptions options = {}
);

/// After the fixed columns comes one for each measure of the programme, two for one with sides.
std::string write_daily_csv(
    const Programme& programme,
    std::span<const Entry> entries,
    LocalTime now,
    CsvOptions options = {}
);

} // namespace loadwise
