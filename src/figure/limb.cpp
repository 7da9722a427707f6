#include "figure/limb.h"

namespace loadwise {

Outline limb(const Bone& bone, std::span<const Station> stations, double unseen) {
    constexpr double roundness = 0.46;
    const auto point = [&bone](double along, double front) {
        return bone.from + rotated({along, front}, bone.direction);
    };
    const auto cap = [&point, &bone](const Station& end, double outwards) {
        const double depth = (end.front + end.back) * roundness;
        return point(end.along * bone.length + depth * outwards, (end.front - end.back) / 2);
    };
    Outline corners;
    corners.reserve(2 * stations.size() + 2);
    for (const Station& station : stations) {
        corners.push_back(point(station.along * bone.length, station.front));
    }
    corners.push_back(cap(stations.back(), 1));
    for (auto station = stations.rbegin(); station != stations.rend(); ++station) {
        corners.push_back(point(station->along * bone.length, -station->back));
    }
    corners.push_back(cap(stations.front(), -1));
    return smooth(corners, unseen);
}

Outline before_hem(const Outline& outline, const Bone& bone, double along) {
    return cut(
        outline, bone.from + polar(along * bone.length, bone.direction), polar(-1, bone.direction)
    );
}

Bone thigh_bone(const Pose& pose, const Leg& leg) {
    return {pose.hip, leg.thigh, body::thigh};
}

Bone shank_bone(const Leg& leg) {
    return {leg.knee, leg.shank, body::shank};
}

} // namespace loadwise
