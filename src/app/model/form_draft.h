#pragma once
// What is being typed on a page that is filled in. It is nobody's record, and counts for nothing
// until it is submitted.

#include "base/ids.h"
#include "base/local_time.h"
#include "engine/log/log.h"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace loadwise {

/// What the time really is, as typed.
struct ClockDraft {
    std::string date;        ///< "2026-11-28"
    std::string time;        ///< "18:05"
    bool is_refused = false; ///< it was no time

    friend bool operator==(const ClockDraft&, const ClockDraft&) = default;
};

/// A pain score being given; it becomes an entry when it is submitted.
struct PainDraft {
    PainContext context = PainContext::During;
    SessionId session;
    ExerciseId exercise;
    std::optional<PainScore> score;
    std::string note;
    Side side = Side::Both;    ///< Both: it is not told of one side
    Actor by = Actor::Patient; ///< who named the usual pain

    friend bool operator==(const PainDraft&, const PainDraft&) = default;
};

/// A measure being typed; it becomes an entry when it is submitted.
struct MeasureDraft {
    MeasureId measure;
    Side side = Side::Both;
    std::string text;
    int place = 0; ///< of the names of the patient's own activities: which of them

    friend bool operator==(const MeasureDraft&, const MeasureDraft&) = default;
};

/// The page that is being filled in, as it is stored so that it outlives a reload.
struct FormDraft {
    Date day{}; ///< on which it was typed
    std::variant<PainDraft, std::vector<MeasureDraft>> form;

    friend bool operator==(const FormDraft&, const FormDraft&) = default;
};

} // namespace loadwise
