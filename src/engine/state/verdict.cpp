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

PainDuring pain_during(const TrainingDay& day, const ExerciseDay& exercise) {
    PainDuring pain;
    for (const ExerciseSession& session : exercise.sessions) {
        const std::optional<PainScore> told = pain_in(day, session);
        pain.worst = std::max(pain.worst, told);
        pain.is_known = pain.is_known && told.has_value();
        pain.is_too_sore = pain.is_too_sore || (session.is_too_sore && !told);
    }
    return pain;
}

bool is_load_too_much(const PainDuring& pain, const PainLimits& limits) {
    return is_above(pain.worst, limits.amber_most) || pain.is_too_sore;
}

bool is_load_too_much(const TrainingDay& day, const ExerciseDay& exercise) {
    return is_load_too_much(pain_during(day, exercise), exercise.limits);
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
        if (day->exercises.empty() || day->date > today) {
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

const ExerciseId* find_only_one_too_much(const PatientState& state, Date today, int within_days) {
    const auto is_red = [](const ExerciseDay& done) { return done.verdict == Verdict::Red; };
    const ExerciseId* only = nullptr;
    for (auto day = state.days.rbegin(); day != state.days.rend(); ++day) {
        if (day->date <= today - std::chrono::days(within_days)) {
            break;
        }
        if (day->verdict != Verdict::Red || day->exercises.empty() || day->date > today) {
            continue;
        }
        const auto& done = day->exercises;
        const auto found = std::find_if(done.begin(), done.end(), is_red);
        const bool is_alone =
            done.size() > 1 && std::count_if(done.begin(), done.end(), is_red) == 1;
        if (!is_alone || (only != nullptr && *only != found->exercise)) {
            return nullptr;
        }
        only = &found->exercise;
    }
    return only;
}

} // namespace loadwise
