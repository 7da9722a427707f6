#include "pain_view.h"

#include "story.h"

using namespace loadwise;
using namespace loadwise::test;

TEST_CASE("the pain page offers eleven numbers with words", "[pain]") {
    Story story = Story::screened();
    story.act(PainAsked{PainContext::After, {}, {}});
    PainView view = make_pain_view(story.state);
    REQUIRE(view.words.size() == 11);
    CHECK(view.words[4] == "word 4");
    CHECK_FALSE(view.can_save);
    CHECK(view.chosen_words.empty());
    CHECK(view.can_choose_context);
    story.act(PainScoreChosen{10});
    view = make_pain_view(story.state);
    CHECK(view.can_save);
    CHECK(view.chosen_words == "10 out of 10: word 10, and more");
}

TEST_CASE("each context asks its own question", "[pain]") {
    Story story = Story::screened();
    const auto question = [&](PainContext context) {
        story.act(PainAsked{context, {}, {}});
        return make_pain_view(story.state).question;
    };
    CHECK(question(PainContext::Morning) == "How is the pain this morning?");
    CHECK(question(PainContext::After) == "And how is it now, after the exercise?");
    CHECK(question(PainContext::Usual) == "How bad is the pain on a usual day lately?");
    CHECK_FALSE(make_pain_view(story.state).can_choose_context);
}

TEST_CASE("in mid-session the question is about now, at its end about the worst", "[pain]") {
    Story story = Story::screened();
    story.act(SessionBegun{}).act(SetTicked{{"bridge"}, 1, Side::Both, true});
    story.act(PainAsked{PainContext::During, *story.state.patient.open_session, {"bridge"}});
    PainView view = make_pain_view(story.state);
    CHECK(view.question == "How bad is the pain right now, while you exercise?");
    CHECK(view.exercise.text == "bridge");
    CHECK(view.exercises.size() == 2);
    story.act(PageChosen{Page::Session}).act(SessionEnded{});
    view = make_pain_view(story.state);
    CHECK(view.question == "What was the worst pain during the session?");
}

TEST_CASE("only pain during exercise asks which exercise", "[pain]") {
    Story story = Story::screened();
    for (const PainContext context :
         {PainContext::After, PainContext::Morning, PainContext::Usual}) {
        story.act(PainAsked{context, {}, {}});
        CHECK(make_pain_view(story.state).exercises.empty());
    }
}
