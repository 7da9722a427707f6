// A led session that a track of sound leads with the screen locked: player and sound agree about
// where it stands and what was done.
#include "support/led_story.h"

#include <algorithm>
#include <catch2/generators/catch_generators.hpp>

using namespace loadwise;
using namespace loadwise::test;
using std::chrono::minutes;
using std::chrono::seconds;

namespace {

/// A run of three stretches of 60 seconds with 30 of walking between them.
Programme run_programme() {
    Programme programme = led_programme();
    Exercise& bridge = programme.exercises[0];
    bridge.sides = Sides::Together;
    bridge.figure = "running";
    for (Dose& dose : bridge.ladder) {
        dose.sets = 1;
        dose.hold.reset();
        dose.repetitions = 3;
        dose.interval = Interval{seconds(60), seconds(30)};
    }
    return programme;
}

/// A led session and the sound that a page would play.
class PocketStory {
  public:
    explicit PocketStory(Programme programme = led_programme())
        : story(std::move(programme)) {
        Settings settings = story.state.settings;
        settings.pocket_runs = true;
        settings.pocket_sets = true;
        settings.has_voice = false;
        does(SettingsChanged{settings});
        does(SenseTold{Sense::Pocket, SenseState::Works});
    }

    PocketStory& does(const Action& action) {
        story.does(action);
        return look();
    }

    /// The sound plays on, and the page is told of it every second.
    PocketStory& plays(Millis time) {
        for (Millis end = at_ + time; at_ < end;) {
            const Millis step = std::min(Millis(1000), end - at_);
            at_ += step;
            story.sleep(step);
            look();
            tells(PocketNews::Playing);
        }
        return *this;
    }

    /// The page stands still while the sound plays on.
    PocketStory& plays_alone(Millis time) {
        at_ += time;
        story.sleep(time);
        look();
        return tells(PocketNews::Playing);
    }

    PocketStory& hides() {
        story.hide();
        return tells(PocketNews::Playing);
    }

    PocketStory& shows() {
        story.show();
        return tells(is_playing_ ? PocketNews::Playing : PocketNews::Paused);
    }

    /// Of the lock screen.
    PocketStory& pauses() {
        is_playing_ = false;
        return tells(PocketNews::Paused);
    }

    PocketStory& goes_on() {
        is_playing_ = true;
        return tells(PocketNews::Playing);
    }

    PocketStory& rests(Millis time) {
        story.sleep(time);
        return tells(PocketNews::Paused);
    }

    PocketStory& skips() { return does(PocketSkipped{number, at_}); }

    PocketStory& tells(PocketNews news) {
        const Millis length = track ? track->length : Millis(0);
        const bool is_over = news == PocketNews::Playing && at_ >= length;
        return does(PocketTold{number, is_over ? PocketNews::Ended : news, at_});
    }

    PlayerView view() const { return story.view(); }

    int recorded(SetOutcome outcome) const {
        int count = 0;
        for (const SettledSet& each : story.state.session.settled) {
            count += each.set.outcome == outcome ? 1 : 0;
        }
        return count;
    }

    LedStory story;
    std::optional<PlayPocket> track; ///< that the page plays
    std::optional<Millis> sought;
    int number = 0;
    int tracks = 0;
    bool is_paused_by_page = false;

  private:
    PocketStory& look() {
        for (const Effect& effect : story.effects) {
            if (const auto* const play = std::get_if<PlayPocket>(&effect)) {
                track = *play;
                number = play->number;
                ++tracks;
                at_ = Millis(0);
                is_playing_ = true;
                is_paused_by_page = false;
            } else if (const auto* const steer = std::get_if<SteerPocket>(&effect)) {
                steered(*steer);
            }
        }
        return *this;
    }

    void steered(const SteerPocket& steer) {
        if (steer.what == PocketSteer::Seek) {
            at_ = steer.to;
            sought = steer.to;
        } else if (steer.what == PocketSteer::End) {
            track.reset();
        } else {
            is_playing_ = false;
            is_paused_by_page = true;
        }
    }

    Millis at_{};
    bool is_playing_ = false;
};

} // namespace

TEST_CASE("where a track leads, cues give no sounds and the screen may go dark", "[pocket]") {
    PocketStory pocket;
    pocket.does(PlayerStarted{});
    REQUIRE(pocket.track);
    CHECK_FALSE(pocket.story.is_awake);
    CHECK(pocket.view().status == "Get ready");
    // One track to the end of the exercise, with the rest between its sets.
    CHECK(pocket.track->length == seconds(5 + 30 + 60 + 30));
    CHECK(pocket.track->titles.at(1).words == "Set 1 of 2");
}

TEST_CASE("sets that the sound leads in sight are counted as they end", "[pocket]") {
    PocketStory pocket;
    pocket.does(PlayerStarted{}).plays(seconds(36));
    CHECK(pocket.recorded(SetOutcome::Completed) == 1);
    CHECK(pocket.view().phase == PlayerPhase::Rest);
    pocket.plays(seconds(90));
    CHECK(pocket.recorded(SetOutcome::Completed) == 2);
    CHECK(pocket.view().title == "Curl hold");
    CHECK(pocket.tracks == 1);
}

