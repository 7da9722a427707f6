#include "engine/state/pain_limits.h"

#include "engine/log/pain_score.h"

#include <algorithm>

namespace loadwise {

const PainRule* pain_rule_of(const Programme& programme, const Exercise* exercise) {
    if (exercise != nullptr && !exercise->pain_rule.empty()) {
        return find_by_id(programme.pain_rules, exercise->pain_rule);
    }
    const Track* track = exercise == nullptr ? nullptr : track_of(programme, exercise->id);
    if (track != nullptr && !track->pain_rule.empty()) {
        return find_by_id(programme.pain_rules, track->pain_rule);
    }
    return find_by_id(programme.pain_rules, programme.pain_rule);
}

const Track* track_of(const Programme& programme, const ExerciseId& exercise) {
    for (const Track& track : programme.tracks) {
        for (const ExerciseId& member : track.exercises) {
            if (member == exercise) {
                return &track;
            }
        }
    }
    return nullptr;
}

TrackId track_id_of(const Programme& programme, const ExerciseId& exercise) {
    const Track* track = track_of(programme, exercise);
    return track == nullptr ? TrackId{} : track->id;
}

PainLimits
pain_limits(const Programme& programme, const Exercise* exercise, std::optional<int> usual) {
    return limits_by(pain_rule_of(programme, exercise), usual);
}

PainLimits limits_by(const PainRule* rule, std::optional<int> usual) {
    if (rule == nullptr) {
        return {};
    }
    const int base = rule->is_relative ? usual.value_or(0) : 0;
    const int amber_most = std::min(base + rule->amber_most, rule->ceiling);
    const int green_most = std::min(base + rule->green_most, rule->green_ceiling);
    return {std::min(green_most, amber_most), amber_most, rule->settle_rise, rule->settled_most};
}

} // namespace loadwise
