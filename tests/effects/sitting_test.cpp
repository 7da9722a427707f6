// Weeks at the desk, by somebody who knows only the screen: the sitting plan is begun, led by its
// timer, eased after a bad morning, waits in a flare-up and goes on after it, reaches its goal,
// goes on without the cushion, and ends.
#include "app/today/today_view.h"
#include "effects/fake_page.h"
#include "engine/state/plan_queries.h"

#include <catch2/catch_test_macros.hpp>

using namespace loadwise;
using namespace loadwise::test;

namespace {

void open_plan(FakePage& page) {
    page.press(Role::Button, "Today");
    const Node* const row = page.find_beginning(Role::Button, "Sitting plan: ");
    REQUIRE(row != nullptr);
    page.press(row->id);
}

void start_plan(FakePage& page, const char* goal) {
    page.press(Role::Radio, goal);
    page.press(Role::Button, "Start with this goal");
}

/// Measured by what the person knows, not by the clock.
void measure(FakePage& page, const char* minutes) {
    page.press(Role::Button, "Programme");
    page.press(Role::Disclosure, "Sitting plan");
    page.press(Role::Button, "Start this plan");
    page.press(Role::Button, "Measure now: Sitting");
    page.type(Role::NumberField, "Sitting (minutes)", minutes);
    page.press(Role::Button, "Save");
    page.press(Role::Button, "Open: Sitting plan");
}

/// Both parts as the timer leads them, with this pain at the end of each.
void sit(FakePage& page, int minutes, int pain) {
    open_plan(page);
    page.press(Role::Button, "Start the timer");
    page.press(Role::Button, "Start");
    if (page.find(Role::Button, "No, stay silent") != nullptr) {
        page.press(Role::Button, "No, stay silent");
    }
    for (int part = 0; part < 2; ++part) {
        page.sleep(minutes * 60 + 10);
        REQUIRE(page.find(Role::RadioGroup, "How strong is the pain now?") != nullptr);
        page.press(Role::Radio, std::to_string(pain));
        page.press(Role::Button, "Save");
        if (pain > 3) {
            break;
        }
        if (part == 0) {
            CHECK(page.says("stand up")); // and not what belongs to the rest of the day
            CHECK_FALSE(page.says("for the rest of the day"));
            page.sleep(125);
            page.press(Role::Button, "Start part");
        }
    }
    page.press(Role::Button, "Stop for now");
}

void wakes(FakePage& page, int day, int score) {
    page.at(day, 8);
    page.press(Role::Button, "Today");
    morning(page, score);
}

const ExerciseId with_cushion{"l_sit"};
const ExerciseId without_cushion{"l_sit_firm"};

int step_minutes(const FakePage& page, const ExerciseId& exercise = with_cushion) {
    const PatientState& patient = page.state().patient;
    const Exercise& sitting = *find_exercise(*page.state().programme, exercise);
    const Dose& dose = dose_at(sitting, find_exercise_state(patient, sitting.id)->rung);
    return static_cast<int>(dose.hold->count() / 60);
}

/// What is suggested about sitting stands on its own page.
bool takes(FakePage& page, const char* accept) {
    open_plan(page);
    const Node* const button = page.find_beginning(Role::Button, accept);
    if (button != nullptr) {
        page.press(button->id);
    }
    return button != nullptr;
}

} // namespace

TEST_CASE("a week at the desk: the sitting plan is begun, led, eased, and waits", "[sitting]") {
    FakeWorld world;
    FakePage page(world, "desk");
    page.at(0, 8);
    first_visit(page, 2);
    measure(page, "22");
    start_plan(page, "30 minutes");
    REQUIRE(running_graded(*page.state().programme, page.state().patient) != nullptr);
    CHECK(step_minutes(page) == 20);

    page.at(0, 10);
    sit(page, 20, 2);
    CHECK(page.find_beginning(Role::Button, "Start the timer") != nullptr);
    wakes(page, 1, 2);
    page.at(1, 10);
    sit(page, 20, 2);
    wakes(page, 2, 2);
    CHECK(page.find_beginning(Role::Button, "Start session") != nullptr);
    REQUIRE(takes(page, "Go up to "));
    CHECK(step_minutes(page) == 25);

    page.at(2, 10);
    sit(page, 25, 3);
    wakes(page, 3, 4);
    CHECK(step_minutes(page) == 20);
    open_plan(page);
    CHECK(page.says("Sit a little less next time"));

    page.at(3, 10);
    sit(page, 20, 2);
    wakes(page, 4, 6);
    REQUIRE(page.find_beginning(Role::Button, "Start: Flare-up plan") != nullptr);
    page.press(page.find_beginning(Role::Button, "Start: Flare-up plan")->id);
    open_plan(page);
    CHECK(page.says("The plan waits until the flare-up is over."));
    CHECK(page.find_beginning(Role::Button, "Start the timer") == nullptr);
}

