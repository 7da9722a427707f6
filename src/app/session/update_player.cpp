// What the person and the clock do to the led session. The player itself is in player.h; here its
// sets become entries of the log.
#include "app/session/update_player.h"

#include "app/log/recording.h"
#include "app/log/session_now.h"
#include "app/session/player_words.h"
#include "app/session/senses_view.h"
#include "app/session/session_sets.h"
#include "app/session/set_records.h"
#include "app/session/update_pocket.h"

#include <algorithm>
#include <utility>

namespace loadwise {

namespace {

/// The clock has run on to now; sets that it ended are written down.
Next run_clock(AppState state) {
    if (is_led_by_sound(state)) {
        return state;
    }
    const std::optional<SessionSets> sets = open_sets(state);
    if (!sets || !can_record(state)) {
        state.player.seen = state.told;
        return state;
    }
    PlayerStep step = told_time(state.player, plan_of(state, *sets), state.told, state.is_in_sight);
    std::vector<SetDone> done;
    for (const SetKey& key : step.finished) {
        done.push_back(set_done(state, *sets, key));
    }
    state.player = std::move(step.player);
    return record_sets(std::move(state), std::move(done));
}

/// Of so many repetitions, those that were cut short.
int cut_among(const Player& player, int repetitions) {
    return static_cast<int>(std::count_if(
        player.cut.begin(),
        player.cut.end(),
        [repetitions](int each) { return each <= repetitions; }
    ));
}

/// The set as far as it was done; nothing when that is not worth writing down.
std::optional<SetDone> set_so_far(const AppState& state, const SessionSets& sets) {
    const SetTimeline timeline = timeline_of(state, sets);
    SetDone set = set_done(state, sets, state.player.set);
    const Millis time = worked(state.player, state.told);
    if (!timeline.is_paced() || (time >= timeline.length && state.player.cut.empty())) {
        return set;
    }
    const Share share = share_by(timeline, time);
    if (sets.dose->hold && timeline.repetitions == 1) {
        set.repetitions.reset();
        set.hold = std::chrono::floor<std::chrono::seconds>(share.longest_hold);
    } else {
        set.repetitions = share.repetitions - cut_among(state.player, share.repetitions);
    }
    const bool is_nothing =
        set.repetitions.value_or(0) == 0 && set.hold.value_or(std::chrono::seconds(0)).count() == 0;
    const bool is_none_whole = set.repetitions && *set.repetitions == 0;
    return is_nothing || is_none_whole ? std::nullopt : std::optional(set);
}

/// The next exercise of the plan that has sets left, after this one or else from the start.
ExerciseId next_exercise(const AppState& state, const ExerciseId& after) {
    const std::vector<SessionSets> all = sets_of_session(state);
    ExerciseId first;
    bool is_past = false;
    for (const SessionSets& sets : all) {
        const bool is_doable = sets.is_open && !sets.left.empty();
        if (is_doable && is_past) {
            return sets.exercise->id;
        }
        if (is_doable && first.empty()) {
            first = sets.exercise->id;
        }
        is_past = is_past || sets.exercise->id == after;
    }
    return first;
}

void open_exercise(AppState& state, const ExerciseId& exercise) {
    state.player.exercise = exercise;
    const std::optional<SessionSets> sets = sets_of(state, exercise);
    const SetKey first = sets && !sets->left.empty() ? sets->left.front() : SetKey{};
    state.player = waiting_for(std::move(state.player), first, state.told);
}

/// Nothing of the set under way is kept: it waits for the person.
Next set_again(AppState state) {
    state.player = waiting_for(std::move(state.player), state.player.set, state.told);
    return state;
}

/// Entries of this session that say something of this set.
std::vector<EntryBody> take_back(const AppState& state, const ExerciseId& exercise, SetKey key) {
    std::vector<EntryBody> deletions;
    for (const SettledSet& each : state.session.settled) {
        if (each.set.exercise == exercise && each.set.set_number == key.number &&
            each.set.side == key.side) {
            deletions.push_back(EntryDeleted{each.entry});
        }
    }
    return deletions;
}

void reopen_player(AppState& state) {
    const std::optional<StoredPlayer> stored = std::exchange(state.player_stored, std::nullopt);
    if (stored && stored->player.is_led && state.session.id == stored->session &&
        state.page == Page::Today) {
        state.player = reopened(stored->player, state.told);
        choose_again(state, *stored);
        state.page = Page::Player;
    }
}

void fit_to_plan(AppState& state) {
    if (const std::optional<SessionSets> sets = open_sets(state)) {
        state.player = settled(std::move(state.player), plan_of(state, *sets), state.told);
        return;
    }
    const ExerciseId next = next_exercise(state, state.player.exercise);
    const bool is_other = next != state.player.exercise;
    if (is_other || state.player.phase != PlayerPhase::Ready) {
        open_exercise(state, next);
    }
}

bool is_same_run(const Player& one, const Player& other) {
    Player twin = one;
    twin.seen = other.seen;
    return twin == other;
}

UseSenses senses_of(const AppState& state) {
    const Settings& settings = state.settings;
    if (state.page != Page::Player) {
        return {};
    }
    const std::optional<SessionSets> sets = open_sets(state);
    const bool is_tried = state.panel == PlayerPanel::Pocket;
    const bool has_track = is_tried || (sets && is_in_pocket(state, *sets));
    return {
        settings.has_sound && !has_track,
        settings.has_vibration,
        settings.has_voice.value_or(false),
        has_track};
}

void plan_cues(Next& next, const PlayerTrace& before) {
    const AppState& state = next.state;
    const Player& player = state.player;
    const UseSenses senses = senses_of(state);
    if (senses != before.senses) {
        next.effects.push_back(senses);
    }
    const bool was_or_is = before.player.is_running() || player.is_running();
    const bool is_same = is_same_run(before.player, player) && senses == before.senses;
    if (is_same || !was_or_is) {
        return;
    }
    PlanCues effect;
    if (const std::optional<SessionSets> sets = open_sets(state)) {
        const SetTimeline timeline = timeline_of(state, *sets);
        const SetPlan plan = plan_of(state, *sets);
        const PlayerMoment moment{player, plan, timeline, state.told, is_on_foot(*sets)};
        const SpokenSet about{sets->exercise->name, sets->dose->sets};
        for (const Cue& cue : cues_of(player, plan, timeline, state.told)) {
            const std::string words =
                senses.has_voice ? spoken(state.texts, cue, moment, about) : std::string();
            effect.cues.push_back({cue.kind, cue.at - state.told, words});
        }
    }
    next.effects.push_back(std::move(effect));
    const bool is_other = senses.has_track != before.senses.has_track;
    if (before.player.is_running() != player.is_running() || is_other) {
        next.effects.push_back(KeepAwake{player.is_running() && !senses.has_track});
    }
}

} // namespace

namespace annex {

[[gnu::noinline]] Next on_player_time(AppState state) {
    return run_clock(std::move(state));
}

} // namespace annex

namespace {

Next on(AppState state, const PlayerOpened& opened) {
    if (!state.is_running() || must_ask_first(state)) {
        return state;
    }
    state.page = Page::Player;
    if (!opened.exercise.empty() && opened.exercise != state.player.exercise) {
        open_exercise(state, opened.exercise);
    }
    return state;
}

Next on(AppState state, const PlayerStarted&) {
    if (const std::optional<SessionSets> sets = open_sets(state)) {
        const SetTimeline timeline = timeline_of(state, *sets);
        Millis resume_at =
            std::chrono::floor<std::chrono::seconds>(worked(state.player, state.told));
        const Beat* const beat = beat_at(timeline, resume_at);
        // A repetition that was interrupted begins again.
        for (const Beat& each : timeline.beats) {
            if (beat != nullptr && !sets->dose->hold && each.repetition == beat->repetition) {
                resume_at = each.start;
                break;
            }
        }
        state.player =
            started(std::move(state.player), plan_of(state, *sets), state.told, resume_at);
        state.player.is_attended = state.is_in_sight;
        state.sore = {};
    }
    return state;
}

Next on(AppState state, const PlayerPaused&) {
    state.player = paused(std::move(state.player), state.told);
    return state;
}

Next on(AppState state, const PlayerWentBack&) {
    constexpr Millis hardly_begun{2000};
    if (!can_record(state)) {
        return state;
    }
    if (state.player.phase == PlayerPhase::Confirm && asks_of_heard(state.player)) {
        state.player.heard.clear();
        state.player = waiting_for(std::move(state.player), state.player.set, state.told);
        return state;
    }
    const Player& player = state.player;
    const bool is_under_way = player.phase == PlayerPhase::Work || player.work_from > Millis(0);
    if (is_under_way && worked(player, state.told) > hardly_begun) {
        return set_again(std::move(state));
    }
    const auto& settled = state.session.settled;
    const auto last = std::find_if(settled.rbegin(), settled.rend(), [&](const SettledSet& each) {
        return each.set.exercise == player.exercise;
    });
    const SetKey back =
        last == settled.rend() ? player.set : SetKey{last->set.set_number, last->set.side};
    const ExerciseId exercise = player.exercise;
    std::vector<EntryBody> deletions =
        last == settled.rend() ? std::vector<EntryBody>{} : take_back(state, exercise, back);
    state.player = waiting_for(std::move(state.player), back, state.told);
    return record(std::move(state), std::move(deletions));
}

Next on(AppState state, const SetEnded&) {
    const std::optional<SessionSets> sets = open_sets(state);
    if (!sets || !can_record(state) || state.player.phase != PlayerPhase::Work) {
        return state;
    }
    const std::optional<SetDone> set = set_so_far(state, *sets);
    if (!set) {
        return set_again(std::move(state));
    }
    if (plan_of(state, *sets).asks_at_end) {
        state.player = ended_early(std::move(state.player), state.told);
        return state;
    }
    state.player = set_over(std::move(state.player), plan_of(state, *sets), state.told);
    return record_sets(std::move(state), {*set});
}

/// The break begins when that is told: who tells it has stood up.
Next on(AppState state, const SetFelt& felt) {
    const std::optional<SessionSets> sets = open_sets(state);
    const std::optional<PainScore> score = felt.score ? PainScore::from(*felt.score) : std::nullopt;
    const SetPlan plan = sets ? plan_of(state, *sets) : SetPlan{};
    if (!plan.asks_at_end || !score || !can_record(state) ||
        state.player.phase != PlayerPhase::Confirm) {
        return state;
    }
    const std::optional<SetDone> set = set_so_far(state, *sets);
    if (!set) {
        return set_again(std::move(state));
    }
    const PainReported pain{PainContext::During, *score, {}, sets->exercise->id, {}};
    state.soreness.reset();
    state.player = set_over(std::move(state.player), plan, state.told);
    state.player.is_attended = state.is_in_sight;
    return record_sets(std::move(state), {*set}, {pain});
}

/// After a yes the rest has been running since the set ended.
Next on(AppState state, const SetConfirmed& confirmed) {
    if (can_record(state) && asks_of_heard(state.player)) {
        return answer_heard(std::move(state), confirmed.is_done);
    }
    const std::optional<SessionSets> sets = open_sets(state);
    if (!sets || !can_record(state) || state.player.phase != PlayerPhase::Confirm ||
        plan_of(state, *sets).asks_at_end) {
        return state;
    }
    if (!confirmed.is_done) {
        return set_again(std::move(state));
    }
    const SetDone set = set_done(state, *sets, state.player.set);
    const SetPlan plan = plan_of(state, *sets);
    Player player = set_over(state.player, plan, state.player.since);
    if (player.phase == PlayerPhase::Change) {
        player = waiting_for(std::move(player), player.set, state.told);
    }
    player.is_attended = false;
    state.player = told_time(std::move(player), plan, state.told, state.is_in_sight).player;
    return record_sets(std::move(state), {set});
}

Next on(AppState state, const RestExtended&) {
    constexpr Millis more{30'000};
    constexpr Millis most = std::chrono::minutes(10);
    const bool is_resting = state.player.phase == PlayerPhase::Rest;
    if (is_resting && elapsed(state.player, state.told) > -most) {
        state.player.since += more;
    }
    return state;
}

Next on(AppState state, const SoundTried& tried) {
    return {std::move(state), Effects::of(ListenTo{tried.sound})};
}

/// The clock stands while something lies over the player.
Next on(AppState state, const PanelOpened& opened) {
    state.panel = opened.panel;
    state.soreness.reset();
    if (state.panel != PlayerPanel::None && state.player.phase != PlayerPhase::Rest) {
        state.player = paused(std::move(state.player), state.told);
    }
    return state;
}

Next on(AppState state, const SetsSkipped& skipped) {
    state.panel = PlayerPanel::None;
    const std::optional<SessionSets> sets = open_sets(state);
    if (!sets || !can_record(state)) {
        return state;
    }
    // What is missing for one set is missing for the others, too.
    const bool is_whole = skipped.is_whole_exercise || skipped.reason == SkipReason::NoEquipment;
    if (state.player.phase == PlayerPhase::Confirm && !is_whole) {
        std::erase_if(state.player.heard, [&](const HeardSet& each) {
            return each.exercise == sets->exercise->id && each.set == state.player.set;
        });
    }
    std::vector<SetDone> left_out;
    for (const SetKey& key : sets->left) {
        if ((is_whole || key == state.player.set) &&
            !is_heard(state.player, sets->exercise->id, key)) {
            left_out.push_back(set_skipped(state, *sets, key, skipped.reason));
        }
    }
    const Player over = set_over(state.player, plan_of(state, *sets), state.told);
    state.player = waiting_for(std::move(state.player), over.set, state.told);
    return record_sets(std::move(state), std::move(left_out));
}

Next on(AppState state, const SorenessChosen& chosen) {
    const std::optional<PainScore> score = PainScore::from(chosen.score);
    const bool is_asked =
        state.panel == PlayerPanel::Sore || state.player.phase == PlayerPhase::Confirm;
    if (score && is_asked) {
        state.soreness = score;
    }
    return state;
}

Next on(AppState state, const SorenessTold& told) {
    state.panel = PlayerPanel::None;
    state.soreness.reset();
    const std::optional<SessionSets> sets = open_sets(state);
    if (!sets || !can_record(state)) {
        return state;
    }
    const std::optional<PainScore> score = told.score ? PainScore::from(*told.score) : std::nullopt;
    std::vector<SetDone> left_out;
    for (const SetKey& key : sets->left) {
        if (is_heard(state.player, sets->exercise->id, key)) {
            continue;
        }
        left_out.push_back(set_skipped(state, *sets, key, SkipReason::Pain));
    }
    const ExerciseId exercise = sets->exercise->id;
    std::vector<EntryBody> bodies;
    if (score) {
        bodies.push_back(PainReported{PainContext::During, *score, {}, exercise, {}});
    }
    Next next = record_sets(std::move(state), std::move(left_out), std::move(bodies));
    next.state.sore = score ? exercise : ExerciseId{};
    return next;
}

Next on(AppState state, const EasierTaken& taken) {
    const std::optional<Change> easier =
        can_record(state) ? easier_now(state, taken.exercise) : std::nullopt;
    if (!easier || easier->from != taken.from) {
        return state;
    }
    std::vector<EntryBody> bodies;
    ExerciseId then = taken.exercise;
    if (easier->kind == ChangeKind::Swap) {
        then = easier->other;
        bodies.push_back(ExerciseChosen{easier->other, true, Actor::Patient});
        bodies.push_back(ExerciseChosen{taken.exercise, false, Actor::Patient});
    } else {
        bodies.push_back(RungChanged{taken.exercise, easier->to, Actor::Patient});
        for (const SettledSet& each : state.session.settled) {
            const bool is_left_out = each.set.exercise == taken.exercise &&
                                     each.set.reason == SkipReason::Pain &&
                                     each.set.outcome == SetOutcome::Skipped;
            if (is_left_out) {
                bodies.push_back(EntryDeleted{each.entry});
            }
        }
    }
    Next next = record(std::move(state), std::move(bodies));
    next.state.sore = {};
    open_exercise(next.state, then);
    return next;
}

Next on(AppState state, const LoadChosen& chosen) {
    state.load = LoadOf{state.player.exercise, chosen.load};
    return state;
}

/// The last set that was done, once more and with its effort.
Next on(AppState state, const EffortTold& told) {
    const auto& settled = state.session.settled;
    const auto last = std::find_if(settled.rbegin(), settled.rend(), [](const SettledSet& each) {
        return each.set.outcome == SetOutcome::Completed;
    });
    const bool is_effort = told.effort >= 0 && told.effort <= 10;
    if (!can_record(state) || !is_effort || last == settled.rend() ||
        last->set.effort == told.effort) {
        return state;
    }
    SetDone set = last->set;
    set.effort = told.effort;
    const EntryId replaced = last->entry;
    return record(std::move(state), {std::move(set)}, replaced);
}

} // namespace

PlayerTrace trace_of(const AppState& state) {
    return {state.player, player_to_store(state), senses_of(state)};
}

void follow_player(Next& next, const PlayerTrace& before) {
    AppState& state = next.state;
    if (!state.is_running()) {
        return;
    }
    reopen_player(state);
    if (state.page == Page::Player) {
        state.player.is_led = true;
        fit_to_plan(state);
    } else if (state.player.is_led) {
        state.player = paused(std::move(state.player), state.told);
        state.player.is_led = false;
        state.panel = PlayerPanel::None;
    }
    follow_pocket(next);
    plan_cues(next, before);
    note_what_was_said(state, before.player.phase);
    PlayerTrace after = trace_of(state);
    if (after.stored.session != before.stored.session) {
        state.is_screen_told = false;
    }
    if (after.stored != before.stored) {
        next.effects.push_back(StorePlayer{std::move(after.stored)});
    }
}

Next update_player(AppState state, const Action& action) {
    return visit_group<PlayerActions>(
        [&state](const auto& each) { return on(std::move(state), each); }, action
    );
}

} // namespace loadwise
