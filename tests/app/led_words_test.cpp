// What a led session says.
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
