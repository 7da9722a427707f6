// The commands that read a programme and a log: check, advise, replay.
#include "base/date_text.h"
#include "cli/answers_command.h"
#include "cli/commands.h"
#include "cli/day_line.h"
#include "cli/eras.h"
#include "cli/input.h"
#include "engine/log/log_chain.h"
#include "engine/plan/session_time.h"
#include "format/export/advice_json.h"

#include <algorithm>
#include <iostream>
#include <limits>
#include <map>
#include <string_view>

namespace loadwise::cli {
namespace {

constexpr int longest_replay_days = 4000;
constexpr LocalTime noon{Date{}, std::chrono::hours(12), std::chrono::minutes(0)};
constexpr LocalTime evening{Date{}, std::chrono::hours(23), std::chrono::minutes(0)};

struct Input {
    std::string path; // of the programme
    Programme programme;
    LogFile log;
};

/// What was in force while these entries were written, and where that led.
struct Standing {
    Eras eras;
    PatientState state;
};

int usage_error(const char* words) {
    std::cerr << "loadwise: " << words << " (see loadwise help)\n";
    return exit_usage;
}

/// Reads both files; the exit code says what went wrong.
int load(const Parsed& parsed, Input& input) {
    if (!parsed.is_understood || parsed.paths.size() != 2) {
        return usage_error("a programme and a log are needed");
    }
    if (!read_text(parsed.paths[0]) || !read_text(parsed.paths[1])) {
        load_programme(parsed.paths[0]);
        load_log(parsed.paths[1]);
        return exit_no_file;
    }
    std::optional<Programme> programme = load_programme(parsed.paths[0]);
    std::optional<LogFile> log = load_log(parsed.paths[1]);
    if (!programme) {
        return exit_unsound;
    }
    input.path = parsed.paths[0];
    input.programme = std::move(*programme);
    input.log = std::move(*log);
    return exit_fine;
}

std::optional<Date> last_date(const std::vector<Entry>& entries) {
    std::optional<Date> last;
    for (const Entry& entry : entries) {
        last = std::max(last, std::optional<Date>(entry.at.date));
    }
    return last;
}

bool is_dated_by(const Entry& entry, Date date) {
    return entry.at.date <= date && entry.recorded.date <= date;
}

/// The highest number that each writer had given by the end of that day.
std::map<std::string_view, int> last_numbers(const std::vector<Entry>& entries, Date date) {
    std::map<std::string_view, int> last;
    for (const Entry& entry : entries) {
        const std::optional<NumberedId> id = numbered(entry.id);
        if (id && is_dated_by(entry, date)) {
            int& number = last[id->writer];
            number = std::max(number, id->number);
        }
    }
    return last;
}

/// The log as it was at the end of that day. What carries a later date was there all the same when
/// its writer numbered an entry of that day after it: it was written with a wrong clock.
std::vector<Entry> up_to(const std::vector<Entry>& entries, Date date) {
    const std::map<std::string_view, int> last = last_numbers(entries, date);
    std::vector<Entry> kept;
    for (const Entry& entry : entries) {
        const std::optional<NumberedId> id = numbered(entry.id);
        const auto writer = id ? last.find(id->writer) : last.end();
        const bool was_there = writer != last.end() && id->number < writer->second;
        if (was_there || is_dated_by(entry, date)) {
            kept.push_back(entry);
        }
    }
    return kept;
}

/// This clock time on that date, or the last entry of the day when that is later.
LocalTime moment_on(const std::vector<Entry>& entries, Date date, LocalTime clock) {
    LocalTime moment = clock;
    moment.date = date;
    for (const Entry& entry : entries) {
        moment.utc_offset = entry.at.date <= date ? entry.at.utc_offset : moment.utc_offset;
    }
    for (const Entry& entry : entries) {
        const bool is_later = entry.at.date == date && instant_of(entry.at) > instant_of(moment);
        moment = is_later ? entry.at : moment;
    }
    return moment;
}

Standing standing_at(const Input& input, const std::vector<Entry>& entries, LocalTime now) {
    Standing standing{eras_in(input.path, input.programme, entries), {}};
    standing.state = replay(standing.eras.all(), entries, now);
    standing.state.set_aside.unreadable = static_cast<int>(input.log.problems.size());
    return standing;
}

std::optional<Date> chosen_date(const Parsed& parsed, const Input& input) {
    const std::string text = option_of(parsed, "today", "");
    return text.empty() ? last_date(input.log.entries) : parse_date(text);
}

int exit_code_of(const Input& input) {
    return input.log.problems.empty() ? exit_fine : exit_log_damaged;
}

/// Noon unless a time was asked for; nothing when that is no time.
std::optional<LocalTime>
chosen_moment(const Parsed& parsed, const std::vector<Entry>& entries, Date date) {
    const std::string clock = option_of(parsed, "at", "");
    if (clock.empty()) {
        return moment_on(entries, date, noon);
    }
    std::optional<LocalTime> moment = parse_local_time(to_text(date) + "T" + clock + "Z");
    if (moment) {
        moment->utc_offset = moment_on(entries, date, noon).utc_offset;
    }
    return moment;
}

/// Begun minutes.
long long minutes_of(std::chrono::seconds time) {
    return std::chrono::ceil<std::chrono::minutes>(time).count();
}

std::string padded(std::string text, std::size_t width) {
    text.resize(std::max(text.size(), width), ' ');
    return text;
}

std::string span_of(std::chrono::seconds least, std::chrono::seconds most) {
    const std::string first = std::to_string(minutes_of(least));
    const std::string last = std::to_string(minutes_of(most));
    return first == last ? first : first + " to " + last;
}

/// What each stage asks of a day, so that whoever writes a programme sees what it costs.
void print_times(const Programme& programme) {
    constexpr Rung hardest{std::numeric_limits<int>::max()};
    constexpr std::string_view title = "stage";
    std::size_t width = title.size();
    for (const Stage& stage : programme.stages) {
        width = std::max(width, stage.id.text.size());
    }
    constexpr std::size_t span_width = 12;
    std::cout << "Minutes, from the easiest rungs to the hardest:\n"
              << "  " << padded(std::string(title), width) << "  "
              << padded("a session", span_width) << "a training day\n";
    for (const Stage& stage : programme.stages) {
        const StageTime least = stage_time(programme, stage, Rung{});
        const StageTime most = stage_time(programme, stage, hardest);
        std::cout << "  " << padded(stage.id.text, width) << "  "
                  << padded(span_of(least.session, most.session), span_width)
                  << span_of(least.training_day, most.training_day) << "\n";
    }
}

} // namespace

int run_check(const Arguments& arguments) {
    const Parsed parsed = parse_arguments(arguments, {"answers"});
    if (!parsed.is_understood || parsed.paths.size() != 1) {
        return usage_error("one programme is needed");
    }
    if (!read_text(parsed.paths[0])) {
        std::cerr << parsed.paths[0] << ": this file cannot be read\n";
        return exit_no_file;
    }
    const std::optional<Programme> programme = load_programme(parsed.paths[0]);
    if (!programme) {
        return exit_unsound;
    }
    std::cout << parsed.paths[0] << ": sound. " << programme->stages.size() << " stages, "
              << programme->exercises.size() << " exercises, " << programme->rules.size()
              << " rules, " << programme->tracks.size() << " tracks, "
              << (programme->sign_off ? "signed off by " + programme->sign_off->name
                                      : std::string("not yet signed off"))
              << ".\n";
    print_times(*programme);
    const std::string answers = option_of(parsed, "answers", "");
    return answers.empty() ? exit_fine : check_answers_of(*programme, answers);
}

int run_advise(const Arguments& arguments) {
    const Parsed parsed = parse_arguments(arguments, {"today", "at"});
    Input input;
    if (const int problem = load(parsed, input); problem != exit_fine) {
        return problem;
    }
    const std::optional<Date> date = chosen_date(parsed, input);
    if (!date) {
        return usage_error("--today needs a date like 2026-01-31");
    }
    const std::vector<Entry> entries = up_to(input.log.entries, *date);
    const std::optional<LocalTime> now = chosen_moment(parsed, entries, *date);
    if (!now) {
        return usage_error("--at needs a time like 07:30");
    }
    const Standing standing = standing_at(input, entries, *now);
    const Programme& programme = standing.eras.programme;
    std::cout << write_advice(
        programme,
        standing.state,
        plan_day(programme, standing.state, *now),
        advise(programme, standing.state, *now)
    );
    return exit_code_of(input);
}

int run_replay(const Arguments& arguments) {
    const Parsed parsed = parse_arguments(arguments, {"today"});
    Input input;
    if (const int problem = load(parsed, input); problem != exit_fine) {
        return problem;
    }
    const std::optional<Date> last = chosen_date(parsed, input);
    if (!last) {
        return usage_error("--today needs a date like 2026-01-31, or the log is empty");
    }
    Date date = *last;
    for (const Entry& entry : input.log.entries) {
        date = std::min(date, entry.at.date);
    }
    date = std::max(date, *last - std::chrono::days(longest_replay_days));
    for (; date <= *last; date += std::chrono::days(1)) {
        const std::vector<Entry> entries = up_to(input.log.entries, date);
        const LocalTime now = moment_on(entries, date, evening);
        const Standing standing = standing_at(input, entries, now);
        std::cout << day_line(standing.eras.programme, standing.state, now) << "\n";
    }
    return exit_code_of(input);
}

} // namespace loadwise::cli
