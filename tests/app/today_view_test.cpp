#include "app/today/today_view.h"

#include "support/english.h"
#include "support/story.h"

#include <algorithm>

using namespace loadwise;
using namespace loadwise::test;

namespace {

TodayView view_of(const Story& story) {
    return make_today_view(story.state);
}

const OfferView* offer_of(const TodayView& view, RuleKind kind) {
    const auto found = std::find_if(view.offers.begin(), view.offers.end(), [&](const auto& each) {
        return each.kind == kind;
    });
    return found == view.offers.end() ? nullptr : &*found;
}

} // namespace

TEST_CASE("a new patient is asked the safety questions, the stage, then one number", "[today]") {
    Story story = Story::ready();
    TodayView view = view_of(story);
    CHECK(view.date == "Monday 2 March");
    CHECK(view.step == MainStep::Questions);
    CHECK(view.headline == "Before you start");
    story.act(ScreeningDecided{{"pop"}, ScreeningAnswer::No});
    view = view_of(story);
    CHECK(view.step == MainStep::FirstStage);
    story.act(FirstStageTaken{});
    view = view_of(story);
    CHECK(view.step == MainStep::UsualPain);
    story.pain(PainContext::Usual, 2);
    view = view_of(story);
    CHECK(view.step == MainStep::StartSession);
    CHECK(view.headline == "Today you train");
    CHECK(view.offers.empty());
    REQUIRE(view.plan.size() == 2);
    CHECK(view.plan[0].name == "Bridge hold");
    CHECK(view.plan[0].dose == "2 holds of 30 seconds");
    CHECK(view.plan[1].dose == "2 holds of 30 seconds, each side");
    CHECK(view.plan[0].is_ready);
}

TEST_CASE("a red-flag answer is the first thing on the page", "[today]") {
    Story story = Story::screened();
    story.act(ScreeningDecided{{"pop"}, ScreeningAnswer::Yes});
    const TodayView view = view_of(story);
    CHECK(view.headline == "See a doctor or physiotherapist first");
    CHECK(view.step == MainStep::Questions);
    REQUIRE_FALSE(view.offers.empty());
    CHECK(view.offers.front().kind == RuleKind::SeekCare);
    CHECK(view.offers.front().words == "See a doctor today.");
    for (const PlanLine& line : view.plan) {
        CHECK(line.state == "Not until it has been checked");
        CHECK_FALSE(line.is_ready);
    }
}

TEST_CASE("an open session goes on, one of yesterday does not", "[today]") {
    Story story = Story::screened();
    story.act(SessionBegun{}).act(PageChosen{Page::Today});
    CHECK(view_of(story).step == MainStep::ContinueSession);
    story.act(TimeTold{moment(1, 9)});
    CHECK(view_of(story).step == MainStep::StartSession);
}

TEST_CASE("rest until says when, across midnight too", "[today]") {
    Programme programme = small_programme();
    const auto state_at = [&](int hours_between, int hour) {
        for (Exercise& exercise : programme.exercises) {
            for (Dose& dose : exercise.ladder) {
                dose.hours_between = std::chrono::hours(hours_between);
            }
        }
        Story story = Story::screened(programme);
        story.train(moment(0, hour), 1, 1);
        return view_of(story).plan.front().state;
    };
    CHECK(state_at(3, 9) == "Rest until 12:00");
    CHECK(state_at(3, 22) == "Rest until tomorrow, 01:00");
    CHECK(state_at(36, 9) == "Rest until tomorrow, 21:00");
    CHECK(state_at(36, 18) == "Rest until Wednesday 4 March");
}

TEST_CASE("twice a day is counted, and the day is done after the second", "[today]") {
    Story story = Story::screened();
    story.train(moment(0, 9), 1, 1).act(TimeTold{moment(0, 13)});
    CHECK(view_of(story).plan.front().state == "Ready: 1 of 2 times today");
    story.train(moment(0, 13), 1, 1);
    const TodayView view = view_of(story);
    CHECK(view.plan.front().state == "Done for today");
    CHECK(view.plan.front().is_done);
    CHECK(view.headline == "Done for today");
    CHECK(view.step == MainStep::None);
}

