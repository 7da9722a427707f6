#pragma once
// The commands of `loadwise`. Each answers with the program's exit code.

#include <string>
#include <vector>

namespace loadwise::cli {

enum ExitCode : int {
    exit_fine = 0,
    exit_unsound = 1,     // the programme has problems
    exit_usage = 2,       // the command line was not understood
    exit_no_file = 3,     // a file cannot be read
    exit_log_damaged = 4, // done, but lines of the log could not be read, so nothing was promoted
};

using Arguments = std::vector<std::string>;

int run_check(const Arguments& arguments);
int run_advise(const Arguments& arguments);
int run_replay(const Arguments& arguments);
int run_export(const Arguments& arguments);
int run_simulate(const Arguments& arguments);

/// Runs the command that the first argument names.
int run_command(const Arguments& arguments);

/// Two kinds of arguments: paths, and "--name value".
struct Parsed {
    std::vector<std::string> paths;
    std::vector<std::pair<std::string, std::string>> options;
    bool is_understood = true;
};

Parsed parse_arguments(const Arguments& arguments, const std::vector<std::string>& known_options);

/// The value of an option, or the fallback.
std::string option_of(const Parsed& parsed, const std::string& name, const std::string& fallback);

} // namespace loadwise::cli
