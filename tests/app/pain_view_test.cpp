#include "app/session/pain_view.h"

#include "support/story.h"

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
    CHECK(question(PainContext::Usual) == "How bad is the pain on a usual morning lately?");
    CHECK(make_pain_view(story.state).can_choose_context); // it was told before
    Story first = Story::ready();
    first.act(PainAsked{PainContext::Usual, {}, {}});
    CHECK_FALSE(make_pain_view(first.state).can_choose_context);
}

TEST_CASE("in mid-session the question is about now", "[pain]") {
    Story story = Story::screened();
    story.act(SessionBegun{}).act(SetTicked{{"bridge"}, 1, Side::Both, true});
    story.act(PainAsked{PainContext::During, *story.state.patient.open_session, {"bridge"}});
    const PainView view = make_pain_view(story.state);
    CHECK(view.question == "How bad is the pain right now, while you exercise?");
    CHECK(view.exercise.text == "bridge");
    CHECK(view.exercises.size() == 2);
}

TEST_CASE("only pain during exercise asks which exercise", "[pain]") {
    Story story = Story::screened();
    for (const PainContext context :
         {PainContext::After, PainContext::Morning, PainContext::Usual}) {
        story.act(PainAsked{context, {}, {}});
        CHECK(make_pain_view(story.state).exercises.empty());
    }
}

namespace {

Programme with_start_value() {
    Programme programme = small_programme();
    programme.start_value = StartValue{14, 7, 2, {}};
    return programme;
}

/// The usual pain is asked for anew.
Story asked_anew(int day, int morning_score) {
    Story story = Story::screened(with_start_value()); // usual 2
    for (int each = 1; each <= day; ++each) {
        story.morning(each, morning_score);
    }
    story.act(TimeTold{moment(day, 12)});
    story.act(PainAsked{PainContext::Usual, {}, {}});
    return story;
}

} // namespace

TEST_CASE("a higher usual pain needs steady mornings, or a clinician", "[pain_view]") {
    Story story = asked_anew(10, 3);
    story.act(PainScoreChosen{3});
    CHECK_FALSE(make_pain_view(story.state).can_save);
    CHECK(make_pain_view(story.state).problem.find("14 days") != std::string::npos);
    story.act(PainSubmitted{});
    CHECK(story.state.page == Page::Pain);
    CHECK(story.state.patient.usual_at_start->value() == 2);
    story.act(PainTellerChosen{Actor::Clinician});
    CHECK(make_pain_view(story.state).can_save);
    story.act(PainSubmitted{});
    CHECK(story.state.patient.usual_at_start->value() == 3);
}

TEST_CASE("after steady mornings the usual pain rises as far as they say", "[pain_view]") {
    Story story = asked_anew(20, 3);
    story.act(PainScoreChosen{4});
    CHECK(make_pain_view(story.state).problem.find("3") != std::string::npos);
    story.act(PainScoreChosen{3}).act(PainSubmitted{});
    CHECK(story.state.patient.usual_at_start->value() == 3);
    CHECK(story.state.patient.set_aside.refused == 0);
}

TEST_CASE("a lower usual pain is taken at any time", "[pain_view]") {
    Story story = asked_anew(1, 3);
    story.act(PainScoreChosen{1});
    CHECK(make_pain_view(story.state).problem.empty());
    story.act(PainSubmitted{});
    CHECK(story.state.patient.usual_at_start->value() == 1);
}

TEST_CASE("two sore sides are told one after the other, and are not mixed", "[pain_view]") {
    Story story = Story::ready(small_programme());
    story.act(PainAsked{PainContext::Usual, {}, {}}).act(PainSideChosen{Side::Left});
    story.act(PainScoreChosen{4}).act(PainSubmitted{});
    CHECK(story.state.page == Page::Pain);
    CHECK(story.state.pain.side == Side::Right);
    CHECK_FALSE(story.state.pain.score.has_value());
    story.act(PainScoreChosen{1}).act(PainSubmitted{});
    CHECK(story.state.page != Page::Pain);
    CHECK(story.state.patient.usual_of_left->value() == 4);
    CHECK(story.state.patient.usual_of_right->value() == 1);
    story.act(TimeTold{moment(1, 8)}).act(PainAsked{PainContext::Morning, {}, {}});
    CHECK(make_pain_view(story.state).has_sides);
    CHECK(make_pain_view(story.state).side == Side::Left);
    // 4 on the left is as usual; on the right it would be far above.
    story.act(PainScoreChosen{4}).act(PainSubmitted{});
    story.act(PainScoreChosen{1}).act(PainSubmitted{});
    CHECK_FALSE(story.state.patient.last_stray_trouble.has_value());
}

TEST_CASE("who has one sore side is not asked about sides in the morning", "[pain_view]") {
    Story story = Story::screened();
    story.act(PainAsked{PainContext::Morning, {}, {}});
    CHECK_FALSE(make_pain_view(story.state).has_sides);
    CHECK_FALSE(make_pain_view(story.state).can_tell_sides);
}