TEST_CASE("after too much pain nobody is told that all went to plan", "[today]") {
    Story story = Story::screened();
    story.train(moment(0, 9), 6, 5);
    story.act(TimeTold{moment(0, 13)});
    const TodayView view = view_of(story);
    CHECK(view.headline == "Enough for today");
    CHECK(view.step == MainStep::None);
    CHECK(view.plan.front().state.find("Stopped for today after pain") == 0);
    REQUIRE(offer_of(view, RuleKind::StopExercise) != nullptr);
}

TEST_CASE("the next morning asks for its number and names the day", "[today]") {
    Story story = Story::screened();
    story.train(moment(0, 18), 1, 1).act(TimeTold{moment(1, 7)});
    TodayView view = view_of(story);
    CHECK(view.step == MainStep::MorningScore);
    CHECK(view.reason.find("Monday 2 March") != std::string::npos);
    REQUIRE(view.question);
    CHECK(view.question->context == PainContext::Morning);
    CHECK_FALSE(view.question->session.empty());
    story.morning(1, 2);
    view = view_of(story);
    CHECK(view.step == MainStep::StartSession);
    CHECK(offer_of(view, RuleKind::WellTolerated) != nullptr);
}

TEST_CASE("scores that a suggestion rests on stand on a scale with their limits", "[today]") {
    Story story = Story::screened();
    story.train(moment(0, 9), 1, 3).morning(1, 2);
    const TodayView view = view_of(story);
    const auto found = std::find_if(view.offers.begin(), view.offers.end(), [](const auto& each) {
        return !each.scale.marks.empty();
    });
    REQUIRE(found != view.offers.end());
    const PainScale& scale = found->scale;
    REQUIRE(scale.marks.size() >= 3);
    CHECK(scale.marks[0].label == "pain_during: 1");
    CHECK(scale.marks[0].value == 1);
    CHECK(scale.marks[1].value == 3);
    CHECK(scale.words.starts_with("On the scale from 0 to 10: pain_during: 1, pain_after: 3"));
    CHECK(scale.green_most < scale.amber_most);
    for (const NumberLine& number : found->numbers) {
        CHECK_FALSE(number.label == "pain_during"); // said once
    }
}

TEST_CASE("a step up says what changes, from what to what", "[today]") {
    Story story = Story::screened();
    for (int day = 0; day < 8; day += 2) {
        story.train(moment(day, 9), 1, 1).morning(day + 1, 2);
    }
    const TodayView view = view_of(story);
    CHECK(view.step == MainStep::Answer);
    REQUIRE(view.open);
    const OfferView* const offer = &*view.open;
    CHECK(view.headline == offer->title);
    CHECK(offer->kind == RuleKind::StepUp);
    CHECK(offer->change == "Bridge hold: from 2 holds of 30 seconds to 2 holds of 40 seconds.");
    CHECK(offer->accept == "Start with 2 holds of 40 seconds, about 4 minutes");
    CHECK(offer->starts_session);
    CHECK(offer->decline == "Stay at 2 holds of 30 seconds");
    CHECK(offer_of(view, RuleKind::StepUp) == nullptr);
    CHECK_FALSE(offer->numbers.empty());
    CHECK(offer->scale.marks.empty()); // it rests on a count of days
    REQUIRE(offer->sources.size() == 1);
    CHECK(offer->sources.front() == "our own proposal");
}

TEST_CASE("a step that changes only the range of motion says so", "[today]") {
    Programme programme = small_programme();
    Exercise& bridge = programme.exercises.front();
    bridge.ladder = {hold_dose(30), hold_dose(30)};
    bridge.ladder[0].range = JointRange{0, 45};
    bridge.ladder[1].range = JointRange{0, 60};
    Offer offer;
    Change change;
    change.kind = ChangeKind::RungUp;
    change.exercise = bridge.id;
    change.to = Rung{1};
    offer.changes = {change};
    Story story;
    story.state.programme = programme;
    story.state.texts = english();
    const OfferView view = make_offer_view(story.state, offer);
    CHECK(view.change.find("half way to a right angle") != std::string::npos);
    CHECK(view.change.find("two thirds of the way to a right angle") != std::string::npos);
    CHECK(view.change.find("Leave") == std::string::npos); // what stays as it is is not said
    CHECK(view.accept == "Take the next step");
}

