#include "programme_check.h"

namespace loadwise {
namespace {

void check_links(const Programme& programme, std::vector<Error>& errors) {
    for (const Stage& stage : programme.stages) {
        for (const ExerciseId& id : stage.exercises) {
            if (find_by_id(programme.exercises, id) == nullptr) {
                errors.push_back(
                    {ErrorCode::DanglingId,
                     "/stages/" + stage.id.text + "/exercises",
                     "No exercise is called \"" + id.text + "\"."}
                );
            }
        }
    }
}

} // namespace

std::vector<Error> check_programme(const Programme& programme) {
    std::vector<Error> errors;
    if (programme.stages.empty()) {
        errors.push_back({ErrorCode::Missing, "/stages", "A programme needs at least one stage."});
    }
    if (find_by_id(programme.pain_rules, programme.pain_rule) == nullptr) {
        errors.push_back(
            {ErrorCode::DanglingId, "/pain_rule", "No pain rule has this name in /pain_rules."}
        );
    }
    check_links(programme, errors);
    return errors;
}

} // namespace loadwise
