#pragma once
// Files as the command line reads them: bounded, and every problem told with its place.

#include "base/result.h"
#include "engine/log/log.h"
#include "engine/programme/programme.h"

#include <optional>
#include <string>
#include <vector>

namespace loadwise::cli {

struct LogProblem {
    int line = 0;
    Error error;
};

struct LogFile {
    std::vector<Entry> entries;
    std::vector<LogProblem> problems; // lines that could not be read; they stay in the file
};

/// The bytes of a file of at most 64 MiB; nothing when it cannot be read.
std::optional<std::string> read_text(const std::string& path);

LogFile read_log(const std::string& text);

/// One problem on the standard error output, with its place.
void tell(const std::string& path, const Error& error);

/// The programme, or every problem on the standard error output and nothing.
std::optional<Programme> load_programme(const std::string& path);

/// The log, its problems told on the standard error output; nothing when the file cannot be read.
std::optional<LogFile> load_log(const std::string& path);

} // namespace loadwise::cli
