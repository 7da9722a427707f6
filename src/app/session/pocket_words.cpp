#include "app/session/pocket_words.h"

#include "app/session/player_words.h"

namespace loadwise {

namespace {

std::string stretch_words(const Texts& texts, const SessionSets& sets, const Beat& beat, int all) {
    const bool is_work = beat.move == Move::Work;
    if (!is_on_foot(sets)) {
        return texts(is_work ? "player.work" : "player.recover");
    }
    if (all == 1) {
        return texts(is_work ? "pocket.run" : "pocket.walk");
    }
    return texts(
        is_work ? "pocket.run_of" : "pocket.walk_of", {{"number", beat.repetition}, {"all", all}}
    );
}

void add_work(
    std::vector<PlayPocket::Title>& titles,
    const AppState& state,
    const SessionSets& sets,
    const Player& player
) {
    const SetTimeline timeline = timeline_of(state, sets);
    if (!is_run(sets)) {
        titles.push_back({player.since, set_words(state.texts, player.set, sets.dose->sets)});
        return;
    }
    for (const Beat& beat : timeline.beats) {
        if (beat.start + beat.length > player.work_from) {
            titles.push_back(
                {player.since + beat.start - player.work_from,
                 stretch_words(state.texts, sets, beat, timeline.repetitions)}
            );
        }
    }
}

SoundMeaning meaning(const Texts& texts, PocketSound sound, std::string_view key) {
    return {sound, texts(key)};
}

/// "Bridge hold, Set 1 of 4"; of an exercise with one set alone, its name.
std::string heard_set(const AppState& state, const HeardSet& heard) {
    const std::optional<SessionSets> sets = sets_of(state, heard.exercise);
    const int all = sets ? sets->dose->sets : heard.set.number;
    if (sets && all == 1 && heard.set.side == Side::Both) {
        return sets->exercise->name;
    }
    const std::string set = set_words(state.texts, heard.set, all);
    const std::string name = sets ? sets->exercise->name : std::string();
    return state.texts("pocket.heard_set", {{"exercise", name}, {"set", set}});
}

} // namespace

std::vector<PlayPocket::Title>
pocket_titles(const AppState& state, const SessionSets& sets, const PocketTrack& track) {
    std::vector<PlayPocket::Title> titles;
    for (const Player& player : track.phases) {
        switch (player.phase) {
        case PlayerPhase::CountIn:
            titles.push_back({player.since, state.texts("player.get_ready")});
            break;
        case PlayerPhase::Work:
            add_work(titles, state, sets, player);
            break;
        case PlayerPhase::Change:
            titles.push_back(
                {player.since,
                 state.texts(player.set.side == Side::Left ? "player.to_left" : "player.to_right")}
            );
            break;
        case PlayerPhase::Rest:
            titles.push_back({player.since, state.texts("player.rest")});
            break;
        case PlayerPhase::Ready:
        case PlayerPhase::Confirm:
            break;
        }
    }
    return titles;
}

std::vector<SoundMeaning> pocket_meanings(const AppState& state, const SessionSets& sets) {
    const Texts& texts = state.texts;
    std::vector<SoundMeaning> all;
    const bool on_foot = is_on_foot(sets);
    all.push_back(
        meaning(texts, PocketSound::Begin, on_foot ? "pocket.sound.run" : "pocket.sound.begin")
    );
    all.push_back(
        meaning(texts, PocketSound::Ease, on_foot ? "pocket.sound.walk" : "pocket.sound.rest")
    );
    if (sets.exercise->sides == Sides::EachSide) {
        all.push_back(meaning(texts, PocketSound::Change, "pocket.sound.change"));
    }
    if (sets.dose->tempo && !sets.dose->hold) {
        all.push_back(meaning(texts, PocketSound::Lift, "pocket.sound.lift"));
        all.push_back(meaning(texts, PocketSound::Lower, "pocket.sound.lower"));
    } else {
        all.push_back(meaning(texts, PocketSound::Half, "pocket.sound.half"));
    }
    all.push_back(meaning(texts, PocketSound::Tick, "pocket.sound.tick"));
    if (is_run(sets)) {
        all.push_back(meaning(texts, PocketSound::Minute, "pocket.sound.minute"));
    }
    all.push_back(meaning(texts, PocketSound::End, "pocket.sound.end"));
    return all;
}

std::string heard_question(const AppState& state) {
    const std::vector<HeardSet>& heard = state.player.heard;
    if (heard.empty()) {
        return {};
    }
    const Texts& texts = state.texts;
    if (heard.size() > 1 && !state.pocket.asks_each) {
        return texts("pocket.heard_all", {{"count", static_cast<long long>(heard.size())}});
    }
    const HeardSet& first = heard.front();
    const std::string set = heard_set(state, first);
    return first.fewer == 0 ? texts("pocket.heard_one", {{"set", set}})
                            : texts("pocket.heard_cut", {{"set", set}, {"count", first.fewer}});
}

} // namespace loadwise
