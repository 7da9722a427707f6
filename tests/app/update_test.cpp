// What the person does: sessions, sets, pain, offers and answers, also twice, late and out of
// place.
#include "app/log/session_now.h"
#include "support/story.h"

#include <catch2/generators/catch_generators.hpp>

#include <algorithm>

using namespace loadwise;
using namespace loadwise::test;

namespace {

const SetTicked first_set{{"bridge"}, 1, Side::Both, true};
const SetTicked first_set_back{{"bridge"}, 1, Side::Both, false};

std::size_t ticked(const Story& story) {
    const auto session = session_now(story.state);
    return session ? ticked_sets(story.state, *session).size() : 0;
}

} // namespace

TEST_CASE("a session begun twice is one session", "[update]") {
    Story story = Story::screened();
    story.act(SessionBegun{}).act(SessionBegun{});
    CHECK(story.count<SessionStarted>() == 1);
    CHECK(story.state.page == Page::Player);
    story.act(PageChosen{Page::Today}).act(SessionBegun{});
    CHECK(story.count<SessionStarted>() == 1);
    CHECK(story.state.page == Page::Player);
}

TEST_CASE("a session asked for before the safety questions leads to them", "[update]") {
    Story story = Story::ready();
    story.act(SessionBegun{});
    CHECK(story.state.page == Page::BeforeStart);
    CHECK(story.count<SessionStarted>() == 0);
    story.act(ScreeningDecided{{"pop"}, ScreeningAnswer::Yes}).act(SessionBegun{});
    CHECK(story.count<SessionStarted>() == 0);
}

TEST_CASE("a set ticked twice counts once, and can be taken back and ticked again", "[update]") {
    Story story = Story::screened();
    story.act(SessionBegun{}).act(first_set).act(first_set);
    CHECK(story.count<SetDone>() == 1);
    CHECK(ticked(story) == 1);
    story.act(first_set_back).act(first_set_back);
    CHECK(story.count<EntryDeleted>() == 1);
    CHECK(ticked(story) == 0);
    story.act(first_set);
    CHECK(ticked(story) == 1);
    CHECK(story.state.day.exercises.front().sets_done == 1);
}

TEST_CASE("a set ticked in two tabs is taken back in one go", "[update]") {
    Story story = Story::screened();
    story.act(SessionBegun{}).act(first_set);
    Entry twin = story.state.log.back();
    twin.id = {"another-tab"};
    story.act(RowsRead{{twin}, {}, false});
    CHECK(ticked(story) == 2);
    story.act(first_set_back);
    CHECK(ticked(story) == 0);
}

TEST_CASE("a deletion that arrives before what it deletes still counts", "[update]") {
    Story story = Story::screened();
    story.act(SessionBegun{});
    Entry set = story.state.log.back();
    set.id = {"z-2"};
    SetDone body;
    body.session = *session_now(story.state);
    body.exercise = {"bridge"};
    set.body = body;
    Entry deletion = set;
    deletion.id = {"z-3"};
    deletion.body = EntryDeleted{{"z-2"}};
    story.act(RowsRead{{deletion}, {}, false}).act(RowsRead{{set}, {}, false});
    CHECK(ticked(story) == 0);
    story.act(first_set);
    CHECK(ticked(story) == 1);
}

TEST_CASE("a set that today's plan does not hold is not recorded", "[update]") {
    Story story = Story::screened();
    story.act(SessionBegun{});
    for (const SetTicked& set : std::vector<SetTicked>{
             {{"nothing"}, 1, Side::Both, true},
             {{"thrust"}, 1, Side::Both, true},
             {{"bridge"}, 0, Side::Both, true},
             {{"bridge"}, 3, Side::Both, true},
             {{"bridge"}, -1, Side::Both, true},
             {{"bridge"}, 1, Side::Left, true},
             {{"curl"}, 1, Side::Both, true}}) {
        story.act(set);
    }
    CHECK(story.count<SetDone>() == 0);
    story.act(SetTicked{{"curl"}, 2, Side::Right, true});
    CHECK(story.count<SetDone>() == 1);
}

TEST_CASE("a set carries the dose that was prescribed", "[update]") {
    Story story = Story::screened();
    story.act(SessionBegun{}).act(first_set);
    const auto* const set = std::get_if<SetDone>(&story.state.log.back().body);
    REQUIRE(set != nullptr);
    CHECK(set->hold == std::chrono::seconds(30));
    CHECK(set->repetitions == 1);
    CHECK(set->rung == Rung{0});
    CHECK(set->session == *story.state.patient.open_session);
}

