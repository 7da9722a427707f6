#include "figure/motion.h"

#include "figure/extent.h"

#include <algorithm>
#include <cmath>

namespace loadwise {

namespace {

constexpr double top_phase = 0.4;
constexpr double lower_phase = 0.5;
constexpr double bottom_phase = 0.9;

/// Starts and ends softly.
double eased(double part) {
    const double x = std::clamp(part, 0.0, 1.0);
    return x * x * x * (x * (6 * x - 15) + 10);
}

/// 0 in the first key, 1 in the last.
double lift_progress(double phase) {
    if (phase < lower_phase) {
        return eased(phase / top_phase);
    }
    return 1 - eased((phase - lower_phase) / (bottom_phase - lower_phase));
}

constexpr double hold_entry = 0.15; ///< the phase a hold is entered in; it is left in as much
constexpr double hold_entry_seconds = 2;

double hold_progress(double phase) {
    return std::min(eased(phase / hold_entry), eased((1 - phase) / hold_entry));
}

double hold_phase(double seconds, double hold_seconds) {
    const double before = std::clamp(seconds + hold_entry_seconds, 0.0, hold_entry_seconds);
    const double after = std::clamp(seconds - hold_seconds, 0.0, hold_entry_seconds);
    const double during = std::clamp(seconds / std::max(1.0, hold_seconds), 0.0, 1.0);
    return hold_entry * (before + after) / hold_entry_seconds + (1 - 2 * hold_entry) * during;
}

/// The slope at a key between two differences: none at a turning point, so nothing overshoots.
double slope(double before, double after) {
    return before * after <= 0 ? 0 : 2 * before * after / (before + after);
}

double between(double from, double to, double slope_from, double slope_to, double t) {
    const double t2 = t * t;
    const double t3 = t2 * t;
    return from * (2 * t3 - 3 * t2 + 1) + slope_from * (t3 - 2 * t2 + t) + to * (3 * t2 - 2 * t3) +
           slope_to * (t3 - t2);
}

struct Place {
    std::size_t index = 0; ///< of the key before
    double part = 0;       ///< of the way to the next
};

/// The key at this place of an endless row, in which each turn moves the ground on.
Numbers endless(const Figure& figure, std::ptrdiff_t index) {
    const auto count = static_cast<std::ptrdiff_t>(figure.keys.size());
    const std::ptrdiff_t turn = index < 0 ? -1 : index / count;
    Stance stance = figure.keys[static_cast<std::size_t>(index - turn * count)];
    stance.ground += figure.travel * static_cast<double>(turn);
    return numbers_of(stance);
}

/// Straight from key to key; with three or more keys the way is rounded at those between.
Stance open_way(const Figure& figure, double progress) {
    const std::size_t last = figure.keys.size() - 1;
    const double along = std::clamp(progress, 0.0, 1.0) * static_cast<double>(last);
    const std::size_t index = std::min(static_cast<std::size_t>(along), last > 0 ? last - 1 : 0);
    const double part = along - static_cast<double>(index);
    const Numbers from = numbers_of(figure.keys[index]);
    const Numbers to = numbers_of(figure.keys[std::min(index + 1, last)]);
    const Numbers before = numbers_of(figure.keys[index > 0 ? index - 1 : index]);
    const Numbers after = numbers_of(figure.keys[std::min(index + 2, last)]);
    Numbers found(from.size());
    for (std::size_t i = 0; i < from.size(); ++i) {
        const double step = to[i] - from[i];
        const double start = index > 0 ? slope(from[i] - before[i], step) : step;
        const double end = index + 2 <= last ? slope(step, after[i] - to[i]) : step;
        found[i] = between(from[i], to[i], start, end, part);
    }
    return stance_of(found);
}

Stance round_way(const Figure& figure, double phase) {
    const double along = (phase - std::floor(phase)) * static_cast<double>(figure.keys.size());
    const auto index = static_cast<std::ptrdiff_t>(along);
    const double part = along - static_cast<double>(index);
    const Numbers before = endless(figure, index - 1);
    const Numbers from = endless(figure, index);
    const Numbers to = endless(figure, index + 1);
    const Numbers after = endless(figure, index + 2);
    Numbers found(from.size());
    for (std::size_t i = 0; i < from.size(); ++i) {
        const double step = to[i] - from[i];
        const double start = slope(from[i] - before[i], step);
        const double end = slope(step, after[i] - to[i]);
        found[i] = between(from[i], to[i], start, end, part);
    }
    return stance_of(found);
}

Stance stance_at(const Figure& figure, double phase) {
    const auto along = [&figure](double progress) {
        return figure.way.from + (figure.way.to - figure.way.from) * progress;
    };
    switch (figure.motion) {
    case Motion::Lift:
        return open_way(figure, along(lift_progress(phase)));
    case Motion::Hold:
        return open_way(figure, along(hold_progress(phase)));
    case Motion::Cycle:
        break;
    }
    return round_way(figure, phase);
}

double seconds_in(std::chrono::seconds time) {
    return static_cast<double>(time.count());
}

Ground ground_of(const Figure& figure) {
    Ground ground{1000, 1000};
    for (const Stance& stance : figure.keys) {
        const Pose pose = pose_of(figure.aims, stance, {});
        for (std::size_t side = 0; side < 2; ++side) {
            ground[side] = std::min(ground[side], pose.legs[side].ball.y);
        }
    }
    return ground;
}

} // namespace

double phase_of(const Tempo& tempo, double seconds, Start start) {
    struct Part {
        double seconds;
        double from;
        double to;
    };

    std::array<Part, 4> parts{{
        {seconds_in(tempo.up), 0, top_phase},
        {seconds_in(tempo.top), top_phase, lower_phase},
        {seconds_in(tempo.down), lower_phase, bottom_phase},
        {seconds_in(tempo.bottom), bottom_phase, 1},
    }};
    if (start == Start::Top) {
        std::rotate(parts.begin(), parts.begin() + 2, parts.end());
    }
    const double total = parts[0].seconds + parts[1].seconds + parts[2].seconds + parts[3].seconds;
    if (total <= 0 || seconds < 0) {
        return parts[0].from;
    }
    double left = std::fmod(seconds, total);
    for (const Part& part : parts) {
        if (left < part.seconds) {
            return part.from + (part.to - part.from) * left / part.seconds;
        }
        left -= part.seconds;
    }
    return parts[0].from;
}

double phase_of(const Figure& figure, const std::optional<Tempo>& tempo, double seconds) {
    if (figure.motion == Motion::Hold) {
        return lower_phase;
    }
    if (figure.motion == Motion::Lift && tempo) {
        return phase_of(*tempo, seconds, figure.start);
    }
    const double turns = std::max(0.0, seconds) / std::max(0.2, figure.seconds);
    const double shift =
        figure.motion == Motion::Lift && figure.start == Start::Top ? lower_phase : 0;
    return turns + shift - std::floor(turns + shift);
}

double phase_of(const Figure& figure, const Dose& dose, double seconds) {
    if (figure.motion == Motion::Hold && dose.hold) {
        return hold_phase(seconds, seconds_in(*dose.hold));
    }
    return phase_of(figure, dose.tempo, seconds);
}

double repetition_seconds(const Figure& figure, const std::optional<Tempo>& tempo) {
    const double prescribed =
        tempo ? seconds_in(tempo->up + tempo->top + tempo->down + tempo->bottom) : 0;
    const bool is_prescribed = figure.motion == Motion::Lift && prescribed > 0;
    return is_prescribed ? prescribed : figure.seconds;
}

std::vector<double> key_phases(const Figure& figure) {
    switch (figure.motion) {
    case Motion::Hold:
        return {lower_phase};
    case Motion::Lift:
        return figure.start == Start::Bottom ? std::vector<double>{0, lower_phase}
                                             : std::vector<double>{lower_phase, 0};
    case Motion::Cycle:
        break;
    }
    return figure.stills.empty() ? std::vector<double>{0, 0.25, 0.5} : figure.stills;
}

Pose pose_at(const Figure& figure, double phase) {
    return figure.keys.empty() ? Pose{}
                               : pose_of(figure.aims, stance_at(figure, phase), figure.ground);
}

Numbers numbers_of(const Stance& stance) {
    Numbers numbers{
        stance.at.x, stance.at.y, stance.pelvis, stance.spine, stance.neck, stance.ground};
    for (const auto& limbs : {stance.legs, stance.arms}) {
        for (const auto& limb : limbs) {
            numbers.insert(numbers.end(), limb.begin(), limb.end());
        }
    }
    return numbers;
}

Stance stance_of(const Numbers& numbers) {
    Stance stance;
    stance.at = {numbers[0], numbers[1]};
    stance.pelvis = numbers[2];
    stance.spine = numbers[3];
    stance.neck = numbers[4];
    stance.ground = numbers[5];
    std::size_t place = 6;
    for (auto* limbs : {&stance.legs, &stance.arms}) {
        for (auto& limb : *limbs) {
            for (double& number : limb) {
                number = numbers[place++];
            }
        }
    }
    return stance;
}

Figure with_frame(Figure figure) {
    const bool is_even = std::all_of(figure.keys.begin(), figure.keys.end(), [](const Stance& key) {
        return key.ground == 0;
    });
    const double step = figure.travel / static_cast<double>(figure.keys.size());
    for (std::size_t place = 0; is_even && place < figure.keys.size(); ++place) {
        figure.keys[place].ground = step * static_cast<double>(place);
    }
    figure.ground = ground_of(figure);
    const Frame around = frame_around(figure);
    figure.frame = frame_of_one(around);
    figure.still_frame = frame_of_several(around);
    return figure;
}

} // namespace loadwise
