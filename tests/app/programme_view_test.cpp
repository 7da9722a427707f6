#include "app/today/programme_view.h"

#include "app/records/records_view.h"
#include "support/story.h"

using namespace loadwise;
using namespace loadwise::test;

TEST_CASE("the programme says where the patient is and what moves them on", "[programme]") {
    const ProgrammeView view = make_programme_view(Story::screened().state);
    REQUIRE(view.stages.size() == 2);
    CHECK(view.stages[0].state == "You are here");
    CHECK(view.stages[1].state == "Later");
    REQUIRE(view.stages[0].criteria.size() == 1);
    CHECK(view.stages[0].criteria[0].state == "0 of 6");
    CHECK_FALSE(view.stages[0].criteria[0].is_met);
    CHECK(view.sign_off == "This programme is not yet signed off by a physiotherapist.");
}

TEST_CASE("a ladder is numbered and marks the patient's rung", "[programme]") {
    const ProgrammeView view = make_programme_view(Story::screened().state);
    const ExerciseLine& bridge = view.stages[0].exercises[0];
    REQUIRE(bridge.ladder.size() == 3);
    CHECK(bridge.ladder[0].step == "1, you are here");
    CHECK(bridge.ladder[0].dose == "2 holds of 30 seconds");
    CHECK(bridge.ladder[1].step == "2");
    CHECK(bridge.ladder[1].dose == "2 holds of 40 seconds");
}

TEST_CASE("a step says beside its dose what is not the same on every step", "[programme]") {
    Programme programme = small_programme();
    std::vector<Dose>& ladder = programme.exercises.front().ladder;
    ladder[0].effort = Effort{4, 5};
    ladder[1].effort = Effort{6, 7};
    ladder[2].effort = Effort{6, 7};
    const ProgrammeView view = make_programme_view(Story::screened(programme).state);
    const std::vector<LadderRow>& rows = view.stages[0].exercises[0].ladder;
    CHECK(rows[0].change == "Effort 4 to 5 of 10.");
    CHECK(rows[2].change == "Effort 6 to 7 of 10.");
}

TEST_CASE("a sign-off carries name, role and year", "[programme]") {
    Programme programme = small_programme();
    programme.sign_off = SignOff{"A. Person", "physiotherapist", moment(0).date};
    const ProgrammeView view = make_programme_view(Story::screened(programme).state);
    CHECK(view.sign_off == "Signed off by A. Person, physiotherapist, 2 March 2026.");
}

TEST_CASE("the about page says how many records there are and how safe they are", "[about]") {
    Story story = Story::ready();
    CHECK(make_about_view(story.state).records == "0 entries in this browser, on this device.");
    story.act(ScreeningDecided{{"pop"}, ScreeningAnswer::No});
    CHECK(make_about_view(story.state).records == "1 entry in this browser, on this device.");
    story.act(StoreUnavailable{"SecurityError"});
    CHECK(make_about_view(story.state).records == "1 entry, kept only until you close this page.");
}

TEST_CASE("whether the app opens without a network is told when it is known", "[about]") {
    Story story = Story::ready();
    CHECK(make_about_view(story.state).offline.empty());
    story.act(FactTold{"offline", "1"});
    CHECK(make_about_view(story.state).offline == "Loadwise opens here without internet too.");
    CHECK(make_records_view(story.state).offline == make_about_view(story.state).offline);
    story.act(FactTold{"offline", "0"});
    CHECK(
        make_about_view(story.state).offline ==
        "Loadwise needs the internet here each time you open it."
    );
}

TEST_CASE("a frame with the records of its own tab is not said to have others", "[about]") {
    Story story = Story::ready();
    story.act(FactTold{"framed", "1"});
    const std::size_t count = make_records_view(story.state).dangers.size();
    story.act(FactTold{"apart", "1"});
    CHECK(make_records_view(story.state).dangers.size() == count + 1);
}

TEST_CASE("questions show their answers, and what a yes means", "[questions]") {
    Story story = Story::ready();
    QuestionsView view = make_questions_view(story.state);
    REQUIRE(view.questions.size() == 1);
    CHECK_FALSE(view.questions[0].answer.has_value());
    CHECK_FALSE(view.is_complete);
    story.act(ScreeningDecided{{"pop"}, ScreeningAnswer::Yes});
    view = make_questions_view(story.state);
    CHECK(view.is_locked);
    CHECK(view.questions[0].is_locking);
    CHECK(view.questions[0].what_to_do == "See a doctor today.");
    story.act(ScreeningDecided{{"pop"}, ScreeningAnswer::Cleared});
    view = make_questions_view(story.state);
    CHECK_FALSE(view.is_locked);
    CHECK(view.is_complete);
}

