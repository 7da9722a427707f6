// How long replay and advise take, and that the time grows with the log and no faster. Hidden from
// the ordinary run: see CMakeLists.txt.
#include "support/clinic.h"

#include <catch2/benchmark/catch_benchmark.hpp>
#include <catch2/catch_test_macros.hpp>

using namespace loadwise;
using namespace loadwise::clinic;

namespace {

/// Eleven entries a day, as a patient of a ten-year programme would leave.
std::vector<Entry> long_log(const Programme& programme, int entries) {
    Diary diary = Diary::started(programme);
    for (int day = 0; static_cast<int>(diary.entries().size()) < entries; ++day) {
        diary.morning(day, 1 + day % 2);
        diary.train(day, "hold", 0, day % 3);
        diary.train(day, "press", 0, day % 2);
        diary.after(day, 1);
        diary.measure(day, "sitting", 20 + day % 20);
        diary.add(moment(day, 20), NoteWritten{"A note of the usual length, about the day."});
    }
    return std::move(diary.entries());
}

std::size_t offers_after(const Programme& programme, const std::vector<Entry>& log) {
    const LocalTime now = log.back().at;
    return advise(programme, replay(programme, log, now), now).size();
}

} // namespace

TEST_CASE("replay and advise over long logs", "[.][benchmark]") {
    const Programme programme = clinic::programme();
    const std::vector<Entry> small = long_log(programme, 1000);
    const std::vector<Entry> medium = long_log(programme, 10000);
    const std::vector<Entry> large = long_log(programme, 40000);
    BENCHMARK("1 000 entries") {
        return offers_after(programme, small);
    };
    BENCHMARK("10 000 entries") {
        return offers_after(programme, medium);
    };
    BENCHMARK("40 000 entries") {
        return offers_after(programme, large);
    };
}
