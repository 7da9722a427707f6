#include "engine/state/baseline.h"

#include "engine/log/median.h"
#include "engine/state/pain_limits.h"
#include "engine/state/plan_queries.h"

#include <algorithm>
#include <array>

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

std::optional<int> median_of_side(const PatientState& state, Instant moment, Side side) {
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

std::optional<int> median_of_side_of_week(const PatientState& state, Date last_date, Side side) {
    ScoreCounts scores;
    for (auto morning = state.mornings.rbegin(); morning != state.mornings.rend(); ++morning) {
        if (morning->at.date <= last_date - std::chrono::days(2 * week_days)) {
            break; // a wide margin: dates can step back when the patient travels
        }
        if (morning->at.date <= last_date &&
            morning->at.date > last_date - std::chrono::days(week_days) && is_of(*morning, side)) {
            scores.add(morning->score);
        }
    }
    return scores.total() < least_mornings_of_week ? std::nullopt : scores.median();
}

/// Asked of both, it is the side that is worse: two sides in one median are neither.
template <typename Median>
std::optional<int> worse_of(const PatientState& state, Side side, Median median) {
    std::optional<int> worse;
    for (const Side each : sides_of_mornings(state)) {
        worse = std::max(worse, median(each));
    }
    return side == Side::Both ? worse : median(side);
}

/// Enough mornings of that side, later than that date, and all of them near to each other.
bool is_stable_since(const PatientState& state, const StartValue& rule, Date date, Side side) {
    std::optional<PainScore> lowest;
    std::optional<PainScore> highest;
    int told = 0;
    for (auto morning = state.mornings.rbegin(); morning != state.mornings.rend(); ++morning) {
        if (morning->at.date <= date) {
            break;
        }
        if (is_of(*morning, side)) {
            lowest = lowest ? std::min(*lowest, morning->score) : morning->score;
            highest = std::max(highest, std::optional<PainScore>(morning->score));
            ++told;
        }
    }
    return told >= rule.mornings && highest->value() - lowest->value() <= rule.spread;
}

} // namespace

std::span<const Side> sides_of_mornings(const PatientState& state) {
    static constexpr std::array both{Side::Both};
    static constexpr std::array each{Side::Left, Side::Right};
    const bool is_sided = !state.mornings.empty() && state.mornings.back().side != Side::Both;
    return is_sided ? std::span<const Side>(each) : std::span<const Side>(both);
}

std::optional<int> usual_told(const PatientState& state, Side side) {
    const std::optional<PainScore> told = told_usual(state, side);
    return told ? std::optional<int>(told->value()) : std::nullopt;
}

std::optional<int> median_morning_before(const PatientState& state, Instant moment, Side side) {
    return worse_of(state, side, [&](Side each) { return median_of_side(state, moment, each); });
}

std::optional<int> median_morning_of_week(const PatientState& state, Date last_date, Side side) {
    return worse_of(state, side, [&](Side each) {
        return median_of_side_of_week(state, last_date, each);
    });
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
    const auto sides = sides_of_mornings(state);
    const bool is_stable = std::all_of(sides.begin(), sides.end(), [&](Side side) {
        return is_stable_since(state, rule, now.date - least, side);
    });
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
