#include "engine/programme/set_timeline.h"

#include <algorithm>
#include <array>

namespace loadwise {

namespace {

/// A breath between two holds of one set.
constexpr Millis release{2000};

void add(SetTimeline& timeline, Move move, Millis length, int repetition) {
    if (length > Millis(0)) {
        timeline.beats.push_back({move, timeline.length, length, repetition});
        timeline.length += length;
    }
}

void add_repetition(SetTimeline& timeline, const Tempo& tempo, bool starts_high, int repetition) {
    struct Part {
        Move move;
        Millis length;
    };

    std::array<Part, 4> parts{{
        {Move::Lift, tempo.up},
        {Move::Top, tempo.top},
        {Move::Lower, tempo.down},
        {Move::Bottom, tempo.bottom},
    }};
    if (starts_high) {
        std::rotate(parts.begin(), parts.begin() + 2, parts.end());
    }
    for (const Part& part : parts) {
        add(timeline, part.move, part.length, repetition);
    }
}

} // namespace

SetTimeline set_timeline(const Dose& dose, bool starts_high) {
    SetTimeline timeline;
    timeline.repetitions = std::max(dose.repetitions.value_or(1), 1);
    for (int repetition = 1; repetition <= timeline.repetitions; ++repetition) {
        if (dose.interval) {
            add(timeline, Move::Work, dose.interval->work, repetition);
            add(timeline, Move::Recover, dose.interval->recover, repetition);
        } else if (dose.hold) {
            add(timeline, Move::Hold, *dose.hold, repetition);
            const bool is_last = repetition == timeline.repetitions;
            add(timeline, Move::Release, is_last ? Millis(0) : release, repetition);
        } else if (dose.tempo) {
            add_repetition(timeline, *dose.tempo, starts_high, repetition);
        }
    }
    return timeline;
}

const Beat* beat_at(const SetTimeline& timeline, Millis time) {
    const auto after = std::upper_bound(
        timeline.beats.begin(),
        timeline.beats.end(),
        std::max(time, Millis(0)),
        [](Millis at, const Beat& beat) { return at < beat.start; }
    );
    if (after == timeline.beats.begin() || time >= timeline.length) {
        return nullptr;
    }
    return &*std::prev(after);
}

Share share_by(const SetTimeline& timeline, Millis time) {
    Share share;
    for (const Beat& beat : timeline.beats) {
        const Millis done = std::clamp(time - beat.start, Millis(0), beat.length);
        if (beat.move == Move::Hold) {
            share.longest_hold = std::max(share.longest_hold, done);
        }
        const bool is_last_of_repetition =
            &beat == &timeline.beats.back() || (&beat + 1)->repetition != beat.repetition;
        if (is_last_of_repetition && done == beat.length) {
            share.repetitions = beat.repetition;
        }
    }
    return share;
}

} // namespace loadwise
