// Hip bend is the load on the tendon: no picture may show more of it than its dose prescribes.

#include "figure/figures_on_disk.h"
#include "figure/fit.h"
#include "figure/motion.h"
#include "format/programme/programme_json.h"

#include <catch2/catch_approx.hpp>

#include <functional>

using namespace loadwise;
using Catch::Approx;

namespace {

constexpr double unseen = 1; ///< degrees that nobody sees in a drawing

std::vector<Programme> programmes() {
    std::vector<Programme> found;
    for (const std::string folder : {"assets/programmes", "assets/programmes/older"}) {
        for (const std::string& file : files_in(folder, ".json")) {
            if (file.find("schema") == std::string::npos) {
                const auto programme = read_programme(read_file(file));
                REQUIRE(programme);
                found.push_back(*programme);
            }
        }
    }
    return found;
}

/// As programmes call it now, and as the older ones did.
bool is_of_hips(const Exercise& exercise) {
    return exercise.range_of == "hips" || exercise.range_of == "hip flexion";
}

/// Every step whose range is one of the hip, once for each range.
void each_range(const std::function<void(const Exercise&, const JointRange&)>& look) {
    for (const Programme& programme : programmes()) {
        for (const Exercise& exercise : programme.exercises) {
            std::optional<JointRange> seen;
            for (const Dose& dose : exercise.ladder) {
                if (is_of_hips(exercise) && dose.range && dose.range != seen) {
                    seen = dose.range;
                    INFO(programme.id.text << " " << exercise.id.text << " as " << exercise.figure);
                    look(exercise, *dose.range);
                }
            }
        }
    }
}

struct Bend {
    double least = 180;
    double most = -180;
};

Bend bend_of(const Figure& figure, std::size_t side) {
    constexpr int moments = 500;
    Bend bend;
    for (int moment = 0; moment < moments; ++moment) {
        const Pose pose = pose_at(figure, static_cast<double>(moment) / moments);
        const double flexion = hip_flexion(pose, pose.legs[side]);
        bend.least = std::min(bend.least, flexion);
        bend.most = std::max(bend.most, flexion);
    }
    return bend;
}

/// Of a body seen from the front the angle is a bend to the side.
bool is_seen_from_side(const Figure& figure) {
    return !figure.aims.is_front;
}

} // namespace

TEST_CASE("no hip that works bends further than its step allows", "[figure]") {
    int steps = 0;
    each_range([&steps](const Exercise& exercise, const JointRange& range) {
        const Figure figure = fitted(figure_named(exercise.figure), range);
        if (!is_seen_from_side(figure)) {
            return;
        }
        ++steps;
        CHECK(bend_of(figure, 0).most <= range.to_degrees + unseen);
        if (figure.works_both || figure.motion == Motion::Cycle) {
            CHECK(bend_of(figure, 1).most <= range.to_degrees + unseen);
        }
        if (figure.motion != Motion::Cycle) {
            CHECK(bend_of(figure, 0).least >= range.from_degrees - unseen);
        }
    });
    CHECK(steps > 70);
}

TEST_CASE("every figure of an exercise with a range of the hip is limited by it", "[figure]") {
    each_range([](const Exercise& exercise, const JointRange&) {
        const Figure figure = figure_named(exercise.figure);
        CHECK(figure.has_hip_range == is_seen_from_side(figure));
    });
}

TEST_CASE("any range is kept, not only those of our programmes", "[figure]") {
    for (const Figure& figure : all_bodies()) {
        for (const int most : {10, 25, 40, 55, 70, 85}) {
            const Figure limited = fitted(figure, JointRange{0, most});
            INFO(figure.id << " to " << most);
            // Its straightest position is as far as a figure can be limited.
            const double straightest = std::max(bend_of(figure, 0).least, 24.0);
            if (figure.has_hip_range) {
                CHECK(bend_of(limited, 0).most <= std::max<double>(most, straightest) + unseen);
            }
        }
    }
}

TEST_CASE("a lift goes as far as its range, and from where it is straight", "[figure]") {
    const Figure whole = figure_named("deadlift");
    const Figure limited = fitted(whole, JointRange{0, 45});
    CHECK(bend_of(whole, 0).most > 75);
    CHECK(bend_of(limited, 0).most == Approx(45).margin(1));
    CHECK(bend_of(limited, 0).least == Approx(bend_of(whole, 0).least));
    const Figure raised = fitted(figure_named("hip_thrust"), JointRange{0, 45});
    CHECK(hip_flexion(pose_at(raised, 0), pose_at(raised, 0).legs[0]) == Approx(45).margin(1));
}

TEST_CASE("a wide range and none leave the figure as it is", "[figure]") {
    for (const Figure& figure : all_bodies()) {
        for (const auto& range : {std::optional<JointRange>(), {JointRange{-90, 180}}}) {
            const Figure same = fitted(figure, range);
            for (const double phase : {0.0, 0.2, 0.45, 0.7}) {
                CHECK(distance(pose_at(same, phase).hip, pose_at(figure, phase).hip) < 1e-9);
            }
        }
    }
}

TEST_CASE("a lower step asks for less bend", "[figure]") {
    const auto height = [](int most) {
        const Figure figure = fitted(figure_named("step_up"), JointRange{0, most});
        const Pose start = pose_at(figure, 0);
        CHECK(start.legs[1].ball.y == Approx(0).margin(0.3));
        return start.legs[0].ball.y;
    };
    CHECK(height(45) < height(60));
    CHECK(height(60) < height(80));
}

TEST_CASE("a smaller cycle goes over less ground, and its standing feet stay with it", "[figure]") {
    const Figure whole = figure_named("bounding");
    const Figure limited = fitted(whole, JointRange{0, 60});
    CHECK(limited.travel < whole.travel);
    for (std::size_t place = 0; place < whole.keys.size(); ++place) {
        const double share = limited.travel / whole.travel;
        CHECK(limited.keys[place].ground == Approx(whole.keys[place].ground * share));
        CHECK(
            (limited.keys[place].legs[0][1] == whole.keys[place].legs[0][1]) ==
            (whole.keys[place].legs[0][1] == 0)
        );
    }
}
