#include "baseline.h"

#include <algorithm>

namespace loadwise {
namespace {

constexpr int window_mornings = 7;
constexpr int week_days = 7;
constexpr std::size_t least_mornings_of_week = 3;

/// The lower middle one when there are two.
std::optional<int> median(std::vector<int>& scores) {
    if (scores.empty()) {
        return std::nullopt;
    }
    std::sort(scores.begin(), scores.end());
    return scores[(scores.size() - 1) / 2];
}

} // namespace

std::optional<int> median_morning_before(const PatientState& state, Instant moment) {
    std::vector<int> scores;
    for (auto morning = state.mornings.rbegin(); morning != state.mornings.rend(); ++morning) {
        if (instant_of(morning->at) < moment) {
            scores.push_back(morning->score.value());
        }
        if (scores.size() == window_mornings) {
            break;
        }
    }
    return median(scores);
}

std::optional<int> median_morning_of_week(const PatientState& state, Date last_date) {
    std::vector<int> scores;
    for (auto morning = state.mornings.rbegin(); morning != state.mornings.rend(); ++morning) {
        if (morning->at.date <= last_date - std::chrono::days(2 * week_days)) {
            break; // a wide margin: dates can step back when the patient travels
        }
        if (morning->at.date <= last_date &&
            morning->at.date > last_date - std::chrono::days(week_days)) {
            scores.push_back(morning->score.value());
        }
    }
    return scores.size() < least_mornings_of_week ? std::nullopt : median(scores);
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
