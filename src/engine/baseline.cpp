#include "baseline.h"

#include "median.h"

#include <algorithm>

namespace loadwise {
namespace {

constexpr int window_mornings = 7;
constexpr int least_mornings_of_week = 3;

} // namespace

std::optional<int> median_morning_before(const PatientState& state, Instant moment) {
    ScoreCounts scores;
    for (auto morning = state.mornings.rbegin(); morning != state.mornings.rend(); ++morning) {
        if (instant_of(morning->at) < moment) {
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

std::optional<int> usual_before(const PatientState& state, Instant moment) {
    const std::optional<int> recent = median_morning_before(state, moment);
    if (!state.usual_at_start) {
        return recent;
    }
    const int at_start = state.usual_at_start->value();
    return recent ? std::min(*recent, at_start) : at_start;
}

} // namespace loadwise
