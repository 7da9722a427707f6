#include "engine/state/verdict.h"

#include "engine/state/plan_queries.h"

#include <algorithm>

namespace loadwise {
namespace {

/// Pain of this exercise in one session, told of it or of the whole session: the worse of the two.
std::optional<PainScore> pain_in(const TrainingDay& day, const SessionPain& own) {
    return std::max(day.sessions[own.place].during, own.during);
}

enum class Mornings { First, All };

bool is_morning_unsettled(
    const PainLimits& limits, const TrainingDay& day, const ExerciseDay& done, Mornings which
) {
    const bool is_all = which == Mornings::All;
    const std::optional<PainScore> worst =
        is_all ? std::max(day.morning_of_both, done.second_morning) : day.morning_of_both;
    return (worst && is_unsettled(limits, *worst, day.usual)) || day.is_side_unsettled ||
           (is_all && done.is_second_side_unsettled);
}

/// The gentle holds of a flare-up plan go on while mornings are bad: that is what it is for.
bool is_too_much(
    const ExerciseRules& rules, const TrainingDay& day, const ExerciseDay& done, Mornings which
) {
    const PainLimits& limits = done.limits;
    return is_load_too_much(day, done) || is_above(day.after, limits.amber_most) ||
           (!rules.is_of_flare && is_morning_unsettled(limits, day, done, which));
}

HoldReason
hold_reason(const ExerciseRules& rules, const TrainingDay& day, const ExerciseDay& done) {
    if (done.is_beyond_plan) {
        return HoldReason::BeyondPlan;
    }
    if (done.completion_percent() < rules.completion_percent) {
        return HoldReason::Incomplete;
    }
    return is_above(worst_during(day, done), done.limits.green_most) ? HoldReason::Amber
                                                                     : HoldReason::None;
}

/// The order of the tests is the order of the rules: trouble first, then what is not known, then
/// what is acceptable, and only then what counts toward more.
void judge_exercise(const ExerciseRules& rules, const TrainingDay& day, ExerciseDay& done) {
    done.limits = limits_by(rules.pain, day.usual);
    done.hold = HoldReason::None;
    if (is_too_much(rules, day, done, Mornings::All)) {
        done.verdict = Verdict::Red;
    } else if (!is_during_known(day, done) || !day.morning || !day.usual) {
        done.verdict = Verdict::Provisional;
    } else {
        done.hold = hold_reason(rules, day, done);
        done.verdict = done.hold == HoldReason::None ? Verdict::Green : Verdict::Hold;
    }
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

bool is_load_too_much(const TrainingDay& day, const ExerciseDay& exercise) {
    const std::optional<PainScore> during = worst_during(day, exercise);
    return during ? is_above(during, exercise.limits.amber_most) : exercise.is_too_sore;
}

bool is_during_known(const TrainingDay& day, const ExerciseDay& exercise) {
    return std::all_of(
        exercise.sessions.begin(),
        exercise.sessions.end(),
        [&day](const SessionPain& session) { return pain_in(day, session).has_value(); }
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

void judge(std::span<const EraRules> eras, TrainingDay& day) {
    day.verdict = day.exercises.empty() ? Verdict::Provisional : Verdict::Green;
    bool is_red_at_once = false;
    for (ExerciseDay& done : day.exercises) {
        const ExerciseRules& own = eras[done.era].exercises[done.place];
        judge_exercise(own, day, done);
        day.verdict = std::min(day.verdict, done.verdict);
        is_red_at_once = is_red_at_once || is_too_much(own, day, done, Mornings::First);
    }
    day.is_trouble_told_later = day.verdict == Verdict::Red && !is_red_at_once;
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