TEST_CASE("back from the lock, the player stands where the sound stands", "[pocket]") {
    PocketStory pocket;
    pocket.does(PlayerStarted{}).plays(seconds(10)).hides();
    pocket.plays_alone(seconds(5 + 30 + 60 - 10 + 12));
    pocket.shows();
    CHECK(pocket.view().phase == PlayerPhase::Work);
    CHECK(pocket.view().set_words == "Set 2 of 2");
    CHECK(pocket.view().number == "18");
    // Nobody looked when the first ended: nothing says that it was done.
    CHECK(pocket.recorded(SetOutcome::Completed) == 0);
    CHECK(
        pocket.view().pocket.heard == "The sound led you to the end: Bridge hold, Set 1 of 2. "
                                      "Did you do it?"
    );
    pocket.does(SetConfirmed{true});
    CHECK(pocket.recorded(SetOutcome::Completed) == 1);
    CHECK(pocket.view().pocket.heard.empty());
    CHECK(pocket.tracks == 1);
}

TEST_CASE("sets that ended in the pocket are asked about together, or one by one", "[pocket]") {
    const bool is_all_done = GENERATE(true, false);
    PocketStory pocket;
    pocket.does(PlayerStarted{}).plays(seconds(2)).hides().plays_alone(seconds(130)).shows();
    CHECK(pocket.view().phase == PlayerPhase::Confirm);
    CHECK(pocket.view().status == "2 sets ended in your pocket. Did you do them all?");
    CHECK(pocket.recorded(SetOutcome::Completed) == 0);
    pocket.does(SetConfirmed{is_all_done});
    if (!is_all_done) {
        pocket.does(SetConfirmed{true});
        CHECK(
            pocket.view().status == "The sound led you to the end: Bridge hold, Set 2 of 2. "
                                    "Did you do it?"
        );
        pocket.does(SetConfirmed{false});
        CHECK(pocket.view().phase == PlayerPhase::Ready);
        CHECK(pocket.view().set_words == "Set 2 of 2");
    }
    CHECK(pocket.recorded(SetOutcome::Completed) == (is_all_done ? 2 : 1));
}

TEST_CASE("what waits for its answer is stored, and asked after a reload", "[pocket]") {
    PocketStory pocket;
    pocket.does(PlayerStarted{}).plays(seconds(2)).hides().plays_alone(seconds(60));
    pocket.story.reload(seconds(5));
    CHECK(pocket.view().pocket.heard.find("Set 1 of 2") != std::string::npos);
    pocket.story.does(SetConfirmed{true});
    CHECK(pocket.recorded(SetOutcome::Completed) == 1);
}

TEST_CASE("a pause on the lock screen is a pause, however long", "[pocket]") {
    PocketStory pocket;
    pocket.does(PlayerStarted{}).plays(seconds(15)).hides().pauses();
    CHECK(pocket.view().is_paused);
    pocket.rests(minutes(10));
    CHECK(pocket.view().is_paused);
    CHECK(pocket.view().number == "20");
    pocket.goes_on();
    CHECK_FALSE(pocket.view().is_paused);
    CHECK(pocket.view().number == "20");
    pocket.plays(seconds(4));
    CHECK(pocket.view().number == "16");
    CHECK(pocket.recorded(SetOutcome::Completed) == 0);
}

TEST_CASE("a pause on the screen stops the sound; going on begins with a count-in", "[pocket]") {
    PocketStory pocket;
    pocket.does(PlayerStarted{}).plays(seconds(15)).does(PlayerPaused{});
    CHECK(pocket.is_paused_by_page);
    pocket.rests(seconds(20));
    CHECK(pocket.view().is_paused);
    pocket.does(PlayerStarted{});
    CHECK(pocket.tracks == 2);
    CHECK(pocket.view().phase == PlayerPhase::CountIn);
    CHECK(pocket.track->length == seconds(5 + 20 + 60 + 30));
    pocket.plays(seconds(6));
    CHECK(pocket.view().number == "19");
}

TEST_CASE("a set that is skipped on the lock screen is skipped, and not done", "[pocket]") {
    PocketStory pocket;
    pocket.does(PlayerStarted{}).plays(seconds(10)).hides().skips();
    CHECK(pocket.sought == seconds(35));
    CHECK(pocket.recorded(SetOutcome::Skipped) == 1);
    CHECK(pocket.view().phase == PlayerPhase::Rest);
    // Of the rest, the time to get ready is left.
    pocket.plays(seconds(3)).skips();
    CHECK(pocket.sought == seconds(90));
    pocket.plays(seconds(5));
    CHECK(pocket.view().phase == PlayerPhase::Work);
    CHECK(pocket.view().set_words == "Set 2 of 2");
    CHECK(pocket.recorded(SetOutcome::Completed) == 0);
    CHECK(pocket.tracks == 1);
}

