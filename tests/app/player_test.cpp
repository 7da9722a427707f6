#include "app/model/player.h"
#include "app/model/player_cues.h"
#include "app/model/steady_clock.h"
#include "app/session/stored_player.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include <algorithm>

using namespace loadwise;
using std::chrono::minutes;
using std::chrono::seconds;

namespace {

constexpr Millis t0{1'700'000'000'000};

SetPlan three_holds() {
    return {{{1, Side::Both}, {2, Side::Both}, {3, Side::Both}}, seconds(30), seconds(60)};
}

SetPlan two_sides() {
    return {{{1, Side::Left}, {1, Side::Right}}, seconds(30), seconds(60)};
}

/// A player with a plan, told the time in steps.
struct Run {
    explicit Run(SetPlan first)
        : plan(std::move(first)) {
        player.exercise = {"hold"};
        player.set = plan.left.front();
        player.seen = now;
        player = started(player, plan, now, Millis(0));
    }

    /// Lets this much time pass, told every `every`.
    Run& wait(Millis time, Millis every = Millis(250), bool is_in_sight = true) {
        const Millis end = now + time;
        while (now < end) {
            now = std::min(now + every, end);
            tell(is_in_sight);
        }
        return *this;
    }

    Run& tell(bool is_in_sight) {
        PlayerStep step = told_time(player, plan, now, is_in_sight);
        player = step.player;
        for (const SetKey& key : step.finished) {
            done.push_back(key);
            std::erase(plan.left, key);
        }
        return *this;
    }

    Millis left() const { return *phase_length(player, plan) - elapsed(player, now); }

    SetPlan plan;
    Player player;
    Millis now = t0;
    std::vector<SetKey> done;
};

} // namespace

TEST_CASE("a set is counted in, worked and followed by rest and the next set", "[player]") {
    Run run(three_holds());
    CHECK(run.player.phase == PlayerPhase::CountIn);
    run.wait(seconds(5));
    CHECK(run.player.phase == PlayerPhase::Work);
    run.wait(seconds(30));
    CHECK(run.player.phase == PlayerPhase::Rest);
    CHECK(run.done == std::vector<SetKey>{{1, Side::Both}});
    CHECK(run.player.set.number == 2);
    run.wait(seconds(60));
    CHECK(run.player.phase == PlayerPhase::Work);
    run.wait(seconds(30 + 60 + 30));
    CHECK(run.done.size() == 3);
    CHECK(run.player.phase == PlayerPhase::Ready);
    CHECK_FALSE(run.player.is_running());
}

