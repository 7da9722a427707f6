#include "app/today/week_look.h"

#include "app/history/history_view.h"
#include "app/today/measure_view.h"
#include "app/today/today_view.h"
#include "support/shipped_guide.h"
#include "support/story.h"

#include <catch2/catch_test_macros.hpp>

using namespace loadwise;
using namespace loadwise::test;

namespace {

/// Two weeks with the app, of which these days of the second one were trained.
Story second_week(std::initializer_list<int> trained, bool has_guide = true) {
    Story story = Story::screened();
    story.train(moment(0, 9), 1, 0);
    for (const int day : trained) {
        story.morning(day, 1);
        story.train(moment(day, 9), 1, 0);
    }
    story.act(TimeTold{moment(8, 9)});
    if (has_guide) {
        story.act(GuideLoaded{shipped_guide()});
    }
    return story;
}

/// Every day of it.
Story whole_week() {
    return second_week({1, 2, 3, 4, 5, 6, 7});
}

Story looking_back(Story story) {
    story.act(PageChosen{Page::Measure});
    return story;
}

WeekLook look_of(const Story& story) {
    const MeasuresView view = make_measures_view(story.state);
    REQUIRE(view.week);
    return *view.week;
}

} // namespace

TEST_CASE("the guide is asked for once somebody has been here for a week", "[week]") {
    Story story = Story::screened();
    const auto asks = [&story] {
        for (const Effect& effect : story.effects) {
            const auto* const asked = std::get_if<FetchAnswers>(&effect);
            if (asked != nullptr && asked->programme == "guide") {
                return true;
            }
        }
        return false;
    };
    story.act(TimeTold{moment(3, 9)});
    CHECK_FALSE(asks());
    story.act(TimeTold{moment(7, 9)});
    CHECK(asks());
    story.act(TimeTold{moment(7, 10)});
    CHECK_FALSE(asks());
}

TEST_CASE("a week is looked back on once it is over, and as soon as it can be said", "[week]") {
    CHECK(is_week_due(whole_week().state));
    CHECK_FALSE(is_week_due(second_week({1, 2}, false).state));
    Story early = second_week({1, 2});
    early.act(TimeTold{moment(6, 9)});
    CHECK_FALSE(is_week_due(early.state));
    CHECK(make_today_view(whole_week().state).measures_label == "A look back at your week");
    CHECK(make_today_view(early.state).measures_label.empty());
}

TEST_CASE("a week as planned gets one sentence, and no question", "[week]") {
    Story story = looking_back(whole_week());
    CHECK(look_of(story).step == WeekStep::Well);
    CHECK(
        look_of(story).count == "In the last 7 days you trained on all 7 days that were planned."
    );
    CHECK(look_of(story).barriers.empty());
    story.act(WeekAnswered{});
    CHECK(story.count<WeekReviewed>() == 1);
    CHECK(look_of(story).step == WeekStep::Over);
    story.act(PageChosen{Page::Today});
    CHECK(make_today_view(story.state).measures_label.empty());
}

TEST_CASE("a little less than planned is passed over", "[week]") {
    Story story = looking_back(second_week({1, 2, 3, 4, 5, 6}));
    CHECK(look_of(story).step == WeekStep::Well);
    CHECK(look_of(story).count == "In the last 7 days you trained on 6 of 7 planned days.");
}

TEST_CASE("a week below it asks what was in the way, and answers with a tip and plans", "[week]") {
    Story story = looking_back(second_week({2, 5}));
    const WeekLook asked = look_of(story);
    CHECK(asked.step == WeekStep::Barrier);
    CHECK(asked.count == "In the last 7 days you trained on 2 of 7 planned days.");
    CHECK(asked.barriers.size() == 13);
    CHECK_FALSE(asked.sources.empty());
    story.act(WeekAnswered{BarrierId{"forgot"}});
    const WeekLook told = look_of(story);
    CHECK(told.step == WeekStep::Plan);
    CHECK(told.barrier == "I forgot");
    CHECK(told.tip.starts_with("Tie it to something"));
    CHECK(told.plans.size() == 4);
    REQUIRE(story.state.patient.weeks.size() == 1);
    CHECK(story.state.patient.weeks.back().week == WeekReviewed{2, 7, {"forgot"}, "I forgot"});
    CHECK(
        entry_words(story.state, story.state.log.back()) ==
        "Week looked back on: 2 of 7 days. In the way: I forgot"
    );
}

TEST_CASE("a plan is chosen or written, stands on Today, and is looked at a week later", "[week]") {
    Story story = looking_back(second_week({2, 5}));
    story.act(WeekAnswered{BarrierId{"forgot"}});
    story.act(IntentionTyped{"  After the post has come "});
    CHECK(look_of(story).can_save);
    story.act(IntentionChosen{look_of(story).typed});
    CHECK(look_of(story).step == WeekStep::Over);
    CHECK(look_of(story).intention == "After the post has come");
    story.act(PageChosen{Page::Today});
    CHECK(make_today_view(story.state).intention == "After the post has come");
    for (int day = 8; day < 15; ++day) {
        story.train(moment(day, 10), 1, 0);
        story.morning(day + 1, 1);
    }
    story.act(TimeTold{moment(15, 11)}).act(PageChosen{Page::Measure});
    CHECK(look_of(story).step == WeekStep::Well);
    CHECK(look_of(story).intention == "After the post has come");
    story.act(IntentionWanted{});
    CHECK(look_of(story).step == WeekStep::Plan);
    CHECK(story.count<WeekReviewed>() == 2);
    story.act(IntentionChosen{});
    CHECK_FALSE(story.state.patient.intention);
    CHECK(make_today_view(story.state).intention.empty());
}

TEST_CASE("an answer that is taken back is asked for again", "[week]") {
    Story story = looking_back(second_week({2, 5}));
    story.act(WeekAnswered{BarrierId{"bored"}}).act(UndoChosen{});
    CHECK(story.state.patient.weeks.empty());
    CHECK(look_of(story).step == WeekStep::Barrier);
}

TEST_CASE("nothing is a plan that says nothing, and none is a page too long", "[week]") {
    Story story = looking_back(second_week({2, 5}));
    story.act(WeekAnswered{BarrierId{"bored"}});
    story.act(IntentionChosen{"   "}).act(IntentionChosen{std::string(500, 'x')});
    CHECK(look_of(story).step == WeekStep::Plan);
    CHECK(story.count<IntentionMade>() == 0);
}

TEST_CASE("who wants no look back is not asked again, until the settings say so", "[week]") {
    Story story = looking_back(second_week({2, 5}));
    story.act(WeekDeclined{true});
    CHECK_FALSE(make_measures_view(story.state).week);
    CHECK(make_measures_view(story.state).is_week_declined);
    story.act(PageChosen{Page::Today});
    CHECK(make_today_view(story.state).measures_label.empty());
    story.act(TimeTold{moment(30, 9)});
    CHECK_FALSE(is_week_due(story.state));
    Settings wanted = story.state.settings;
    wanted.has_week = true;
    story.act(TimeTold{moment(8, 10)}).act(SettingsChanged{wanted});
    CHECK(is_week_due(story.state));
}

TEST_CASE("a week without anything planned is not looked back on", "[week]") {
    Story locked = whole_week();
    locked.act(ScreeningDecided{{"pop"}, ScreeningAnswer::Yes});
    CHECK_FALSE(is_week_due(locked.state));
}
