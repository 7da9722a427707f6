#include "cli/commands.h"

#include <algorithm>
#include <iostream>

namespace loadwise::cli {
namespace {

constexpr const char* usage =
    R"(loadwise: reads a programme and a patient's log, and says what the app would say.

  loadwise check PROGRAMME.json [--answers ANSWERS.json]
      Lists every problem of a programme file, each with its place; of a sound one, how many
      minutes each stage takes.
  loadwise advise PROGRAMME.json LOG.jsonl [--today YYYY-MM-DD] [--at HH:MM]
      The plan of that day and the offers, as JSON. Entries after that day are left out.
      Without --today, the day of the last entry; without --at, noon or the last entry of the day.
  loadwise replay PROGRAMME.json LOG.jsonl [--today YYYY-MM-DD]
      One line for each day: plan, pain, rules, offers.
  loadwise export sets|days|fhir|calendar|backup PROGRAMME.json LOG.jsonl --now TIME [--notes no]
      [--decimals comma]
      What the app would save at that local time (2026-03-02T18:00+01:00), byte for byte.
  loadwise simulate PROGRAMME.json [--kind KIND] [--days N] [--seed N] [--log yes]
      A made-up patient, one line a day, or with --log yes the log itself. Kinds: steady,
      irritable, flaring, missing, non-responder, over-doer, second-morning, amber, bilateral,
      forgetful, usual-0 to usual-8, usual-2-told-0 to usual-8-told-6, week-2 to week-7, away-2,
      away-5, away-9, desk, desk-stuck.
  loadwise simulate PROGRAMME.json --patients N [--days N] [--seed N]
      A table of how N patients of each kind fared.

Exit codes: 0 done; 1 the programme has problems; 2 the command was not understood; 3 a file
cannot be read; 4 done, but lines of the log could not be read, so nothing was promoted.
)";

bool is_option(const std::string& argument) {
    return argument.size() > 2 && argument.compare(0, 2, "--") == 0;
}

bool contains(const std::vector<std::string>& names, const std::string& name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

} // namespace

Parsed parse_arguments(const Arguments& arguments, const std::vector<std::string>& known_options) {
    Parsed parsed;
    for (std::size_t place = 0; place < arguments.size(); ++place) {
        if (!is_option(arguments[place])) {
            parsed.paths.push_back(arguments[place]);
            continue;
        }
        const std::string name = arguments[place].substr(2);
        if (!contains(known_options, name) || place + 1 == arguments.size()) {
            std::cerr << "loadwise: " << arguments[place]
                      << " is not known here, or has no value\n";
            parsed.is_understood = false;
            return parsed;
        }
        ++place;
        parsed.options.emplace_back(name, arguments[place]);
    }
    return parsed;
}

std::string option_of(const Parsed& parsed, const std::string& name, const std::string& fallback) {
    for (const auto& [known, value] : parsed.options) {
        if (known == name) {
            return value;
        }
    }
    return fallback;
}

int run_command(const Arguments& arguments) {
    const std::string name = arguments.empty() ? std::string() : arguments.front();
    const Arguments rest(arguments.begin() + (arguments.empty() ? 0 : 1), arguments.end());
    if (name == "check") {
        return run_check(rest);
    }
    if (name == "advise") {
        return run_advise(rest);
    }
    if (name == "replay") {
        return run_replay(rest);
    }
    if (name == "export") {
        return run_export(rest);
    }
    if (name == "simulate") {
        return run_simulate(rest);
    }
    const bool is_help = name == "help" || name == "--help" || name == "-h";
    (is_help ? std::cout : std::cerr) << usage;
    return is_help ? exit_fine : exit_usage;
}

} // namespace loadwise::cli
