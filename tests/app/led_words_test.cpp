// What a led session says, by eye and by ear, and its way back.
#include "app/update/update_pages.h"
#include "support/led_story.h"

using namespace loadwise;
using namespace loadwise::test;
using std::chrono::seconds;

TEST_CASE("of repetitions the last two are told, and never the last seconds", "[led]") {
    LedStory story;
    story.does(PlayerOpened{{"curl"}}).does(PlayerStarted{});
    std::vector<std::string> said;
    for (int tenth = 0; tenth < 175; ++tenth) {
        const std::string status = story.view().status;
        if (said.empty() || said.back() != status) {
            said.push_back(status);
        }
        story.sleep(Millis(100));
    }
    CHECK(
        said ==
        std::vector<std::string>{
            "Get ready",
            "3 repetitions.",
            "Two to go.",
            "The last one.",
            "Change to the right side"}
    );
}

TEST_CASE("one second is one second, in every language's own number", "[led]") {
    LedStory story;
    story.does(PlayerStarted{}).wait(seconds(5 + 28));
    CHECK(story.view().number == "2");
    CHECK(story.view().under == "seconds");
    story.wait(seconds(1));
    CHECK(story.view().number == "1");
    CHECK(story.view().under == "second");
}

TEST_CASE("between sets the figure stands where the next one begins", "[led]") {
    LedStory story;
    Figure figure;
    figure.id = "hold";
    figure.motion = Motion::Hold;
    figure.keys.resize(2);
    Programme programme = *story.state.programme;
    programme.exercises[0].figure = "hold";
    story.does(ProgrammeLoaded{programme}).does(FigureLoaded{figure}).does(PlayerStarted{});
    REQUIRE(story.view().picture.figure != nullptr);
    CHECK(story.view().picture.key_phase < 0.1);
    story.wait(seconds(10));
    CHECK(story.view().picture.key_phase > 0.3);
    story.wait(seconds(30));
    CHECK(story.view().phase == PlayerPhase::Rest);
    CHECK(story.view().picture.key_phase < 0.1);
    CHECK(story.view().under == "Next: set 2 of 2, hold 30 s");
    CHECK(story.view().start_label == "Start now");
}

namespace {

/// What the voice says in the phase that runs now, each at its second.
std::vector<std::string> said(const LedStory& story) {
    std::vector<std::string> words;
    for (const PlanCues::Planned& cue : story.cues) {
        if (!cue.words.empty()) {
            const long long second = std::chrono::round<seconds>(cue.in).count();
            words.push_back(std::to_string(second) + " " + cue.words);
        }
    }
    return words;
}

LedStory with_voice() {
    LedStory story;
    Settings settings = story.state.settings;
    settings.has_voice = true;
    story.does(SettingsChanged{settings});
    return story;
}

using Said = std::vector<std::string>;

} // namespace

TEST_CASE("a voice leads through a hold, its rest and the next set", "[led]") {
    LedStory story = with_voice();
    story.does(PlayerStarted{});
    CHECK(said(story) == Said{"0 Bridge hold. Set 1 of 2.", "3 2", "4 1", "5 Hold"});
    story.wait(seconds(5));
    CHECK(
        said(story) ==
        Said{"15 Half way.", "20 10 left", "27 3", "28 2", "29 1", "30 Relax. Rest for 1 minute."}
    );
    story.wait(seconds(30));
    CHECK(said(story) == Said{"50 Set 2 of 2", "57 3", "58 2", "59 1", "60 Hold"});
    story.wait(seconds(60));
    CHECK(said(story).back() == "30 Done");
}

TEST_CASE("a voice counts repetitions, and names the side that follows", "[led]") {
    LedStory story = with_voice();
    story.does(PlayerOpened{{"curl"}}).does(PlayerStarted{});
    CHECK(said(story).front() == "0 Curl hold. Set 1 of 2, left side.");
    story.wait(seconds(5));
    CHECK(
        said(story) ==
        Said{
            "2 Lower",
            "4 Two to go.",
            "6 Lower",
            "8 The last one.",
            "10 Lower",
            "12 Change to the right side"}
    );
}

TEST_CASE("whether to count aloud is asked until it was answered", "[led]") {
    LedStory story;
    CHECK(story.view().asks_voice);
    CHECK(story.view().voice_reason.empty());
    Figure figure;
    figure.id = "prone";
    figure.keys.resize(1);
    figure.keys[0].pelvis = 0;
    Programme programme = *story.state.programme;
    programme.exercises[1].figure = "prone";
    story.does(ProgrammeLoaded{programme}).does(FigureLoaded{figure});
    CHECK(
        story.view().voice_reason == "In “Curl hold” you lie face-down and cannot see the screen."
    );
    Settings settings = story.state.settings;
    settings.has_voice = false;
    story.does(SettingsChanged{settings});
    CHECK_FALSE(story.view().asks_voice);
    CHECK(changed_settings({}, settings).size() == 1);
    CHECK(with_setting({}, "voice", "off").has_voice == false);
}

TEST_CASE("a step back closes what lies over the player, then pauses and leaves it", "[led]") {
    LedStory story;
    story.does(PlayerStarted{}).wait(seconds(10)).does(PanelOpened{PlayerPanel::More});
    CHECK(depth_of(story.state) == 2);
    story.does(WentBack{});
    CHECK(story.state.page == Page::Player);
    CHECK(story.state.panel == PlayerPanel::None);
    CHECK(depth_of(story.state) == 1);
    story.does(WentBack{});
    CHECK(story.state.page == Page::Today);
    CHECK(story.state.player.paused_at.has_value());
    CHECK(depth_of(story.state) == 0);
    story.does(WentBack{});
    CHECK(story.state.page == Page::Today);
    story.does(PageChosen{Page::Settings}).does(WentBack{});
    CHECK(story.state.page == Page::More);
    story.does(WentBack{});
    CHECK(story.state.page == Page::Today);
}
