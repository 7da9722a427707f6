// A track of sound that leads with the screen locked: what it says at which second.
#include "app/model/pocket.h"

#include "format/programme/programme_json.h"
#include "support/files.h"
#include "support/golden.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

using namespace loadwise;
using std::chrono::minutes;
using std::chrono::seconds;

namespace {

Programme shipped(const std::string& name) {
    const auto programme = read_programme(read_file("assets/programmes/" + name + ".json"));
    REQUIRE(programme.has_value());
    return *programme;
}

SetPlan plan_of_dose(const Dose& dose, const SetTimeline& timeline) {
    SetPlan plan;
    for (int number = 1; number <= dose.sets; ++number) {
        plan.left.push_back({number, Side::Both});
    }
    plan.work = timeline.length;
    plan.rest = dose.rest;
    return plan;
}

PocketTrack track_of(const Dose& dose) {
    const SetTimeline timeline = set_timeline(dose);
    const SetPlan plan = plan_of_dose(dose, timeline);
    const Player player = started({}, plan, Millis(0), Millis(0));
    return pocket_track(player, plan, timeline, Millis(0));
}

/// What the player itself does second by second, in the words of the track.
std::vector<PocketCue> seen_of(const Dose& dose) {
    const SetTimeline timeline = set_timeline(dose);
    SetPlan plan = plan_of_dose(dose, timeline);
    Player player = started({}, plan, Millis(0), Millis(0));
    std::vector<PocketCue> seen;
    const Beat* before = nullptr;
    for (Millis now{}; player.is_running(); now += Millis(1000)) {
        PlayerStep step = told_time(player, plan, now, true);
        player = step.player;
        for (const SetKey& key : step.finished) {
            std::erase(plan.left, key);
        }
        const Beat* const beat =
            player.phase == PlayerPhase::Work ? beat_at(timeline, worked(player, now)) : nullptr;
        if (beat != nullptr && beat != before) {
            const bool is_run = beat->move == Move::Work;
            const int count = is_run && timeline.repetitions > 1 ? beat->repetition : 0;
            seen.push_back({is_run ? PocketSound::Begin : PocketSound::Ease, now, count});
        }
        if (player.phase == PlayerPhase::Ready) {
            seen.push_back({PocketSound::End, now, 0});
        }
        before = beat;
    }
    return seen;
}

std::vector<PocketCue> of(const PocketTrack& track, std::initializer_list<PocketSound> sounds) {
    std::vector<PocketCue> found;
    for (const PocketCue& cue : track.cues) {
        if (std::find(sounds.begin(), sounds.end(), cue.sound) != sounds.end()) {
            found.push_back(cue);
        }
    }
    return found;
}

std::string_view name_of(PocketSound sound) {
    constexpr std::string_view names[] = {
        "begin", "ease", "change", "lift", "lower", "still", "half", "tick", "minute", "end"};
    return names[static_cast<std::size_t>(sound)];
}

std::string text_of(const PocketTrack& track) {
    std::string text = "length " + std::to_string(track.length.count()) + "\n";
    for (const PocketCue& cue : track.cues) {
        text += std::string(name_of(cue.sound)) + " " + std::to_string(cue.at.count()) + " " +
                std::to_string(cue.count) + "\n";
    }
    return text;
}

/// All steps of the walk-run plans that are shipped.
std::vector<std::pair<std::string, Dose>> walk_run_steps() {
    std::vector<std::pair<std::string, Dose>> steps;
    for (const char* const name : {"pht", "achilles"}) {
        const Programme programme = shipped(name);
        for (const Exercise& exercise : programme.exercises) {
            int step = 0;
            for (const Dose& dose : exercise.ladder) {
                ++step;
                if (dose.interval) {
                    steps.emplace_back(
                        std::string(name) + " " + exercise.id.text + " " + std::to_string(step),
                        dose
                    );
                }
            }
        }
    }
    return steps;
}

} // namespace

TEST_CASE("a walk-run track says what the player does, at the same second", "[pocket]") {
    const auto steps = walk_run_steps();
    CHECK(steps.size() == 28);
    for (const auto& [name, dose] : steps) {
        INFO(name);
        const PocketTrack track = track_of(dose);
        CHECK(
            of(track, {PocketSound::Begin, PocketSound::Ease, PocketSound::End}) == seen_of(dose)
        );
        CHECK(track.length == count_in_length + set_timeline(dose).length);
    }
}

TEST_CASE("the last three seconds of each stretch tick, and minutes of long ones", "[pocket]") {
    for (const auto& [name, dose] : walk_run_steps()) {
        INFO(name);
        const PocketTrack track = track_of(dose);
        const auto changes = of(track, {PocketSound::Begin, PocketSound::Ease, PocketSound::End});
        CHECK(of(track, {PocketSound::Tick}).size() == changes.size() * 3);
        for (const PocketCue& minute : of(track, {PocketSound::Minute})) {
            const auto next = std::find_if(changes.begin(), changes.end(), [&](const auto& each) {
                return each.at > minute.at;
            });
            REQUIRE(next != changes.begin());
            CHECK((minute.at - std::prev(next)->at) % Millis(60'000) == Millis(0));
        }
        Millis quiet{};
        Millis before{};
        for (const PocketCue& cue : track.cues) {
            quiet = std::max(quiet, cue.at - before);
            before = cue.at;
        }
        CHECK(quiet <= minutes(2));
    }
}

TEST_CASE("the tracks of every walk-run step are as they were", "[pocket]") {
    std::string text;
    for (const auto& [name, dose] : walk_run_steps()) {
        text += "# " + name + "\n" + text_of(track_of(dose));
    }
    Dose tempo;
    tempo.sets = 2;
    tempo.repetitions = 3;
    tempo.tempo = Tempo{seconds(2), seconds(1), seconds(2), seconds(0)};
    tempo.rest = seconds(30);
    text += "# repetitions\n" + text_of(track_of(tempo));
    Dose hold;
    hold.sets = 3;
    hold.hold = seconds(45);
    hold.rest = seconds(120);
    text += "# holds\n" + text_of(track_of(hold));
    CHECK(golden("pocket.txt", text) == text);
}
