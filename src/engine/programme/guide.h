#pragma once
// What is said between the sessions and after the programme: what may stand in the way of training
// and what helps then, how a relapse is noticed, and what has been published of how others fared.
// Data of all programmes together, as checked as they are.

#include "base/ids.h"
#include "engine/programme/programme.h"

#include <string>
#include <vector>

namespace loadwise {

struct Barrier {
    BarrierId id;
    std::string name;
    std::string tip;
    EvidenceList evidence;

    friend bool operator==(const Barrier&, const Barrier&) = default;
};

/// When a week was too little to pass over.
struct WeekLimits {
    int days_least = 0;  // trained, or all that were planned where that is fewer
    int share_least = 0; // percent of the planned days
    EvidenceList evidence;

    friend bool operator==(const WeekLimits&, const WeekLimits&) = default;
};

/// When mornings after the end of the programme say that it may come back.
struct WatchLimits {
    int mornings = 0;        // the last so many are looked at
    int above = 0;           // of them must be up
    int rise = 0;            // points above the usual at the end
    int within_days = 0;     // older mornings say nothing
    int ask_days = 0;        // up for so long: for the physiotherapist
    int measure_days = 0;    // a watched measure is asked for again after so many
    int measure_percent = 0; // of what it was at the end: below it something is said
    EvidenceList evidence;

    friend bool operator==(const WatchLimits&, const WatchLimits&) = default;
};

struct CourseLimits {
    int review_days = 0;  // since the start: then it is looked back
    int change_least = 0; // points of usual pain: a little better
    int change_clear = 0; // much better
    EvidenceList evidence;

    friend bool operator==(const CourseLimits&, const CourseLimits&) = default;
};

/// What has been published of how others fared, and how wide that is, in words.
struct CourseRange {
    std::string id;
    std::string words;
    MeasureId measure; // it speaks of; empty: of pain, or of time
    EvidenceList evidence;

    friend bool operator==(const CourseRange&, const CourseRange&) = default;
};

struct ProgrammeGuide {
    ProgrammeId programme;
    std::vector<ExerciseId> keeps;  // that go on afterwards, the first that were done
    std::vector<MeasureId> watched; // afterwards
    std::vector<CourseRange> ranges;

    friend bool operator==(const ProgrammeGuide&, const ProgrammeGuide&) = default;
};

struct Guide {
    std::string language;
    std::vector<std::string> translations;
    WeekLimits week;
    std::vector<Barrier> barriers;
    std::vector<Label> cues; // plans to choose from
    WatchLimits watch;
    CourseLimits course;
    std::vector<ProgrammeGuide> programmes;
    std::vector<Source> sources;
    std::vector<Label> words;

    friend bool operator==(const Guide&, const Guide&) = default;
};

/// How many exercises go on after the end of the programme.
inline constexpr std::size_t kept_exercises = 2;

} // namespace loadwise
