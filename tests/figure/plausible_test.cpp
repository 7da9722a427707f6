// What a physiotherapist would laugh at must not be in the data: every shipped figure is looked at
// in many moments of a repetition.

#include "figure/draw_figure.h"
#include "figure/figures_on_disk.h"
#include "figure/fit.h"
#include "figure/motion.h"
#include "figure/props.h"

#include <catch2/catch_test_macros.hpp>

#include <cmath>
#include <functional>

using namespace loadwise;

namespace {

constexpr int moments = 60;

double phase_at(int moment) {
    return static_cast<double>(moment) / moments;
}

/// As they are drawn, and as the ranges of doses leave them.
std::vector<Figure> figures_with_ranges() {
    std::vector<Figure> figures = all_bodies();
    const std::size_t whole = figures.size();
    for (std::size_t place = 0; place < whole; ++place) {
        for (const int most : {20, 45, 60}) {
            if (figures[place].has_hip_range) {
                figures.push_back(fitted(figures[place], JointRange{0, most}));
            }
        }
    }
    return figures;
}

void each_pose(const std::function<void(const Figure&, const Pose&)>& look) {
    for (const Figure& figure : figures_with_ranges()) {
        for (int moment = 0; moment < moments; ++moment) {
            INFO(figure.id << " at phase " << phase_at(moment));
            look(figure, pose_at(figure, phase_at(moment)));
        }
    }
}

void check_between(const char* joint, double degrees, double least, double most) {
    INFO(joint << " " << degrees);
    CHECK(degrees >= least);
    CHECK(degrees <= most);
}

const Prop* prop_of(const Figure& figure, PropKind kind) {
    for (const Prop& prop : figure.props) {
        if (prop.kind == kind) {
            return &prop;
        }
    }
    return nullptr;
}

bool stays(const Figure& figure, std::size_t side) {
    const auto& first = figure.keys.front().legs[side];
    return std::all_of(figure.keys.begin(), figure.keys.end(), [&](const Stance& key) {
        return key.legs[side][0] == first[0] && key.legs[side][1] == first[1];
    });
}

/// Where the foot stands: the ball, or the heel where it is aimed at.
Vec stand_of(const Figure& figure, const Pose& pose, std::size_t side) {
    return figure.aims.legs[side] == LegAim::Heel ? pose.legs[side].heel : pose.legs[side].ball;
}

} // namespace

TEST_CASE("no joint leaves its range", "[figure]") {
    each_pose([](const Figure&, const Pose& pose) {
        for (const Leg& leg : pose.legs) {
            check_between("hip", hip_flexion(pose, leg), -25, 115);
            check_between("knee", knee_flexion(leg), -0.5, 140);
            check_between("ankle", ankle_flexion(leg), -55, 35);
        }
        for (const Arm& arm : pose.arms) {
            check_between("shoulder", shoulder_flexion(pose, arm), -60, 175);
            check_between("elbow", elbow_flexion(arm), -0.5, 145);
        }
        check_between("spine", turned(pose.pelvis - pose.chest), -15, 30);
        check_between("neck", turned(pose.chest - pose.face), -35, 40);
    });
}

TEST_CASE("feet and hands reach what they stand on or hold", "[figure]") {
    each_pose([](const Figure&, const Pose& pose) {
        for (std::size_t side = 0; side < 2; ++side) {
            CHECK(pose.legs[side].gap < 0.5);
            CHECK(pose.arms[side].gap < 0.5);
        }
    });
}

TEST_CASE("no part of the body sinks into the floor", "[figure]") {
    each_pose([](const Figure&, const Pose& pose) {
        CHECK(pose.hip.y >= 10);
        CHECK(pose.shoulder.y >= 9);
        CHECK(pose.head.y >= 9.5);
        for (const Leg& leg : pose.legs) {
            CHECK(leg.knee.y >= 5);
            CHECK(leg.heel.y >= -0.5);
            CHECK(leg.ball.y >= -0.5);
            CHECK((leg.ball + polar(body::toes, leg.toes)).y >= -0.5);
        }
        for (const Arm& arm : pose.arms) {
            CHECK(arm.elbow.y >= 3.2);
            CHECK(arm.grip.y >= 2);
        }
    });
}

TEST_CASE("a foot that stands does not slide", "[figure]") {
    each_pose([](const Figure& figure, const Pose& pose) {
        for (std::size_t side = 0; side < 2; ++side) {
            if (figure.aims.legs[side] != LegAim::Angles && stays(figure, side)) {
                const auto& numbers = figure.keys.front().legs[side];
                CHECK(distance(stand_of(figure, pose, side), {numbers[0], numbers[1]}) < 0.2);
            }
        }
        if (figure.aims.root == Root::Foot) {
            CHECK(distance(pose.legs[0].ball, figure.keys.front().at) < 0.2);
        }
    });
}

