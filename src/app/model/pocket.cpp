#include "app/model/pocket.h"

#include "app/model/player_cues.h"
#include "base/insertion_sort.h"

#include <algorithm>

namespace loadwise {

namespace {

constexpr Millis minute{60'000};
constexpr Millis least_with_minutes = 2 * minute;

/// A sound that only says that it goes on keeps away from those that say more.
constexpr Millis apart{5'000};

/// More short tones than these nobody counts.
constexpr int counted_most = 8;

std::optional<PocketSound> sound_of(CueKind kind) {
    switch (kind) {
    case CueKind::Tick:
        return PocketSound::Tick;
    case CueKind::Go:
        return PocketSound::Begin;
    case CueKind::Lift:
        return PocketSound::Lift;
    case CueKind::Lower:
        return PocketSound::Lower;
    case CueKind::Still:
        return PocketSound::Still;
    case CueKind::Half:
        return PocketSound::Half;
    case CueKind::Rest:
        return PocketSound::Ease;
    case CueKind::Name:
    case CueKind::Next:
    case CueKind::Left:
    case CueKind::Over: // by what follows it
        break;
    }
    return std::nullopt;
}

std::optional<PocketSound> start_sound(const Player& player) {
    switch (player.phase) {
    case PlayerPhase::Work:
        return PocketSound::Begin;
    case PlayerPhase::Rest:
        return PocketSound::Ease;
    case PlayerPhase::Change:
        return PocketSound::Change;
    case PlayerPhase::Ready:
        return PocketSound::End;
    case PlayerPhase::CountIn:
    case PlayerPhase::Confirm:
        break;
    }
    return std::nullopt;
}

/// Of several runs, which; else which of several sets, once for both sides.
int count_at(const PocketCue& cue, const Player& player, const SetTimeline& timeline, int sets) {
    if (cue.sound != PocketSound::Begin) {
        return 0;
    }
    const bool has_runs = timeline.repetitions > 1 && timeline.beats.front().move == Move::Work;
    const Beat* const beat = beat_at(timeline, cue.at - player.since + player.work_from);
    const int number = has_runs && beat != nullptr ? beat->repetition
                       : !has_runs && sets > 1     ? player.set.number
                                                   : 0;
    return number > counted_most ? 0 : number;
}

/// What the live cues say within the phase; its first moment is told by `start_sound`.
void add_phase(
    PocketTrack& track, const Player& player, SetPlan plan, const SetTimeline& timeline
) {
    const Millis first = std::max(player.since, Millis(0));
    for (const Cue& cue : cues_of(player, plan, timeline, first)) {
        const std::optional<PocketSound> sound = sound_of(cue.kind);
        const Millis end = player.since + phase_length(player, plan).value_or(Millis(0));
        if (sound && cue.at < end) {
            track.cues.push_back({*sound, cue.at, 0});
        }
    }
}

void add_minutes(PocketTrack& track, const SetTimeline& timeline, Millis work_start) {
    std::vector<PocketCue> found;
    for (const Beat& beat : timeline.beats) {
        const Millis start = work_start + beat.start;
        for (Millis at = minute; beat.length >= least_with_minutes && at < beat.length;
             at += minute) {
            const bool is_alone =
                std::none_of(track.cues.begin(), track.cues.end(), [&](const PocketCue& cue) {
                    return std::chrono::abs(cue.at - (start + at)) < apart;
                });
            if (is_alone && start + at >= Millis(0) && beat.length - at >= apart) {
                found.push_back({PocketSound::Minute, start + at, 0});
            }
        }
    }
    track.cues.insert(track.cues.end(), found.begin(), found.end());
}

} // namespace

PocketTrack pocket_track(Player player, SetPlan plan, const SetTimeline& timeline, Millis now) {
    PocketTrack track;
    player.since -= now;
    const int sets = plan.left.empty() ? 0 : plan.left.back().number;
    while (player.is_running() && phase_length(player, plan)) {
        const std::optional<PocketSound> sound = start_sound(player);
        if (sound && player.since >= Millis(0)) {
            track.cues.push_back({*sound, player.since, 0});
        }
        add_phase(track, player, plan, timeline);
        const SetKey set = player.set;
        const bool is_work = player.phase == PlayerPhase::Work;
        for (PocketCue& cue : track.cues) {
            if (is_work && cue.at >= player.since) {
                cue.count = count_at(cue, player, timeline, sets);
            }
        }
        if (is_work) {
            add_minutes(track, timeline, player.since - player.work_from);
        }
        track.phases.push_back(player);
        Player next = next_phase(player, plan);
        if (is_work) {
            std::erase(plan.left, set);
        }
        player = std::move(next);
    }
    track.length = player.since;
    track.cues.push_back({PocketSound::End, track.length, 0});
    track.after = std::move(player);
    insertion_sort(track.cues, [](const PocketCue& one, const PocketCue& other) {
        return one.at < other.at;
    });
    return track;
}

std::size_t phase_at(const PocketTrack& track, Millis at) {
    if (at >= track.length) {
        return track.phases.size();
    }
    std::size_t phase = 0;
    while (phase + 1 < track.phases.size() && track.phases[phase + 1].since <= at) {
        ++phase;
    }
    return phase;
}

Millis phase_end(const PocketTrack& track, std::size_t phase) {
    return phase + 1 < track.phases.size() ? track.phases[phase + 1].since : track.length;
}

} // namespace loadwise