namespace {

/// Days at the desk, each with a calm morning after it and the step that is offered taken, until
/// the screen says that the goal is reached.
void sits_until_goal(FakePage& page, int& day, const ExerciseId& exercise) {
    constexpr int days_most = 40;
    const int last = day + days_most;
    while (day < last) {
        page.at(day, 10);
        sit(page, step_minutes(page, exercise), 2);
        ++day;
        wakes(page, day, 2);
        open_plan(page);
        if (page.says("You have reached your goal")) {
            return;
        }
        takes(page, "Go up to ");
    }
    FAIL("the goal was not reached");
}

/// The return test of the flare-up plan, day by day, as Today asks for it.
void lives_through_flare(FakePage& page, int& day) {
    constexpr int days_most = 8;
    for (int left = days_most; left > 0; --left) {
        ++day;
        wakes(page, day, 2);
        if (const Node* const end = page.find_beginning(Role::Button, "End: Flare-up plan")) {
            page.press(end->id);
            return;
        }
    }
    FAIL("the flare-up never ended");
}

} // namespace

TEST_CASE(
    "from the first minutes to the goal, then without the cushion, then it is over", "[sitting]"
) {
    FakeWorld world;
    FakePage page(world, "desk");
    page.at(0, 8);
    first_visit(page, 2);
    page.press(Role::Button, "Programme");
    page.press(Role::Disclosure, "Sitting plan");
    page.press(Role::Button, "Start this plan");
    CHECK(page.says("Not measured yet. The plan then begins with the shortest step."));
    start_plan(page, "30 minutes");
    CHECK(step_minutes(page) == 5);

    int day = 0;
    sits_until_goal(page, day, with_cushion);
    CHECK(step_minutes(page) == 30);
    CHECK(day == 12); // six steps, two days each
    CHECK(page.find_beginning(Role::Button, "End: Sitting plan") != nullptr);
    const Node* const on = page.find_beginning(Role::Button, "Go on: Sitting without the cushion");
    REQUIRE(on != nullptr);
    page.press(on->id);
    CHECK(page.find(Role::Heading, "Sitting without the cushion") != nullptr);
    CHECK(step_minutes(page, without_cushion) == 5);

    sits_until_goal(page, day, without_cushion);
    CHECK(step_minutes(page, without_cushion) == 30);
    CHECK(page.find_beginning(Role::Button, "Go on: ") == nullptr);
    page.press(page.find_beginning(Role::Button, "End: Sitting plan")->id);
    CHECK(running_graded(*page.state().programme, page.state().patient) == nullptr);

    page.press(Role::Button, "Today");
    CHECK(page.find_beginning(Role::Button, "Sitting plan: ") == nullptr);
    CHECK_FALSE(page.says("You have reached your goal"));
    page.press(Role::Button, "Programme");
    CHECK(page.find(Role::Button, "Start this plan") != nullptr);
    page.press(Role::Button, "More");
    page.press(page.find_beginning(Role::Button, "Your records")->id);
    page.press(page.find_beginning(Role::Button, "Visit report")->id);
    CHECK(page.says("goal 30 minutes"));
}

TEST_CASE("pain above the limit ends sitting for the day, and the step is shorter", "[sitting]") {
    FakeWorld world;
    FakePage page(world, "desk");
    page.at(0, 8);
    first_visit(page, 2);
    measure(page, "20");
    start_plan(page, "1 hour");
    page.at(0, 10);
    sit(page, 20, 5);
    CHECK(page.says("Stopped for today after pain"));
    CHECK(page.find(Role::Button, "Start the timer") == nullptr);
    CHECK(step_minutes(page) == 15);
    page.at(0, 15);
    open_plan(page);
    CHECK(page.find(Role::Button, "Start the timer") == nullptr);
    page.press(Role::Button, "Today");
    CHECK(page.find_beginning(Role::Button, "Start session") != nullptr);

    wakes(page, 1, 2);
    open_plan(page);
    CHECK(page.find(Role::Button, "Start the timer") != nullptr);
    page.at(1, 10);
    sit(page, 15, 2);
    wakes(page, 2, 2);
    CHECK_FALSE(takes(page, "Go up to ")); // one good day is not two
}

TEST_CASE("after a flare-up the sitting plan goes on, a step shorter", "[sitting]") {
    FakeWorld world;
    FakePage page(world, "desk");
    page.at(0, 8);
    first_visit(page, 2);
    measure(page, "30");
    start_plan(page, "1 hour");
    page.at(0, 10);
    sit(page, 30, 2);
    int day = 1;
    wakes(page, day, 6);
    page.press(page.find_beginning(Role::Button, "Start: Flare-up plan")->id);
    const Node* const row = page.find_beginning(Role::Button, "Sitting plan: ");
    REQUIRE(row != nullptr);
    open_plan(page);
    CHECK(page.says("The plan waits until the flare-up is over."));
    lives_through_flare(page, day);
    open_plan(page);
    page.press(Role::Button, "Answer the safety questions");
    page.choose_everywhere("No");
    page.press(Role::Button, "Continue");
    open_plan(page);
    CHECK_FALSE(page.says("this is the shortest step"));
    CHECK(page.find(Role::Button, "Start the timer") != nullptr);
    CHECK(step_minutes(page) == 20); // shorter by the morning, and once more by the flare-up
}
