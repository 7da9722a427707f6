// What makes the plan easier by itself: a day that was too much, and a long gap.
#include "engine/replay/fold.h"
#include "engine/state/gap.h"
#include "engine/state/plan_queries.h"
#include "engine/state/standstill.h"
#include "engine/state/verdict.h"

#include <algorithm>

namespace loadwise {
namespace {

/// Of the last days on which it was done, this one included.
constexpr int days_looked_at = 3;

int red_days(const std::vector<TrainingDay>& days, const ExerciseId& exercise) {
    int red = 0;
    int looked_at = 0;
    for (auto day = days.rbegin(); day != days.rend() && looked_at < days_looked_at; ++day) {
        if (const ExerciseDay* done = find_exercise_day(*day, exercise)) {
            red += done->verdict == Verdict::Red ? 1 : 0;
            ++looked_at;
        }
    }
    return red;
}

/// A morning one point over is the noise of the scale: at the lowest rung it pauses only when it is
/// clearly above usual, or comes again.
bool needs_pause(
    const Fold& fold, const Rule& rule, const TrainingDay& day, const ExerciseDay& done
) {
    const bool is_load = is_load_too_much(day, done) || is_above(day.after, done.limits.amber_most);
    const std::optional<PainScore> morning = worst_morning(day, done);
    const bool is_far_above =
        !morning || !day.usual || morning->value() - *day.usual > rule.limits.pause_rise;
    const auto& days = days_with(fold.programme(), fold.state, done.exercise);
    return is_load || is_far_above || red_days(days, done.exercise) > 1;
}

/// Something else of the plan that can be trained meanwhile: for two weeks of nothing an exercise
/// would have to be worse than no training.
bool is_other_work_left(const Fold& fold, const ExerciseState& exercise, Date date) {
    const Programme& programme = fold.programme();
    const auto is_work = [&programme](const ExerciseId& id) {
        return !is_graded(programme, id) && !is_of_flare(programme, id);
    };
    const auto is_left = [&](const ExerciseState& other) {
        return other.exercise != exercise.exercise && is_work(other.exercise) &&
               is_shown(programme, fold.state, other) &&
               (!other.paused_until || *other.paused_until <= date);
    };
    return is_work(exercise.exercise) &&
           std::any_of(fold.state.exercises.begin(), fold.state.exercises.end(), is_left);
}

/// What is too much at its lowest rung each time is left out for as long as the rule of standstills
/// says, for what is sore there each time spoils every day on which the others go well.
int pause_days(
    const Fold& fold, const ExerciseRules& rules, const ExerciseState& exercise, Date date
) {
    const Programme& programme = fold.programme();
    const Rule* standstill =
        find_rule(programme, RuleKind::Stalled, track_id_of(programme, exercise.exercise));
    const int usual = rules.ease_off->limits.pause_days;
    const bool is_long = standstill != nullptr &&
                         is_always_too_much(programme, fold.state, exercise) &&
                         is_other_work_left(fold, exercise, date);
    return is_long ? std::max(usual, standstill->limits.stay_days) : usual;
}

/// One rung easier, remembered until the next session or the patient's answer. At the lowest rung
/// the exercise rests instead.
void ease(
    const Fold& fold,
    const ExerciseRules& rules,
    ExerciseState& exercise,
    const TrainingDay& day,
    const ExerciseDay& done
) {
    const Rung lowest = lowest_rung(*rules.exercise);
    if (exercise.eased_on == day.date) { // one day is answered once, whatever was said to that
        return;
    }
    if (exercise.rung > lowest) {
        exercise.eased_on = day.date;
        exercise.eased_from = exercise.rung;
        exercise.rung = std::max(Rung{std::min(exercise.rung, done.rung).index - 1}, lowest);
        return;
    }
    if (!needs_pause(fold, *rules.ease_off, day, done)) {
        return;
    }
    exercise.eased_on = day.date;
    exercise.paused_on = day.date;
    exercise.eased_from = exercise.rung;
    exercise.paused_until =
        day.date + std::chrono::days(1 + pause_days(fold, rules, exercise, day.date));
}

bool was_left_out(const ExerciseDay& done) {
    return std::any_of(
        done.sessions.begin(),
        done.sessions.end(),
        [](const ExerciseSession& session) { return session.is_too_sore; }
    );
}

/// "Too sore" counted as above the limit until the number came, and the number says otherwise.
void take_easing_back(ExerciseState& exercise, const TrainingDay& day) {
    if (exercise.eased_on != day.date || !exercise.eased_from) {
        return;
    }
    exercise.rung = *exercise.eased_from;
    exercise.eased_from.reset();
    exercise.eased_on.reset();
    if (exercise.paused_on == day.date) {
        exercise.paused_on.reset();
        exercise.paused_until.reset();
    }
}

/// One that was too much goes down; one of which the number says otherwise goes back up.
void follow_verdict(Fold& fold, const TrainingDay& day, const ExerciseDay& done) {
    const std::optional<std::size_t> place = place_now(fold, done);
    if (!place) {
        return;
    }
    const ExerciseRules& rules = fold.rules().exercises[*place];
    ExerciseState& exercise = fold.state.exercises[*place];
    if (done.verdict != Verdict::Red && was_left_out(done)) {
        take_easing_back(exercise, day);
    } else if (done.verdict == Verdict::Red && rules.ease_off != nullptr) {
        ease(fold, rules, exercise, day, done);
    }
}

} // namespace

void judge_and_ease(Fold& fold, TrainingDay& day) {
    judge(fold.eras, day);
    if (fold.programme().advice_mode != AdviceMode::Suggest) {
        return;
    }
    for (const ExerciseDay& done : day.exercises) {
        follow_verdict(fold, day, done);
    }
}

void judge_and_ease(Fold& fold, TrainingDay& day, ExerciseDay& done) {
    judge(fold.eras, day, done);
    if (fold.programme().advice_mode == AdviceMode::Suggest) {
        follow_verdict(fold, day, done);
    }
}

Rung rung_now(const Fold& fold, const ExerciseState& exercise, const LocalTime& at) {
    const ExerciseRules* rules = exercise_rules(fold, exercise.exercise);
    const bool is_suggesting = fold.programme().advice_mode == AdviceMode::Suggest;
    return rules == nullptr || !is_suggesting
               ? exercise.rung
               : resumed_rung(rules->welcome_back, *rules->exercise, exercise, at);
}

void lower_one(
    const Fold& fold, ExerciseState& exercise, const LocalTime& at, const LocalTime& away_until
) {
    const ExerciseRules* rules = exercise_rules(fold, exercise.exercise);
    if (rules != nullptr && exercise.rung > lowest_rung(*rules->exercise)) {
        const Rung stands = rung_now(fold, exercise, away_until);
        exercise.rung = std::max(Rung{stands.index - 1}, lowest_rung(*rules->exercise));
        exercise.eased_from.reset();
    }
    exercise.rung_decided = at;
}

void lower_plan(Fold& fold, const LocalTime& at, const LocalTime& away_until) {
    for (ExerciseState& exercise : fold.state.exercises) {
        if (exercise.is_in_plan) {
            lower_one(fold, exercise, at, away_until);
        }
    }
}

void resume(Fold& fold, const ExerciseRules& rules, ExerciseState& exercise, const LocalTime& at) {
    const Rung resumed = resumed_rung(rules.welcome_back, *rules.exercise, exercise, at);
    if (resumed < exercise.rung) {
        exercise.rung = resumed;
        exercise.rung_decided = at;
        exercise.eased_from.reset();
        fold.state.welcomed = at;
    }
}

} // namespace loadwise
