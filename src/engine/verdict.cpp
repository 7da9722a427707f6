#include "verdict.h"

#include <algorithm>

namespace loadwise {
namespace {

int completion_needed_percent(const Programme& programme, const ExerciseId& exercise) {
    const Track* track = track_of(programme, exercise);
    int needed = 0;
    for (const Rule& rule : programme.rules) {
        const bool is_ours = rule.track.empty() || (track != nullptr && rule.track == track->id);
        if (rule.kind == RuleKind::WellTolerated && is_ours) {
            needed = std::max(needed, rule.limits.completion_percent);
        }
    }
    return needed;
}

/// Pain of this exercise in one session, told of it or of the whole session: the worse of the two.
std::optional<PainScore> pain_in(const TrainingDay& day, const SessionPain& own) {
    for (const SessionPain& whole : day.sessions) {
        if (whole.session == own.session) {
            return std::max(whole.during, own.during);
        }
    }
    return own.during;
}

bool is_too_much(const PainLimits& limits, const TrainingDay& day, const ExerciseDay& exercise) {
    return is_above(worst_during(day, exercise), limits.amber_most) ||
           is_above(day.after, limits.amber_most) ||
           (day.morning && is_unsettled(limits, *day.morning, day.usual));
}

bool is_during_known(const TrainingDay& day, const ExerciseDay& exercise) {
    return std::all_of(
        exercise.sessions.begin(),
        exercise.sessions.end(),
        [&day](const SessionPain& session) { return pain_in(day, session).has_value(); }
    );
}

/// The order of the tests is the order of the rules: trouble first, then what is not known, then
/// what is acceptable, and only then what counts toward more.
Verdict
judge_exercise(const Programme& programme, const TrainingDay& day, const ExerciseDay& exercise) {
    const PainLimits limits =
        pain_limits(programme, find_by_id(programme.exercises, exercise.exercise), day.usual);
    if (is_too_much(limits, day, exercise)) {
        return Verdict::Red;
    }
    if (!is_during_known(day, exercise) || !day.morning || !day.usual) {
        return Verdict::Provisional;
    }
    if (is_above(worst_during(day, exercise), limits.green_most) || exercise.is_beyond_plan) {
        return Verdict::Hold;
    }
    const int needed = completion_needed_percent(programme, exercise.exercise);
    return exercise.completion_percent() < needed ? Verdict::Hold : Verdict::Green;
}

} // namespace

bool is_above(const std::optional<PainScore>& score, int limit) {
    return score && score->value() > limit;
}

std::optional<PainScore> worst_during(const TrainingDay& day, const ExerciseDay& exercise) {
    std::optional<PainScore> worst;
    for (const SessionPain& session : exercise.sessions) {
        worst = std::max(worst, pain_in(day, session));
    }
    return worst;
}

bool is_unsettled(const PainLimits& limits, PainScore morning, std::optional<int> usual) {
    return morning.value() > limits.amber_most ||
           (usual && morning.value() - *usual > limits.settle_rise);
}

void judge(const Programme& programme, TrainingDay& day) {
    day.verdict = day.exercises.empty() ? Verdict::Provisional : Verdict::Green;
    for (ExerciseDay& exercise : day.exercises) {
        exercise.verdict = judge_exercise(programme, day, exercise);
        day.verdict = std::min(day.verdict, exercise.verdict);
    }
}

} // namespace loadwise
