#include "engine/state/verdict.h"

#include "engine/state/plan_queries.h"

#include <algorithm>

namespace loadwise {
namespace {

/// Pain of this exercise in one session, told of it or of the whole session: the worse of the two.
std::optional<PainScore> pain_in(const TrainingDay& day, const ExerciseSession& own) {
    return std::max(day.sessions[own.place].during, own.during);
}

} // namespace

bool is_above(const std::optional<PainScore>& score, int limit) {
    return score && score->value() > limit;
}

std::optional<PainScore> worst_during(const TrainingDay& day, const ExerciseDay& exercise) {
    std::optional<PainScore> worst;
    for (const ExerciseSession& session : exercise.sessions) {
        worst = std::max(worst, pain_in(day, session));
    }
    return worst;
}

bool is_too_sore(const TrainingDay& day, const ExerciseDay& exercise) {
    return std::any_of(
        exercise.sessions.begin(),
        exercise.sessions.end(),
        [&day](const ExerciseSession& session) {
            return session.is_too_sore && !pain_in(day, session);
        }
    );
}

bool is_load_too_much(const TrainingDay& day, const ExerciseDay& exercise) {
    return is_above(worst_during(day, exercise), exercise.limits.amber_most) ||
           is_too_sore(day, exercise);
}

bool is_during_known(const TrainingDay& day, const ExerciseDay& exercise) {
    return std::all_of(
        exercise.sessions.begin(),
        exercise.sessions.end(),
        [&day](const ExerciseSession& session) { return pain_in(day, session).has_value(); }
    );
}

bool is_unsettled(const PainLimits& limits, PainScore morning, std::optional<int> usual) {
    const int score = morning.value();
    if (!usual) {
        return score > limits.amber_most;
    }
    const bool is_risen = score > std::max(*usual + limits.settle_rise, limits.settled_most);
    return is_risen || (score > limits.amber_most && score > *usual);
}

std::optional<PainScore> worst_morning(const TrainingDay& day, const ExerciseDay& exercise) {
    return std::max(day.morning, exercise.second_morning);
}

int count_troubled_days(const PatientState& state, Date today, int within_days) {
    int troubled = 0;
    const TrainingDay* newer = nullptr;
    for (auto day = state.days.rbegin(); day != state.days.rend(); ++day) {
        if (day->date <= today - std::chrono::days(within_days)) {
            break;
        }
        if (day->exercises.empty()) {
            continue;
        }
        const bool is_told_once = day->is_trouble_told_later && newer != nullptr &&
                                  newer->verdict == Verdict::Red &&
                                  newer->date - day->date <= std::chrono::days(1);
        troubled += day->verdict == Verdict::Red && !is_told_once ? 1 : 0;
        newer = &*day;
    }
    return troubled;
}

} // namespace loadwise
