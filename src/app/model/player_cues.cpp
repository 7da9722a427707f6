#include "app/model/player_cues.h"

#include "base/insertion_sort.h"

#include <algorithm>

namespace loadwise {

namespace {

constexpr int ticks = 3;
constexpr Millis soon{100};              ///< after what the press itself sounds like
constexpr Millis least_with_ten{25'000}; ///< a shorter hold is told its half, which is near ten
constexpr Millis before_next{10'000};

CueKind cue_of(Move move) {
    switch (move) {
    case Move::Lift:
        return CueKind::Lift;
    case Move::Lower:
        return CueKind::Lower;
    case Move::Top:
    case Move::Bottom:
        return CueKind::Still;
    case Move::Hold:
    case Move::Work:
        return CueKind::Go;
    case Move::Release:
    case Move::Recover:
        break;
    }
    return CueKind::Rest;
}

void add_ticks(std::vector<Cue>& cues, Millis end) {
    for (int left = ticks; left > 0; --left) {
        cues.push_back({CueKind::Tick, end - left * one_second, left});
    }
}

void add_work(std::vector<Cue>& cues, const SetTimeline& timeline, Millis start) {
    for (const Beat& beat : timeline.beats) {
        const Millis at = start + beat.start;
        cues.push_back({cue_of(beat.move), at, beat.repetition});
        const bool is_long = beat.move == Move::Hold || beat.move == Move::Work;
        if (is_long && beat.length >= least_with_half) {
            cues.push_back({CueKind::Half, at + beat.length / 2, beat.repetition});
        }
        if (is_long && beat.length >= least_with_ten) {
            cues.push_back({CueKind::Left, at + beat.length - told_left, beat.repetition});
        }
        if (is_long || beat.move == Move::Recover) {
            add_ticks(cues, at + beat.length);
        }
    }
    cues.push_back({CueKind::Over, start + timeline.length, 0});
}

} // namespace

std::vector<Cue>
cues_of(const Player& player, const SetPlan& plan, const SetTimeline& timeline, Millis now) {
    std::vector<Cue> cues;
    if (!player.is_running()) {
        return cues;
    }
    if (player.phase == PlayerPhase::Work) {
        if (timeline.is_paced()) {
            add_work(cues, timeline, player.since - player.work_from);
        }
    } else if (const auto length = phase_length(player, plan)) {
        if (player.phase == PlayerPhase::CountIn && player.work_from == Millis(0)) {
            cues.push_back({CueKind::Name, player.since + soon, 0});
        } else if (player.phase == PlayerPhase::Rest && *length >= before_next * 2) {
            cues.push_back({CueKind::Next, player.since + *length - before_next, 0});
        }
        add_ticks(cues, player.since + *length);
        const Beat* const first = beat_at(timeline, player.work_from);
        const bool begins = player.phase != PlayerPhase::Rest || player.is_attended;
        const CueKind start = first == nullptr ? CueKind::Go : cue_of(first->move);
        const int repetition = first == nullptr ? 1 : first->repetition;
        cues.push_back(
            {begins ? start : CueKind::Rest, player.since + *length, begins ? repetition : 0}
        );
    }
    // The first cue of a phase was planned with the phase before it.
    const Millis from = std::max(now, player.since + Millis(1));
    std::erase_if(cues, [from](const Cue& cue) { return cue.at < from; });
    insertion_sort(cues, [](const Cue& one, const Cue& other) { return one.at < other.at; });
    return cues;
}

} // namespace loadwise
