#include "criteria.h"

#include "baseline.h"
#include "plan_queries.h"
#include "readiness.h"

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

/// The worst of the last mornings; nothing unless there was one on each of `days` dates.
Value worst_morning(const Criterion& criterion, const CriterionContext& context) {
    const Date first = context.now.date - std::chrono::days(criterion.days);
    Value worst;
    int dates = 0;
    Date last_counted{};
    const auto& mornings = context.state.mornings;
    for (auto morning = mornings.rbegin(); morning != mornings.rend(); ++morning) {
        if (morning->at.date <= first) {
            break;
        }
        dates += dates == 0 || morning->at.date != last_counted ? 1 : 0;
        last_counted = morning->at.date;
        worst = std::max(worst, Value(morning->score.value()));
    }
    return dates < criterion.days ? std::nullopt : worst;
}

Value usual_fall(const CriterionContext& context) {
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
    return exercise == nullptr ? std::nullopt : Value(exercise->rung.index + 1);
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
        return usual_fall(context);
    case CriterionKind::LoadPain:
    case CriterionKind::MorningRise:
        return std::nullopt;
    }
    return std::nullopt;
}

bool is_met(const Criterion& criterion, const CriterionContext& context, const Value& value) {
    switch (criterion.kind) {
    case CriterionKind::MeasureAtMost:
    case CriterionKind::SideDifference:
    case CriterionKind::MorningPain:
    case CriterionKind::LoadPain:
    case CriterionKind::MorningRise:
        return value && *value <= criterion.target;
    case CriterionKind::UsualNotFallenBy:
        return value && *value < criterion.target &&
               days_since(context.state.first_entry, context.now) >= criterion.days;
    case CriterionKind::MeasureAtLeast:
    case CriterionKind::WellTolerated:
    case CriterionKind::DaysInStage:
    case CriterionKind::RungReached:
    case CriterionKind::UsualFallenBy:
        return value && *value >= criterion.target;
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
    progress.target = criterion.target;
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
