#pragma once
// A made-up patient who knows only the screen: in the morning and in the evening they read what the
// plan and the rules say, and do that. They tell a morning when they are asked for it, take the
// measures that are due, answer what is open, train what may be done now, and tell the pain.

#include "cli/patient_kind.h"
#include "engine/progression.h"
#include "engine/replay/fold.h"

#include <optional>
#include <string>
#include <vector>

namespace loadwise::cli {

/// What one day was like, for tables and for laws that hold on every day.
struct SimulatedDay {
    Date date{};
    bool is_away = false;
    // what the screen showed
    bool could_train = false; // something was free, or was done
    bool was_asked = false;   // a question, a morning or a measure
    bool was_advised = false; // any rule spoke
    bool had_offer = false;   // that could be answered
    bool was_told_what_is_missing = false;
    bool sent_to_physiotherapist = false;
    std::vector<const Criterion*> unmet;      // of the stage, in the evening
    std::vector<const Measure*> measures_due; // in the morning
    // what was done
    std::chrono::seconds trained{};
    bool is_heavy = false;                 // something of the stage that rests for a day or longer
    bool is_against_morning = false;       // trained although the newest morning was too high
    int steps_up = 0;                      // accepted: a rung, a stage, a track
    bool has_answered = false;             // any offer
    std::vector<std::string> idle_answers; // rules whose accepted offer changed nothing
    // where it ended
    std::size_t stage = 0;
    std::vector<std::optional<Rung>> rungs; // in the programme's order; nothing: not in the plan
};

struct Course {
    std::vector<Entry> entries;
    PatientState state;
    LocalTime now; // the last evening
    std::vector<SimulatedDay> days;
    std::vector<std::string> day_lines; // one for each day, when asked for
};

struct CourseOptions {
    const PatientKind* kind = nullptr; // null: the first
    std::uint64_t seed = 1;
    int days = 364;
    bool with_lines = false;
};

Course simulate_course(const Programme& programme, const CourseOptions& options);

} // namespace loadwise::cli