TEST_CASE("a day that says how the last one was borne does not say it twice", "[today]") {
    Story story = Story::screened();
    story.train(moment(0), 4, 3).morning(1, 2);
    const TodayView view = view_of(story);
    REQUIRE(view.step == MainStep::StartSession);
    CHECK(view.reason.ends_with("inside your limits."));
    const OfferView* const same = offer_of(view, RuleKind::Hold);
    REQUIRE(same != nullptr);
    CHECK_FALSE(same->title.empty());
    CHECK(same->words.empty());
    const auto said =
        std::find_if(story.state.offers.begin(), story.state.offers.end(), [](const Offer& offer) {
            return offer.kind == RuleKind::Hold;
        });
    REQUIRE(said != story.state.offers.end());
    said->words = "You did more than was planned.";
    const TodayView more = view_of(story);
    REQUIRE(offer_of(more, RuleKind::Hold) != nullptr);
    CHECK(offer_of(more, RuleKind::Hold)->words == "You did more than was planned.");
}

TEST_CASE("after a long gap the patient is welcomed one step lower", "[today]") {
    Story story = Story::screened();
    for (int day = 0; day < 8; day += 2) {
        story.train(moment(day, 9), 1, 1).morning(day + 1, 2);
    }
    story.act(OfferDecided{{"up"}, {"bridge"}, true}).act(TimeTold{moment(30, 9)});
    const TodayView view = view_of(story);
    CHECK(view.headline == "Welcome back");
    CHECK(view.plan.front().dose == "2 holds of 30 seconds");
    CHECK(view.plan.front().state.find("Easier than before.") != std::string::npos);
    REQUIRE(offer_of(view, RuleKind::WelcomeBack) != nullptr);
}

TEST_CASE("an offer about things the programme lost still has words", "[today]") {
    const Story story = Story::ready();
    Offer offer;
    for (const ChangeKind kind :
         {ChangeKind::RungUp,
          ChangeKind::Swap,
          ChangeKind::Pause,
          ChangeKind::StageUp,
          ChangeKind::TrackStart,
          ChangeKind::TrackEnd,
          ChangeKind::SeekCare,
          ChangeKind::None}) {
        Change change;
        change.kind = kind;
        change.exercise = {"gone"};
        change.other = {"gone-too"};
        change.stage = {"no-stage"};
        change.track = {"no-track"};
        offer.changes = {change};
        const OfferView view = make_offer_view(story.state, offer);
        CHECK_FALSE(view.accept.empty());
    }
}

TEST_CASE("a rest day says how long ago, and how long it takes", "[today]") {
    Programme programme = small_programme();
    for (Exercise& exercise : programme.exercises) {
        for (Dose& dose : exercise.ladder) {
            dose.hours_between = std::chrono::hours(48);
            dose.sessions_per_day = 1;
        }
    }
    Story story = Story::screened(programme);
    story.train(moment(0, 9), 1, 1).morning(1, 1).act(TimeTold{moment(1, 15)});
    TodayView view = view_of(story);
    CHECK(view.headline == "Rest day");
    CHECK(
        view.reason == "Last Bridge hold: 30 hours ago. Rest needed: 48 hours. "
                       "Next session tomorrow from 09:00."
    );
    story.morning(2, 1).act(TimeTold{moment(2, 8)});
    view = view_of(story);
    CHECK(view.headline == "Next session from 09:00");
    CHECK(view.reason == "Last Bridge hold: 47 hours ago. Rest needed: 48 hours.");
}

