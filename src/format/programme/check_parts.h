#pragma once
// The parts of check_programme, one file each, and how they report.

#include "base/result.h"
#include "engine/programme/programme.h"

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace loadwise {

using Problems = std::vector<Error>;

constexpr int percent_most = 100;

/// "/stages/early/exercises" of its parts. Names need no escaping: they have no "~" and no "/".
std::string pointer_to(std::initializer_list<std::string_view> parts);

/// "/exercises/hold/steps/0" for a place on its ladder, counted from the easiest rung.
std::string rung_pointer(const Exercise& exercise, std::size_t place);

/// Names of things that are not there.
void check_links(const Programme& programme, Problems& problems);

/// The number 0 to 10: limits and words.
void check_pain(const Programme& programme, Problems& problems);

/// Doses, and what each rung changes.
void check_ladders(const Programme& programme, Problems& problems);

/// Links between exercises that go round.
void check_loops(const Programme& programme, Problems& problems);

/// Names listed twice, and measures whose limits exclude each other.
void check_lists(const Programme& programme, Problems& problems);

/// Criteria that can never come true.
void check_criteria(const Programme& programme, Problems& problems);

/// Rules that can never fire, and rules without which a patient is not safe.
void check_rules(const Programme& programme, Problems& problems);

/// Stages, exercises and tracks that no path leads to, and locks that leave no way on.
void check_reach(const Programme& programme, Problems& problems);

/// Graded tracks: their goals, steps and rules.
void check_graded(const Programme& programme, Problems& problems);

/// Texts a patient would miss.
void check_texts(const Programme& programme, Problems& problems);

} // namespace loadwise
