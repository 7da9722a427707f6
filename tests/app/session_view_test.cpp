#include "app/session/session_view.h"

#include "support/story.h"

using namespace loadwise;
using namespace loadwise::test;

TEST_CASE("a session lists every set of today, by side where sides matter", "[session]") {
    Story story = Story::screened();
    story.act(SessionBegun{});
    const SessionView view = make_session_view(story.state);
    REQUIRE(view.exercises.size() == 2);
    CHECK(view.sets_planned == 6);
    CHECK(view.sets_done == 0);
    REQUIRE(view.exercises[0].sets.size() == 2);
    CHECK(view.exercises[0].sets[0].label == "Set 1");
    REQUIRE(view.exercises[1].sets.size() == 4);
    CHECK(view.exercises[1].sets[0].label == "Set 1, left");
    CHECK(view.exercises[1].sets[1].label == "Set 1, right");
    CHECK(view.exercises[1].sets[3].label == "Set 2, right");
    CHECK(view.pain_rule == "Up to 5 is acceptable.");
}

TEST_CASE("ticked sets stay in sight while the session goes on", "[session]") {
    Story story = Story::screened();
    story.act(SessionBegun{});
    story.act(SetTicked{{"bridge"}, 1, Side::Both, true});
    story.act(SetTicked{{"bridge"}, 2, Side::Both, true});
    const SessionView view = make_session_view(story.state);
    CHECK(view.exercises.size() == 2);
    CHECK(view.sets_done == 2);
    CHECK(view.exercises[0].sets_done == 2);
    CHECK(view.exercises[0].sets[1].is_done);
}

TEST_CASE("yesterday's ticks are not shown as today's", "[session]") {
    Story story = Story::screened();
    story.act(SessionBegun{}).act(SetTicked{{"bridge"}, 1, Side::Both, true});
    story.act(TimeTold{moment(1, 9)});
    const SessionView view = make_session_view(story.state);
    CHECK(view.sets_done == 0);
    CHECK(view.session.empty());
}

TEST_CASE("an exercise stopped after pain stays on the page and says so", "[session]") {
    Story story = Story::screened();
    story.act(SessionBegun{}).act(SetTicked{{"bridge"}, 1, Side::Both, true});
    story.pain(PainContext::During, 6, "bridge");
    const SessionView view = make_session_view(story.state);
    REQUIRE(view.exercises.size() == 2);
    CHECK(view.exercises[0].is_stopped);
    CHECK_FALSE(view.exercises[1].is_stopped);
}

TEST_CASE("with nothing to do the session is empty", "[session]") {
    Story story = Story::ready();
    const SessionView view = make_session_view(story.state);
    CHECK(view.exercises.empty());
    CHECK(view.sets_planned == 0);
}
