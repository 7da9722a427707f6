#include "format/programme/programme_check.h"

#include "format/programme/check_parts.h"

#include <algorithm>

namespace loadwise {
namespace {

void check_parts_alone(const Programme& programme, Problems& problems) {
    check_links(programme, problems);
    check_pain(programme, problems);
    check_ladders(programme, problems);
    check_loops(programme, problems);
    check_lists(programme, problems);
}

bool is_within(const std::string& inner, const std::string& outer) {
    return inner.compare(0, outer.size(), outer) == 0 &&
           (inner.size() == outer.size() || inner[outer.size()] == '/');
}

/// The parts whose numbers are compared with each other: a pain rule, and the ladder of an
/// exercise. One wrong number there makes all such comparisons worthless.
std::string compared_part(const std::string& where) {
    const std::size_t group_end = where.find('/', 1);
    const std::size_t item_end =
        group_end == std::string::npos ? group_end : where.find('/', group_end + 1);
    if (item_end == std::string::npos) {
        return where;
    }
    const std::string group = where.substr(0, group_end);
    const std::string rest = where.substr(item_end);
    if (group == "/pain_rules") {
        return where.substr(0, item_end);
    }
    const bool is_ladder = is_within(rest, "/dose") || is_within(rest, "/steps");
    return group == "/exercises" && is_ladder ? where.substr(0, item_end) + "/dose" : where;
}

bool is_consequence(const Error& problem, const Error& known) {
    return is_within(problem.where, known.where) || is_within(known.where, problem.where) ||
           compared_part(problem.where) == compared_part(known.where);
}

} // namespace

std::string rung_pointer(const Exercise& exercise, std::size_t place) {
    const auto begin = static_cast<std::size_t>(exercise.easier_rungs);
    const std::string here = pointer_to({"exercises", exercise.id.text});
    if (place == begin) {
        return here + "/dose";
    }
    return place > begin ? here + "/steps/" + std::to_string(place - begin - 1)
                         : here + "/easier_steps/" + std::to_string(begin - place - 1);
}

std::string pointer_to(std::initializer_list<std::string_view> parts) {
    std::string pointer;
    for (const std::string_view part : parts) {
        pointer += '/';
        pointer += part;
    }
    return pointer;
}

std::vector<Error> check_programme(const Programme& programme) {
    Problems problems;
    check_parts_alone(programme, problems);
    check_criteria(programme, problems);
    check_rules(programme, problems);
    check_reach(programme, problems);
    check_graded(programme, problems);
    check_texts(programme, problems);
    return problems;
}

std::vector<Error>
check_damaged_programme(const Programme& programme, const std::vector<Error>& known) {
    Problems problems;
    check_parts_alone(programme, problems);
    const auto follows = [&known](const Error& problem) {
        return std::any_of(known.begin(), known.end(), [&problem](const Error& error) {
            return is_consequence(problem, error);
        });
    };
    problems.erase(std::remove_if(problems.begin(), problems.end(), follows), problems.end());
    return problems;
}

} // namespace loadwise
