#include "figure/fit.h"

#include "figure/motion.h"

#include <algorithm>

namespace loadwise {

namespace {

constexpr int halvings = 12;
/// Of the moments looked at; between two of them a hip may bend a little further.
constexpr double margin = 0.4;

double near_flexion(const Pose& pose) {
    return hip_flexion(pose, pose.legs[0]);
}

/// The furthest that a hip which works is bent in any phase.
double most_bent(const Figure& figure) {
    constexpr int moments = 48;
    const bool is_both = figure.works_both || figure.motion == Motion::Cycle;
    double most = -180;
    for (int moment = 0; moment < moments; ++moment) {
        const Pose pose = pose_at(figure, static_cast<double>(moment) / moments);
        most = std::max(most, near_flexion(pose));
        if (is_both) {
            most = std::max(most, hip_flexion(pose, pose.legs[1]));
        }
    }
    return most;
}

/// The body that stands still where a cycle passes.
std::vector<Stance> standing(const Figure& figure) {
    constexpr double hip_height = 90.2;
    constexpr double ball_ahead = 11;
    std::vector<Stance> keys = figure.keys;
    for (Stance& key : keys) {
        key.at.y = hip_height + figure.ground[0];
        for (std::size_t side = 0; side < 2; ++side) {
            if (figure.aims.legs[side] == LegAim::Angles) {
                key.legs[side] = {};
            } else {
                key.legs[side] = {key.at.x + ball_ahead, figure.ground[side], 0};
            }
        }
        key.ground = 0;
    }
    return keys;
}

/// Between the smallest movement (0) and the whole one (1).
Figure sized(Figure figure, double size) {
    for (std::size_t place = 0; place < figure.keys.size(); ++place) {
        Numbers numbers = numbers_of(figure.keys[place]);
        const Numbers least = numbers_of(figure.small[place]);
        for (std::size_t each = 0; each < numbers.size(); ++each) {
            numbers[each] = least[each] + (numbers[each] - least[each]) * size;
        }
        figure.keys[place] = stance_of(numbers);
    }
    figure.travel *= size;
    return figure;
}

Figure made_smaller(Figure figure, double most_degrees) {
    if (figure.small.empty() && figure.motion == Motion::Cycle) {
        figure.small = standing(figure);
    }
    if (figure.small.size() != figure.keys.size() || most_bent(figure) <= most_degrees) {
        return figure;
    }
    double low = 0;
    double high = 1;
    for (int step = 0; step < halvings; ++step) {
        const double middle = (low + high) / 2;
        (most_bent(sized(figure, middle)) > most_degrees - margin ? high : low) = middle;
    }
    return with_frame(sized(std::move(figure), low));
}

/// The near hip's flexion at this part of the way of a lift or hold.
double flexion_on_way(Figure& figure, double part) {
    figure.way = {part, part};
    return near_flexion(pose_at(figure, 0));
}

/// Where the way crosses these degrees; its end where it does not.
double crossing(Figure& figure, double degrees, double inside, double end) {
    const bool is_over = flexion_on_way(figure, end) > degrees;
    for (int step = 0; step < halvings; ++step) {
        const double middle = (inside + end) / 2;
        ((flexion_on_way(figure, middle) > degrees) == is_over ? end : inside) = middle;
    }
    return inside;
}

void cut_off(Figure& figure, const JointRange& range) {
    const bool is_bent_first = flexion_on_way(figure, 0) > flexion_on_way(figure, 1);
    double bent = is_bent_first ? 0 : 1;
    double straight = 1 - bent;
    if (flexion_on_way(figure, bent) > range.to_degrees) {
        bent = crossing(figure, range.to_degrees, straight, bent);
    }
    if (flexion_on_way(figure, straight) < range.from_degrees) {
        straight = crossing(figure, range.from_degrees, bent, straight);
    }
    figure.way = is_bent_first ? Way{bent, straight} : Way{straight, bent};
}

} // namespace

Figure fitted(Figure figure, const std::optional<JointRange>& range) {
    if (!range || !figure.has_hip_range || figure.keys.empty()) {
        return figure;
    }
    figure = made_smaller(std::move(figure), range->to_degrees);
    if (figure.motion != Motion::Cycle) {
        cut_off(figure, *range);
    }
    return figure;
}

} // namespace loadwise
