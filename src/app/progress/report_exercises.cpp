#include "app/progress/report_exercises.h"

#include "app/words/names.h"
#include "app/words/words.h"
#include "engine/log/median.h"
#include "engine/state/plan_queries.h"
#include "engine/state/verdict.h"

#include <algorithm>

namespace loadwise {

namespace {

bool has_work(const ExerciseDay& done) {
    return done.sets_done > 0;
}

/// Pain told of a whole session counts for each of its exercises, as the rules have it.
void add_days(
    const AppState& state, const ExerciseId& id, Date first, Date last, ReportExercise& line
) {
    ScoreCounts scores;
    for (const TrainingDay& day : state.patient.days) {
        if (day.date < first || day.date > last) {
            continue;
        }
        for (const ExerciseDay& done : day.exercises) {
            if (done.exercise != id) {
                continue;
            }
            line.days += has_work(done) ? 1 : 0;
            if (const auto worst = pain_during(day, done).worst) {
                scores.add(*worst);
                line.worst_pain = std::max(line.worst_pain.value_or(0), worst->value());
            }
        }
    }
    line.usual_pain = scores.median();
}

std::string or_none(const std::optional<int>& score) {
    return score ? std::to_string(*score) : "–";
}

} // namespace

std::string report_dose(const Texts& texts, const Exercise& exercise, const ExerciseState& each) {
    const Dose& prescribed = dose_at(exercise, each.rung);
    std::string dose = dose_words(texts, prescribed, exercise.sides);
    const std::string load =
        prescribed.load ? prescribed_load(texts, *prescribed.load) : std::string();
    dose += load.empty() ? "" : ". " + load;
    dose += each.is_locked ? " " + texts("report.locked") : "";
    dose += each.eased_from ? " " + texts("report.eased") : "";
    return dose;
}

std::vector<ReportExercise> report_exercises(const AppState& state, Date first, Date last) {
    std::vector<ReportExercise> planned;
    std::vector<ReportExercise> gone;
    for (const ExerciseState& each : state.patient.exercises) {
        const Exercise* const exercise = find_exercise(*state.programme, each.exercise);
        if (exercise == nullptr || exercise->ladder.empty() ||
            is_graded(*state.programme, each.exercise)) { // which has a line of its own
            continue;
        }
        ReportExercise line;
        line.name = exercise->name;
        add_days(state, each.exercise, first, last, line);
        if (each.is_in_plan) {
            line.dose = report_dose(state.texts, *exercise, each);
            planned.push_back(std::move(line));
        } else if (line.days > 0) {
            gone.push_back(std::move(line));
        }
    }
    planned.insert(planned.end(), gone.begin(), gone.end());
    return planned;
}

std::vector<std::vector<std::string>>
report_exercise_rows(const Texts& texts, const std::vector<ReportExercise>& exercises) {
    std::vector<std::vector<std::string>> rows;
    for (const ReportExercise& each : exercises) {
        rows.push_back(
            {each.name,
             each.dose.empty() ? texts("report.not_in_plan") : each.dose,
             std::to_string(each.days),
             or_none(each.usual_pain),
             or_none(each.worst_pain)}
        );
    }
    return rows;
}

} // namespace loadwise