TEST_CASE("a stretch of a run that is skipped does not count", "[pocket]") {
    PocketStory pocket(run_programme());
    pocket.does(PlayerStarted{});
    CHECK(pocket.track->titles.at(1).words == "Run 1 of 3");
    CHECK(pocket.track->titles.at(2).words == "Walk 1 of 3");
    pocket.plays(seconds(15)).hides().skips();
    CHECK(pocket.sought == seconds(65));
    pocket.plays(seconds(10)).skips();
    CHECK(pocket.sought == seconds(95));
    pocket.plays(seconds(185)).shows();
    CHECK(pocket.view().phase == PlayerPhase::Confirm);
    CHECK(
        pocket.view().status == "The sound led you to the end: Bridge hold. "
                                "You skipped 1 part. Did you do the rest?"
    );
    pocket.does(SetConfirmed{true});
    REQUIRE(pocket.recorded(SetOutcome::Completed) == 1);
    CHECK(pocket.story.state.session.settled.back().set.repetitions == 2);
}

TEST_CASE("a run of which every stretch was skipped is a skipped run", "[pocket]") {
    PocketStory pocket(run_programme());
    pocket.does(PlayerStarted{}).plays(seconds(6)).hides();
    for (int stretch = 0; stretch < 6; ++stretch) {
        pocket.skips().plays(seconds(1));
    }
    pocket.plays(seconds(1)).shows().does(SetConfirmed{true});
    CHECK(pocket.recorded(SetOutcome::Completed) == 0);
    CHECK(pocket.recorded(SetOutcome::Skipped) == 1);
}

TEST_CASE("a run that was ended early counts the stretches that were run", "[pocket]") {
    PocketStory pocket(run_programme());
    pocket.does(PlayerStarted{}).plays(seconds(15)).skips().plays(seconds(31 + 90 + 10));
    pocket.does(SetEnded{});
    REQUIRE(pocket.recorded(SetOutcome::Completed) == 1);
    CHECK(pocket.story.state.session.settled.back().set.repetitions == 1);
}

TEST_CASE("what the page says of an earlier track changes nothing", "[pocket]") {
    PocketStory pocket;
    pocket.does(PlayerStarted{}).plays(seconds(15)).does(PlayerPaused{}).does(PlayerStarted{});
    const Player before = pocket.story.state.player;
    pocket.does(PocketTold{1, PocketNews::Ended, seconds(200)}).does(PocketSkipped{1, seconds(9)});
    CHECK(pocket.story.state.player == before);
}

TEST_CASE("who moves along the track on the lock screen has done nothing by that", "[pocket]") {
    PocketStory pocket;
    pocket.does(PlayerStarted{}).plays(seconds(10));
    pocket.does(PocketTold{pocket.number, PocketNews::Playing, seconds(100)});
    CHECK(pocket.view().phase == PlayerPhase::Work);
    CHECK(pocket.view().set_words == "Set 1 of 2");
    pocket.does(PocketTold{pocket.number, PocketNews::Ended, seconds(125)});
    CHECK(pocket.view().set_words == "Set 1 of 2");
    CHECK(pocket.recorded(SetOutcome::Completed) == 0);
}

TEST_CASE("a sound that does not start is told, and the screen leads as before", "[pocket]") {
    PocketStory pocket;
    pocket.does(PlayerStarted{}).tells(PocketNews::Failed);
    CHECK(pocket.story.is_awake);
    CHECK_FALSE(pocket.track);
    pocket.story.wait(seconds(36));
    CHECK(pocket.recorded(SetOutcome::Completed) == 1);
    pocket.story.does(PlayerPaused{}).does(PlayerWentBack{});
    CHECK(pocket.view().status.find("The sound did not start.") == 0);
}

TEST_CASE("a longer rest is a new track from here", "[pocket]") {
    PocketStory pocket;
    pocket.does(PlayerStarted{}).plays(seconds(40)).does(RestExtended{});
    CHECK(pocket.tracks == 2);
    CHECK(pocket.track->length == seconds(60 - 5 + 30 + 30));
    pocket.plays(seconds(86));
    CHECK(pocket.view().phase == PlayerPhase::Work);
}

TEST_CASE("a run asks first whether sounds shall lead, where the browser can", "[pocket]") {
    LedStory story(run_programme());
    CHECK_FALSE(story.view().pocket.asks_first);
    CHECK(story.view().status.empty()); // it is not known yet
    story.does(SenseTold{Sense::Pocket, SenseState::None});
    CHECK_FALSE(story.view().pocket.asks_first);
    CHECK(
        story.view().status ==
        "Here the sound stops when the screen is locked. Leave the screen on."
    );
    story.does(SenseTold{Sense::Pocket, SenseState::Works});
    CHECK(story.view().pocket.asks_first);
    CHECK(story.view().status.empty());
    Settings settings = story.state.settings;
    settings.pocket_runs = true;
    story.does(SettingsChanged{settings});
    CHECK_FALSE(story.view().pocket.asks_first);
    CHECK(story.view().status == "You can lock the screen. The sounds go on.");
}
