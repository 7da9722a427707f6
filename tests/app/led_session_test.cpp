#include "support/led_story.h"

#include <algorithm>
#include <catch2/generators/catch_generators.hpp>

using namespace loadwise;
using namespace loadwise::test;
using std::chrono::minutes;
using std::chrono::seconds;

namespace {

/// Sets of the session that were done, as "bridge 1", in the order of the log.
std::vector<std::string> done_sets(const AppState& state) {
    std::vector<std::string> done;
    const std::optional<SessionId> session = session_now(state);
    for (const SettledSet& each : session ? ticked_sets(state, *session) : state.session.settled) {
        std::string words = each.set.exercise.text + " " + std::to_string(each.set.set_number);
        words += each.set.side == Side::Left    ? " left"
                 : each.set.side == Side::Right ? " right"
                                                : "";
        done.push_back(words);
    }
    return done;
}

const SetDone& last_set(const AppState& state) {
    const SetDone* found = nullptr;
    for (const Entry& entry : state.log) {
        const auto* const set = std::get_if<SetDone>(&entry.body);
        found = set != nullptr ? set : found;
    }
    REQUIRE(found != nullptr);
    return *found;
}

} // namespace

TEST_CASE("a whole session is led from the first start to the last set", "[led]") {
    LedStory story;
    CHECK(story.view().title == "Bridge hold");
    CHECK(story.view().phase == PlayerPhase::Ready);
    CHECK_FALSE(story.is_awake);
    story.does(PlayerStarted{});
    CHECK(story.is_awake);
    story.wait(seconds(5 + 30));
    CHECK(done_sets(story.state) == std::vector<std::string>{"bridge 1"});
    CHECK(last_set(story.state).hold == seconds(30));
    story.wait(seconds(60 + 30));
    // The next exercise needs another place to lie, so it waits.
    CHECK(story.view().title == "Curl hold");
    CHECK(story.view().phase == PlayerPhase::Ready);
    CHECK_FALSE(story.is_awake);
    story.does(PlayerStarted{}).wait(seconds(5 + 12));
    CHECK(story.view().phase == PlayerPhase::Change);
    story.wait(seconds(10 + 12 + 60 + 12 + 10 + 12));
    CHECK(
        done_sets(story.state) ==
        std::vector<std::string>{
            "bridge 1", "bridge 2", "curl 1 left", "curl 1 right", "curl 2 left", "curl 2 right"}
    );
    CHECK(story.view().is_over);
    CHECK(story.view().sets_done == story.view().sets_planned);
}

TEST_CASE("the number counts seconds down, and repetitions up", "[led]") {
    LedStory story;
    story.does(PlayerStarted{});
    CHECK(story.view().number == "5");
    story.wait(seconds(5));
    CHECK(story.view().number == "30");
    CHECK(story.view().caption == story.state.texts("player.hold"));
    story.wait(Millis(999));
    CHECK(story.view().number == "30");
    story.wait(Millis(1));
    CHECK(story.view().number == "29");
    story.wait(seconds(29));
    CHECK(story.view().number == "1:00");
    story.does(PlayerOpened{{"curl"}}).does(PlayerStarted{}).wait(seconds(5 + 4));
    CHECK(story.view().number == "2");
    CHECK(story.view().caption == story.state.texts("player.lift"));
    story.wait(seconds(2));
    CHECK(story.view().caption == story.state.texts("player.lower"));
}

TEST_CASE("those who listen hear the start, the middle, the end and no second between", "[led]") {
    LedStory story;
    story.does(PlayerStarted{});
    std::vector<std::string> said;
    for (int tenth = 0; tenth < 360; ++tenth) {
        const std::string status = story.view().status;
        if (said.empty() || said.back() != status) {
            said.push_back(status);
        }
        story.sleep(Millis(100));
    }
    CHECK(said.size() == 5);
}