TEST_CASE("how often the time is told changes nothing", "[player]") {
    const Millis every = GENERATE(Millis(16), Millis(333), Millis(1000), Millis(7001));
    Run run(three_holds());
    run.wait(seconds(5 + 30 + 60) + Millis(12'345), every);
    CHECK(run.player.phase == PlayerPhase::Work);
    CHECK(worked(run.player, run.now) == Millis(12'345));
    CHECK(run.done.size() == 1);
}

TEST_CASE("between the two sides of a set there is time to change, and no rest", "[player]") {
    Run run(two_sides());
    run.wait(seconds(35));
    CHECK(run.player.phase == PlayerPhase::Change);
    CHECK(run.player.set.side == Side::Right);
    run.wait(change_length);
    CHECK(run.player.phase == PlayerPhase::Work);
}

TEST_CASE("a pause stops the clock for as long as it takes", "[player]") {
    Run run(three_holds());
    run.wait(seconds(5 + 12));
    run.player = paused(run.player, run.now);
    run.wait(minutes(40), seconds(9));
    CHECK(worked(run.player, run.now) == seconds(12));
    run.player = started(run.player, run.plan, run.now, seconds(12));
    CHECK(run.player.phase == PlayerPhase::CountIn);
    run.wait(seconds(5));
    CHECK(run.player.phase == PlayerPhase::Work);
    CHECK(worked(run.player, run.now) == seconds(12));
    run.wait(seconds(18));
    CHECK(run.done.size() == 1);
    CHECK(run.player.phase == PlayerPhase::Rest);
    CHECK(run.player.work_from == Millis(0));
}

TEST_CASE("a rest that was paused goes on where it stood", "[player]") {
    Run run(three_holds());
    run.wait(seconds(5 + 30 + 20));
    run.player = paused(run.player, run.now);
    run.wait(seconds(100), seconds(9));
    run.player = started(run.player, run.plan, run.now, Millis(0));
    CHECK(run.player.phase == PlayerPhase::Rest);
    CHECK(run.left() == seconds(40));
}

TEST_CASE("a set that ended out of sight is never counted by itself", "[player]") {
    Run run(three_holds());
    run.wait(seconds(5 + 10)).tell(false);
    const bool is_told_meanwhile = GENERATE(true, false);
    run.wait(minutes(10), is_told_meanwhile ? Millis(1000) : Millis(minutes(10)), false);
    run.tell(true);
    CHECK(run.player.phase == PlayerPhase::Confirm);
    CHECK(run.done.empty());
    CHECK(run.player.since == t0 + seconds(35));
}

TEST_CASE("a frozen page is a page out of sight, though nobody said so", "[player]") {
    Run run(three_holds());
    run.wait(seconds(5 + 10));
    run.wait(minutes(10), minutes(10));
    CHECK(run.player.phase == PlayerPhase::Confirm);
    CHECK(run.done.empty());
}

TEST_CASE("a short look elsewhere leaves a set running, and it counts", "[player]") {
    Run run(three_holds());
    run.wait(seconds(5 + 10)).tell(false);
    run.wait(seconds(15), seconds(15), false).tell(true);
    CHECK(run.player.phase == PlayerPhase::Work);
    CHECK(worked(run.player, run.now) == seconds(25));
    run.wait(seconds(5));
    CHECK(run.done.size() == 1);
}

TEST_CASE("after ten minutes away a rest is over and the next set waits", "[player]") {
    Run run(three_holds());
    run.wait(seconds(5 + 30 + 10)).tell(false);
    run.wait(minutes(10), minutes(10), false).tell(true);
    CHECK(run.player.phase == PlayerPhase::Ready);
    CHECK(run.player.set.number == 2);
    CHECK(run.done.size() == 1);
}

TEST_CASE("a rest that is not over when the page is seen again goes on", "[player]") {
    Run run(three_holds());
    run.wait(seconds(5 + 30)).tell(false);
    run.wait(seconds(40), seconds(40), false).tell(true);
    CHECK(run.player.phase == PlayerPhase::Rest);
    CHECK(run.left() == seconds(20));
    run.wait(seconds(20));
    CHECK(run.player.phase == PlayerPhase::Work);
}

TEST_CASE("a set at one's own pace goes on until the person ends it", "[player]") {
    SetPlan plan = three_holds();
    plan.work.reset();
    Run run(plan);
    run.wait(minutes(5));
    CHECK(run.player.phase == PlayerPhase::Work);
    run.player = set_over(run.player, run.plan, run.now);
    CHECK(run.player.phase == PlayerPhase::Rest);
}

TEST_CASE("time that goes back changes nothing", "[player]") {
    Run run(three_holds());
    run.wait(seconds(15));
    const Player before = run.player;
    run.now -= minutes(3);
    run.tell(true);
    CHECK(run.player == before);
}

TEST_CASE("after the page was closed in a set, the set stands where it was last seen", "[player]") {
    Run run(three_holds());
    run.wait(seconds(5) + Millis(12'400));
    const StoredPlayer kept = player_to_store(run.player, {"s1"});
    CHECK(kept.session == SessionId{"s1"});
    const Player again = reopened(kept.player, run.now + minutes(90));
    CHECK_FALSE(again.is_running());
    const Millis lost = worked(run.player, run.now) - worked(again, run.now + minutes(90));
    CHECK(lost >= Millis(0));
    CHECK(lost <= Millis(1000));
}

TEST_CASE("after the page was closed in a rest, the rest went on without it", "[player]") {
    Run run(three_holds());
    run.wait(seconds(5 + 30 + 10));
    const StoredPlayer kept = player_to_store(run.player, {"s1"});
    Run next(three_holds());
    next.player = reopened(kept.player, run.now + seconds(20));
    next.now = run.now + seconds(20);
    next.tell(true);
    CHECK(next.player.phase == PlayerPhase::Rest);
    CHECK(next.left() == seconds(30));
    Run late(three_holds());
    late.player = reopened(kept.player, run.now + minutes(20));
    late.now = run.now + minutes(20);
    late.tell(true);
    CHECK(late.player.phase == PlayerPhase::Ready);
}

TEST_CASE("a kept rest from a clock that is not believed stands still", "[player]") {
    Run run(three_holds());
    run.wait(seconds(5 + 30 + 10));
    const Millis now = GENERATE(t0 - minutes(60), t0 + std::chrono::hours(30));
    CHECK(reopened(run.player, now).paused_at.has_value());
}

TEST_CASE("while nothing runs, and in a rest, what is stored does not change", "[player]") {
    Run run(three_holds());
    run.wait(seconds(5 + 30 + 1));
    const StoredPlayer first = player_to_store(run.player, {"s1"});
    run.wait(seconds(20));
    CHECK(player_to_store(run.player, {"s1"}) == first);
}

TEST_CASE("what is stored of a player is all of it", "[player]") {
    Run run(two_sides());
    const Millis time = GENERATE(seconds(1), seconds(7), seconds(36), seconds(47));
    run.wait(time);
    if (GENERATE(true, false)) {
        run.player = paused(run.player, run.now);
    }
    const StoredPlayer kept = player_to_store(run.player, {"s1"});
    Player twin = kept.player;
    twin.seen = run.player.seen;
    CHECK(twin == run.player);
}

TEST_CASE("a set that is no longer left is not under way", "[player]") {
    Run run(three_holds());
    run.wait(seconds(10));
    std::erase(run.plan.left, SetKey{1, Side::Both});
    run.player = settled(run.player, run.plan, run.now);
    CHECK(run.player.phase == PlayerPhase::Ready);
    CHECK(run.player.set.number == 2);
    CHECK(settled(run.player, run.plan, run.now) == run.player);
}

TEST_CASE("cues come at the moments of the phase, once each", "[cues]") {
    Run run(three_holds());
    Dose dose;
    dose.hold = seconds(30);
    const SetTimeline timeline = set_timeline(dose);
    const auto cues_now = [&] { return cues_of(run.player, run.plan, timeline, run.now); };
    const std::vector<Cue> count_in = cues_now();
    CHECK(
        count_in ==
        std::vector<Cue>{
            {CueKind::Name, t0 + Millis(100), 0},
            {CueKind::Tick, t0 + seconds(2), 3},
            {CueKind::Tick, t0 + seconds(3), 2},
            {CueKind::Tick, t0 + seconds(4), 1},
            {CueKind::Go, t0 + seconds(5), 1}}
    );
    run.wait(seconds(5));
    const std::vector<Cue> work = cues_now();
    REQUIRE(work.size() == 6);
    CHECK(work[0] == Cue{CueKind::Half, t0 + seconds(20), 1});
    CHECK(work[1] == Cue{CueKind::Left, t0 + seconds(25), 1});
    CHECK(work.back() == Cue{CueKind::Over, t0 + seconds(35), 0});
    run.player = paused(run.player, run.now);
    CHECK(cues_now().empty());
}

TEST_CASE("a rest that ends out of sight does not call to the next set", "[cues]") {
    Run run(three_holds());
    Dose dose;
    dose.hold = seconds(30);
    const SetTimeline timeline = set_timeline(dose);
    run.wait(seconds(35)).tell(false);
    CHECK(cues_of(run.player, run.plan, timeline, run.now).back().kind == CueKind::Rest);
}

TEST_CASE("the clock goes on through sleep and never back", "[clock]") {
    SteadyClock clock;
    CHECK(clock.read(t0, Millis(500)) == t0);
    CHECK(clock.read(t0 + seconds(10), Millis(10'500)) == t0 + seconds(10));
    // The wall clock is set back an hour.
    CHECK(clock.read(t0 - minutes(60), Millis(11'500)) == t0 + seconds(11));
    // The device slept for ten minutes, and the page's own clock with it.
    CHECK(clock.read(t0 + seconds(611), Millis(11'500)) == t0 + seconds(611));
    // A difference as small as clocks have is not followed.
    CHECK(clock.read(t0 + Millis(612'900), Millis(12'500)) == t0 + seconds(612));
}
