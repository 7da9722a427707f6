#pragma once
// A body seen from the side as bones: where its joints are, from angles or from where its feet and
// hands stand. Lengths are centimetres, y points up, angles are degrees counted anticlockwise from
// the right. The body faces right when it stands upright.

#include <array>
#include <cstdint>

namespace loadwise {

struct Vec {
    double x = 0;
    double y = 0;

    friend Vec operator+(Vec a, Vec b) { return {a.x + b.x, a.y + b.y}; }

    friend Vec operator-(Vec a, Vec b) { return {a.x - b.x, a.y - b.y}; }

    friend Vec operator*(Vec a, double factor) { return {a.x * factor, a.y * factor}; }
};

/// A vector of this length in this direction.
Vec polar(double length, double degrees);
Vec rotated(Vec vec, double degrees);
double direction(Vec from, Vec to);
double distance(Vec from, Vec to);

/// The same angle between -180 and 180.
double turned(double degrees);

namespace body {
constexpr double thigh = 42;
constexpr double shank = 41;
constexpr double pelvis = 20; ///< hip to waist
constexpr double chest = 30;  ///< waist to shoulder
constexpr double neck_base = 4;
constexpr double head = 16;         ///< from the base of the neck to the middle of the head
constexpr double half_breadth = 13; ///< from the spine to a shoulder, seen from the front
constexpr double upper_arm = 29;
constexpr double forearm = 25;
constexpr double grip = 8; ///< wrist to the middle of the fist
/// The ankle as seen from the ball of a flat foot, and the back of the heel's sole.
constexpr Vec ankle{-11.5, 7.5};
constexpr Vec heel{-17.5, 0};
constexpr double toes = 7.5; ///< the ball to the tip
/// Where a bar lies on the pelvis: up from the hip, and to the back.
constexpr Vec bar{1, -13.5};
} // namespace body

/// What the body hangs from: the point whose place is given.
enum class Root : std::uint8_t {
    Hip,
    Shoulder,
    Knee, ///< of the near leg
    Foot, ///< the ball of the near foot
};

enum class LegAim : std::uint8_t {
    Angles, ///< hip, knee and ankle flexion; with Root::Foot the third is the sole's direction
    Ball,   ///< where the ball of the foot stands, and the sole's direction
    Heel,   ///< where the heel stands, and the sole's direction
};

enum class ArmAim : std::uint8_t {
    Angles, ///< shoulder, elbow and wrist flexion
    Hand,   ///< where the middle of the hand is, and its direction
    Hip,    ///< where on the pelvis: up from the hip, forward of it, and the hand's direction
    Out,    ///< the elbow points to the side: where it is seen, and how far the hand is beyond it
};

struct Aims {
    Root root = Root::Hip;
    std::array<LegAim, 2> legs{};
    std::array<ArmAim, 2> arms{};
    bool has_fists = false; ///< the hands hold something
    bool is_front = false;  ///< lies on its side and faces the viewer
    bool is_above = false;  ///< seen from above: the trunk's direction is where it runs
};

/// The numbers of one key position; what they mean is said by Aims. Index 0 is the near side.
struct Stance {
    Vec at;
    double pelvis = 90; ///< direction from the hip to the waist
    double spine = 0;   ///< flexion
    double neck = 0;    ///< flexion
    std::array<std::array<double, 3>, 2> legs{};
    std::array<std::array<double, 3>, 2> arms{};
    double ground = 0; ///< how far the ground has moved to the left since the first key
};

struct Leg {
    Vec knee;
    Vec ankle;
    Vec ball;
    Vec heel;
    double thigh = 270; ///< directions
    double shank = 270;
    double sole = 0;
    double toes = 0;
    double gap = 0; ///< how far the foot is from where it should stand
};

struct Arm {
    Vec root;
    Vec elbow;
    Vec wrist;
    Vec grip;
    double upper = 270;
    double fore = 270;
    double hand = 270;
    double gap = 0;
    bool is_pressed = false; ///< the palm lies on what it is aimed at
};

struct Pose {
    Vec hip;
    Vec waist;
    Vec shoulder;
    Vec neck;
    Vec head;
    double pelvis = 90;
    double chest = 90;
    double face = 90; ///< the head's own upward direction
    std::array<Leg, 2> legs{};
    std::array<Arm, 2> arms{};
    bool is_front = false;
    bool is_above = false;
    bool has_fists = false;
    double floor_shift = 0; ///< how far the ground has moved to the left
};

/// The lowest the ball of each foot comes: where its toes lie flat.
using Ground = std::array<double, 2>;

Pose pose_of(const Aims& aims, const Stance& stance, const Ground& ground);

/// Flexion in degrees; straight is 0.
double hip_flexion(const Pose& pose, const Leg& leg);
double knee_flexion(const Leg& leg);
double ankle_flexion(const Leg& leg);
double shoulder_flexion(const Pose& pose, const Arm& arm);
double elbow_flexion(const Arm& arm);

} // namespace loadwise
