// Graded tracks: what they need to begin, to go up, to ease and to end.
#include "format/programme/check_parts.h"

#include "engine/state/plan_queries.h"

#include <algorithm>

namespace loadwise {
namespace {

struct GradedPlace {
    const Programme& programme;
    const Track& track;
    Problems& problems;

    void report(ErrorCode code, const char* field, const std::string& message) const {
        problems.push_back({code, pointer_to({"tracks", track.id.text}) + field, message});
    }
};

bool has_step_of(const Exercise& exercise, int minutes) {
    return std::any_of(exercise.ladder.begin(), exercise.ladder.end(), [&](const Dose& dose) {
        return dose.hold == std::chrono::minutes(minutes);
    });
}

/// Each goal is a step of each exercise: nobody is sent for a length that never comes.
void check_goals(const GradedPlace& place) {
    if (place.track.goals.empty()) {
        place.report(ErrorCode::Missing, "/goals", "Say how many minutes can be chosen as a goal.");
    }
    for (std::size_t at = 0; at < place.track.goals.size(); ++at) {
        const std::string here = "/goals/" + std::to_string(at);
        const int minutes = place.track.goals[at];
        if (at > 0 && minutes <= place.track.goals[at - 1]) {
            place.report(ErrorCode::Contradiction, here.c_str(), "Write the shortest goal first.");
        }
        for (const ExerciseId& id : place.track.exercises) {
            const Exercise* const exercise = find_exercise(place.programme, id);
            if (exercise != nullptr && !has_step_of(*exercise, minutes)) {
                place.report(
                    ErrorCode::NeverFires,
                    here.c_str(),
                    "No step of \"" + id.text + "\" is held for " + std::to_string(minutes) +
                        " minutes."
                );
            }
        }
    }
}

/// The steps are times, each longer than the one before.
void check_steps(const GradedPlace& place) {
    for (const ExerciseId& id : place.track.exercises) {
        const Exercise* const exercise = find_exercise(place.programme, id);
        if (exercise == nullptr) {
            continue;
        }
        for (std::size_t rung = 0; rung < exercise->ladder.size(); ++rung) {
            const std::optional<std::chrono::seconds>& hold = exercise->ladder[rung].hold;
            if (hold && !place.track.goals.empty() &&
                *hold > std::chrono::minutes(place.track.goals.back())) {
                place.problems.push_back(
                    {ErrorCode::NeverFires,
                     rung_pointer(*exercise, rung) + "/hold_secs",
                     "No goal of the track leads to a step as long as this."}
                );
            }
            if (!hold || (rung > 0 && *hold <= exercise->ladder[rung - 1].hold)) {
                place.problems.push_back(
                    {ErrorCode::Contradiction,
                     rung_pointer(*exercise, rung) + "/hold_secs",
                     "A step of a graded track lasts longer than the one before it."}
                );
            }
        }
    }
}

void need_rule(const GradedPlace& place, RuleKind kind, const char* message) {
    if (find_rule(place.programme, kind, place.track.id) == nullptr) {
        place.report(ErrorCode::Missing, "", message);
    }
}

void check_track(const GradedPlace& place) {
    check_goals(place);
    check_steps(place);
    const Track& track = place.track;
    const Measure* const measure = find_by_id(place.programme.measures, track.measure);
    if (track.measure.empty() || (measure != nullptr && measure->kind != MeasureKind::Number)) {
        place.report(
            ErrorCode::Missing, "/measure", "Name the measure of the minutes that are tolerated."
        );
    }
    if (!track.readiness.empty() || !track.finish.empty()) {
        place.report(
            ErrorCode::NeverFires,
            track.readiness.empty() ? "/finish" : "/readiness",
            "Nothing keeps a patient out of a graded track, and the goal ends it."
        );
    }
    if (place.programme.advice_mode == AdviceMode::Suggest) {
        need_rule(place, RuleKind::StepUp, "A rule of the kind step_up has to name this track.");
        need_rule(place, RuleKind::EaseOff, "A rule of the kind ease_off has to name this track.");
        need_rule(
            place,
            RuleKind::TrackVerdict,
            "A rule of the kind track_verdict has to name this track."
        );
    }
}

} // namespace

void check_graded(const Programme& programme, Problems& problems) {
    int graded = 0;
    for (const Track& track : programme.tracks) {
        const GradedPlace place{programme, track, problems};
        if (track.kind != TrackKind::Graded) {
            if (!track.goals.empty() || !track.measure.empty()) {
                place.report(
                    ErrorCode::NeverFires,
                    track.goals.empty() ? "/measure" : "/goals",
                    "A graded track alone has a goal."
                );
            }
            continue;
        }
        check_track(place);
        if (++graded > 1) {
            place.report(ErrorCode::Unreachable, "", "There can be one graded track, the first.");
        }
    }
}

} // namespace loadwise
