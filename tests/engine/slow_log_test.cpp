// Logs whose shape costs more than their length: many sessions on one day. How long they take is
// printed by engine_tests "[benchmark]".
#include "support/build_kind.h"
#include "support/clinic.h"

#include <algorithm>
#include <catch2/benchmark/catch_benchmark.hpp>
#include <catch2/catch_test_macros.hpp>
#include <chrono>
#include <cstdlib>

using namespace loadwise;
using namespace loadwise::clinic;

namespace {

/// A set each of so many sessions, all in one hour of one morning.
std::vector<Entry> sessions_of_one_day(const Programme& programme, int sessions) {
    std::vector<Entry> log = Diary::started(programme).entries();
    for (int number = 0; number < sessions; ++number) {
        const std::string name = std::to_string(100'000 + number);
        SetDone set;
        set.session = {"s" + name};
        set.exercise = {"hold"};
        log.push_back({{"x-" + name}, moment(1, 8), moment(1, 8), programme.id, 1, {}, set});
    }
    return log;
}

std::size_t offers_after(const Programme& programme, const std::vector<Entry>& log) {
    const LocalTime now = moment(1, 12);
    return advise(programme, replay(programme, log, now), now).size();
}

/// That of a hostile file. LOADWISE_SESSIONS says another number.
int sessions_wanted() {
    const char* const asked = std::getenv("LOADWISE_SESSIONS");
    return asked == nullptr ? 10'000 : std::atoi(asked);
}

/// The quickest of three, as other programs run beside.
std::chrono::duration<double> time_to_replay(const Programme& programme, int sessions) {
    const std::vector<Entry> log = sessions_of_one_day(programme, sessions);
    std::chrono::duration<double> quickest = std::chrono::hours(1);
    for (int round = 0; round < 3; ++round) {
        const auto start = std::chrono::steady_clock::now();
        CHECK(offers_after(programme, log) > 0);
        quickest = std::min<std::chrono::duration<double>>(
            quickest, std::chrono::steady_clock::now() - start
        );
    }
    return quickest;
}

} // namespace

TEST_CASE("a day of very many sessions is replayed", "[log]") {
    const Programme programme = clinic::programme();
    const std::vector<Entry> log = sessions_of_one_day(programme, sessions_wanted());
    const PatientState state = replay(programme, log, moment(1, 12));
    REQUIRE(state.days.size() == 1);
    CHECK(state.days.front().exercises.size() == 1);
}

TEST_CASE("a day of very many sessions takes a time that grows with them alone", "[log]") {
    const Programme programme = clinic::programme();
    const int sessions = sessions_wanted();
    const auto one = time_to_replay(programme, sessions);
    const auto four = time_to_replay(programme, 4 * sessions);
    INFO(
        one.count() << " s for " << sessions << ", " << four.count() << " s for four times as many"
    );
    CHECK(one < std::chrono::seconds(is_sanitized ? 20 : 1));
    CHECK(four < 10 * one); // square growth would be 16
}

TEST_CASE("replay and advise over a day of many sessions", "[.][benchmark]") {
    const Programme programme = clinic::programme();
    for (const int sessions : {100, 1000, 10000}) {
        const std::vector<Entry> log = sessions_of_one_day(programme, sessions);
        BENCHMARK(std::to_string(sessions) + " sessions on one day") {
            return offers_after(programme, log);
        };
    }
}
