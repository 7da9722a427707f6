#pragma once
// What a physiotherapist hands to a patient: which programme, what is changed in it, where to
// begin, and who it is from. A value that never changes: a new one takes its place.

#include "base/ids.h"
#include "base/local_time.h"
#include "engine/programme/dose.h"

#include <string>
#include <vector>

namespace loadwise {

/// Who to turn to. All but the name may be empty.
struct Clinic {
    std::string name;
    std::string phone;
    std::string link; ///< https://..., and nothing else
    /// The public key that records come back sealed for, in base64url.
    std::string record_key = {};

    friend bool operator==(const Clinic&, const Clinic&) = default;
};

/// An exercise that does not begin on its easiest rung.
struct RungStart {
    ExerciseId exercise;
    Rung rung;

    friend bool operator==(const RungStart&, const RungStart&) = default;
};

struct Handout {
    ProgrammeId base; ///< a programme that ships
    int base_version = 1;
    Date made{};
    Clinic clinic;
    std::string note;             ///< to the patient, in words
    std::string accent;           ///< "#0a7f78", or empty
    std::string logo;             ///< a small picture, "data:image/png;base64,..."; or empty
    std::string language;         ///< to begin in, "de"; or empty
    StageId stage;                ///< to begin in; empty: the first
    std::vector<RungStart> rungs; ///< to begin on
    std::string patch = "{}";     ///< what differs from the base, as a JSON merge patch

    friend bool operator==(const Handout&, const Handout&) = default;
};

} // namespace loadwise
