#include "app/session/update_pocket.h"

#include "app/log/recording.h"
#include "app/session/pocket_words.h"
#include "app/session/set_records.h"

#include <algorithm>
#include <utility>

namespace loadwise {

namespace {

/// A page in sight is told the time every second; after a longer silence nobody was looking.
constexpr Millis longest_silence{10'000};

/// Less is the two clocks' own difference, and the player is left as it stands.
constexpr Millis least_shift{200};

bool is_near(Millis one, Millis other) {
    return std::chrono::abs(one - other) < least_shift;
}

/// The sets of the phases that are over by now: done where somebody looked, else to be asked about.
void end_phases(
    AppState& state, const SessionSets& sets, std::size_t to, std::vector<SetDone>& done
) {
    Pocket& pocket = state.pocket;
    Player& player = state.player;
    const bool was_seen =
        player.is_attended && state.is_in_sight && state.told - player.seen <= longest_silence;
    for (; pocket.phase < to; ++pocket.phase) {
        const Player& over = pocket.track->phases[pocket.phase];
        if (over.phase != PlayerPhase::Work) {
            continue;
        }
        const int fewer = static_cast<int>(player.cut.size());
        player.cut.clear();
        if (was_seen) {
            done.push_back(set_done_but(state, sets, over.set, fewer));
        } else {
            player.heard.push_back({sets.exercise->id, over.set, fewer});
        }
    }
}

/// The player as it stands in this phase of the track.
void stand_in(AppState& state, std::size_t phase) {
    const PocketTrack& track = *state.pocket.track;
    const bool is_over = phase >= track.phases.size();
    const Player& there = is_over ? track.after : track.phases[phase];
    Player& player = state.player;
    player.set = there.set;
    player.phase = there.phase;
    player.work_from = there.work_from;
    player.since = there.since + state.pocket.zero;
    player.paused_at.reset();
}

/// The track stands here: so does the player.
Next stand_at(AppState state, const SessionSets& sets, Millis at) {
    Pocket& pocket = state.pocket;
    const PocketTrack& track = *pocket.track;
    // What was passed stays passed.
    const Millis from = track.phases[pocket.phase].since;
    at = std::max({at, from, Millis(0)});
    const std::size_t phase = phase_at(track, at);
    const Millis zero = state.told - at;
    const bool is_moved = phase != pocket.phase || !is_near(zero, pocket.zero);
    std::vector<SetDone> done;
    end_phases(state, sets, phase, done);
    if (is_moved || state.player.paused_at) {
        pocket.zero = is_moved ? zero : pocket.zero;
        stand_in(state, phase);
    }
    state.player.seen = state.told;
    state.player.is_attended = state.is_in_sight;
    return record_sets(std::move(state), std::move(done));
}

bool stands_in_track(const AppState& state) {
    const Pocket& pocket = state.pocket;
    if (!pocket.track || pocket.phase >= pocket.track->phases.size()) {
        return false;
    }
    const Player& there = pocket.track->phases[pocket.phase];
    const Player& player = state.player;
    return player.exercise == there.exercise && player.set == there.set &&
           player.phase == there.phase && player.work_from == there.work_from &&
           player.since == there.since + pocket.zero;
}

/// The stretch of a run, or of a walk, that stands at this time of the set.
const Beat* stretch_at(const SetTimeline& timeline, Millis at) {
    const Beat* const beat = beat_at(timeline, at);
    const bool is_stretch =
        beat != nullptr && (beat->move == Move::Work || beat->move == Move::Recover);
    return is_stretch && beat != &timeline.beats.back() ? beat : nullptr;
}

/// No more of it can have been heard than there was time for: a device may have a bar to move
/// along.
Millis heard_of(const AppState& state, Millis at) {
    return std::min(at, state.told - state.pocket.zero + least_shift * 5);
}

void note_cut(Player& player, int repetition) {
    if (std::find(player.cut.begin(), player.cut.end(), repetition) == player.cut.end()) {
        player.cut.push_back(repetition);
    }
}

Next seek(Next next, Millis to) {
    next.effects.push_back(SteerPocket{PocketSteer::Seek, to});
    return next;
}

/// The next stretch of a run, or the phase after this set, which is left out.
Next skip_work(AppState state, const SessionSets& sets, Millis at) {
    const Pocket& pocket = state.pocket;
    const Player there = pocket.track->phases[pocket.phase];
    const SetTimeline timeline = timeline_of(state, sets);
    const Millis set_start = there.since - there.work_from;
    const Beat* const beat = beat_at(timeline, at - set_start);
    if (is_run(sets) && beat != nullptr) {
        note_cut(state.player, beat->repetition);
    }
    if (const Beat* const stretch = stretch_at(timeline, at - set_start)) {
        const Millis to = set_start + stretch->start + stretch->length;
        return seek(stand_at(std::move(state), sets, to), to);
    }
    const Millis to = phase_end(*pocket.track, pocket.phase);
    if (is_run(sets)) {
        return seek(stand_at(std::move(state), sets, to), to);
    }
    const SetDone left_out = set_skipped(state, sets, there.set, SkipReason::Other);
    ++state.pocket.phase;
    state.pocket.zero = state.told - to;
    stand_in(state, state.pocket.phase);
    return seek(record_sets(std::move(state), {left_out}), to);
}

/// As "Start now" on the screen: time to get ready is left of a rest.
Next skip_pause(AppState state, const SessionSets& sets, Millis at) {
    const Pocket& pocket = state.pocket;
    const Millis end = phase_end(*pocket.track, pocket.phase);
    const bool is_rest = state.player.phase == PlayerPhase::Rest;
    const Millis ready = end - count_in_length;
    const Millis to = is_rest && at < ready ? ready : end;
    return seek(stand_at(std::move(state), sets, to), to);
}

void end_track(Next& next) {
    Pocket& pocket = next.state.pocket;
    if (pocket.track) {
        pocket.track.reset();
        pocket.is_playing = false;
        next.effects.push_back(SteerPocket{PocketSteer::End, {}});
    }
}

void begin_track(Next& next, const SessionSets& sets) {
    AppState& state = next.state;
    Pocket& pocket = state.pocket;
    const SetTimeline timeline = timeline_of(state, sets);
    pocket.track = pocket_track(state.player, plan_of(state, sets), timeline, state.told);
    ++pocket.number;
    pocket.zero = state.told;
    pocket.phase = 0;
    pocket.is_playing = true;
    next.effects.push_back(PlayPocket{
        pocket.number,
        pocket.track->length,
        sets.exercise->name,
        pocket.track->cues,
        pocket_titles(state, sets, *pocket.track)});
}

/// What nobody looked at is asked about when nothing else of the exercise is left to do.
void ask_of_heard(AppState& state, const std::optional<SessionSets>& sets) {
    Player& player = state.player;
    if (player.heard.empty()) {
        state.pocket.asks_each = false;
        return;
    }
    const bool is_waiting = player.phase == PlayerPhase::Ready;
    if (sets && is_waiting && plan_of(state, *sets).left.empty()) {
        player.set = player.heard.front().set;
        player.phase = PlayerPhase::Confirm;
    }
}

} // namespace

bool can_be_heard(const AppState& state, const SessionSets& sets) {
    const SenseState pocket = state.senses.pocket;
    const bool is_there = pocket == SenseState::Works || pocket == SenseState::Bare;
    return is_there && timeline_of(state, sets).is_paced();
}

bool is_in_pocket(const AppState& state, const SessionSets& sets) {
    const Settings& settings = state.settings;
    const bool is_wanted =
        is_run(sets) ? settings.pocket_runs.value_or(false) : settings.pocket_sets;
    return is_wanted && can_be_heard(state, sets);
}

bool is_led_by_sound(const AppState& state) {
    return state.player.is_running() && stands_in_track(state);
}

Next on(AppState state, const PocketTold& told) {
    Pocket& pocket = state.pocket;
    const std::optional<SessionSets> sets = open_sets(state);
    if (told.number != pocket.number || !sets || !can_record(state) || !stands_in_track(state)) {
        return state;
    }
    if (told.what == PocketNews::Failed) {
        state.senses.pocket = SenseState::Lost;
        return state;
    }
    // A pause on the screen is on its way to the page.
    if (state.player.paused_at && pocket.is_playing) {
        return state;
    }
    const bool is_paused = told.what == PocketNews::Paused;
    if (is_paused && state.player.paused_at) {
        return state;
    }
    pocket.is_playing = !is_paused;
    const Millis said = told.what == PocketNews::Ended ? pocket.track->length : told.at;
    const Millis at = heard_of(state, said);
    Next next = stand_at(std::move(state), *sets, at);
    if (is_paused) {
        next.state.player = paused(std::move(next.state.player), next.state.told);
    }
    return next;
}

Next on(AppState state, const PocketSkipped& skipped) {
    const std::optional<SessionSets> sets = open_sets(state);
    const bool is_meant = skipped.number == state.pocket.number && stands_in_track(state);
    if (!is_meant || !sets || !can_record(state)) {
        return state;
    }
    const Millis at = heard_of(state, skipped.at);
    Next next = stand_at(std::move(state), *sets, at);
    if (!stands_in_track(next.state)) {
        return next;
    }
    Next after = next.state.player.phase == PlayerPhase::Work
                     ? skip_work(std::move(next.state), *sets, at)
                     : skip_pause(std::move(next.state), *sets, at);
    for (const Effect& effect : after.effects) {
        next.effects.push_back(effect);
    }
    return {std::move(after.state), std::move(next.effects)};
}

Next answer_heard(AppState state, bool is_done) {
    std::vector<HeardSet>& heard = state.player.heard;
    if (!is_done && heard.size() > 1 && !state.pocket.asks_each) {
        state.pocket.asks_each = true;
        return state;
    }
    const std::size_t answered = state.pocket.asks_each ? 1 : heard.size();
    std::vector<SetDone> done;
    for (std::size_t index = 0; index < answered && is_done; ++index) {
        const std::optional<SessionSets> sets = sets_of(state, heard[index].exercise);
        const SetKey key = heard[index].set;
        const bool is_left =
            sets && std::find(sets->left.begin(), sets->left.end(), key) != sets->left.end();
        if (is_left) {
            done.push_back(set_done_but(state, *sets, key, heard[index].fewer));
        }
    }
    heard.erase(heard.begin(), heard.begin() + static_cast<std::ptrdiff_t>(answered));
    if (state.player.phase == PlayerPhase::Confirm) {
        state.player = waiting_for(std::move(state.player), state.player.set, state.told);
    }
    return record_sets(std::move(state), std::move(done));
}

void follow_pocket(Next& next) {
    AppState& state = next.state;
    Pocket& pocket = state.pocket;
    const std::optional<SessionSets> sets = open_sets(state);
    ask_of_heard(state, sets);
    const bool is_wanted = sets && is_in_pocket(state, *sets);
    const Player& player = state.player;
    if (is_wanted && player.is_running() && !stands_in_track(state)) {
        begin_track(next, *sets);
        return;
    }
    if (!is_wanted || !stands_in_track(state)) {
        end_track(next);
    } else if (player.paused_at && pocket.is_playing) {
        pocket.is_playing = false;
        next.effects.push_back(SteerPocket{PocketSteer::Pause, {}});
    }
}

} // namespace loadwise
