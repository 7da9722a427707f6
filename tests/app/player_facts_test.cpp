// What the led session says beside its clock, for doses as programmes have them.
#include "app/session/player_facts.h"

#include "support/english.h"
#include "support/led_story.h"

using namespace loadwise;
using namespace loadwise::test;
using std::chrono::minutes;
using std::chrono::seconds;
using Chips = std::vector<std::string>;

namespace {

Dose holds(int sets, seconds hold) {
    Dose dose;
    dose.sets = sets;
    dose.repetitions = 1;
    dose.hold = hold;
    return dose;
}

Dose with_effort(Dose dose, int least, int most) {
    dose.effort = Effort{least, most};
    return dose;
}

} // namespace

TEST_CASE("a dose at a glance is two or three short words", "[player_facts]") {
    const Texts& texts = english();
    CHECK(
        dose_chips(texts, with_effort(holds(4, seconds(20)), 5, 6), Sides::Together) ==
        Chips{"20 s", "4 sets", "medium effort"}
    );
    CHECK(
        dose_chips(texts, with_effort(holds(1, seconds(90)), 3, 4), Sides::EachSide) ==
        Chips{"1 min 30 s", "1 set each side", "light effort"}
    );
    Dose dose = with_effort(holds(3, seconds(10)), 7, 8);
    dose.repetitions = 5;
    CHECK(dose_chips(texts, dose, Sides::Together) == Chips{"5 × 10 s", "3 sets", "hard effort"});
    dose.hold.reset();
    dose.repetitions = 1;
    CHECK(
        dose_chips(texts, dose, Sides::Together) == Chips{"1 repetition", "3 sets", "hard effort"}
    );
    dose.distance_metres = 20;
    dose.effort.reset();
    CHECK(dose_chips(texts, dose, Sides::Together) == Chips{"20 metres", "3 sets"});
    dose.distance_metres.reset();
    dose.interval = Interval{minutes(1), minutes(2)};
    dose.repetitions = 6;
    CHECK(dose_chips(texts, dose, Sides::Together).front() == "6 × 1 min");
}

TEST_CASE("a weight or a band is more worth telling than the effort", "[player_facts]") {
    Dose dose = with_effort(holds(2, seconds(20)), 5, 6);
    dose.load = Load{LoadKind::Grams, 4000};
    CHECK(dose_chips(english(), dose, Sides::Together).back() == "4 kg");
    dose.load = Load{LoadKind::Band, 2};
    CHECK(dose_chips(english(), dose, Sides::Together).back() == "band 2");
    dose.load = Load{LoadKind::RepetitionMax, 12};
    CHECK(dose_chips(english(), dose, Sides::Together).back() == "medium effort");
}

TEST_CASE("how hard it should feel has a word up to each threshold", "[player_facts]") {
    const auto last = [](int effort) {
        const Dose dose = with_effort(holds(2, seconds(20)), effort, effort);
        return dose_chips(english(), dose, Sides::Together).back();
    };
    CHECK(last(0) == "light effort");
    CHECK(last(3) == "light effort");
    CHECK(last(4) == "medium effort");
    CHECK(last(6) == "medium effort");
    CHECK(last(7) == "hard effort");
    CHECK(last(9) == "nearly all you can");
    CHECK(last(10) == "nearly all you can");
}

TEST_CASE("what comes next is a set, its side and its work", "[player_facts]") {
    CHECK(
        next_set_words(english(), holds(4, seconds(20)), {2, Side::Right}) ==
        "Next: set 2 of 4, right side, hold 20 s"
    );
    Dose dose = holds(3, seconds(20));
    dose.hold.reset();
    dose.repetitions = 12;
    CHECK(
        next_set_words(english(), dose, {1, Side::Left}) ==
        "Next: set 1 of 3, left side, 12 repetitions"
    );
    CHECK(next_set_words(english(), dose, {3, Side::Both}) == "Next: set 3 of 3, 12 repetitions");
}

TEST_CASE("the time left is counted down through every phase", "[player_facts]") {
    LedStory story;
    // 5 + 30 + 60 + 30, and 5 + 2 x (12 + 10 + 12) + 60
    const seconds whole(125 + 133);
    CHECK(time_left(story.state) == whole);
    CHECK(time_left_words(story.state) == "5 min left");
    story.does(PlayerStarted{});
    for (const seconds passed : {seconds(3), seconds(7), seconds(20), seconds(40), seconds(20)}) {
        const seconds before = time_left(story.state);
        story.wait(passed);
        CHECK(time_left(story.state) == before - passed);
    }
    story.does(PlayerPaused{});
    const seconds paused = time_left(story.state);
    story.sleep(minutes(3));
    CHECK(time_left(story.state) == paused);
    story.does(SetsSkipped{SkipReason::Tired, true});
    CHECK(time_left(story.state) == seconds(133));
    story.does(SetsSkipped{SkipReason::Tired, true});
    CHECK(time_left_words(story.state).empty());
}

TEST_CASE("what was left out is told apart from what was done", "[player_facts]") {
    LedStory story;
    CHECK(story.view().session == "Exercise 1 of 2 · 0 of 6 sets done · 5 min left");
    story.does(SetsSkipped{SkipReason::Tired, true});
    CHECK(story.view().session == "Exercise 2 of 2 · 0 done, 2 skipped of 6 sets · 3 min left");
    story.does(SetsSkipped{SkipReason::Tired, true});
    CHECK(story.view().sets_done == 0);
    CHECK(story.view().skipped == 6);
    CHECK(story.view().session == "0 done, 6 skipped of 6 sets");
}
