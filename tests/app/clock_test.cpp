// The device's clock: doubted where it must be wrong, asked about once, put right by the person.
#include "app/model/own_clock.h"
#include "app/today/clock_view.h"
#include "app/words/words.h"
#include "support/story.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using namespace loadwise;
using namespace loadwise::test;
using namespace std::chrono_literals;

namespace {

using Tags = std::vector<std::string>;

LocalTime in_zone(LocalTime time, std::chrono::minutes offset) {
    time.utc_offset = offset;
    return time;
}

Story told(Story story, LocalTime device) {
    story.act(TimeTold{device});
    return story;
}

bool is_asked(const Story& story) {
    return make_clock_view(story.state).is_asked;
}

} // namespace

TEST_CASE("a clock at UTC is doubted where nobody lives at UTC", "[clock]") {
    const LocalTime utc = in_zone(moment(1), 0min);
    CHECK(is_clock_doubtful(utc, nullptr, Tags{"en-NZ", "en"}, {}));
    CHECK(is_clock_doubtful(utc, nullptr, Tags{"de-DE"}, {}));
    CHECK(is_clock_doubtful(utc, nullptr, Tags{"de"}, {}));
    CHECK_FALSE(is_clock_doubtful(utc, nullptr, Tags{"en-GB"}, {}));
    CHECK_FALSE(is_clock_doubtful(utc, nullptr, Tags{"en"}, {}));
    CHECK_FALSE(is_clock_doubtful(utc, nullptr, Tags{"pt-PT"}, {}));
    CHECK_FALSE(is_clock_doubtful(utc, nullptr, Tags{}, {}));
    CHECK_FALSE(is_clock_doubtful(in_zone(moment(1), 60min), nullptr, Tags{"de-DE"}, {}));
    CHECK_FALSE(is_clock_doubtful(in_zone(moment(1), 780min), nullptr, Tags{"en-NZ"}, {}));
}

TEST_CASE(
    "a clock in another zone than the last entry's is doubted, summer time is not", "[clock]"
) {
    const LocalTime entry = in_zone(moment(1), 60min);
    CHECK(is_clock_doubtful(in_zone(moment(2), 0min - 60min), &entry, Tags{"en-GB"}, {}));
    CHECK(is_clock_doubtful(in_zone(moment(2), 780min), &entry, Tags{"en-NZ"}, {}));
    CHECK_FALSE(is_clock_doubtful(in_zone(moment(2), 0min), &entry, Tags{"en-GB"}, {}));
    CHECK(is_clock_doubtful(in_zone(moment(2), 0min), &entry, Tags{"en-US"}, {}));
    CHECK_FALSE(is_clock_doubtful(in_zone(moment(2), 120min), &entry, Tags{"de"}, {}));
}

TEST_CASE("what was said of a clock holds until it comes to another zone", "[clock]") {
    const OwnClock right{0min, 0min};
    const LocalTime entry = in_zone(moment(1), 780min);
    CHECK_FALSE(is_clock_doubtful(in_zone(moment(2), 0min), &entry, Tags{"en-NZ"}, right));
    CHECK_FALSE(is_clock_doubtful(in_zone(moment(2), 60min), &entry, Tags{"en-NZ"}, right));
    CHECK(is_clock_doubtful(in_zone(moment(2), 600min), &entry, Tags{"en-NZ"}, right));
}

TEST_CASE("a zone that was typed keeps the moment, another time moves it", "[clock]") {
    const LocalTime device = in_zone(moment(5, 19, 58), 0min);
    SECTION("thirteen hours ahead, typed to the minute or two beside it") {
        const int minute = GENERATE(57, 58, 59);
        const OwnClock own = *own_clock(device, moment(6, 8, minute));
        CHECK(own.ahead == 780min);
        const LocalTime now = corrected(device, own);
        CHECK(now.date == device.date + std::chrono::days(1));
        CHECK(now.of_day == 8h + 58min);
        CHECK(now.utc_offset == 780min);
        CHECK(instant_of(now) == instant_of(device));
    }
    SECTION("a clock that is three days and seven minutes behind") {
        const OwnClock own = *own_clock(device, moment(8, 20, 5));
        const LocalTime now = corrected(device, own);
        CHECK(now.date == device.date + std::chrono::days(3));
        CHECK(now.of_day == 20h + 5min);
        CHECK(now.utc_offset == device.utc_offset);
    }
    SECTION("no more when the device has come to another zone") {
        const OwnClock own = *own_clock(device, moment(8, 20, 5));
        const LocalTime elsewhere = in_zone(moment(9, 7, 0), 600min);
        CHECK(corrected(elsewhere, own) == elsewhere);
    }
}

TEST_CASE("what is kept of a clock reads back, and nothing else does", "[clock]") {
    const OwnClock own{-4325min, 60min};
    CHECK(read_clock_text(clock_text(own)) == own);
    for (const char* const text :
         {"", "@", "1@", "@1", "1", "a@b", "1@2@3", "99999999@0", "0@9999", " 1@0", "1.5@0"}) {
        CAPTURE(text);
        CHECK_FALSE(read_clock_text(text));
    }
}

TEST_CASE("a person is asked once, and says that the clock is right", "[clock]") {
    Story story = Story::screened();
    story.act(LanguagesTold{{"en-NZ"}});
    story = told(std::move(story), in_zone(moment(1), 0min));
    REQUIRE(is_asked(story)); // although the last entries were made with it
    story.act(ClockConfirmed{});
    CHECK_FALSE(is_asked(story));
    story = told(std::move(story), in_zone(moment(2), 780min));
    REQUIRE(is_asked(story));
    story.act(ClockConfirmed{});
    CHECK_FALSE(is_asked(story));
    CHECK(story.state.now == in_zone(moment(2), 780min));
    story = told(std::move(story), in_zone(moment(30), 780min));
    CHECK_FALSE(is_asked(story));
}

TEST_CASE("entries are saved with the time that was set", "[clock]") {
    Story story = told(Story::screened(), in_zone(moment(2, 18, 0), 600min));
    REQUIRE(is_asked(story));
    story.act(ClockTyped{ClockDraft{"2026-03-04", "", false}});
    story.act(ClockSet{});
    CHECK(story.state.clock_draft->is_refused);
    story.act(ClockTyped{ClockDraft{"2062-03-05", "07:00", false}});
    story.act(ClockSet{});
    CHECK(story.state.clock_draft->is_refused);
    CHECK(story.state.now == in_zone(moment(2, 18, 0), 600min));
    story.act(ClockTyped{ClockDraft{"2026-03-05", "07:00", false}});
    story.act(ClockSet{});
    CHECK_FALSE(story.state.clock_draft);
    CHECK_FALSE(is_asked(story));
    CHECK(make_clock_view(story.state).device != "");
    story.pain(PainContext::After, 3);
    const LocalTime saved = story.state.log.back().at;
    CHECK(saved.of_day == 7h);
    CHECK(saved.date == *read_date("2026-03-05"));
    SECTION("an hour later on the device is an hour later here") {
        story = told(std::move(story), in_zone(moment(2, 19, 0), 600min));
        CHECK(story.state.now.of_day == 8h);
    }
    SECTION("until the device's clock is used again") {
        story.act(ClockConfirmed{});
        CHECK(story.state.now == in_zone(moment(2, 18, 0), 600min));
        CHECK(make_clock_view(story.state).device.empty());
    }
}
