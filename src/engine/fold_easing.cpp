// What makes the plan easier by itself: a day that was too much, and a long gap.
#include "fold.h"
#include "plan_queries.h"
#include "verdict.h"

#include <algorithm>

namespace loadwise {
namespace {

/// One rung easier, remembered until the next session or the patient's answer. At the lowest rung
/// the exercise rests instead.
void ease(const Rule& rule, ExerciseState& exercise, Rung done, Date day) {
    if (exercise.eased_on == day) {
        return;
    }
    exercise.eased_on = day;
    exercise.eased_from = exercise.rung;
    if (exercise.rung.index > 0) {
        const Rung tried = std::min(exercise.rung, done);
        exercise.rung = Rung{std::max(tried.index - 1, 0)};
    } else {
        exercise.paused_until = day + std::chrono::days(1 + rule.limits.pause_days);
    }
}

} // namespace

void judge_and_ease(Fold& fold, TrainingDay& day) {
    judge(fold.programme, day);
    if (fold.programme.advice_mode != AdviceMode::Suggest) {
        return;
    }
    for (const ExerciseDay& done : day.exercises) {
        if (done.verdict != Verdict::Red) {
            continue;
        }
        const TrackId track = track_id_of(fold.programme, done.exercise);
        if (const Rule* rule = find_rule(fold.programme, RuleKind::EaseOff, track)) {
            ease(*rule, *exercise_state(fold, done.exercise), done.rung, day.date);
        }
    }
}

void lower_plan(Fold& fold) {
    for (ExerciseState& exercise : fold.state.exercises) {
        if (exercise.is_in_plan && exercise.rung.index > 0) {
            --exercise.rung.index;
        }
    }
}

void apply_welcome_back(Fold& fold, const LocalTime& at) {
    lower_plan(fold);
    fold.state.welcomed = at;
}

} // namespace loadwise
