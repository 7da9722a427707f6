#include "figure/motion.h"

#include "figure/draw_figure.h"
#include "figure/figures_on_disk.h"
#include "figure/fit.h"

#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>
#include <cmath>

using namespace loadwise;
using Catch::Approx;
using std::chrono::seconds;

namespace {

const Tempo slow{seconds(3), seconds(1), seconds(4), seconds(2)};

double hip_at(const Figure& figure, double phase) {
    const Pose pose = pose_at(figure, phase);
    return hip_flexion(pose, pose.legs[0]);
}

} // namespace

TEST_CASE("the phase follows the prescribed tempo", "[figure]") {
    struct Row {
        double at;
        double phase;
    };

    for (const Row row :
         {Row{0, 0},
          {1.5, 0.2},
          {3, 0.4},
          {3.5, 0.45},
          {4, 0.5},
          {6, 0.7},
          {8, 0.9},
          {9, 0.95},
          {10, 0},
          {21.5, 0.2}}) {
        INFO(row.at);
        CHECK(phase_of(slow, row.at) == Approx(row.phase).margin(1e-9));
    }
}

TEST_CASE("a lift that starts at the top begins by lowering", "[figure]") {
    CHECK(phase_of(slow, 0, Start::Top) == Approx(0.5));
    CHECK(phase_of(slow, 2, Start::Top) == Approx(0.7));
    CHECK(phase_of(slow, 4, Start::Top) == Approx(0.9));
    CHECK(phase_of(slow, 7.5, Start::Top) == Approx(0.2));
}

TEST_CASE("a tempo without time, and time before the start, stand still", "[figure]") {
    CHECK(phase_of(Tempo{}, 5) == 0);
    CHECK(phase_of(slow, -1) == 0);
}

TEST_CASE("nothing moves at the top or while a hold is held", "[figure]") {
    const Figure bridge = figure_named("bridge");
    CHECK(distance(pose_at(bridge, 0.41).hip, pose_at(bridge, 0.49).hip) < 1e-9);
    CHECK(distance(pose_at(bridge, 0.91).hip, pose_at(bridge, 0.99).hip) < 1e-9);
    const Figure hold = figure_named("bridge_hold");
    CHECK(distance(pose_at(hold, 0.2).hip, pose_at(hold, 0.8).hip) < 1e-9);
    CHECK(phase_of(hold, slow, 12.3) == phase_of(hold, std::nullopt, 99));
}

TEST_CASE("a cycle turns at its own pace and ends where it began", "[figure]") {
    const Figure run = figure_named("running");
    CHECK(phase_of(run, std::nullopt, run.seconds * 3.25) == Approx(0.25));
    CHECK(distance(pose_at(run, 0).legs[0].ankle, pose_at(run, 1).legs[0].ankle) < 1e-9);
}

TEST_CASE("a hold is entered before its time, held, and left after it", "[figure]") {
    const Figure figure = figure_named("bridge_hold");
    Dose dose;
    dose.hold = seconds(30);
    const double held = hip_at(figure, 0.5);
    const auto hip_after = [&](double at) { return hip_at(figure, phase_of(figure, dose, at)); };
    CHECK(hip_after(-2) == Approx(hip_at(figure, 0)));
    CHECK(hip_after(-1) == Approx((held + hip_at(figure, 0)) / 2).margin(3));
    for (const double at : {0.0, 0.5, 15.0, 29.9, 30.0}) {
        INFO(at);
        CHECK(hip_after(at) == Approx(held).margin(1e-6));
    }
    CHECK(hip_after(32) == Approx(hip_at(figure, 0)));
    CHECK(hip_after(99) == Approx(hip_at(figure, 0)));
}

TEST_CASE("a repetition takes its tempo's time, or the figure's own", "[figure]") {
    CHECK(repetition_seconds(figure_named("deadlift"), slow) == 10);
    const Figure run = figure_named("running");
    CHECK(repetition_seconds(run, slow) == run.seconds);
    CHECK(repetition_seconds(run, std::nullopt) == run.seconds);
}

