#pragma once
// A made-up patient who follows the plan, more or less, and feels something. The body is a toy: it
// exercises the rules, it predicts nothing about people.

#include "fold.h"
#include "progression.h"
#include "random_numbers.h"

#include <string>
#include <vector>

namespace loadwise::cli {

enum class PatientKind { Steady, Irritable, Flaring, Missing, NonResponder, OverDoer };

inline constexpr PatientKind all_patient_kinds[] = {
    PatientKind::Steady,
    PatientKind::Irritable,
    PatientKind::Flaring,
    PatientKind::Missing,
    PatientKind::NonResponder,
    PatientKind::OverDoer,
};

const char* name_of(PatientKind kind);

struct Course {
    std::vector<Entry> entries;
    PatientState state;
    LocalTime now;                      // the last evening
    std::vector<std::string> day_lines; // one for each day, when asked for
};

struct CourseOptions {
    PatientKind kind = PatientKind::Steady;
    std::uint64_t seed = 1;
    int days = 120;
    bool with_lines = false;
};

Course simulate_course(const Programme& programme, const CourseOptions& options);

} // namespace loadwise::cli