TEST_CASE("in walking and running a standing foot moves with the ground", "[figure]") {
    for (const Figure& figure : all_bodies()) {
        const std::size_t count = figure.keys.size();
        for (std::size_t place = 0; figure.motion == Motion::Cycle && place < count; ++place) {
            INFO(figure.id << ", key " << place);
            const auto& now = figure.keys[place].legs[0];
            const auto& next = figure.keys[(place + 1) % count].legs[0];
            if (std::abs(now[1] - figure.ground[0]) < 0.1 && next[1] == now[1]) {
                const double moved = now[0] - next[0];
                const double turn = place + 1 == count ? figure.travel : 0;
                const double ground =
                    figure.keys[(place + 1) % count].ground - figure.keys[place].ground;
                CHECK(std::abs(moved - ground - turn) < 1.1);
            }
        }
    }
}

TEST_CASE("a foot on a step is inside its edges", "[figure]") {
    each_pose([](const Figure& figure, const Pose& pose) {
        const Prop* const block = prop_of(figure, PropKind::Block);
        for (const Leg& leg : pose.legs) {
            if (block != nullptr && std::abs(leg.ball.y - block->to.y) < 0.3) {
                CHECK(leg.ball.x >= block->from.x);
                CHECK(leg.ball.x <= block->to.x);
            }
        }
    });
}

TEST_CASE("hands meet the rail or the wall they are held to", "[figure]") {
    each_pose([](const Figure& figure, const Pose& pose) {
        for (std::size_t side = 0; side < 2; ++side) {
            const Arm& arm = pose.arms[side];
            if (figure.aims.arms[side] != ArmAim::Hand) {
                continue;
            }
            if (const Prop* const rail = prop_of(figure, PropKind::Rail)) {
                CHECK(std::abs(arm.grip.y - rail->to.y) < 4);
                CHECK(std::abs(arm.grip.x - rail->to.x) < 7);
            }
            if (const Prop* const wall = prop_of(figure, PropKind::Wall)) {
                CHECK(std::abs((arm.grip + polar(8.6, arm.hand)).x - wall->from.x) < 2.5);
            }
        }
    });
}

TEST_CASE("hands are at the bar on the hips", "[figure]") {
    each_pose([](const Figure& figure, const Pose& pose) {
        const Prop* const barbell = prop_of(figure, PropKind::Barbell);
        if (barbell != nullptr && barbell->fixed == Fixed::Hip) {
            CHECK(distance(pose.arms[0].grip, fixed_point(Fixed::Hip, pose)) < 3);
        }
    });
}

TEST_CASE("hands hold the rails of the treadmill", "[figure]") {
    each_pose([](const Figure& figure, const Pose& pose) {
        if (prop_of(figure, PropKind::Treadmill) != nullptr) {
            CHECK(std::abs(pose.arms[0].grip.y - 104) < 1);
        }
    });
}

TEST_CASE("both hands are at what they hold together", "[figure]") {
    each_pose([](const Figure& figure, const Pose& pose) {
        if (prop_of(figure, PropKind::Kettlebell) != nullptr) {
            CHECK(distance(pose.arms[0].grip, pose.arms[1].grip) < 2);
        }
    });
}

TEST_CASE("nothing jumps from one moment to the next", "[figure]") {
    for (const Figure& figure : all_bodies()) {
        constexpr int steps = 240;
        Pose before = pose_at(figure, 0);
        for (int step = 1; step <= steps; ++step) {
            INFO(figure.id << " at phase " << step / 240.0);
            const Pose now = pose_at(figure, static_cast<double>(step) / steps);
            CHECK(distance(now.hip, before.hip) < 3);
            for (std::size_t side = 0; side < 2; ++side) {
                CHECK(distance(now.legs[side].knee, before.legs[side].knee) < 6);
                CHECK(distance(now.legs[side].ankle, before.legs[side].ankle) < 6);
                CHECK(distance(now.arms[side].elbow, before.arms[side].elbow) < 4);
            }
            before = now;
        }
    }
}

namespace {

std::vector<double> joints_of(const Pose& pose) {
    std::vector<double> joints{pose.pelvis, pose.chest, pose.face, pose.hip.x, pose.hip.y};
    for (std::size_t side = 0; side < 2; ++side) {
        const Leg& leg = pose.legs[side];
        const Arm& arm = pose.arms[side];
        joints.insert(joints.end(), {hip_flexion(pose, leg), knee_flexion(leg), leg.sole});
        joints.insert(joints.end(), {shoulder_flexion(pose, arm), elbow_flexion(arm), arm.hand});
    }
    return joints;
}

/// The greatest change of speed from one short step to the next, as a share of the greatest speed
/// of that joint.
double roughest_turn(const Figure& figure, const std::optional<Tempo>& tempo) {
    const double turn = repetition_seconds(figure, tempo);
    constexpr int steps = 1500;
    const auto joints_at = [&](int step) {
        return joints_of(pose_at(figure, phase_of(figure, tempo, turn * step / steps)));
    };
    std::vector<std::vector<double>> rows;
    // Over the seam: one turn and a little of the next.
    for (int step = 0; step < steps + 20; ++step) {
        rows.push_back(joints_at(step));
    }
    double worst = 0;
    for (std::size_t joint = 0; joint < rows[0].size(); ++joint) {
        double fastest = 0.02;
        double jump = 0;
        for (std::size_t step = 2; step < rows.size(); ++step) {
            const double now = turned(rows[step][joint] - rows[step - 1][joint]);
            const double before = turned(rows[step - 1][joint] - rows[step - 2][joint]);
            fastest = std::max(fastest, std::abs(now));
            jump = std::max(jump, std::abs(now - before));
        }
        worst = std::max(worst, jump / fastest);
    }
    return worst;
}

} // namespace

