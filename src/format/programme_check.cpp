#include "programme_check.h"

#include "check_parts.h"

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

} // namespace

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
    check_texts(programme, problems);
    return problems;
}

std::vector<Error>
check_damaged_programme(const Programme& programme, const std::vector<Error>& known) {
    Problems problems;
    check_parts_alone(programme, problems);
    const auto is_consequence = [&known](const Error& problem) {
        return std::any_of(known.begin(), known.end(), [&problem](const Error& error) {
            return is_within(problem.where, error.where) || is_within(error.where, problem.where);
        });
    };
    problems.erase(
        std::remove_if(problems.begin(), problems.end(), is_consequence), problems.end()
    );
    return problems;
}

} // namespace loadwise