TEST_CASE("the body is where the tempo says at each of its turning points", "[figure]") {
    const Figure lift = figure_named("bridge");
    const Figure lowering = figure_named("deadlift");
    const auto hip = [](const Figure& figure, double at) {
        return hip_at(figure, phase_of(figure, slow, at));
    };
    const double low = hip_at(lift, 0);
    const double high = hip_at(lift, 0.45);
    CHECK(hip(lift, 1.5) == Approx((low + high) / 2).margin(4));
    for (const double turn : {0.0, 10.0, 20.0}) {
        CHECK(hip(lift, turn) == Approx(low));
        CHECK(hip(lift, turn + 3) == Approx(high));
        CHECK(hip(lift, turn + 4) == Approx(high));
        CHECK(hip(lift, turn + 8) == Approx(low));
        CHECK(hip(lowering, turn) == Approx(hip_at(lowering, 0.45)));
        CHECK(hip(lowering, turn + 4) == Approx(hip_at(lowering, 0)));
        CHECK(hip(lowering, turn + 6) == Approx(hip_at(lowering, 0)));
        CHECK(hip(lowering, turn + 9) == Approx(hip_at(lowering, 0.45)));
    }
}

TEST_CASE("a still picture numbers its positions or names them", "[figure]") {
    const auto words = [](const Drawing& drawing) {
        std::vector<std::string> found;
        for (const Shape& shape : drawing.shapes) {
            if (shape.kind == Shape::Kind::Text) {
                found.push_back(shape.text);
            }
        }
        return found;
    };
    const Figure lift = figure_named("deadlift");
    CHECK(words(still(lift)) == std::vector<std::string>{"1", "2"});
    FigureOptions named;
    named.captions = {"Start", "End"};
    CHECK(words(still(lift, named)) == named.captions);
    CHECK(words(still(figure_named("bridge_hold"))).empty());
}

TEST_CASE("the mirrored picture faces the other way", "[figure]") {
    const Figure figure = figure_named("step_up");
    const Pose pose = pose_at(figure, 0);
    const Drawing right = draw_pose(figure, pose);
    const Drawing left = draw_pose(figure, pose, {.is_mirrored = true});
    REQUIRE(right.shapes.size() == left.shapes.size());
    float sum_right = 0;
    float sum_left = 0;
    for (std::size_t i = 0; i < right.shapes.size(); ++i) {
        REQUIRE(right.shapes[i].points.size() == left.shapes[i].points.size());
        for (std::size_t j = 0; j < right.shapes[i].points.size(); ++j) {
            sum_right += right.shapes[i].points[j].x;
            sum_left += right.width - left.shapes[i].points[j].x;
        }
    }
    CHECK(sum_right == Approx(sum_left).epsilon(1e-4));
}

TEST_CASE(
    "the still picture shows one position of a hold, its start as a ghost, and two of a lift",
    "[figure]"
) {
    const Figure hold = figure_named("bridge_hold");
    const Figure lift = figure_named("deadlift");
    const std::size_t body = draw_pose(hold, pose_at(hold, 0.5)).shapes.size();
    CHECK(still(hold).shapes.size() > body);
    CHECK(still(hold).shapes.size() < 2 * body);
    CHECK(still(lift).shapes.size() > draw_pose(lift, pose_at(lift, 0)).shapes.size() + 40);
}

TEST_CASE("a small picture shows where a movement leads, in few points", "[figure]") {
    const auto points_of = [](const Drawing& drawing) {
        std::size_t points = 0;
        for (const Shape& shape : drawing.shapes) {
            CHECK(shape.kind != Shape::Kind::Text);
            points += shape.points.size();
            for (const Point point : shape.points) {
                CHECK((point.x >= 0 && point.x <= drawing.width));
                CHECK((point.y >= 0 && point.y <= drawing.height));
            }
        }
        return points;
    };
    for (const Figure& figure : all_figures()) {
        INFO(figure.id);
        const Drawing small = thumbnail(figure);
        CHECK(points_of(small) <= 1500);
        const Figure limited = fitted(figure, JointRange{0, 45});
        CHECK(points_of(thumbnail(limited)) <= 1500);
    }
}

TEST_CASE("a hold begins at rest, whatever its range: its ghost lies on the mat", "[figure]") {
    const Figure whole = figure_named("bridge_hold");
    const Figure limited = fitted(whole, JointRange{0, 20});
    CHECK(pose_at(limited, 0).hip.y > pose_at(whole, 0).hip.y + 3);
    CHECK(thumbnail(limited).shapes.size() == thumbnail(whole).shapes.size());
}
