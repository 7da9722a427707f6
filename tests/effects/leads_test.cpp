// From what is read to where it can be acted upon: the answers to "Is it normal that ...?", and the
// cards about everyday life.
#include "effects/fake_page.h"

#include <catch2/catch_test_macros.hpp>

using namespace loadwise;
using namespace loadwise::test;

namespace {

constexpr const char* plan_button = "Open: Sitting plan";

/// The answer to this question, found by these words, from Today.
void ask(FakePage& page, const char* words, const char* question) {
    page.press(Role::Button, "Today");
    page.press(Role::Button, "Is it normal that …?");
    page.type(Role::TextField, "Find a question", words);
    if (!page.get(Role::Disclosure, question).is_expanded) {
        page.press(Role::Disclosure, question);
    }
}

void read_card(FakePage& page, const char* card) {
    page.press(Role::Button, "More");
    const Node* const about = page.find_beginning(Role::Button, "About Loadwise");
    REQUIRE(about != nullptr);
    page.press(about->id);
    page.press(Role::Disclosure, card);
}

} // namespace

TEST_CASE(
    "answers and cards on sitting lead to where the plan is begun and gone on with", "[leads]"
) {
    FakeWorld world;
    FakePage page(world, "leads");
    page.at(0, 8);
    first_visit(page, 2);
    for (const auto& [words, question] :
         {std::pair("sitting", "Why does sitting hurt so much?"),
          std::pair("driving", "Why is driving the worst?"),
          std::pair("standing desk", "Does a standing desk help?"),
          std::pair("flight", "Is it normal that a flight or a long trip sets it off?"),
          std::pair("cushion", "When can I do without my cushion?")}) {
        INFO(question);
        ask(page, words, question);
        page.press(Role::Button, plan_button);
        CHECK(page.find(Role::Heading, "Sitting plan") != nullptr);
        CHECK(
            page.find(Role::RadioGroup, "How long would you like to manage at a time?") != nullptr
        );
    }
    for (const char* const card :
         {"Sitting", "Driving", "At the desk", "A long drive or a flight"}) {
        INFO(card);
        read_card(page, card);
        page.press(Role::Button, plan_button);
        CHECK(page.find(Role::Heading, "Sitting plan") != nullptr);
    }
    page.press(Role::Radio, "30 minutes");
    page.press(Role::Button, "Start with this goal");
    ask(page, "driving", "Why is driving the worst?");
    page.press(Role::Button, plan_button);
    CHECK(page.find(Role::Button, "Start the timer") != nullptr);
}

TEST_CASE("an answer on a flare-up leads to the plan where it runs, else to the score", "[leads]") {
    FakeWorld world;
    FakePage page(world, "leads");
    page.at(0, 8);
    first_visit(page, 2);
    const char* const question = "Is it normal that it flares up out of the blue?";
    ask(page, "blue", question);
    page.press(Role::Button, "Log pain");
    CHECK(page.state().page == Page::Pain);
    page.press(Role::Button, "Today");
    train(page, 2, 2);
    page.at(1, 8);
    morning(page, 6);
    ask(page, "blue", question);
    page.press(Role::Button, "Open: Flare-up plan");
    CHECK(page.find_beginning(Role::Button, "Start: Flare-up plan") != nullptr);
}

TEST_CASE("a score half told is gone on with when an answer leads to it", "[leads]") {
    FakeWorld world;
    FakePage page(world, "leads");
    page.at(0, 8);
    first_visit(page, 2);
    page.press(Role::Button, "Today");
    page.press(Role::Button, "Log pain");
    page.press(Role::Radio, "4");
    page.press(Role::Button, "Is it normal that …?");
    page.type(Role::TextField, "Find a question", "blue");
    page.press(Role::Disclosure, "Is it normal that it flares up out of the blue?");
    page.press(Role::Button, "Log pain");
    REQUIRE(page.state().page == Page::Pain);
    CHECK(page.state().pain.score == PainScore::from(4));
}

TEST_CASE("answers lead to a measure, the report, the progress and the warning signs", "[leads]") {
    FakeWorld world;
    FakePage page(world, "leads");
    page.at(0, 8);
    first_visit(page, 2);
    ask(page, "weaker", "Is it normal that the sore leg is weaker?");
    page.press(Role::Button, "Measure now: Single-leg bridges");
    CHECK(page.state().page == Page::Measure);
    CHECK(page.says("Single-leg bridges"));
    ask(page, "takes so long", "Is it normal that it takes so long to get better?");
    page.press(Role::Button, "Report for your physiotherapist");
    CHECK(page.state().page == Page::Report);
    ask(page, "every day", "Why is it different every day?");
    page.press(Role::Button, "See your progress");
    CHECK(page.state().page == Page::Progress);
    ask(page, "keep up", "Is it normal that I find it hard to keep up?");
    page.press(Role::Button, "Set reminders");
    CHECK(page.state().page == Page::Reminders);
    ask(page, "calf swollen", "Is it normal that my calf is swollen and warm?");
    page.press(Role::Button, "See the warning signs");
    CHECK(page.state().page == Page::Safety);
}
