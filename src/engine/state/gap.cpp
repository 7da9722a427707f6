#include "engine/state/gap.h"

#include "base/expect.h"
#include "engine/state/pain_limits.h"
#include "engine/state/plan_queries.h"

#include <algorithm>

namespace loadwise {

int days_away(const ExerciseState& exercise, LocalTime now) {
    if (!exercise.last_done) {
        return 0;
    }
    Date last = training_date_of(*exercise.last_done);
    if (exercise.rung_decided) {
        last = std::max(last, training_date_of(*exercise.rung_decided));
    }
    const int due_after = exercise.is_weekly ? weekly_days_apart : 0;
    return std::max(0, static_cast<int>((training_date_of(now) - last).count()) - due_after);
}

Rung resumed_rung(
    const Rule* rule, const Exercise& prescribed, const ExerciseState& exercise, LocalTime now
) {
    const int away = days_away(exercise, now);
    if (rule == nullptr || away <= rule->limits.gap_days) {
        return exercise.rung;
    }
    const Rung lowest = std::min(lowest_rung(prescribed), exercise.rung);
    if (rule->limits.restart_days > 0 && away > rule->limits.restart_days) {
        return lowest;
    }
    const int span = std::max(rule->limits.gap_days, 1);
    const int rungs = (away - rule->limits.gap_days + span - 1) / span;
    return std::max(Rung{exercise.rung.index - rungs}, lowest);
}

namespace {

const Rule* rule_of(const Programme& programme, const ExerciseId& exercise) {
    return find_rule(programme, RuleKind::WelcomeBack, track_id_of(programme, exercise));
}

} // namespace

Rung resumed_rung(const Programme& programme, const ExerciseState& exercise, LocalTime now) {
    const Exercise& prescribed = must_find(find_exercise(programme, exercise.exercise));
    return resumed_rung(rule_of(programme, exercise.exercise), prescribed, exercise, now);
}

std::vector<Gap> gaps(const Programme& programme, const PatientState& state, LocalTime now) {
    std::vector<Gap> found;
    if (running_flare(programme, state) != nullptr) {
        return found;
    }
    for (const ExerciseState& exercise : state.exercises) {
        if (!is_shown(programme, state, exercise)) {
            continue;
        }
        const Rung to = resumed_rung(programme, exercise, now);
        if (to < exercise.rung) {
            found.push_back({exercise.exercise, exercise.rung, to, days_away(exercise, now)});
        }
    }
    return found;
}

bool is_long(const Programme& programme, const std::vector<Gap>& gaps) {
    return std::any_of(gaps.begin(), gaps.end(), [&programme](const Gap& gap) {
        const Rule* rule = rule_of(programme, gap.exercise);
        const int restart = rule == nullptr ? 0 : rule->limits.restart_days;
        return gap.from.index - gap.to.index > 1 || (restart > 0 && gap.days > restart);
    });
}

} // namespace loadwise
