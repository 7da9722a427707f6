// The command that writes what the app would let leave: tables, FHIR, calendar, backup.
#include "base/date_text.h"
#include "cli/commands.h"
#include "cli/input.h"
#include "engine/progression.h"
#include "format/export/export_csv.h"
#include "format/export/export_fhir.h"
#include "format/export/export_ics.h"
#include "format/log/backup.h"

#include <iostream>

namespace loadwise::cli {
namespace {

struct ExportOrder {
    std::string kind;
    Programme programme;
    std::vector<Entry> entries;
    LocalTime now;
    bool has_notes = true;
    bool has_decimal_comma = false;
};

std::string written(const ExportOrder& order) {
    const CsvOptions table{
        .has_notes = order.has_notes, .has_decimal_comma = order.has_decimal_comma};
    if (order.kind == "sets") {
        return write_sets_csv(order.programme, order.entries, order.now, table);
    }
    if (order.kind == "days") {
        return write_daily_csv(order.programme, order.entries, order.now, table);
    }
    if (order.kind == "fhir") {
        return write_fhir(
            order.programme, order.entries, order.now, {.has_notes = order.has_notes}
        );
    }
    if (order.kind == "calendar") {
        const PatientState state = replay(order.programme, order.entries, order.now);
        return write_calendar(order.programme, state, order.now);
    }
    return order.kind == "backup" ? write_backup(order.entries, {}, order.now, "Loadwise") : "";
}

int usage_error(const char* words) {
    std::cerr << "loadwise: " << words << " (see loadwise help)\n";
    return exit_usage;
}

} // namespace

int run_export(const Arguments& arguments) {
    const Parsed parsed = parse_arguments(arguments, {"now", "notes", "decimals"});
    if (!parsed.is_understood || parsed.paths.size() != 3) {
        return usage_error("what to write, a programme and a log are needed");
    }
    const std::optional<LocalTime> now = parse_local_time(option_of(parsed, "now", ""));
    if (!now) {
        return usage_error("--now needs a local time such as 2026-03-02T18:00+01:00");
    }
    if (!read_text(parsed.paths[1])) {
        std::cerr << parsed.paths[1] << ": this file cannot be read\n";
        return exit_no_file;
    }
    const std::optional<Programme> programme = load_programme(parsed.paths[1]);
    if (!programme) {
        return exit_unsound;
    }
    const std::optional<LogFile> log = load_log(parsed.paths[2]);
    if (!log) {
        return exit_no_file;
    }
    const bool has_notes = option_of(parsed, "notes", "yes") != "no";
    const bool has_comma = option_of(parsed, "decimals", "point") == "comma";
    const std::string text =
        written({parsed.paths[0], *programme, log->entries, *now, has_notes, has_comma});
    if (text.empty()) {
        return usage_error("known are: sets, days, fhir, calendar, backup");
    }
    std::cout << text;
    return log->problems.empty() ? exit_fine : exit_log_damaged;
}

} // namespace loadwise::cli
