// What a led session says of a device that gives no sound, no voice or lets its screen go dark.
#include "support/led_story.h"

using namespace loadwise;
using namespace loadwise::test;
using std::chrono::seconds;

namespace {

LedStory with(bool has_sound, std::optional<bool> has_voice) {
    LedStory story;
    Settings settings = story.state.settings;
    settings.has_sound = has_sound;
    settings.has_voice = has_voice;
    story.does(SettingsChanged{settings});
    return story;
}

const std::string may_go_dark =
    "The screen may go dark here. Set auto-lock to 2 minutes or longer.";

} // namespace

TEST_CASE("sound that is lost is told while a set runs, until it is back", "[led][senses]") {
    LedStory story = with(true, false);
    story.does(PlayerStarted{}).wait(seconds(10));
    CHECK(story.view().senses.lost.empty());
    story.does(SenseTold{Sense::Sound, SenseState::Lost});
    CHECK(story.view().senses.lost == "No sound now. Tap here.");
    story.wait(seconds(30));
    CHECK(story.view().phase == PlayerPhase::Rest);
    CHECK(story.view().senses.lost == "No sound now. Tap here.");
    story.does(SenseTold{Sense::Sound, SenseState::Works});
    CHECK(story.view().senses.lost.empty());
}

TEST_CASE("nobody who wants no sound is told that there is none", "[led][senses]") {
    LedStory story = with(false, false);
    story.does(SenseTold{Sense::Sound, SenseState::None});
    CHECK(story.view().status.empty());
    story.does(PlayerStarted{}).does(SenseTold{Sense::Sound, SenseState::Lost});
    CHECK(story.view().senses.lost.empty());
}

TEST_CASE("a press for sound is asked for only while something should be heard", "[led][senses]") {
    LedStory story = with(true, false);
    story.does(PlayerStarted{}).does(SenseTold{Sense::Sound, SenseState::Lost});
    story.does(PlayerPaused{});
    CHECK(story.view().senses.lost.empty());
}

TEST_CASE("a voice that is not heard is told of where no tone can say it", "[led][senses]") {
    LedStory story = with(false, true);
    story.does(PlayerStarted{}).does(SenseTold{Sense::Voice, SenseState::Lost});
    CHECK(story.view().senses.lost == "No voice now. Tap here.");
}

TEST_CASE("silent mode is told of before the first set, and beside the setting", "[led][senses]") {
    const std::string words = "Do you hear nothing? Turn off silent mode.";
    LedStory story = with(true, false);
    story.does(SenseTold{Sense::Sound, SenseState::Muted});
    CHECK(story.view().status == words);
    CHECK(story.view().is_status_warning);
    story.does(PlayerStarted{}).wait(seconds(40));
    CHECK(story.view().status.find(words) == std::string::npos);
    CHECK(story.view().senses.sound_note == words);
}

TEST_CASE("a browser without sound says so before the first set", "[led][senses]") {
    LedStory story = with(true, false);
    story.does(SenseTold{Sense::Sound, SenseState::None});
    CHECK(story.view().status == "This browser makes no sound. Watch the screen.");
}

TEST_CASE("where no voice speaks the language, none is offered", "[led][senses]") {
    LedStory story;
    CHECK(story.view().asks_voice);
    story.does(SenseTold{Sense::Voice, SenseState::None});
    CHECK_FALSE(story.view().asks_voice);
    CHECK(story.view().senses.voice_note == "This device has no voice for this language.");
    LedStory wanted = with(true, true);
    wanted.does(SenseTold{Sense::Voice, SenseState::None});
    CHECK(wanted.view().status == "This device has no voice for this language.");
}

TEST_CASE("a screen that may go dark is told of once in a session", "[led][senses]") {
    LedStory story = with(true, false);
    story.does(SenseTold{Sense::Screen, SenseState::None});
    CHECK(story.view().status == may_go_dark);
    story.does(PlayerStarted{});
    CHECK(story.view().status == "Get ready");
    story.does(PlayerPaused{});
    CHECK(story.view().status == "Paused");
    story.does(PlayerStarted{}).wait(seconds(40));
    CHECK(story.view().phase == PlayerPhase::Rest);
    CHECK(story.view().status.find(may_go_dark) == std::string::npos);
}

TEST_CASE("a lock that is lost in a set is told of in the rest after it, once", "[led][senses]") {
    LedStory story = with(true, false);
    story.does(PlayerStarted{}).wait(seconds(10));
    story.does(SenseTold{Sense::Screen, SenseState::None});
    CHECK(story.view().status.find(may_go_dark) == std::string::npos);
    story.wait(seconds(28));
    REQUIRE(story.view().phase == PlayerPhase::Rest);
    CHECK(story.view().status.find(may_go_dark) == 0);
    story.wait(seconds(60));
    REQUIRE(story.view().phase != PlayerPhase::Rest);
    CHECK(story.state.is_screen_told);
}

TEST_CASE("the next session says again that the screen may go dark", "[led][senses]") {
    LedStory story = with(true, false);
    story.does(SenseTold{Sense::Screen, SenseState::None}).does(PlayerStarted{});
    story.wait(seconds(40)).does(SessionEnded{});
    story.does(SessionBegun{}).does(PlayerOpened{});
    CHECK(story.view().status.find(may_go_dark) == 0);
}