TEST_CASE("the morning question comes before everything else of the day", "[today]") {
    Story story = Story::screened();
    story.train(moment(0, 9), 1, 1).act(TimeTold{moment(1, 8)});
    CHECK(view_of(story).step == MainStep::MorningScore);
    CHECK(view_of(story).headline == "How is it this morning?");
    story.morning(1, 1);
    CHECK(view_of(story).step == MainStep::StartSession);
}

TEST_CASE("due measures are one line", "[today]") {
    Programme programme = small_programme();
    for (const char* const id : {"one", "two", "three"}) {
        programme.measures.push_back(measure(id, id));
        Criterion wanted;
        wanted.id = {id};
        wanted.kind = CriterionKind::MeasureAtLeast;
        wanted.measure = {id};
        wanted.target = 1;
        programme.stages.front().exit_criteria.push_back(wanted);
    }
    Story story = Story::screened(programme);
    CHECK(view_of(story).measures_label == "Your weekly check: 3 questions");
    story.act(PageChosen{Page::Measure});
    for (const char* const id : {"one", "two", "three"}) {
        story.act(MeasureTyped{{id}, Side::Both, "1"}).act(MeasureSubmitted{{id}});
    }
    CHECK(view_of(story).measures_label.empty());
}

TEST_CASE(
    "an entry with a date to come is named on Today, one press from its correction", "[today]"
) {
    Story story = Story::screened();
    Entry later = story.state.log.back();
    later.id = {"later"};
    later.at = moment(400, 8);
    later.recorded = later.at;
    later.body = PainReported{PainContext::Morning, *PainScore::from(2), {}, {}, {}};
    story.act(RowsRead{{later}, {}, false});
    const TodayView view = view_of(story);
    const auto named = std::find_if(view.offers.begin(), view.offers.end(), [](const auto& offer) {
        return !offer.entries.empty();
    });
    REQUIRE(named != view.offers.end());
    REQUIRE(named->entries.size() == 1);
    CHECK(named->entries.front().first == EntryId{"later"});
    CHECK(named->entries.front().second.find("2027") != std::string::npos);
}

TEST_CASE(
    "a rest day has something to read, another card each day; a training day has not", "[today]"
) {
    Programme programme = small_programme();
    for (const char* const id : {"sitting", "driving"}) {
        Card card;
        card.id = {id};
        card.group = "load";
        card.title = id;
        programme.cards.push_back(card);
    }
    Story story = Story::screened(programme);
    REQUIRE(story.state.day.kind == DayKind::Training);
    CHECK_FALSE(view_of(story).reading);
    story.state.day.kind = DayKind::Rest;
    REQUIRE(view_of(story).reading);
    const std::string first = view_of(story).reading->title;
    story.state.day.date += std::chrono::days(1);
    CHECK(view_of(story).reading->title != first);
}

TEST_CASE("when days of training have long been alike there is something to read", "[today]") {
    Programme programme = small_programme();
    programme.cards.emplace_back();
    programme.cards.back().id = {"sitting"};
    programme.cards.back().group = "load";
    programme.rules.push_back(rule(RuleKind::Stalled, "stalled", "Stalled"));
    programme.rules.back().limits.over_days = 21;
    Story story = Story::screened(programme);
    story.state.patient.first_entry = moment(0);
    story.state.day.kind = DayKind::Training;
    for (const int day : {20, 21}) {
        story.state.now = moment(day);
        INFO(day);
        CHECK(view_of(story).reading.has_value() == (day >= 21));
    }
}

TEST_CASE("in a flare-up the reading is what helps in one", "[today]") {
    Programme programme = small_programme();
    Card card;
    card.id = {"flare"};
    card.title = "In a flare-up";
    programme.cards.push_back(card);
    Rule flare = rule(RuleKind::FlareUp, "worse", "Worse");
    flare.card = {"flare"};
    programme.rules.push_back(flare);
    Story story = Story::screened(programme);
    story.state.day.kind = DayKind::Flare;
    REQUIRE(view_of(story).reading);
    CHECK(view_of(story).reading->title == "In a flare-up");
}
