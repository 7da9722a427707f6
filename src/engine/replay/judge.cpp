#include "engine/replay/fold.h"
#include "engine/state/verdict.h"

#include <algorithm>

namespace loadwise {
namespace {

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
    const ExerciseRules& rules,
    const TrainingDay& day,
    const ExerciseDay& done,
    const PainDuring& during,
    Mornings which
) {
    const PainLimits& limits = done.limits;
    return is_load_too_much(during, limits) || is_above(day.after, limits.amber_most) ||
           (!rules.is_of_flare && is_morning_unsettled(limits, day, done, which));
}

HoldReason
hold_reason(const ExerciseRules& rules, const ExerciseDay& done, const PainDuring& during) {
    if (done.is_beyond_plan) {
        return HoldReason::BeyondPlan;
    }
    if (done.completion_percent() < rules.completion_percent) {
        return HoldReason::Incomplete;
    }
    return is_above(during.worst, done.limits.green_most) ? HoldReason::Amber : HoldReason::None;
}

/// The order of the tests is the order of the rules: trouble first, then what is not known, then
/// what is acceptable, and only then what counts toward more.
void judge_exercise(const ExerciseRules& rules, const TrainingDay& day, ExerciseDay& done) {
    done.limits = limits_by(rules.pain, day.usual);
    done.hold = HoldReason::None;
    done.is_red_at_once = false;
    const PainDuring during = pain_during(day, done);
    if (is_too_much(rules, day, done, during, Mornings::All)) {
        done.verdict = Verdict::Red;
        done.is_red_at_once = is_too_much(rules, day, done, during, Mornings::First);
    } else if (!during.is_known || !day.morning || !day.usual) {
        done.verdict = Verdict::Provisional;
    } else {
        done.hold = hold_reason(rules, done, during);
        done.verdict = done.hold == HoldReason::None ? Verdict::Green : Verdict::Hold;
    }
}

/// The day is what the worst of its exercises is.
void judge_whole(TrainingDay& day) {
    day.verdict = day.exercises.empty() ? Verdict::Provisional : Verdict::Green;
    bool is_red_at_once = false;
    for (const ExerciseDay& done : day.exercises) {
        is_red_at_once = is_red_at_once || done.is_red_at_once;
        day.verdict = std::min(day.verdict, done.verdict);
    }
    day.is_trouble_told_later = day.verdict == Verdict::Red && !is_red_at_once;
}

const ExerciseRules& rules_of(std::span<const EraRules> eras, const ExerciseDay& done) {
    return eras[done.era].exercises[done.place];
}

} // namespace

void judge(std::span<const EraRules> eras, TrainingDay& day) {
    for (ExerciseDay& done : day.exercises) {
        judge_exercise(rules_of(eras, done), day, done);
    }
    judge_whole(day);
}

void judge(std::span<const EraRules> eras, TrainingDay& day, ExerciseDay& done) {
    judge_exercise(rules_of(eras, done), day, done);
    judge_whole(day);
}

} // namespace loadwise
