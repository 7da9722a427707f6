#include "cli/simulated_body.h"

#include "engine/state/plan_queries.h"
#include "engine/state/rest.h"

#include <algorithm>

namespace loadwise::cli {
namespace {

constexpr int thousand = 1000;
constexpr int other_side_less = 2000;
constexpr int pain_most = 8500;

int stage_of(const Programme& programme, const ExerciseId& exercise) {
    for (std::size_t place = 0; place < programme.stages.size(); ++place) {
        const std::vector<ExerciseId>& members = programme.stages[place].exercises;
        if (std::find(members.begin(), members.end(), exercise) != members.end()) {
            return static_cast<int>(place);
        }
    }
    const Track* track = nullptr;
    for (const Track& each : programme.tracks) {
        const auto& members = each.exercises;
        const bool is_in = std::find(members.begin(), members.end(), exercise) != members.end();
        track = is_in ? &each : track;
    }
    return track != nullptr && track->kind == TrackKind::Flare ? -1 : 2;
}

int demand_of(const Programme& programme, const Exercise& exercise, Rung rung) {
    const auto rungs = static_cast<int>(exercise.ladder.size());
    return 1200 + 900 * stage_of(programme, exercise.id) + 1200 * rung.index / rungs;
}

int now_resting(const Body& body) {
    return body.resting + body.reaction;
}

/// How well somebody is, 0 to 100.
int wellness_of(const Body& body) {
    return std::clamp(body.capacity / 50 - now_resting(body) / 100, 0, 100);
}

int measured_pain(const Body& body, const Measure& measure) {
    constexpr int demand_of_test = 1800;
    const bool is_at_rest = measure.id.text == "usual_pain";
    const int under_load = now_resting(body) * 2 / 5 + std::max(demand_of_test - body.capacity, 0);
    const int points = in_score(is_at_rest ? now_resting(body) : under_load);
    return std::clamp(points * measure.most / 10, measure.least, measure.most);
}

} // namespace

int in_score(int thousandths) {
    return std::clamp((thousandths + thousand / 2) / thousand, 0, 10);
}

Body make_body(const Nature& nature, RandomNumbers& random) {
    Body body;
    body.capacity += random.between(-600, 600);
    body.resting =
        std::max(nature.usual + random.between(-nature.usual_spread, nature.usual_spread), 0);
    body.sits = nature.sits;
    return body;
}

void pass_night(Body& body, const Nature& nature, RandomNumbers& random) {
    constexpr int reaction_kept = 70; // percent
    constexpr int flare = 3500;
    body.resting -= body.resting * nature.healing / thousand;
    body.reaction = body.reaction * reaction_kept / 100;
    body.reaction += random.chance_percent(nature.flare_percent) ? flare : 0;
    body.soreness = body.soreness_in_one;
    body.soreness_in_one = body.soreness_in_two;
    body.soreness_in_two = 0;
}

int morning_score(const Body& body, const Nature& nature, Side side, RandomNumbers& random) {
    const int noise = random.between(-nature.noise, nature.noise) / 2;
    const int less = nature.is_bilateral && side == Side::Right ? other_side_less : 0;
    return in_score(std::max(now_resting(body) + body.soreness + noise - less, 0));
}

int train_body(
    Body& body,
    const Nature& nature,
    const Programme& programme,
    const Exercise& exercise,
    Rung rung,
    RandomNumbers& random
) {
    const int noise = random.between(-nature.noise, nature.noise);
    const int overload = std::max(demand_of(programme, exercise, rung) - body.capacity + noise, 0);
    body.capacity += nature.gain;
    if (nature.is_amber) {
        return random.between(3, 5);
    }
    body.reaction = std::min(body.reaction + overload / 4, std::max(pain_most - body.resting, 0));
    if (nature.second_morning > 0 && is_heavy(dose_at(exercise, rung))) {
        body.soreness_in_two = nature.second_morning + noise;
    }
    return in_score(now_resting(body) * 2 / 5 + overload);
}

/// What comes on top of the resting pain takes minutes away: a flare-up is felt in the chair first.
int minutes_tolerated(const Body& body) {
    constexpr int lost_by_point = 4;
    return std::max(body.sits / thousand - body.reaction * lost_by_point / thousand, 0);
}

int sit_body(Body& body, const Nature& nature, int minutes, RandomNumbers& random) {
    constexpr int pain_by_minute = 120; // that is too long
    constexpr int past_tolerance = 10;  // minutes that still train
    const int noise = random.between(-nature.noise, nature.noise) / 2;
    const int too_long = std::max(minutes - minutes_tolerated(body), 0);
    body.sits += too_long <= past_tolerance ? nature.sit_gain : 0;
    body.reaction = std::min(
        body.reaction + too_long * pain_by_minute / 8, std::max(pain_most - body.resting, 0)
    );
    return in_score(now_resting(body) * 2 / 5 + too_long * pain_by_minute + noise);
}

void go_on_long_trip(Body& body) {
    constexpr int flare = 3500;
    body.reaction += flare;
}

int measured(const Body& body, const Measure& measure, Side side) {
    if (measure.kind == MeasureKind::YesNo) {
        return wellness_of(body) > 50 ? 1 : 0;
    }
    if (!measure.is_more_better) {
        return measured_pain(body, measure);
    }
    const int best = measure.least + (measure.most - measure.least) * wellness_of(body) / 100;
    const int lag_percent = side == Side::Left ? std::max(70 - wellness_of(body), 0) / 2 : 0;
    return best - best * lag_percent / 100;
}

} // namespace loadwise::cli