TEST_CASE("a tick after the session ended is not recorded", "[update]") {
    Story story = Story::screened();
    story.act(SessionBegun{}).act(first_set).act(SessionEnded{});
    story.act(SetTicked{{"bridge"}, 2, Side::Both, true});
    CHECK(story.count<SetDone>() == 1);
    CHECK(story.count<SessionStarted>() == 1);
}

TEST_CASE("a session left open overnight does not take the next day's sets", "[update]") {
    Story story = Story::screened();
    story.act(TimeTold{moment(0, 18)}).act(SessionBegun{}).act(first_set);
    const SessionId old = *session_now(story.state);

    SECTION("a session that crosses midnight goes on") {
        story.act(TimeTold{moment(1, 0, 30)});
        CHECK(session_now(story.state) == old);
    }
    SECTION("the next day's button begins a new one") {
        story.act(TimeTold{moment(1, 9)});
        CHECK_FALSE(session_now(story.state).has_value());
        story.act(SessionBegun{}).act(first_set);
        CHECK(story.count<SessionStarted>() == 2);
        CHECK(session_now(story.state) != old);
        CHECK(story.state.patient.days.size() == 2);
    }
    SECTION("so does the first tick on a page that stayed open") {
        story.act(TimeTold{moment(1, 9)}).act(first_set);
        CHECK(story.count<SessionStarted>() == 2);
        CHECK(ticked(story) == 1);
        CHECK(story.state.patient.days.size() == 2);
    }
    SECTION("ending it the next day leads home") {
        story.act(TimeTold{moment(1, 9)}).act(SessionEnded{});
        CHECK(story.state.page == Page::Today);
        CHECK(story.count<SessionFinished>() == 0);
    }
}

TEST_CASE("the end of a session asks for the worst pain and for the pain now", "[update]") {
    Story story = Story::screened();
    story.act(SessionBegun{}).act(first_set);
    const SessionId session = *session_now(story.state);
    story.act(SessionEnded{}).act(SessionEnded{});
    CHECK(story.count<SessionFinished>() == 1);
    CHECK(story.state.page == Page::SessionEnd);
    const auto told = [&story] { return story.count<PainReported>(); };
    const int before = told();
    story.act(PainScored{PainContext::After, {"another"}, 9});
    CHECK(told() == before);
    story.act(PainScored{PainContext::During, session, 2});
    CHECK(told() == before + 1);
    CHECK(story.state.session.ended->during->score == 2);
    CHECK_FALSE(story.state.session.ended->is_told());

    SECTION("another number takes the place of the first") {
        story.act(PainScored{PainContext::During, session, 4});
        CHECK(story.state.session.ended->during->score == 4);
        CHECK(story.state.log.back().replaces == story.state.log[story.state.log.size() - 2].id);
    }
    SECTION("the last press can be taken back") {
        story.act(UndoChosen{});
        CHECK_FALSE(story.state.session.ended->during);
    }
    story.act(PainScored{PainContext::After, session, 1});
    CHECK(story.state.session.ended->after->score == 1);
    CHECK(story.state.page == Page::SessionEnd);
}

TEST_CASE(
    "one press tells the morning, once, and the usual pain only where none is known", "[update]"
) {
    Story story = Story::screened();
    story.train(moment(0, 9), 1, 1).act(TimeTold{moment(1, 8)});
    const int before = story.count<PainReported>();
    story.act(PainScored{PainContext::Usual, {}, 7}).act(PainScored{PainContext::Morning, {}, 11});
    CHECK(story.count<PainReported>() == before);
    story.act(PainScored{PainContext::Morning, {}, 2}).act(PainScored{PainContext::Morning, {}, 3});
    CHECK(story.count<PainReported>() == before + 1);
    CHECK_FALSE(story.state.undoable.empty());
}

TEST_CASE("none of the questions applies: each is answered by itself", "[update]") {
    Story story = Story::ready();
    story.act(NoneApply{});
    CHECK(story.count<ScreeningAnswered>() == 0); // the page was never open
    story.act(PageChosen{Page::BeforeStart}).act(NoneApply{});
    CHECK(story.count<ScreeningAnswered>() == 1);
    CHECK(story.state.page == Page::FirstStage);
}

TEST_CASE("pain without a score is not recorded", "[update]") {
    Story story = Story::screened();
    const int before = story.count<PainReported>();
    story.act(PainAsked{PainContext::After, {}, {}}).act(PainSubmitted{});
    story.act(PainScoreChosen{11}).act(PainScoreChosen{-1}).act(PainSubmitted{});
    CHECK(story.count<PainReported>() == before);
    CHECK(story.state.page == Page::Pain);
    story.act(PainScoreChosen{10}).act(PainScoreChosen{11}).act(PainSubmitted{});
    CHECK(story.count<PainReported>() == before + 1);
    story.act(PainScoreChosen{3}).act(PainSubmitted{});
    CHECK(story.count<PainReported>() == before + 1);
}

