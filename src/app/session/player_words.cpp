#include "app/session/player_words.h"

#include "app/words/words.h"

namespace loadwise {

namespace {

constexpr Millis last_part{5000};

std::string_view move_key(Move move, bool is_on_foot) {
    switch (move) {
    case Move::Lift:
        return "player.lift";
    case Move::Lower:
        return "player.lower";
    case Move::Top:
    case Move::Bottom:
        return "player.still";
    case Move::Release:
        return "player.release";
    case Move::Work:
        return is_on_foot ? "pocket.run" : "player.work";
    case Move::Recover:
        return is_on_foot ? "pocket.walk" : "player.recover";
    case Move::Hold:
        break;
    }
    return "player.hold";
}

Millis rounded_up(Millis time) {
    return time + one_second - Millis(1);
}

std::string duration(const Texts& texts, Millis time) {
    return duration_words(texts, std::chrono::floor<std::chrono::seconds>(rounded_up(time)));
}

/// How work starts, for those who listen.
std::string start_words(const Texts& texts, const PlayerMoment& moment) {
    const SetTimeline& timeline = moment.timeline;
    if (!timeline.is_paced()) {
        return texts("player.status.own_pace");
    }
    const Beat& first = timeline.beats.front();
    if (moment.plan.asks_at_end) {
        return texts("graded.begun", {{"duration", duration(texts, first.length)}});
    }
    if (first.move == Move::Hold && timeline.repetitions == 1) {
        return texts("player.status.hold", {{"duration", duration(texts, first.length)}});
    }
    return texts(
        "player.status.repetitions", {{"count", static_cast<long long>(timeline.repetitions)}}
    );
}

/// Of the last repetitions; before the first is over nothing needs to be said of them.
std::string to_go_words(const Texts& texts, const PlayerMoment& moment) {
    const Beat* const beat = beat_at(moment.timeline, worked(moment.player, moment.now));
    if (beat == nullptr || beat->repetition == 1) {
        return "";
    }
    const int after = moment.timeline.repetitions - beat->repetition;
    return after > 1 ? ""
                     : texts(after == 1 ? "player.status.two_to_go" : "player.status.last_one");
}

} // namespace

std::string set_words(const Texts& texts, SetKey set, int sets) {
    const std::string_view key = set.side == Side::Left    ? "player.set_left"
                                 : set.side == Side::Right ? "player.set_right"
                                                           : "player.set";
    return texts(key, {{"number", set.number}, {"all", sets}});
}

namespace {

/// "11, lift", and of the last two how many there are.
std::string spoken_lift(const Texts& texts, int repetition, int all) {
    if (all == 1) {
        return texts("player.lift");
    }
    const int after = all - repetition;
    return after > 1 || repetition == 1 ? texts("player.spoken_lift", {{"number", repetition}})
           : after == 1                 ? texts("player.status.two_to_go")
                                        : texts("player.status.last_one");
}

/// The set is done, and what follows.
std::string spoken_over(const Texts& texts, const PlayerMoment& moment) {
    if (moment.plan.asks_at_end) {
        return texts("graded.over");
    }
    const Player after = set_over(moment.player, moment.plan, moment.now);
    if (after.phase == PlayerPhase::Change) {
        return texts(after.set.side == Side::Left ? "player.to_left" : "player.to_right");
    }
    if (after.phase != PlayerPhase::Rest) {
        return texts("player.spoken_over");
    }
    const bool was_held = moment.timeline.beats.back().move == Move::Hold;
    return texts(
        was_held ? "player.spoken_rest" : "player.status.rest",
        {{"duration", duration(texts, moment.plan.rest)}}
    );
}

std::string spoken_half(const Texts& texts, const PlayerMoment& moment) {
    const Millis half = moment.timeline.beats.front().length / 2;
    const bool is_ten_told = moment.timeline.repetitions > 1 || half > told_left + told_left / 5;
    return is_ten_told ? texts("player.status.half")
                       : texts("player.spoken_left", {{"number", whole_seconds(half)}});
}

} // namespace

std::string
spoken(const Texts& texts, const Cue& cue, const PlayerMoment& moment, const SpokenSet& about) {
    const SetTimeline& timeline = moment.timeline;
    const std::string set = set_words(texts, moment.player.set, about.sets);
    switch (cue.kind) {
    case CueKind::Name:
        return texts("player.spoken_name", {{"exercise", about.exercise}, {"set", set}});
    case CueKind::Next:
        return set;
    case CueKind::Left:
        return texts("player.spoken_left", {{"number", told_left / one_second}});
    case CueKind::Tick: {
        // While the name is said.
        const bool is_too_soon = moment.player.phase == PlayerPhase::CountIn && cue.number == 3;
        return is_too_soon ? "" : std::to_string(cue.number);
    }
    case CueKind::Go:
        if (moment.plan.asks_at_end) {
            return start_words(texts, moment);
        }
        return texts(
            timeline.is_paced() ? move_key(timeline.beats.front().move, moment.is_on_foot)
                                : "player.work"
        );
    case CueKind::Lift:
        return spoken_lift(texts, cue.number, timeline.repetitions);
    case CueKind::Lower:
        return texts("player.lower");
    case CueKind::Still:
        return texts("player.still");
    case CueKind::Half:
        return spoken_half(texts, moment);
    case CueKind::Over:
        return spoken_over(texts, moment);
    case CueKind::Rest:
        break;
    }
    const bool is_walk = moment.is_on_foot && moment.player.phase == PlayerPhase::Work;
    return texts(is_walk ? "pocket.walk" : "player.rest");
}

long long whole_seconds(Millis left) {
    return std::max<long long>(
        0, std::chrono::floor<std::chrono::seconds>(rounded_up(left)).count()
    );
}

std::string clock_words(Millis left) {
    const long long seconds = whole_seconds(left);
    if (seconds < 60) {
        return std::to_string(seconds);
    }
    const std::string rest = std::to_string(100 + seconds % 60).substr(1);
    return std::to_string(seconds / 60) + ":" + rest;
}

std::string caption_of(const Texts& texts, const PlayerMoment& moment) {
    const Player& player = moment.player;
    if (player.paused_at) {
        return texts("player.paused");
    }
    switch (player.phase) {
    case PlayerPhase::CountIn:
        return texts("player.get_ready");
    case PlayerPhase::Change:
        return texts(player.set.side == Side::Left ? "player.to_left" : "player.to_right");
    case PlayerPhase::Rest:
        return texts(moment.plan.asks_at_end ? "graded.break" : "player.rest");
    case PlayerPhase::Work:
        break;
    case PlayerPhase::Ready:
    case PlayerPhase::Confirm:
        return {};
    }
    if (moment.plan.asks_at_end) {
        return texts("graded.until_break");
    }
    const Beat* const beat = beat_at(moment.timeline, worked(player, moment.now));
    return texts(beat == nullptr ? "player.own_pace" : move_key(beat->move, moment.is_on_foot));
}

std::string status_of(const Texts& texts, const PlayerMoment& moment) {
    const Player& player = moment.player;
    if (player.paused_at) {
        return texts("player.paused");
    }
    const std::optional<Millis> length = phase_length(player, moment.plan);
    const Millis left = length.value_or(Millis(0)) - elapsed(player, moment.now);
    switch (player.phase) {
    case PlayerPhase::Ready:
    case PlayerPhase::Confirm:
        return {};
    case PlayerPhase::CountIn:
        return texts("player.get_ready");
    case PlayerPhase::Change:
        return caption_of(texts, moment);
    case PlayerPhase::Rest:
        return left <= last_part
                   ? texts("player.get_ready")
                   : texts(
                         moment.plan.asks_at_end ? "graded.resting" : "player.status.rest",
                         {{"duration", duration(texts, *length)}}
                     );
    case PlayerPhase::Work:
        break;
    }
    if (moment.timeline.repetitions > 1) {
        const std::string to_go = to_go_words(texts, moment);
        if (!to_go.empty()) {
            return to_go;
        }
    } else if (length && left <= last_part) {
        return texts("player.status.last_seconds");
    }
    if (length && *length >= least_with_half && left * 2 <= *length) {
        return texts("player.status.half");
    }
    return start_words(texts, moment);
}

} // namespace loadwise