TEST_CASE("a no after a yes leaves the yes counting", "[questions]") {
    Story story = Story::ready();
    const auto question = [&story] { return make_questions_view(story.state).questions[0]; };
    story.act(ScreeningDecided{{"pop"}, ScreeningAnswer::No});
    CHECK_FALSE(question().is_locking_still());
    story.act(ScreeningDecided{{"pop"}, ScreeningAnswer::Yes});
    CHECK_FALSE(question().is_locking_still());
    story.act(ScreeningDecided{{"pop"}, ScreeningAnswer::No});
    CHECK(question().is_locking_still());
    CHECK(question().is_locking);
    story.act(ScreeningDecided{{"pop"}, ScreeningAnswer::Cleared});
    CHECK_FALSE(question().is_locking_still());
    CHECK(question().answer == ScreeningAnswer::Cleared);
}

TEST_CASE("whether a clinician has cleared an answer is asked only while it locks", "[questions]") {
    Story story = Story::ready();
    const auto is_asked = [&story] {
        return make_questions_view(story.state).clearing.has_value();
    };
    story.act(ClearingAsked{{"pop"}});
    CHECK_FALSE(is_asked());
    story.act(ScreeningDecided{{"pop"}, ScreeningAnswer::Yes});
    CHECK_FALSE(is_asked());
    story.act(ClearingAsked{{"pop"}});
    CHECK(is_asked());
    CHECK(story.state.patient.is_care_locked());
    story.act(ClearingAsked{});
    CHECK_FALSE(is_asked());
    story.act(ClearingAsked{{"pop"}}).act(PageChosen{Page::BeforeStart});
    CHECK_FALSE(is_asked());
    story.act(ClearingAsked{{"pop"}});
    story.act(ScreeningDecided{{"pop"}, ScreeningAnswer::Cleared});
    CHECK_FALSE(is_asked());
    CHECK_FALSE(story.state.patient.is_care_locked());
}

TEST_CASE("a sign that was reported can be cleared where it locks", "[questions]") {
    Programme programme = small_programme();
    Screening noticed;
    noticed.id = {"noticed"};
    noticed.question = "Numbness?";
    noticed.asked = AskedWhen::OnlyWhenNoticed;
    programme.screening.push_back(noticed);
    Story story = Story::screened(programme);
    CHECK(make_questions_view(story.state).questions.size() == 1);
    story.act(ScreeningDecided{{"noticed"}, ScreeningAnswer::Yes});
    const QuestionsView view = make_questions_view(story.state);
    REQUIRE(view.questions.size() == 2);
    CHECK(view.questions[1].is_locking);
}

TEST_CASE("warning signs stand under what they ask for, the most urgent first", "[safety]") {
    Programme programme = small_programme();
    Screening later = programme.screening.front();
    later.id = {"later"};
    later.urgency = Urgency::Urgent;
    Screening now = later;
    now.id = {"now"};
    now.urgency = Urgency::Emergency;
    programme.screening.front().urgency = Urgency::AskClinician;
    programme.screening.push_back(later);
    programme.screening.push_back(now);
    const Story story = Story::screened(programme);
    const AboutView view = make_about_view(story.state);
    REQUIRE(view.red_flags.size() == 3);
    CHECK(view.red_flags[0].title == "Now: the emergency number");
    CHECK(view.red_flags[1].title == "Today: a doctor");
    CHECK(view.red_flags[2].title == "Before you go on: ask");
    CHECK(view.red_flags[1].flags.size() == 1);
    REQUIRE(view.red_flags[0].call);
    CHECK(view.red_flags[0].call->label == "Call 112");
    CHECK(view.red_flags[0].call->address == "tel:112");
    CHECK_FALSE(view.red_flags[1].call);
    CHECK_FALSE(view.red_flags[2].call);
}

TEST_CASE("an emergency that was answered with Yes can be called for on the spot", "[questions]") {
    for (const Urgency urgency : {Urgency::Emergency, Urgency::SameDay}) {
        Programme programme = small_programme();
        programme.screening.front().urgency = urgency;
        Story story = Story::screened(programme);
        const auto call = [&story] { return make_questions_view(story.state).questions[0].call; };
        CHECK_FALSE(call());
        const ScreeningId id = programme.screening.front().id;
        story.act(ScreeningDecided{id, ScreeningAnswer::Yes});
        CHECK(call().has_value() == (urgency == Urgency::Emergency));
    }
}
