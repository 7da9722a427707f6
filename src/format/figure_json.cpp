#include "format/figure_json.h"

#include "figure/motion.h"
#include "format/json/json_field.h"
#include "format/json/json_text.h"

#include <cmath>
#include <nlohmann/json.hpp>
#include <string>

namespace loadwise {
namespace {

using Json = nlohmann::ordered_json;

constexpr TextLimits figure_text_limits{16 * 1024, 8};
constexpr double number_most = 1000;
constexpr std::size_t keys_most = 16;
constexpr std::size_t props_most = 6;
constexpr std::size_t stills_most = 4;

constexpr Choice<Motion> motions[]{
    {"lift", Motion::Lift}, {"hold", Motion::Hold}, {"cycle", Motion::Cycle}};
constexpr Choice<Start> starts[]{{"bottom", Start::Bottom}, {"top", Start::Top}};
constexpr Choice<Muscle> muscles[]{
    {"hamstrings", Muscle::Hamstrings},
    {"glutes", Muscle::Glutes},
    {"calf", Muscle::Calf},
    {"quadriceps", Muscle::Quadriceps}};
constexpr Choice<Root> roots[]{
    {"hip", Root::Hip}, {"shoulder", Root::Shoulder}, {"knee", Root::Knee}, {"foot", Root::Foot}};
constexpr Choice<LegAim> leg_aims[]{
    {"angles", LegAim::Angles}, {"ball", LegAim::Ball}, {"heel", LegAim::Heel}};
constexpr Choice<ArmAim> arm_aims[]{
    {"angles", ArmAim::Angles}, {"hand", ArmAim::Hand}, {"hip", ArmAim::Hip}, {"out", ArmAim::Out}};
constexpr Choice<PropKind> prop_kinds[]{
    {"mat", PropKind::Mat},
    {"block", PropKind::Block},
    {"chair", PropKind::Chair},
    {"wall", PropKind::Wall},
    {"rail", PropKind::Rail},
    {"treadmill", PropKind::Treadmill},
    {"ball", PropKind::Ball},
    {"slider", PropKind::Slider},
    {"band", PropKind::Band},
    {"cone", PropKind::Cone},
    {"strap", PropKind::Strap},
    {"dumbbell", PropKind::Dumbbell},
    {"barbell", PropKind::Barbell},
    {"kettlebell", PropKind::Kettlebell},
    {"plate", PropKind::Plate}};
constexpr Choice<Fixed> fixings[]{
    {"nowhere", Fixed::Nowhere},
    {"near_hand", Fixed::NearHand},
    {"near_ankle", Fixed::NearAnkle},
    {"near_foot", Fixed::NearFoot},
    {"far_foot", Fixed::FarFoot},
    {"hip", Fixed::Hip},
    {"knee", Fixed::Knee}};

/// The number that a field itself is; 0 and reported when it is none.
double own_number(const Field& field) {
    const Json* json = field.own_json();
    if (json == nullptr || !json->is_number()) {
        field.report(ErrorCode::WrongType, "A number must stand here.");
        return 0;
    }
    const double number = json->get<double>();
    if (!std::isfinite(number) || std::abs(number) > number_most) {
        field.report(ErrorCode::OutOfRange, "This must be a number from -1000 to 1000.");
        return 0;
    }
    return number;
}

double number(const Field& field, const char* key, double fallback) {
    return field.has(key) ? own_number(field.member(key)) : fallback;
}

/// Fills the numbers in when the list is there; it must then have exactly as many.
template <std::size_t count>
void numbers(const Field& field, const char* key, std::array<double, count>& out) {
    if (!field.has(key)) {
        return;
    }
    std::size_t place = 0;
    field.each_item(key, Need::Optional, [&out, &place](const Field& item) {
        const double read = own_number(item);
        if (place < count) {
            out[place] = read;
        }
        ++place;
    });
    if (place != count) {
        field.member(key).report(
            ErrorCode::WrongType, "This must be a list of " + std::to_string(count) + " numbers."
        );
    }
}

Vec point(const Field& field, const char* key, Vec fallback = {}) {
    std::array<double, 2> pair{fallback.x, fallback.y};
    numbers(field, key, pair);
    return {pair[0], pair[1]};
}

/// One word for both sides, or the near side's and then the far side's.
template <typename T, std::size_t count>
std::array<T, 2>
both(const Field& field, const char* near, const char* far, const Choice<T> (&choices)[count]) {
    const T first = field.optional_choice(near, choices, choices[0].value);
    return {first, field.optional_choice(far, choices, first)};
}

Aims read_aims(const Field& field) {
    field.allow_only(
        {"root", "near_leg", "far_leg", "near_arm", "far_arm", "fists", "front", "above"}
    );
    Aims aims;
    aims.root = field.optional_choice("root", roots, Root::Hip);
    aims.legs = both(field, "near_leg", "far_leg", leg_aims);
    aims.arms = both(field, "near_arm", "far_arm", arm_aims);
    aims.has_fists = field.flag("fists");
    aims.is_front = field.flag("front");
    aims.is_above = field.flag("above");
    if (aims.root == Root::Foot && aims.legs[0] != LegAim::Angles) {
        field.member("near_leg")
            .report(
                ErrorCode::Contradiction, "A body that hangs from its foot needs that leg's angles."
            );
    }
    return aims;
}

/// A key repeats the one before it where it says nothing; a far limb does as the near one until
/// it has numbers of its own.
Stance read_key(const Field& field, Stance stance, std::array<bool, 2>& has_own) {
    field.allow_only({"at", "trunk", "near_leg", "far_leg", "near_arm", "far_arm", "ground"});
    stance.at = point(field, "at", stance.at);
    stance.ground = number(field, "ground", stance.ground);
    std::array<double, 3> trunk{stance.pelvis, stance.spine, stance.neck};
    numbers(field, "trunk", trunk);
    stance.pelvis = trunk[0];
    stance.spine = trunk[1];
    stance.neck = trunk[2];
    numbers(field, "near_leg", stance.legs[0]);
    numbers(field, "near_arm", stance.arms[0]);
    has_own[0] = has_own[0] || field.has("far_leg");
    has_own[1] = has_own[1] || field.has("far_arm");
    stance.legs[1] = has_own[0] ? stance.legs[1] : stance.legs[0];
    stance.arms[1] = has_own[1] ? stance.arms[1] : stance.arms[0];
    numbers(field, "far_leg", stance.legs[1]);
    numbers(field, "far_arm", stance.arms[1]);
    return stance;
}

std::vector<Stance> read_keys(const Field& field) {
    std::vector<Stance> keys;
    std::array<bool, 2> has_own{};
    field.each_item("keys", Need::Required, [&keys, &has_own](const Field& item) {
        if (keys.size() < keys_most) {
            keys.push_back(read_key(item, keys.empty() ? Stance{} : keys.back(), has_own));
        } else {
            item.report(ErrorCode::TooLarge, "A figure has at most 16 key positions.");
        }
    });
    if (keys.empty()) {
        field.member("keys").report(ErrorCode::Missing, "A figure has at least one key position.");
    }
    return keys;
}

/// Each says in what it differs from the key in its place.
std::vector<Stance> read_small(const Field& field, std::vector<Stance> keys) {
    if (!field.has("small")) {
        return {};
    }
    std::size_t place = 0;
    field.each_item("small", Need::Optional, [&keys, &place](const Field& item) {
        if (place < keys.size()) {
            const Stance& key = keys[place];
            std::array<bool, 2> has_own{key.legs[0] != key.legs[1], key.arms[0] != key.arms[1]};
            keys[place] = read_key(item, key, has_own);
        }
        ++place;
    });
    if (place != keys.size()) {
        field.member("small").report(ErrorCode::WrongType, "There must be one of each key here.");
    }
    return keys;
}

Prop read_prop(const Field& field) {
    field.allow_only({"kind", "from", "to", "size", "on"});
    Prop prop;
    prop.kind = field.choice("kind", prop_kinds);
    prop.from = point(field, "from");
    prop.to = point(field, "to", prop.from);
    prop.size = number(field, "size", 0);
    prop.fixed = field.optional_choice("on", fixings, Fixed::Nowhere);
    return prop;
}

std::vector<Prop> read_props(const Field& field) {
    std::vector<Prop> props;
    field.each_item("props", Need::Optional, [&props](const Field& item) {
        if (props.size() < props_most) {
            props.push_back(read_prop(item));
        } else {
            item.report(ErrorCode::TooLarge, "A figure has at most 6 props.");
        }
    });
    return props;
}

Arrow read_arrow(const Field& field) {
    field.allow_only({"from", "to"});
    return {point(field, "from"), point(field, "to")};
}

std::vector<Muscle> read_muscles(const Field& field) {
    std::vector<Muscle> found;
    field.each_item("muscles", Need::Optional, [&found](const Field& item) {
        const std::string word = item.own_text();
        for (const Choice<Muscle>& choice : muscles) {
            if (word == choice.word) {
                found.push_back(choice.value);
                return;
            }
        }
        item.report(ErrorCode::Unknown, "This muscle is not known here.");
    });
    return found;
}

std::vector<double> read_stills(const Field& field) {
    std::vector<double> phases;
    field.each_item("stills", Need::Optional, [&phases](const Field& item) {
        const double phase = own_number(item);
        if (phase < 0 || phase > 1 || phases.size() >= stills_most) {
            item.report(ErrorCode::OutOfRange, "At most 4 phases stand here, each from 0 to 1.");
            return;
        }
        phases.push_back(phase);
    });
    return phases;
}

void allow_fields_of_figure(const Field& field) {
    field.allow_only(
        {"format",
         "id",
         "words",
         "motion",
         "start",
         "seconds",
         "travel",
         "stills",
         "range",
         "both",
         "muscles",
         "props",
         "arrow",
         "mark",
         "joints",
         "keys",
         "small"}
    );
}

Figure construct_figure(const Field& field) {
    allow_fields_of_figure(field);
    Figure figure;
    if (field.whole("format", {1, 1000}) != 1) {
        field.member("format").report(ErrorCode::NewerFormat, "Only format 1 is known here.");
    }
    figure.id = field.name("id");
    figure.words = field.text("words");
    figure.motion = field.choice("motion", motions);
    figure.start = field.optional_choice("start", starts, Start::Bottom);
    figure.seconds = number(field, "seconds", figure.seconds);
    figure.travel = number(field, "travel", 0);
    figure.stills = read_stills(field);
    figure.has_hip_range = field.flag("range");
    figure.works_both = field.flag("both");
    figure.muscles = read_muscles(field);
    figure.props = read_props(field);
    if (field.has("arrow")) {
        figure.arrow = read_arrow(field.member("arrow"));
    }
    if (field.has("mark")) {
        figure.mark = point(field, "mark");
    }
    if (field.has("joints")) {
        figure.aims = read_aims(field.member("joints"));
    }
    figure.keys = read_keys(field);
    figure.small = read_small(field, figure.keys);
    return figure;
}

} // namespace

Result<Figure, std::vector<Error>> read_figure(std::string_view text) {
    const Result<Json, std::vector<Error>> parsed = parse_json_text(text, figure_text_limits);
    if (!parsed) {
        return parsed.error();
    }
    Errors errors;
    Figure figure = construct_figure(Field(&*parsed, "", errors));
    if (!errors.empty()) {
        return errors;
    }
    return with_frame(std::move(figure));
}

} // namespace loadwise
