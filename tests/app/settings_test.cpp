#include "app/model/settings.h"

#include "app/log/store_answers.h"

#include <catch2/catch_test_macros.hpp>

using namespace loadwise;

TEST_CASE("a stored setting of an unknown key or value changes nothing", "[settings]") {
    const Settings before{
        .theme = ThemeChoice::Dark, .text_percent = 150, .is_plain = true, .language = "es"};
    CHECK(with_setting(before, "theme", "purple") == before);
    CHECK(with_setting(before, "theme", "") == before);
    CHECK(with_setting(before, "text", "110") == before);
    CHECK(with_setting(before, "text", "150 ") == before);
    CHECK(with_setting(before, "text", "0125") == before);
    CHECK(with_setting(before, "alarm", "030") == before);
    CHECK(with_setting(before, "view", "garbage") == before);
    CHECK(with_setting(before, "language", "tlh") == before);
    CHECK(with_setting(before, "language", "").language.empty());
    CHECK(with_setting(before, "colour", "light") == before);
}

TEST_CASE("what changed reads back to the same settings", "[settings]") {
    const Settings wanted{
        .theme = ThemeChoice::HighContrast,
        .text_percent = 200,
        .is_plain = true,
        .language = "de",
        .losses_told = 2,
        .times_lost_told = 3,
        .backup_postponed_at = 4,
        .session_at = "07:15",
        .morning_at = "06:45",
        .alarm_minutes = 30,
        .has_sound = false,
        .has_vibration = false,
        .has_voice = true,
        .unit = WeightUnit::Pounds};
    Settings read;
    for (const auto& [key, value] : changed_settings({}, wanted)) {
        read = with_setting(read, key, value);
    }
    CHECK(read == wanted);
    CHECK(changed_settings(wanted, wanted).empty());
    CHECK_FALSE(with_setting(wanted, "view", "canvas").is_plain);
}

TEST_CASE("weights are in the unit of the browser's country, until one is chosen", "[settings]") {
    using Tags = std::vector<std::string>;
    CHECK(unit_of({}, Tags{"en-US", "de-DE"}) == WeightUnit::Pounds);
    CHECK(unit_of({}, Tags{"es-US"}) == WeightUnit::Pounds);
    CHECK(unit_of({}, Tags{"en-GB", "en-US"}) == WeightUnit::Kilograms);
    CHECK(unit_of({}, Tags{"en"}) == WeightUnit::Kilograms);
    CHECK(unit_of({}, Tags{"us"}) == WeightUnit::Kilograms);
    CHECK(unit_of({}, Tags{}) == WeightUnit::Kilograms);
    Settings chosen;
    chosen.unit = WeightUnit::Kilograms;
    CHECK(unit_of(chosen, Tags{"en-US"}) == WeightUnit::Kilograms);
    chosen.unit = WeightUnit::Pounds;
    CHECK(unit_of(chosen, Tags{"de-DE"}) == WeightUnit::Pounds);
}

TEST_CASE("records that the browser lost are told of until the person has read it", "[settings]") {
    AppState state;
    CHECK_FALSE(has_news_of_restoring(state));
    state.settings = with_setting(with_setting({}, "times_lost", "1"), "rows_restored", "17");
    CHECK(has_news_of_restoring(state));
    CHECK(state.settings.rows_restored == 17);
    state.settings = with_setting(state.settings, "times_lost_told", "1");
    CHECK_FALSE(has_news_of_restoring(state));
    state.settings = with_setting(state.settings, "times_lost", "2");
    CHECK(has_news_of_restoring(state));
    state.settings = with_setting(state.settings, "times_lost", "some");
    CHECK(state.settings.times_lost == 2);
}