TEST_CASE("pain in the middle of a session leads back to it", "[update]") {
    Story story = Story::screened();
    story.act(SessionBegun{}).act(first_set);
    story.pain(PainContext::During, 6, "bridge");
    CHECK(story.state.page == Page::Session);
    const auto* const told = std::get_if<PainReported>(&story.state.log.back().body);
    REQUIRE(told != nullptr);
    CHECK(told->exercise.text == "bridge");
    CHECK(story.state.day.exercises.front().availability == Availability::StoppedAfterPain);
    CHECK(story.state.offers.front().kind == RuleKind::StopExercise);
}

TEST_CASE("an exercise is blamed for pain during it only", "[update]") {
    Story story = Story::screened();
    story.act(PainAsked{PainContext::During, {}, {}}).act(PainExerciseChosen{{"bridge"}});
    story.act(PainContextChosen{PainContext::After}).act(PainScoreChosen{2}).act(PainSubmitted{});
    const auto* const told = std::get_if<PainReported>(&story.state.log.back().body);
    REQUIRE(told != nullptr);
    CHECK(told->exercise.empty());
}

TEST_CASE("leaving the pain page forgets the draft", "[update]") {
    Story story = Story::screened();
    story.act(PainAsked{PainContext::After, {}, {}}).act(PainScoreChosen{7});
    story.act(PageChosen{Page::Today}).act(PainSubmitted{});
    CHECK(story.count<PainReported>() == 1);
    story.act(PainAsked{PainContext::After, {}, {}});
    CHECK_FALSE(story.state.pain.score.has_value());
}

TEST_CASE("a safety answer given again says nothing new, a yes locks until cleared", "[update]") {
    Story story = Story::ready();
    const ScreeningId pop{"pop"};
    story.act(ScreeningDecided{pop, ScreeningAnswer::Cleared});
    story.act(ScreeningDecided{{"unknown"}, ScreeningAnswer::Yes});
    CHECK(story.state.log.empty());
    story.act(ScreeningDecided{pop, ScreeningAnswer::No});
    story.act(ScreeningDecided{pop, ScreeningAnswer::No});
    CHECK(story.count<ScreeningAnswered>() == 1);
    story.act(ScreeningDecided{pop, ScreeningAnswer::Yes});
    CHECK(story.state.day.kind == DayKind::CareLock);
    story.act(ScreeningDecided{pop, ScreeningAnswer::No});
    CHECK(story.state.day.kind == DayKind::CareLock);
    story.act(ScreeningDecided{pop, ScreeningAnswer::Cleared});
    CHECK(story.state.day.kind == DayKind::Training);
}

TEST_CASE("an offer is decided once, by its own exercise", "[update]") {
    Story story = Story::screened();
    story.act(OfferDecided{{"up"}, {"bridge"}, true});
    CHECK(story.count<OfferAnswered>() == 0);
    for (int day = 0; day < 8; day += 2) {
        story.train(moment(day, 9), 1, 1).morning(day + 1, 2);
    }
    const auto& offers = story.state.offers;
    const auto up = std::find_if(offers.begin(), offers.end(), [](const Offer& offer) {
        return offer.kind == RuleKind::StepUp;
    });
    REQUIRE(up != offers.end());
    const ExerciseId exercise = up->exercises.front();
    story.act(OfferDecided{{"up"}, {"thrust"}, true})
        .act(OfferDecided{{"tolerated"}, exercise, true});
    CHECK(story.count<OfferAnswered>() == 0);

    const bool is_accepted = GENERATE(true, false);
    story.act(OfferDecided{{"up"}, exercise, is_accepted});
    story.act(OfferDecided{{"up"}, exercise, is_accepted});
    CHECK(story.count<OfferAnswered>() == 1);
    for (const ExerciseState& each : story.state.patient.exercises) {
        if (each.exercise == exercise) {
            CHECK(each.rung.index == (is_accepted ? 1 : 0));
        }
    }
}

TEST_CASE("the clock may stand still, jump or go back", "[update]") {
    Story story = Story::screened();
    for (const int day : {0, 0, 40, 3, -5, 400}) {
        story.act(TimeTold{moment(day, 12)});
        CHECK(story.state.day.date == moment(day).date);
    }
    CHECK(story.state.log.size() == 2);
}
