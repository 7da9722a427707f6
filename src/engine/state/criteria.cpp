#include "engine/state/criteria.h"

#include "engine/state/baseline.h"
#include "engine/state/pain_limits.h"
#include "engine/state/plan_queries.h"
#include "engine/state/readiness.h"
#include "engine/state/verdict.h"

#include <algorithm>
#include <cstdlib>

namespace loadwise {
namespace {

using Value = std::optional<int>;

bool is_recent(const LocalTime& at, const Criterion& criterion, const CriterionContext& context) {
    return criterion.days == 0 || context.now.date - at.date <= std::chrono::days(criterion.days);
}

Value reading(const Criterion& criterion, const CriterionContext& context, Side side) {
    for (const MeasureReading& reading : context.state.measures) {
        if (reading.measure == criterion.measure && reading.side == side &&
            is_recent(reading.at, criterion, context)) {
            return reading.value;
        }
    }
    return std::nullopt;
}

/// The weaker side counts: the lower one for "at least", the higher one for "at most".
Value worse_reading(const Criterion& criterion, const CriterionContext& context) {
    const Measure* measure = find_by_id(context.programme.measures, criterion.measure);
    if (measure == nullptr || !measure->has_sides) {
        return reading(criterion, context, Side::Both);
    }
    const Value left = reading(criterion, context, Side::Left);
    const Value right = reading(criterion, context, Side::Right);
    if (!left || !right) {
        return std::nullopt;
    }
    return criterion.kind == CriterionKind::MeasureAtMost ? std::max(*left, *right)
                                                          : std::min(*left, *right);
}

/// In percent of the better side, rounded up.
Value side_difference(const Criterion& criterion, const CriterionContext& context) {
    const Value left = reading(criterion, context, Side::Left);
    const Value right = reading(criterion, context, Side::Right);
    if (!left || !right) {
        return std::nullopt;
    }
    const int better = std::max(*left, *right);
    const int difference = std::abs(*left - *right);
    return better <= 0 ? 0 : (difference * 100 + better - 1) / better;
}

/// The worst of the last `days` mornings that were told; nothing when they were not told within
/// about that time.
Value worst_morning(const Criterion& criterion, const CriterionContext& context) {
    const int missing_most = std::min(mornings_missing_most, criterion.days / 2);
    const Date first = context.now.date - std::chrono::days(criterion.days + missing_most);
    Value worst;
    int dates = 0;
    Date last_counted{};
    const auto& mornings = context.state.mornings;
    for (auto morning = mornings.rbegin(); morning != mornings.rend(); ++morning) {
        const bool is_other_date = dates == 0 || morning->at.date != last_counted;
        if (morning->at.date <= first || (is_other_date && dates == criterion.days)) {
            break;
        }
        dates += is_other_date ? 1 : 0;
        last_counted = morning->at.date;
        worst = std::max(worst, Value(morning->score.value()));
    }
    return dates < criterion.days ? std::nullopt : worst;
}

/// Against what was told as usual. A morning that has settled whatever is usual has not risen.
Value morning_rise(const Criterion& criterion, const CriterionContext& context) {
    const Value worst = worst_morning(criterion, context);
    const PatientState& state = context.state;
    const Value usual = state.usual_at_start ? Value(state.usual_at_start->value())
                                             : usual_before(state, instant_of(context.now));
    if (!worst || !usual) {
        return std::nullopt;
    }
    const bool is_settled = *worst <= pain_limits(context.programme, nullptr, usual).settled_most;
    return is_settled ? std::min(*worst - *usual, 0) : *worst - *usual;
}

/// The worst pain during, of the last `days` training days of which it was told. Left out for pain
/// is above the limit.
Value load_pain(const Criterion& criterion, const CriterionContext& context) {
    Value worst;
    int days = 0;
    for (auto day = context.state.days.rbegin(); day != context.state.days.rend(); ++day) {
        Value of_day;
        for (const ExerciseDay& done : day->exercises) {
            const PainDuring during = pain_during(*day, done);
            of_day = during.worst ? std::max(of_day, Value(during.worst->value())) : of_day;
            of_day =
                during.is_too_sore ? std::max(of_day, Value(done.limits.amber_most + 1)) : of_day;
        }
        if (of_day && days < criterion.days) {
            worst = std::max(worst, of_day);
            ++days;
        }
        if (days == criterion.days) {
            return worst;
        }
    }
    return std::nullopt;
}

/// By readings of a measure: from the one in force at that time, else the first, to the newest.
Value measure_fall(const Criterion& criterion, const CriterionContext& context) {
    Value before;
    Value after;
    for (const MeasureReading& reading : context.state.readings) {
        if (reading.measure != criterion.measure) {
            continue;
        }
        // "Not in so many weeks" looks back to the start of all, whatever stage has begun since.
        const bool is_before = criterion.kind == CriterionKind::UsualFallenBy && context.since &&
                               instant_of(reading.at) <= instant_of(*context.since);
        before = !before || is_before ? Value(reading.value) : before;
        after = reading.value;
    }
    return before && after ? Value(*before - *after) : std::nullopt;
}

Value usual_fall(const Criterion& criterion, const CriterionContext& context) {
    if (!criterion.measure.empty()) {
        return measure_fall(criterion, context);
    }
    const PatientState& state = context.state;
    Value before = state.usual_at_start ? Value(state.usual_at_start->value()) : std::nullopt;
    if (context.since && before) {
        const Value then = median_morning_before(state, instant_of(*context.since));
        before = then ? then : before;
    }
    const Value after =
        median_morning_before(state, instant_of(context.now) + std::chrono::minutes(1));
    return before && after ? Value(*before - *after) : std::nullopt;
}

int days_since(const std::optional<LocalTime>& since, const LocalTime& now) {
    return since ? static_cast<int>((now.date - since->date).count()) : 0;
}

Value rung_of(const Criterion& criterion, const CriterionContext& context) {
    const ExerciseState* exercise = find_exercise_state(context.state, criterion.exercise);
    const Exercise* prescribed = find_exercise(context.programme, criterion.exercise);
    if (exercise == nullptr || prescribed == nullptr) {
        return std::nullopt;
    }
    // Whoever does the harder exercise has this one behind them.
    const ExerciseState* harder = find_exercise_state(context.state, prescribed->harder);
    const bool is_behind = harder != nullptr && harder->is_in_plan && !exercise->is_in_plan;
    return is_behind ? std::max(criterion.target, exercise->rung.index + 1)
                     : exercise->rung.index + 1;
}

/// Beside the usual pain a lower target could never be met; above the limit none is.
int target_of(const Criterion& criterion, const CriterionContext& context) {
    const Value usual = usual_before(context.state, instant_of(context.now));
    if (!criterion.or_usual || !usual) {
        return criterion.target;
    }
    const int limit = pain_limits(context.programme, nullptr, usual).amber_most;
    return std::max(criterion.target, std::min(*usual, limit));
}

Value value_of(const Criterion& criterion, const CriterionContext& context) {
    switch (criterion.kind) {
    case CriterionKind::MeasureAtLeast:
    case CriterionKind::MeasureAtMost:
        return worse_reading(criterion, context);
    case CriterionKind::SideDifference:
        return side_difference(criterion, context);
    case CriterionKind::MorningPain:
        return worst_morning(criterion, context);
    case CriterionKind::WellTolerated:
        return tolerated_row(context.programme, context.state).days;
    case CriterionKind::DaysInStage:
        return days_since(context.since, context.now);
    case CriterionKind::RungReached:
        return rung_of(criterion, context);
    case CriterionKind::UsualFallenBy:
    case CriterionKind::UsualNotFallenBy:
        return usual_fall(criterion, context);
    case CriterionKind::LoadPain:
        return load_pain(criterion, context);
    case CriterionKind::MorningRise:
        return morning_rise(criterion, context);
    }
    return std::nullopt;
}

bool is_met(const Criterion& criterion, const CriterionContext& context, const Value& value) {
    const int target = target_of(criterion, context);
    switch (criterion.kind) {
    case CriterionKind::MeasureAtMost:
    case CriterionKind::SideDifference:
    case CriterionKind::MorningPain:
    case CriterionKind::LoadPain:
    case CriterionKind::MorningRise:
        return value && *value <= target;
    case CriterionKind::UsualNotFallenBy:
        return value && *value < target &&
               days_since(context.state.first_entry, context.now) >= criterion.days;
    case CriterionKind::MeasureAtLeast:
    case CriterionKind::WellTolerated:
    case CriterionKind::DaysInStage:
    case CriterionKind::RungReached:
    case CriterionKind::UsualFallenBy:
        return value && *value >= target;
    }
    return false;
}

bool is_upper_limit(CriterionKind kind) {
    return kind == CriterionKind::MeasureAtMost || kind == CriterionKind::SideDifference ||
           kind == CriterionKind::MorningPain || kind == CriterionKind::UsualNotFallenBy ||
           kind == CriterionKind::LoadPain || kind == CriterionKind::MorningRise;
}

} // namespace

CriterionProgress progress_of(const Criterion& criterion, const CriterionContext& context) {
    const Measure* measure = find_by_id(context.programme.measures, criterion.measure);
    CriterionProgress progress;
    progress.criterion = criterion.id;
    progress.title = criterion.title;
    const bool is_percent = criterion.kind == CriterionKind::SideDifference;
    progress.unit = is_percent ? "%" : measure == nullptr ? std::string() : measure->unit;
    progress.value = value_of(criterion, context);
    progress.target = target_of(criterion, context);
    progress.is_at_most = is_upper_limit(criterion.kind);
    progress.is_met = is_met(criterion, context, progress.value);
    return progress;
}

std::vector<CriterionProgress>
progress_of_all(const std::vector<Criterion>& criteria, const CriterionContext& context) {
    std::vector<CriterionProgress> all;
    all.reserve(criteria.size());
    for (const Criterion& criterion : criteria) {
        all.push_back(progress_of(criterion, context));
    }
    return all;
}

bool are_all_met(const std::vector<Criterion>& criteria, const CriterionContext& context) {
    return std::all_of(criteria.begin(), criteria.end(), [&context](const Criterion& criterion) {
        return progress_of(criterion, context).is_met;
    });
}

} // namespace loadwise
