// Logs whose shape costs more than their length: many sessions on one day. How long they take is
// printed by engine_tests "[benchmark]"; the small one below is part of the ordinary run.
#include "support/clinic.h"

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

/// LOADWISE_SESSIONS raises it: with 10 000 the log is that of a hostile file.
int sessions_wanted() {
    const char* const asked = std::getenv("LOADWISE_SESSIONS");
    return asked == nullptr ? 200 : std::atoi(asked);
}

} // namespace

TEST_CASE("a day of very many sessions is replayed", "[log]") {
    const Programme programme = clinic::programme();
    const std::vector<Entry> log = sessions_of_one_day(programme, sessions_wanted());
    const PatientState state = replay(programme, log, moment(1, 12));
    REQUIRE(state.days.size() == 1);
    CHECK(state.days.front().exercises.size() == 1);
}

TEST_CASE("replay and advise over a day of many sessions", "[.][benchmark]") {
    const Programme programme = clinic::programme();
    for (const int sessions : {50, 100, 200}) {
        const std::vector<Entry> log = sessions_of_one_day(programme, sessions);
        BENCHMARK(std::to_string(sessions) + " sessions on one day") {
            return offers_after(programme, log);
        };
    }
}