TEST_CASE("a paused set goes on where it stood, after a count-in", "[led]") {
    LedStory story;
    story.does(PlayerStarted{}).wait(seconds(5) + Millis(12'300)).does(PlayerPaused{});
    CHECK_FALSE(story.is_awake);
    CHECK(story.cues.empty());
    CHECK_FALSE(story.view().wake_ms.has_value());
    story.sleep(minutes(7)).does(PlayerStarted{});
    CHECK(story.view().phase == PlayerPhase::CountIn);
    story.wait(seconds(5));
    CHECK(story.worked_now() == seconds(12));
    story.wait(seconds(18));
    CHECK(done_sets(story.state).size() == 1);
}

TEST_CASE("after ten minutes out of sight nothing was counted that nobody saw", "[led]") {
    LedStory story;
    story.does(PlayerStarted{}).wait(seconds(20)).hide();
    SECTION("and told the time meanwhile") {
        story.wait(minutes(10)).show();
    }
    SECTION("or not") {
        story.sleep(minutes(10)).show();
    }
    CHECK(done_sets(story.state).empty());
    CHECK(story.view().phase == PlayerPhase::Confirm);
    story.does(SetConfirmed{true});
    CHECK(done_sets(story.state) == std::vector<std::string>{"bridge 1"});
    // The rest has long been over.
    CHECK(story.view().phase == PlayerPhase::Ready);
    CHECK(story.state.player.set.number == 2);
}

TEST_CASE("a no to the question brings the same set again", "[led]") {
    LedStory story;
    story.does(PlayerStarted{}).wait(seconds(20)).hide().sleep(minutes(1)).show();
    story.does(SetConfirmed{false});
    CHECK(done_sets(story.state).empty());
    CHECK(story.state.player.set.number == 1);
    CHECK(story.view().phase == PlayerPhase::Ready);
}

TEST_CASE("a set that was confirmed soon is followed by what is left of the rest", "[led]") {
    LedStory story;
    story.does(PlayerStarted{}).wait(seconds(20)).hide().sleep(seconds(35)).show();
    story.does(SetConfirmed{true});
    CHECK(story.view().phase == PlayerPhase::Rest);
    CHECK(story.view().number == "40");
}

TEST_CASE("a page killed in the middle of a set opens there, at most a second back", "[led]") {
    LedStory story;
    story.does(PlayerStarted{}).wait(seconds(5) + Millis(12'900));
    story.reload(minutes(25));
    CHECK(story.state.page == Page::Player);
    CHECK(story.view().is_paused);
    CHECK(story.worked_now() >= Millis(11'900));
    CHECK(story.worked_now() <= Millis(12'900));
    story.does(PlayerStarted{}).wait(seconds(5 + 19));
    CHECK(done_sets(story.state).size() == 1);
}

TEST_CASE("a page closed on another page, or in an old session, opens on today", "[led]") {
    LedStory story;
    story.does(PlayerStarted{}).wait(seconds(10));
    SECTION("left by the person") {
        story.does(PageChosen{Page::Today}).reload(seconds(5));
    }
    SECTION("finished") {
        story.does(PageChosen{Page::Session}).does(SessionEnded{}).reload(seconds(5));
    }
    SECTION("another day") {
        story.reload(std::chrono::hours(30));
    }
    SECTION("not stored") {
        story.stored.reset();
        story.reload(seconds(5));
    }
    CHECK(story.state.page == Page::Today);
}

TEST_CASE("leaving the player stops its clock, and coming back goes on", "[led]") {
    LedStory story;
    story.does(PlayerStarted{}).wait(seconds(15)).does(PageChosen{Page::Today});
    CHECK_FALSE(story.is_awake);
    story.sleep(minutes(3)).does(SessionBegun{});
    CHECK(story.view().is_paused);
    CHECK(story.worked_now() == seconds(10));
}

TEST_CASE("the next session starts at its first set, whatever the last was left in", "[led]") {
    LedStory story;
    story.does(PlayerStarted{}).wait(seconds(15)).does(SessionEnded{});
    story.does(PageChosen{Page::Today}).sleep(std::chrono::hours(4)).does(SessionBegun{});
    CHECK(story.view().title == "Bridge hold");
    CHECK(story.view().phase == PlayerPhase::Ready);
    CHECK(story.state.player.set.number == 1);
    CHECK(story.worked_now() == Millis(0));
}

TEST_CASE("what is stored is written once a second of work, and not in a rest", "[led]") {
    LedStory story;
    story.does(PlayerStarted{}).wait(seconds(5));
    const int before = story.times_stored;
    story.wait(seconds(10));
    CHECK(story.times_stored - before == 10);
    story.wait(seconds(20));
    const int in_rest = story.times_stored;
    story.wait(seconds(50));
    CHECK(story.times_stored == in_rest);
}

TEST_CASE("back begins the set again, and then takes back the one before", "[led]") {
    LedStory story;
    story.does(PlayerStarted{}).wait(seconds(5 + 30 + 60 + 10)).does(PlayerWentBack{});
    CHECK(story.state.player.set.number == 2);
    CHECK(story.view().phase == PlayerPhase::Ready);
    CHECK(done_sets(story.state).size() == 1);
    story.does(PlayerWentBack{});
    CHECK(story.state.player.set.number == 1);
    CHECK(done_sets(story.state).empty());
    story.does(PlayerWentBack{});
    CHECK(story.state.player.set.number == 1);
}

TEST_CASE("a set ended early counts as far as it was done", "[led]") {
    LedStory story;
    story.does(PlayerStarted{}).wait(seconds(5 + 12)).does(SetEnded{});
    CHECK(last_set(story.state).hold == seconds(12));
    CHECK_FALSE(last_set(story.state).repetitions.has_value());
    CHECK(story.view().phase == PlayerPhase::Rest);
    story.does(PlayerOpened{{"curl"}}).does(PlayerStarted{}).wait(seconds(5 + 9));
    story.does(SetEnded{});
    CHECK(last_set(story.state).repetitions == 2);
    CHECK(last_set(story.state).side == Side::Left);
}

TEST_CASE("a set ended before anything of it was done is no set", "[led]") {
    LedStory story;
    story.does(PlayerOpened{{"curl"}}).does(PlayerStarted{}).wait(seconds(5 + 3));
    story.does(SetEnded{});
    CHECK(done_sets(story.state).empty());
    CHECK(story.view().phase == PlayerPhase::Ready);
}

TEST_CASE("skipping writes down the reason and goes on with the next", "[led]") {
    LedStory story;
    story.does(PanelOpened{PlayerPanel::Skip}).does(SetsSkipped{SkipReason::Tired, false});
    CHECK(last_set(story.state).outcome == SetOutcome::Skipped);
    CHECK(last_set(story.state).reason == SkipReason::Tired);
    CHECK(story.state.player.set.number == 2);
    CHECK(story.state.panel == PlayerPanel::None);
    story.does(SetsSkipped{SkipReason::NoEquipment, true});
    CHECK(story.view().title == "Curl hold");
    story.does(SetsSkipped{SkipReason::NoTime, true});
    CHECK(story.view().is_over);
    CHECK(story.count<SetDone>() == 6);
}

TEST_CASE("what is missing for one set is missing for the whole exercise", "[led]") {
    LedStory story;
    story.does(PlayerOpened{{"curl"}}).does(PanelOpened{PlayerPanel::SkipSet});
    story.does(SetsSkipped{SkipReason::NoEquipment, false});
    CHECK(story.view().title == "Bridge hold");
    CHECK(story.view().skipped == 4);
    story.does(SetsSkipped{SkipReason::Tired, false});
    CHECK(story.view().skipped == 5);
}

TEST_CASE("what needs nothing is offered in the place of what needs something", "[led]") {
    Programme programme = led_programme();
    programme.exercises[0].easier = {"thrust"};
    programme.exercises[0].equipment = {"band"};
    programme.exercises[2].enters = Enters::WhenChosen;
    programme.exercises[2].equipment.clear();
    programme.stages[0].exercises.push_back({"thrust"});
    const bool needs_too = GENERATE(false, true);
    if (needs_too) {
        programme.exercises[2].equipment = {"bench"};
    }
    LedStory story(std::move(programme));
    REQUIRE(story.view().without_kit.has_value() != needs_too);
    if (!needs_too) {
        CHECK(story.view().without_kit->words == "Do this instead: Hip thrust");
    }
}

TEST_CASE("back takes back what was skipped as well", "[led]") {
    LedStory story;
    story.does(SetsSkipped{SkipReason::Tired, false}).does(PlayerWentBack{});
    CHECK(story.state.player.set.number == 1);
}

TEST_CASE("a panel over the player stops the work and lets a rest run", "[led]") {
    LedStory story;
    story.does(PlayerStarted{}).wait(seconds(10)).does(PanelOpened{PlayerPanel::Skip});
    CHECK(story.view().is_paused);
    story.does(PanelOpened{PlayerPanel::None}).does(PlayerStarted{}).wait(seconds(5 + 25 + 10));
    CHECK(story.view().phase == PlayerPhase::Rest);
    story.does(PanelOpened{PlayerPanel::Skip});
    CHECK_FALSE(story.view().is_paused);
}

TEST_CASE("a score of how sore it is counts when it is told, not when it is chosen", "[led]") {
    LedStory story;
    story.does(PlayerStarted{}).wait(seconds(12));
    story.does(SorenessChosen{3});
    CHECK_FALSE(story.view().soreness.has_value());
    const std::size_t entries = story.state.log.size();
    story.does(PanelOpened{PlayerPanel::Sore}).does(SorenessChosen{11});
    CHECK_FALSE(story.view().soreness.has_value());
    story.does(SorenessChosen{1}).does(SorenessChosen{6});
    CHECK(story.view().soreness == 6);
    CHECK(story.state.log.size() == entries);
    story.does(PanelOpened{PlayerPanel::None}).does(PanelOpened{PlayerPanel::Sore});
    CHECK_FALSE(story.view().soreness.has_value());
    story.does(SorenessChosen{6}).does(SorenessTold{6});
    CHECK_FALSE(story.view().soreness.has_value());
    CHECK(story.count<PainReported>() == 2);
}

TEST_CASE("too sore above the limit stops the exercise for today, with nothing easier", "[led]") {
    LedStory story;
    story.does(PlayerStarted{}).wait(seconds(12)).does(SorenessTold{7});
    CHECK(story.count<PainReported>() == 2);
    CHECK(story.view().title == "Curl hold");
    CHECK(std::none_of(story.state.log.begin(), story.state.log.end(), [](const Entry& entry) {
        return std::get_if<RungChanged>(&entry.body) != nullptr;
    }));
    CHECK_FALSE(easier_now(story.state, {"bridge"}).has_value());
    story.does(PlayerOpened{{"bridge"}});
    CHECK(story.view().title == "Curl hold");
}

TEST_CASE("too sore within the limit ends the exercise, and the easier dose may follow", "[led]") {
    Programme programme = led_programme();
    LedStory story(std::move(programme));
    // A clinician had raised it.
    Entry raised = story.state.log.back();
    raised.id = {"clinic"};
    raised.body = RungChanged{{"bridge"}, Rung{2}, Actor::Clinician};
    story.does(RowsRead{{raised}, {}, false});
    story.does(PlayerStarted{}).wait(seconds(5 + 45)).does(SorenessTold{4});
    CHECK(last_set(story.state).reason == SkipReason::Pain);
    CHECK(story.view().title == "Curl hold");
    REQUIRE(story.view().easier.has_value());
    const PlayerChange easier = *story.view().easier;
    CHECK(easier.exercise == ExerciseId{"bridge"});
    story.does(EasierTaken{easier.exercise, easier.from});
    CHECK(story.view().title == "Bridge hold");
    CHECK(story.state.player.set.number == 2);
    story.does(PlayerStarted{}).wait(seconds(5));
    CHECK(story.view().number == "40");
    // Taken twice, the second finds another dose and changes nothing.
    const std::size_t entries = story.state.log.size();
    story.does(EasierTaken{easier.exercise, easier.from});
    CHECK(story.state.log.size() == entries);
}

TEST_CASE("at the lowest dose an easier exercise may take the place, if one may pick it", "[led]") {
    Programme programme = led_programme();
    programme.exercises[0].easier = {"thrust"};
    programme.stages[0].exercises.push_back({"thrust"});
    programme.exercises[2].enters = GENERATE(Enters::WhenChosen, Enters::WhenSuggested);
    const bool may_pick = programme.exercises[2].enters == Enters::WhenChosen;
    LedStory story(std::move(programme));
    REQUIRE(story.view().easier.has_value() == may_pick);
    story.does(SorenessTold{3}).does(EasierTaken{{"bridge"}, Rung{0}});
    CHECK(story.view().title == (may_pick ? "Hip thrust" : "Curl hold"));
    CHECK(story.state.patient.set_aside.refused == 0);
}

TEST_CASE("while a clinician holds the dose, nothing easier is offered", "[led]") {
    Programme programme = led_programme();
    programme.exercises[0].easier = {"thrust"};
    programme.exercises[2].enters = Enters::WhenChosen;
    programme.stages[0].exercises.push_back({"thrust"});
    programme.exercises[0].is_locked = true;
    LedStory story(std::move(programme));
    CHECK_FALSE(story.view().easier.has_value());
}

TEST_CASE("the effort of a set corrects its entry, and the set stays done", "[led]") {
    LedStory story;
    CHECK(story.view().effort_label.empty());
    story.does(PlayerStarted{}).wait(seconds(35)).does(EffortTold{6});
    CHECK(done_sets(story.state) == std::vector<std::string>{"bridge 1"});
    CHECK(last_set(story.state).effort == 6);
    CHECK_FALSE(story.state.log.back().replaces.empty());
    CHECK(story.view().phase == PlayerPhase::Rest);
    const std::size_t entries = story.state.log.size();
    story.does(EffortTold{6}).does(EffortTold{11}).does(EffortTold{-1});
    CHECK(story.state.log.size() == entries);
}

TEST_CASE("nothing in a session makes a dose harder", "[led]") {
    LedStory story;
    CHECK_FALSE(story.view().harder.has_value());
    CHECK_FALSE(story.view().easier.has_value());
    story.does(EasierTaken{{"bridge"}, Rung{0}}).does(EasierTaken{{"bridge"}, Rung{1}});
    CHECK(story.count<RungChanged>() == 0);
}

TEST_CASE("a load is remembered from the last time it was told", "[led]") {
    LedStory story;
    story.does(LoadChosen{{12'500, {}}}).does(PlayerStarted{}).wait(seconds(35));
    CHECK(last_set(story.state).load_grams == 12'500);
    story.reload(minutes(5));
    const auto sets = sets_of(story.state, {"bridge"});
    REQUIRE(sets.has_value());
    CHECK(load_of(story.state, *sets) == SetLoad{12'500, {}});
    story.does(PlayerOpened{{"curl"}});
    const auto other = sets_of(story.state, {"curl"});
    CHECK(load_of(story.state, *other) == SetLoad{});
}

TEST_CASE("a load told in a set that was deleted is not remembered", "[led]") {
    LedStory story;
    story.does(LoadChosen{{12'500, {}}}).does(PlayerStarted{}).wait(seconds(35));
    REQUIRE(last_set(story.state).load_grams == 12'500);
    for (const Entry& entry : std::vector(story.state.log)) {
        const auto* const set = std::get_if<SetDone>(&entry.body);
        if (set != nullptr && set->load_grams) {
            Entry deletion = entry;
            deletion.id = {"gone-" + entry.id.text};
            deletion.body = EntryDeleted{entry.id};
            story.state.log.push_back(deletion);
        }
    }
    story.reload(minutes(5));
    const auto sets = sets_of(story.state, {"bridge"});
    REQUIRE(sets.has_value());
    CHECK(load_of(story.state, *sets) == SetLoad{});
}

TEST_CASE("a set ticked by hand is not led again", "[led]") {
    LedStory story;
    story.does(SetTicked{{"bridge"}, 1, Side::Both, true});
    CHECK(story.state.player.set.number == 2);
    story.does(PlayerStarted{}).wait(seconds(10));
    story.does(SetTicked{{"bridge"}, 2, Side::Both, true});
    CHECK(story.view().title == "Curl hold");
}

TEST_CASE("a red flag in another tab takes the exercises away", "[led]") {
    LedStory story;
    story.does(PlayerStarted{}).wait(seconds(10));
    story.does(ScreeningDecided{{"pop"}, ScreeningAnswer::Yes});
    CHECK(story.view().is_over);
    CHECK_FALSE(story.is_awake);
    story.does(PlayerStarted{}).does(SetEnded{}).does(SorenessTold{3}).wait(minutes(2));
    CHECK(done_sets(story.state).empty());
}

TEST_CASE("a weight and how sore it is, chosen and not recorded yet, outlive a reload", "[led]") {
    LedStory story;
    story.does(LoadChosen{{12'500, {}}});
    story.does(PlayerStarted{}).wait(seconds(12)).does(PanelOpened{PlayerPanel::Sore});
    story.does(SorenessChosen{6});
    story.reload(minutes(1));
    CHECK(story.state.panel == PlayerPanel::Sore);
    CHECK(story.state.soreness == PainScore::from(6));
    const auto sets = sets_of(story.state, {"bridge"});
    REQUIRE(sets.has_value());
    CHECK(load_of(story.state, *sets) == SetLoad{12'500, {}});
}
