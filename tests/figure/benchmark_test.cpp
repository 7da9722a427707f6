// What drawing one figure costs. Run with native-release: figure_tests "[benchmark]".
#include "figure/draw_figure.h"
#include "figure/figures_on_disk.h"
#include "figure/motion.h"

#include <catch2/benchmark/catch_benchmark.hpp>
#include <catch2/catch_test_macros.hpp>

using namespace loadwise;

TEST_CASE("a figure's pose as shapes", "[.][benchmark]") {
    for (const char* const id : {"bridge", "running", "split_squat", "treadmill_push"}) {
        const Figure figure = figure_named(id);
        int moment = 0;
        BENCHMARK(std::string(id)) {
            moment = (moment + 1) % 60;
            return draw_pose(figure, pose_at(figure, moment / 60.0)).shapes.size();
        };
    }
}
