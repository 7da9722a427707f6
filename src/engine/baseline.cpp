#include "baseline.h"

#include <algorithm>
#include <array>

namespace loadwise {
namespace {

constexpr int window_mornings = 7;
constexpr int least_mornings_of_week = 3;

/// How often each score was told.
struct ScoreCounts {
    std::array<int, PainScore::highest + 1> of_score{};
    int total = 0;

    void add(PainScore score) {
        ++of_score[static_cast<std::size_t>(score.value())];
        ++total;
    }
};

/// The lower middle one when there are two.
std::optional<int> median(const ScoreCounts& counts) {
    int below = 0;
    for (int score = PainScore::lowest; score <= PainScore::highest; ++score) {
        below += counts.of_score[static_cast<std::size_t>(score)];
        if (2 * below >= counts.total && counts.total > 0) {
            return score;
        }
    }
    return std::nullopt;
}

} // namespace

std::optional<int> median_morning_before(const PatientState& state, Instant moment) {
    ScoreCounts scores;
    for (auto morning = state.mornings.rbegin(); morning != state.mornings.rend(); ++morning) {
        if (instant_of(morning->at) < moment) {
            scores.add(morning->score);
        }
        if (scores.total == window_mornings) {
            break;
        }
    }
    return median(scores);
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
    return scores.total < least_mornings_of_week ? std::nullopt : median(scores);
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
