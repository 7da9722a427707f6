// What the Reminders page says and orders.
#include "app/records/reminders_view.h"

#include "support/story.h"

using namespace loadwise;
using namespace loadwise::test;

namespace {

const SaveReminders* ordered(const Story& story) {
    for (const Effect& effect : story.effects) {
        if (const auto* const order = std::get_if<SaveReminders>(&effect)) {
            return order;
        }
    }
    return nullptr;
}

} // namespace

TEST_CASE("reminders have neutral titles until the person changes them", "[reminders]") {
    Story story = Story::screened();
    story.act(PageChosen{Page::Reminders}).act(RemindersWanted{false});
    REQUIRE(ordered(story) != nullptr);
    CHECK(ordered(story)->session_title == "Exercise session");
    CHECK(ordered(story)->morning_title == "Morning check");
    CHECK(ordered(story)->session_at == std::chrono::hours(18));
    CHECK_FALSE(ordered(story)->is_shared);
    story.act(RemindersTitled{"Stretching", "Morning check"}).act(RemindersWanted{true});
    REQUIRE(ordered(story) != nullptr);
    CHECK(ordered(story)->session_title == "Stretching");
    CHECK(ordered(story)->is_shared);
}

TEST_CASE("the times are the person's own, and are kept", "[reminders]") {
    Story story = Story::screened();
    Settings settings = story.state.settings;
    settings.session_at = "19:15";
    settings.alarm_minutes = 30;
    story.act(SettingsChanged{settings});
    CHECK(story.effects.size() == 2);
    CHECK(with_setting({}, "session_at", "19:15").session_at == "19:15");
    CHECK(with_setting({}, "session_at", "25:15").session_at == "18:00");
    CHECK(with_setting({}, "alarm", "30").alarm_minutes == 30);
    CHECK(with_setting({}, "alarm", "31").alarm_minutes == 10);
    story.act(RemindersWanted{false});
    REQUIRE(ordered(story) != nullptr);
    CHECK(ordered(story)->session_at == std::chrono::minutes(19 * 60 + 15));
    CHECK(ordered(story)->alarm_before == std::chrono::minutes(30));
}

TEST_CASE("without a time there is nothing to save, and that is said", "[reminders]") {
    Story story = Story::screened();
    Settings settings = story.state.settings;
    settings.morning_at = "";
    story.act(SettingsChanged{settings});
    const RemindersView view = make_reminders_view(story.state);
    CHECK_FALSE(view.can_save);
    CHECK(view.problem == "Choose both times.");
    story.act(RemindersWanted{false});
    CHECK(ordered(story) == nullptr);
}

TEST_CASE("the plan is said in words for those who set an alarm by hand", "[reminders]") {
    Programme programme = small_programme();
    for (Exercise& exercise : programme.exercises) {
        for (Dose& dose : exercise.ladder) {
            dose.hours_between = std::chrono::hours(48);
            dose.sessions_per_day = 1;
        }
    }
    const RemindersView view = make_reminders_view(Story::screened(programme).state);
    CHECK(view.plan == "Every second day, the last session at 18:00; the morning after at 07:30.");
    REQUIRE(view.ways.size() == 4);
    CHECK(view.ways.front().title == "iPhone and iPad");
    for (const ReminderWay& way : view.ways) {
        for (const std::string& step : way.steps) {
            CHECK_FALSE(step.starts_with("reminders."));
        }
    }
}
