// The command that makes patients up.
#include "cli/commands.h"
#include "cli/input.h"
#include "cli/outcome_table.h"
#include "cli/simulated_patient.h"
#include "format/log/log_json.h"

#include <iostream>

namespace loadwise::cli {
namespace {

/// A whole number of at most seven digits, or nothing.
std::optional<int> whole_of(const std::string& text) {
    int number = 0;
    for (const char letter : text) {
        if (letter < '0' || letter > '9') {
            return std::nullopt;
        }
        number = number * 10 + (letter - '0');
    }
    return text.empty() || text.size() > 7 ? std::nullopt : std::optional<int>(number);
}

void print(const Course& course, bool as_log) {
    if (!as_log) {
        for (const std::string& line : course.day_lines) {
            std::cout << line << "\n";
        }
        return;
    }
    for (const Entry& entry : course.entries) {
        std::cout << write_entry(entry) << "\n";
    }
}

} // namespace

int run_simulate(const Arguments& arguments) {
    const Parsed parsed = parse_arguments(arguments, {"kind", "days", "seed", "log", "patients"});
    const std::optional<int> days = whole_of(option_of(parsed, "days", "364"));
    const std::optional<int> seed = whole_of(option_of(parsed, "seed", "1"));
    const std::optional<int> patients = whole_of(option_of(parsed, "patients", "0"));
    const PatientKind* const kind = find_patient_kind(option_of(parsed, "kind", "steady"));
    if (!parsed.is_understood || parsed.paths.size() != 1 || !days || *days > 4000 || !seed ||
        !patients || kind == nullptr) {
        std::cerr << "loadwise: simulate was not understood (see loadwise help)\n";
        return exit_usage;
    }
    if (!read_text(parsed.paths[0])) {
        std::cerr << parsed.paths[0] << ": this file cannot be read\n";
        return exit_no_file;
    }
    const std::optional<Programme> programme = load_programme(parsed.paths[0]);
    if (!programme) {
        return exit_unsound;
    }
    const auto number = static_cast<std::uint64_t>(*seed);
    if (*patients > 0) {
        std::cout << outcome_table(*programme, {*patients, *days, number});
        return exit_fine;
    }
    const bool as_log = option_of(parsed, "log", "no") == "yes";
    print(simulate_course(*programme, {kind, number, *days, !as_log}), as_log);
    return exit_fine;
}

} // namespace loadwise::cli
