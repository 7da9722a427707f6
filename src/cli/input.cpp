#include "cli/input.h"

#include "format/log/log_json.h"
#include "format/programme/programme_json.h"

#include <fstream>
#include <iostream>
#include <sstream>

namespace loadwise::cli {
namespace {

constexpr std::size_t bytes_most = 64U * 1024U * 1024U;
constexpr std::size_t entries_most = 1000000;

/// A line of a log has one line: only the column is news.
Error in_log_line(Error error) {
    constexpr std::string_view line = "line 1, ";
    if (error.where.starts_with(line)) {
        error.where.erase(0, line.size());
    }
    return error;
}

} // namespace

void tell(const std::string& path, const Error& error) {
    const std::string where = error.where.empty() ? "the file as a whole" : error.where;
    std::cerr << path << ": " << where << ": " << error.message << "\n";
}

std::optional<std::string> read_text(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    std::string text;
    char part[65536];
    while (file.read(part, sizeof(part)) || file.gcount() > 0) {
        text.append(part, static_cast<std::size_t>(file.gcount()));
        if (text.size() > bytes_most) {
            return std::nullopt;
        }
    }
    return file.eof() ? std::optional<std::string>(text) : std::nullopt;
}

LogFile read_log(const std::string& text) {
    LogFile log;
    std::istringstream lines(text);
    std::string line;
    for (int number = 1; std::getline(lines, line); ++number) {
        if (!line.empty() && line.back() == '\r') {
            line.pop_back();
        }
        if (line.empty()) {
            continue;
        }
        Result<Entry> entry = read_entry(line);
        if (entry && log.entries.size() < entries_most) {
            log.entries.push_back(std::move(entry.value()));
        } else {
            const Error full{ErrorCode::TooLarge, "", "The log has too many entries."};
            log.problems.push_back({number, entry ? full : in_log_line(entry.error())});
        }
    }
    return log;
}

std::optional<Programme> load_programme(const std::string& path) {
    const std::optional<std::string> text = read_text(path);
    if (!text) {
        std::cerr << path << ": this file cannot be read\n";
        return std::nullopt;
    }
    Result<Programme, std::vector<Error>> programme = read_programme(*text);
    if (!programme) {
        for (const Error& error : programme.error()) {
            tell(path, error);
        }
        return std::nullopt;
    }
    return std::move(programme.value());
}

std::optional<LogFile> load_log(const std::string& path) {
    const std::optional<std::string> text = read_text(path);
    if (!text) {
        std::cerr << path << ": this file cannot be read\n";
        return std::nullopt;
    }
    LogFile log = read_log(*text);
    for (const LogProblem& problem : log.problems) {
        tell(path + ":" + std::to_string(problem.line), problem.error);
    }
    return log;
}

} // namespace loadwise::cli