TEST_CASE("no joint changes its speed at once, at the seam of the loop neither", "[figure]") {
    using std::chrono::seconds;
    const Tempo without_rest{seconds(2), seconds(0), seconds(3), seconds(0)};
    for (const Figure& figure : all_figures()) {
        INFO(figure.id);
        CHECK(roughest_turn(figure, std::nullopt) < 0.12);
        CHECK(roughest_turn(figure, without_rest) < 0.12);
    }
}

TEST_CASE("a drawing stays small and inside its edges", "[figure]") {
    each_pose([](const Figure& figure, const Pose& pose) {
        const Drawing drawing = draw_pose(figure, pose);
        std::size_t points = 0;
        for (const Shape& shape : drawing.shapes) {
            points += shape.points.size();
            for (const Point point : shape.points) {
                CHECK((point.x >= 0 && point.x <= drawing.width));
                CHECK((point.y >= 0 && point.y <= drawing.height));
            }
        }
        CHECK(drawing.shapes.size() <= 110);
        CHECK(points <= 2200);
    });
}

TEST_CASE("one arrow says where each movement goes", "[figure]") {
    for (const Figure& figure : all_figures()) {
        INFO(figure.id);
        if (figure.mark) {
            continue; // it shows a place, no movement
        }
        REQUIRE(figure.arrow);
        CHECK(distance(figure.arrow->from, figure.arrow->to) >= 12);
        CHECK(distance(figure.arrow->from, figure.arrow->to) <= 36);
    }
}

TEST_CASE("every figure has its file's name and words", "[figure]") {
    for (const std::string& file : files_in("assets/figures", ".json")) {
        const Figure figure = figure_of(file);
        CHECK(file == "assets/figures/" + figure.id + ".json");
        CHECK(describe(figure).size() > 30);
        CHECK(figure.muscles.empty() == figure.aims.is_above);
    }
}

TEST_CASE("every figure that a shipped programme names is there", "[figure]") {
    const std::string field = "\"figure\": \"";
    for (const std::string& file : files_in("assets/programmes", ".json")) {
        const std::string text = read_file(file);
        for (std::size_t at = text.find(field); at != std::string::npos;
             at = text.find(field, at + 1)) {
            const std::size_t start = at + field.size();
            const std::string id = text.substr(start, text.find('"', start) - start);
            INFO(file << " names " << id);
            CHECK(!read_file("assets/figures/" + id + ".json").empty());
        }
    }
}

TEST_CASE(
    "seen from above, a runner looks where they run, and turns before each mark", "[figure]"
) {
    constexpr double close = 48;
    for (const Figure& figure : all_figures()) {
        if (!figure.aims.is_above) {
            continue;
        }
        for (int moment = 0; moment < moments; ++moment) {
            INFO(figure.id << " at phase " << phase_at(moment));
            const Pose now = pose_at(figure, phase_at(moment));
            const Vec next = pose_at(figure, phase_at(moment) + 0.01).hip;
            bool is_at_mark = false;
            for (const Prop& mark : figure.props) {
                CHECK(distance(mark.from, now.hip) > 15);
                is_at_mark = is_at_mark || distance(mark.from, now.hip) < close;
            }
            CHECK((is_at_mark || std::abs(turned(direction(now.hip, next) - now.pelvis)) < 40));
        }
    }
}

TEST_CASE("a picture of a place names it, with the mark on the body", "[figure]") {
    for (const char* const id : {"sit_bone", "heel_tendon"}) {
        const Figure figure = figure_named(id);
        REQUIRE(figure.mark);
        const Drawing drawing = located(figure, "Sitzbein");
        bool is_named = false;
        for (const Shape& shape : drawing.shapes) {
            is_named = is_named || shape.text == "Sitzbein";
            for (const Point& point : shape.points) {
                CHECK(point.x >= 0);
                CHECK(point.x <= drawing.width);
            }
        }
        CHECK(is_named);
    }
    // Behind the hip and below it: where the bone is that one sits on.
    const Vec mark = *figure_named("sit_bone").mark;
    const Vec hip = pose_at(figure_named("sit_bone"), 0).hip;
    CHECK(mark.x < hip.x - 5);
    CHECK(mark.y < hip.y - 5);
    CHECK(distance(mark, hip) < 14);
}
