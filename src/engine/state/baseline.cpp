#include "engine/state/baseline.h"

#include "engine/log/median.h"
#include "engine/state/pain_limits.h"
#include "engine/state/plan_queries.h"

#include <algorithm>

namespace loadwise {
namespace {

constexpr int window_mornings = 7;
constexpr int least_mornings_of_week = 3;

/// A morning told of one side says nothing of the other.
bool is_of(const MorningPain& morning, Side side) {
    return side == Side::Both || morning.side == Side::Both || morning.side == side;
}

std::optional<PainScore> told_usual(const PatientState& state, Side side) {
    switch (side) {
    case Side::Left:
        return state.usual_of_left ? state.usual_of_left : state.usual_at_start;
    case Side::Right:
        return state.usual_of_right ? state.usual_of_right : state.usual_at_start;
    case Side::Both:
        break;
    }
    return state.usual_at_start;
}

} // namespace

std::optional<int> median_morning_before(const PatientState& state, Instant moment, Side side) {
    ScoreCounts scores;
    for (auto morning = state.mornings.rbegin(); morning != state.mornings.rend(); ++morning) {
        if (instant_of(morning->at) < moment && is_of(*morning, side)) {
            scores.add(morning->score);
        }
        if (scores.total() == window_mornings) {
            break;
        }
    }
    return scores.median();
}

std::optional<int> median_morning_of_week(const PatientState& state, Date last_date) {
    ScoreCounts scores;
    for (auto morning = state.mornings.rbegin(); morning != state.mornings.rend(); ++morning) {
        if (morning->at.date <= last_date - std::chrono::days(2 * week_days)) {
            break; // a wide margin: dates can step back when the patient travels
        }
        if (morning->at.date <= last_date &&
            morning->at.date > last_date - std::chrono::days(week_days)) {
            scores.add(morning->score);
        }
    }
    return scores.total() < least_mornings_of_week ? std::nullopt : scores.median();
}

std::optional<int> usual_before(const PatientState& state, Instant moment, Side side) {
    const std::optional<int> recent = median_morning_before(state, moment, side);
    const std::optional<PainScore> told = told_usual(state, side);
    if (!told) {
        return recent;
    }
    return recent ? std::min(*recent, told->value()) : told->value();
}

std::optional<PainScore>
start_value_most(const Programme& programme, const PatientState& state, LocalTime now) {
    if (!programme.start_value || !state.usual_told) {
        return std::nullopt;
    }
    const StartValue& rule = *programme.start_value;
    const std::chrono::days least(rule.after_days);
    if (now.date - state.usual_told->date < least) {
        return std::nullopt;
    }
    std::optional<PainScore> lowest;
    std::optional<PainScore> highest;
    int told = 0;
    for (auto morning = state.mornings.rbegin(); morning != state.mornings.rend(); ++morning) {
        if (morning->at.date <= now.date - least) {
            break;
        }
        lowest = lowest ? std::min(*lowest, morning->score) : morning->score;
        highest = std::max(highest, std::optional<PainScore>(morning->score));
        ++told;
    }
    const bool is_stable =
        told >= rule.mornings && highest->value() - lowest->value() <= rule.spread;
    const std::optional<int> median =
        median_morning_before(state, instant_of(now) + std::chrono::minutes(1));
    return is_stable && median ? PainScore::from(*median) : std::nullopt;
}

bool is_usual_at_limit(const Programme& programme, const PatientState& state, LocalTime now) {
    const std::optional<int> usual = usual_before(state, instant_of(now));
    return usual && find_rule(programme, RuleKind::UsualTooHigh) != nullptr &&
           *usual >= pain_limits(programme, nullptr, usual).amber_most;
}

} // namespace loadwise
