// A week at the desk, by somebody who knows only the screen: the sitting plan is begun, led by its
// timer, eased after a bad morning, and waits in a flare-up.
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
            CHECK(page.says("Walk about in the break."));
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

int step_minutes(const FakePage& page) {
    const PatientState& patient = page.state().patient;
    const Exercise& sitting = *find_exercise(*page.state().programme, ExerciseId{"l_sit"});
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
