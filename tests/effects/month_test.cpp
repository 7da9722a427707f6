// A month through the screen: what the day's page says each morning and evening to somebody who
// answers what is asked, trains as planned, and takes what is offered.
#include "app/today/today_view.h"
#include "effects/fake_page.h"
#include "support/golden.h"

#include <array>
#include <catch2/catch_test_macros.hpp>

using namespace loadwise;
using namespace loadwise::test;

namespace {

constexpr int days = 31;

/// What a body tells that is calm, with one bad day.
struct Felt {
    int morning = 2;
    int during = 1;
};

Felt felt_on(int day) {
    constexpr std::array<Felt, 5> usual{{{2, 2}, {2, 1}, {1, 2}, {2, 3}, {1, 1}}};
    constexpr int bad_day = 22;
    return day == bad_day ? Felt{6, 5} : usual[static_cast<std::size_t>(day) % usual.size()];
}

struct Said {
    std::string headline;
    std::string reason;

    friend bool operator==(const Said&, const Said&) = default;
};

Said said_today(const FakePage& page) {
    const TodayView view = make_today_view(page.state());
    return {view.headline, view.reason};
}

const Node* open_answer(const FakePage& page) {
    for (const char* const words : {"Start with ", "Go up to ", "Take the next step", "Go to "}) {
        if (const Node* const node = page.find_beginning(Role::Button, words)) {
            return node;
        }
    }
    return nullptr;
}

bool is_asked_for_the_morning(const FakePage& page) {
    return page.find(Role::RadioGroup, "How is the pain this morning?") != nullptr;
}

std::string line(int day, const char* when, const Said& said) {
    return std::to_string(day) + " " + when + "  " + said.headline + " | " + said.reason + "\n";
}

void end_session(FakePage& page, int during) {
    page.press(Role::Button, "More…");
    page.press(Role::Button, "All exercises");
    page.tick_everything();
    page.press(Role::Button, "Finish session");
    page.answer("What was the worst pain during the session?", during);
    page.answer("And how is it now, after the exercise?", during > 0 ? during - 1 : 0);
    page.press(Role::Button, "Back to Today");
}

struct Month {
    std::string text;
    std::vector<Said> ordinary; ///< of the days on which training is due and nothing else is
};

Month live(FakePage& page) {
    Month month;
    page.at(0, 8);
    first_visit(page, 2);
    for (int day = 0; day < days; ++day) {
        page.at(day, 8);
        if (is_asked_for_the_morning(page)) {
            month.text += line(day, "wakes  ", said_today(page));
            morning(page, felt_on(day).morning);
        }
        const Said said = said_today(page);
        month.text += line(day, "morning", said);
        page.at(day, 18);
        const Node* const answer = open_answer(page);
        if (answer != nullptr) {
            page.press(answer->id);
        }
        if (page.find(Role::Button, "Start session") != nullptr) {
            month.ordinary.push_back(said_today(page));
            page.press(Role::Button, "Start session");
        }
        if (page.state().page == Page::Player) {
            end_session(page, felt_on(day).during);
            month.text += line(day, "evening", said_today(page));
        }
    }
    return month;
}

} // namespace

TEST_CASE("a month of days: each says something of its own", "[month]") {
    FakeWorld world;
    FakePage page(world, "month");
    const Month month = live(page);
    CHECK(month.text == golden("month.txt", month.text));
    REQUIRE(month.ordinary.size() >= 10);
    for (std::size_t index = 1; index < month.ordinary.size(); ++index) {
        INFO(month.ordinary[index].reason);
        CHECK_FALSE(month.ordinary[index] == month.ordinary[index - 1]);
    }
}
