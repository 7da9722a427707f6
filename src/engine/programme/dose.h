#pragma once
// How much of an exercise: one rung of its ladder.

#include "engine/programme/evidence.h"

#include <chrono>
#include <optional>
#include <string>
#include <vector>

namespace loadwise {

/// Position on a ladder; 0 is the easiest dose.
struct Rung {
    int index = 0;

    friend auto operator<=>(Rung, Rung) = default;
};

struct Tempo {
    std::chrono::seconds up{};
    std::chrono::seconds top{};
    std::chrono::seconds down{};
    std::chrono::seconds bottom{};

    friend bool operator==(const Tempo&, const Tempo&) = default;
};

enum class LoadKind {
    BodyWeight,
    Grams,
    Band,          // amount: 1 the lightest band
    RepetitionMax, // amount: the most repetitions that load allows
    PercentOfMax,
};

struct Load {
    LoadKind kind = LoadKind::BodyWeight;
    int amount = 0;

    friend bool operator==(const Load&, const Load&) = default;
};

/// How hard it should feel, 0 to 10.
struct Effort {
    int least = 0;
    int most = 10;

    friend bool operator==(const Effort&, const Effort&) = default;
};

/// Working range of a joint in degrees, such as hip flexion.
struct JointRange {
    int from_degrees = 0;
    int to_degrees = 0;

    friend bool operator==(const JointRange&, const JointRange&) = default;
};

/// Work and recovery that alternate, such as running and walking.
struct Interval {
    std::chrono::seconds work{};
    std::chrono::seconds recover{};

    friend bool operator==(const Interval&, const Interval&) = default;
};

struct Dose {
    std::string form; // the variant of the exercise, such as "one leg"; may be empty
    int sets = 1;
    std::optional<int> repetitions;
    std::optional<std::chrono::seconds> hold;
    std::optional<int> distance_metres;
    std::optional<Interval> interval;
    std::optional<Tempo> tempo;
    std::optional<Load> load;
    std::optional<Effort> effort;
    std::optional<JointRange> range;
    std::chrono::seconds rest{};
    int sessions_per_day = 1;
    std::chrono::hours hours_between{}; // the least rest between two sessions of this exercise
    std::optional<int> sessions_per_week;
    EvidenceList evidence;

    friend bool operator==(const Dose&, const Dose&) = default;
};

/// What one rung may change. Repetitions that go with a repetition maximum are part of the load.
enum class DoseVariable {
    Form,
    Sets,
    Repetitions,
    Hold,
    Distance,
    Interval,
    Tempo,
    Load,
    Effort,
    Range,
    Rest,
    Frequency,
};

/// The variables in which two doses differ.
std::vector<DoseVariable> changed_variables(const Dose& from, const Dose& to);

} // namespace loadwise
