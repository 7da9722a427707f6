#include "app/records/records_view.h"
#include "app/today/session_end_view.h"

#include "support/story.h"

using namespace loadwise;
using namespace loadwise::test;

namespace {

Story finished(int minutes = 12) {
    Story story = Story::screened();
    story.act(TimeTold{moment(0, 9)}).act(SessionBegun{});
    story.act(SetTicked{{"bridge"}, 1, Side::Both, true});
    story.act(SetTicked{{"bridge"}, 2, Side::Both, true});
    story.act(TimeTold{moment(0, 9, minutes)}).act(SessionEnded{});
    return story;
}

void tell(Story& story, PainContext context, int score) {
    story.act(PainScored{context, story.state.session.ended->id, score});
}

} // namespace

TEST_CASE(
    "the end of a session says what was done, how long it took, and which day it was",
    "[session_end]"
) {
    const SessionEndView view = make_session_end_view(finished().state);
    CHECK(view.done == std::vector<std::string>{"Bridge hold: 2 sets"});
    CHECK(view.summary == "It took 12 minutes. That was training day 1.");
    REQUIRE(view.questions.size() == 2);
    CHECK(view.questions[0].question.question == "What was the worst pain during the session?");
    CHECK(view.questions[1].question.question == "And how is it now, after the exercise?");
    CHECK_FALSE(view.is_told);
    CHECK_FALSE(view.offers_reminders);
}

TEST_CASE("how long it took is not told of a session that was left open", "[session_end]") {
    Story story = finished(0);
    CHECK(make_session_end_view(story.state).summary == "That was training day 1.");
}

TEST_CASE(
    "with both numbers told, tomorrow is named, and a reminder offered once", "[session_end]"
) {
    Story story = finished();
    tell(story, PainContext::During, 3);
    CHECK(make_session_end_view(story.state).questions[0].chosen == 3);
    CHECK_FALSE(make_session_end_view(story.state).is_told);
    tell(story, PainContext::After, 2);
    const SessionEndView view = make_session_end_view(story.state);
    CHECK(view.is_told);
    CHECK(view.next.find("Tomorrow morning: one number.") == 0);
    CHECK(view.offers_reminders);
    story.train(moment(2, 9), 1, 1);
    CHECK_FALSE(make_session_end_view(story.state).offers_reminders);
    CHECK(make_backup_reminder(story.state).title.empty());
    story.train(moment(4, 9), 1, 1);
    CHECK_FALSE(make_backup_reminder(story.state).title.empty());
}
