#include "settings.h"

#include <catch2/catch_test_macros.hpp>

using namespace loadwise;

TEST_CASE("a stored setting of an unknown key or value changes nothing", "[settings]") {
    const Settings before{ThemeChoice::Dark, 150, true, "es"};
    CHECK(with_setting(before, "theme", "purple") == before);
    CHECK(with_setting(before, "theme", "") == before);
    CHECK(with_setting(before, "text", "110") == before);
    CHECK(with_setting(before, "text", "150 ") == before);
    CHECK(with_setting(before, "view", "garbage") == before);
    CHECK(with_setting(before, "language", "tlh") == before);
    CHECK(with_setting(before, "language", "").language.empty());
    CHECK(with_setting(before, "colour", "light") == before);
}

TEST_CASE("what changed reads back to the same settings", "[settings]") {
    const Settings wanted{ThemeChoice::HighContrast, 200, true, "de"};
    Settings read;
    for (const auto& [key, value] : changed_settings({}, wanted)) {
        read = with_setting(read, key, value);
    }
    CHECK(read == wanted);
    CHECK(changed_settings(wanted, wanted).empty());
    CHECK_FALSE(with_setting(wanted, "view", "canvas").is_plain);
}
