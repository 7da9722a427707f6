#include "pain_limits.h"

#include "pain_score.h"

#include <algorithm>

namespace loadwise {
namespace {

const PainRule* rule_for(const Programme& programme, const Exercise* exercise) {
    if (exercise != nullptr && !exercise->pain_rule.empty()) {
        return find_by_id(programme.pain_rules, exercise->pain_rule);
    }
    const Track* track = exercise == nullptr ? nullptr : track_of(programme, exercise->id);
    if (track != nullptr && !track->pain_rule.empty()) {
        return find_by_id(programme.pain_rules, track->pain_rule);
    }
    return find_by_id(programme.pain_rules, programme.pain_rule);
}

} // namespace

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
    const PainRule* rule = rule_for(programme, exercise);
    if (rule == nullptr) {
        return {};
    }
    const int base = rule->is_relative ? usual.value_or(0) : 0;
    const int amber_most = std::min(base + rule->amber_most, rule->ceiling);
    return {std::min(base + rule->green_most, amber_most), amber_most, rule->settle_rise};
}

} // namespace loadwise
