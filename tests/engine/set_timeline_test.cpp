#include "engine/programme/set_timeline.h"

#include <catch2/catch_test_macros.hpp>

using namespace loadwise;
using std::chrono::seconds;

namespace {

Dose slow_repetitions(int count) {
    Dose dose;
    dose.repetitions = count;
    dose.tempo = Tempo{seconds(3), seconds(1), seconds(2), seconds(0)};
    return dose;
}

} // namespace

TEST_CASE("a hold is one long movement", "[timeline]") {
    Dose dose;
    dose.hold = seconds(30);
    const SetTimeline timeline = set_timeline(dose);
    REQUIRE(timeline.beats.size() == 1);
    CHECK(timeline.beats[0].move == Move::Hold);
    CHECK(timeline.length == seconds(30));
    CHECK(timeline.is_paced());
}

TEST_CASE("holds of one set have a breath between them and none after the last", "[timeline]") {
    Dose dose;
    dose.repetitions = 3;
    dose.hold = seconds(10);
    const SetTimeline timeline = set_timeline(dose);
    REQUIRE(timeline.beats.size() == 5);
    CHECK(timeline.beats[1].move == Move::Release);
    CHECK(timeline.beats.back().move == Move::Hold);
    CHECK(timeline.beats.back().repetition == 3);
}

TEST_CASE("a repetition follows the tempo, from below or from above", "[timeline]") {
    const SetTimeline low = set_timeline(slow_repetitions(2));
    REQUIRE(low.beats.size() == 6);
    CHECK(low.beats[0].move == Move::Lift);
    CHECK(low.beats[1].move == Move::Top);
    CHECK(low.beats[2].move == Move::Lower);
    CHECK(low.beats[3].start == seconds(6));
    CHECK(low.beats[3].repetition == 2);
    const SetTimeline high = set_timeline(slow_repetitions(2), true);
    CHECK(high.beats[0].move == Move::Lower);
    CHECK(high.beats[1].move == Move::Lift);
    CHECK(high.length == low.length);
}

TEST_CASE("intervals alternate work and recovery", "[timeline]") {
    Dose dose;
    dose.repetitions = 6;
    dose.interval = Interval{seconds(60), seconds(240)};
    const SetTimeline timeline = set_timeline(dose);
    CHECK(timeline.length == seconds(1800));
    CHECK(beat_at(timeline, seconds(59))->move == Move::Work);
    CHECK(beat_at(timeline, seconds(60))->move == Move::Recover);
    CHECK(beat_at(timeline, seconds(300))->repetition == 2);
}

TEST_CASE("repetitions without a tempo and distances leave the pace to the person", "[timeline]") {
    Dose dose;
    dose.repetitions = 8;
    CHECK_FALSE(set_timeline(dose).is_paced());
    dose.tempo = Tempo{};
    CHECK_FALSE(set_timeline(dose).is_paced());
    Dose run;
    run.distance_metres = 60;
    CHECK_FALSE(set_timeline(run).is_paced());
    CHECK(beat_at(set_timeline(run), seconds(1)) == nullptr);
}

TEST_CASE("a beat begins at its first millisecond and ends before the next", "[timeline]") {
    const SetTimeline timeline = set_timeline(slow_repetitions(1));
    CHECK(beat_at(timeline, Millis(2999))->move == Move::Lift);
    CHECK(beat_at(timeline, Millis(3000))->move == Move::Top);
    CHECK(beat_at(timeline, Millis(-5))->move == Move::Lift);
    CHECK(beat_at(timeline, timeline.length) == nullptr);
}

TEST_CASE("what was done of a set counts whole repetitions and the longest hold", "[timeline]") {
    CHECK(share_by(set_timeline(slow_repetitions(3)), seconds(11)).repetitions == 1);
    CHECK(share_by(set_timeline(slow_repetitions(3)), seconds(12)).repetitions == 2);
    Dose dose;
    dose.hold = seconds(30);
    const Share share = share_by(set_timeline(dose), seconds(12));
    CHECK(share.longest_hold == seconds(12));
    CHECK(share.repetitions == 0);
    CHECK(share_by(set_timeline(dose), seconds(30)).repetitions == 1);
}
