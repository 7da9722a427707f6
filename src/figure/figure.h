#pragma once
// An exercise as an animated figure: key positions, how they follow each other, what is held and
// stood on. Read from assets/figures/*.json; docs/figures.md explains the fields.

#include "engine/programme/dose.h"
#include "figure/skeleton.h"

#include <optional>
#include <string>
#include <vector>

namespace loadwise {

enum class Motion : std::uint8_t {
    Lift,  ///< from the first key (low) to the last (high) and back, at a tempo
    Hold,  ///< into the last key, a long hold, and back
    Cycle, ///< through all keys and from the last to the first, as in walking
};

enum class Start : std::uint8_t { Bottom, Top };

enum class Muscle : std::uint8_t { Hamstrings, Glutes, Calf, Quadriceps };

enum class PropKind : std::uint8_t {
    Mat,
    Block, ///< a step, box or bench
    Chair,
    Wall,
    Rail, ///< a post with a handle to hold
    Treadmill,
    Ball,
    Slider,
    Band,
    Strap, ///< holds the ankles down
    Dumbbell,
    Barbell,
    Kettlebell,
    Plate, ///< of a leg press, under the front of the foot
    Cone,  ///< a mark on the ground, seen from above
};

/// The joint a prop is fixed to.
enum class Fixed : std::uint8_t {
    Nowhere,
    NearHand,
    NearAnkle,
    NearFoot,
    FarFoot,
    Hip,
    Knee,
};

struct Prop {
    PropKind kind = PropKind::Mat;
    Vec from; ///< the lower left corner, or where a band is tied
    Vec to;   ///< the upper right corner
    double size = 0;
    Fixed fixed = Fixed::Nowhere;
};

/// Where the movement goes, drawn beside the body in a still picture.
struct Arrow {
    Vec from;
    Vec to;
};

struct Frame {
    Vec low; ///< the lower left corner
    Vec high;
};

/// The part of a lift or hold that is gone, of the way from the first key (0) to the last (1).
struct Way {
    double from = 0;
    double to = 1;
};

struct Figure {
    std::string id;
    std::string words; ///< the movement in words, for those who listen
    Motion motion = Motion::Lift;
    Start start = Start::Bottom;
    double seconds = 6;         ///< one repetition when no tempo is prescribed
    double travel = 0;          ///< of a cycle: how far the ground moves to the left
    std::vector<double> stills; ///< phases of a cycle that tell it in a still picture
    bool has_hip_range = false; ///< a prescribed range is one of its hip, and limits it
    bool works_both = false;    ///< tints the far leg's muscles as well
    std::vector<Muscle> muscles;
    std::vector<Prop> props;
    std::optional<Arrow> arrow;
    std::optional<Vec> mark; ///< a place on the body that the picture is about
    Aims aims;
    std::vector<Stance> keys;
    std::vector<Stance> small; ///< the keys of the smallest movement; may be empty
    Way way;
    Ground ground{};   ///< found from the keys
    Frame frame;       ///< holds the figure in every phase; found from the keys
    Frame still_frame; ///< the same where several positions stand beside each other
};

} // namespace loadwise
