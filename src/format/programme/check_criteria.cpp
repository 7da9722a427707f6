// Criteria that can never come true, or that exclude each other.
#include "engine/log/pain_score.h"
#include "format/programme/check_parts.h"

#include <algorithm>

namespace loadwise {
namespace {

constexpr int row_days_most = 60; // a longer row of well-tolerated days is not counted

struct CriterionPlace {
    const Programme& programme;
    std::string where;
    Problems& problems;

    void report(ErrorCode code, const char* field, const std::string& message) const {
        problems.push_back({code, where + field, message});
    }
};

bool is_of_measure(CriterionKind kind) {
    return kind == CriterionKind::MeasureAtLeast || kind == CriterionKind::MeasureAtMost ||
           kind == CriterionKind::SideDifference;
}

bool needs_days(CriterionKind kind) {
    return kind == CriterionKind::MorningPain || kind == CriterionKind::UsualNotFallenBy ||
           kind == CriterionKind::LoadPain || kind == CriterionKind::MorningRise;
}

void check_age(const Criterion& criterion, const Measure& measure, const CriterionPlace& place) {
    if (criterion.days > 0 && criterion.days < measure.every_days) {
        place.report(
            ErrorCode::Contradiction,
            "/days",
            "The measure is asked for every " + std::to_string(measure.every_days) +
                " days, so it is mostly older than " + std::to_string(criterion.days) +
                " days. Allow it to be older, or ask for it more often."
        );
    }
}

void check_measured(const Criterion& criterion, const CriterionPlace& place) {
    if (criterion.measure.empty()) {
        place.report(ErrorCode::Missing, "/measure", "Name the measure this is about.");
    }
    const Measure* measure = find_by_id(place.programme.measures, criterion.measure);
    if (measure == nullptr) {
        return;
    }
    if (measure->kind == MeasureKind::Activities) {
        place.report(
            ErrorCode::NeverFires,
            "/measure",
            "Patients name these activities themselves, so no target fits them all. Name another "
            "measure."
        );
    }
    check_age(criterion, *measure, place);
    const bool is_too_high =
        criterion.kind == CriterionKind::MeasureAtLeast && criterion.target > measure->most;
    const bool is_too_low =
        criterion.kind == CriterionKind::MeasureAtMost && criterion.target < measure->least;
    if (is_too_high || is_too_low) {
        place.report(
            ErrorCode::NeverFires,
            "/target",
            "The measure goes from " + std::to_string(measure->least) + " to " +
                std::to_string(measure->most) + ", so this can never be met."
        );
    }
    if (criterion.kind == CriterionKind::SideDifference && !measure->has_sides) {
        place.report(
            ErrorCode::NeverFires,
            "/measure",
            "This measure is not taken left and right, so its sides can never be compared."
        );
    }
}

void check_rung(const Criterion& criterion, const CriterionPlace& place) {
    if (criterion.exercise.empty()) {
        place.report(ErrorCode::Missing, "/exercise", "Name the exercise this is about.");
    }
    const Exercise* exercise = find_by_id(place.programme.exercises, criterion.exercise);
    if (exercise == nullptr) {
        return;
    }
    const auto rungs = static_cast<int>(exercise->ladder.size()) - exercise->easier_rungs;
    if (criterion.target < 1 || criterion.target > rungs) {
        place.report(
            ErrorCode::NeverFires,
            "/target",
            "This exercise has " + std::to_string(rungs) +
                " rungs, counted from 1; the target is none of them."
        );
    } else if (exercise->is_locked && criterion.target > 1) {
        place.report(
            ErrorCode::Contradiction,
            "/exercise",
            "This exercise is locked at its first rung, so nobody gets past here."
        );
    }
}

int target_most(CriterionKind kind) {
    switch (kind) {
    case CriterionKind::WellTolerated:
        return row_days_most;
    case CriterionKind::MorningPain:
    case CriterionKind::UsualFallenBy:
    case CriterionKind::UsualNotFallenBy:
    case CriterionKind::LoadPain:
    case CriterionKind::MorningRise:
        return PainScore::highest;
    case CriterionKind::SideDifference:
        return percent_most;
    case CriterionKind::MeasureAtLeast:
    case CriterionKind::MeasureAtMost:
    case CriterionKind::DaysInStage:
    case CriterionKind::RungReached:
        return 1000;
    }
    return 1000;
}

void check_criterion(const Criterion& criterion, const CriterionPlace& place) {
    if (is_of_measure(criterion.kind)) {
        check_measured(criterion, place);
    }
    if (criterion.kind == CriterionKind::RungReached) {
        check_rung(criterion, place);
    }
    if (needs_days(criterion.kind) && criterion.days < 1) {
        place.report(ErrorCode::Missing, "/days", "Say over how many days this is looked at.");
    }
    if (criterion.target > target_most(criterion.kind)) {
        place.report(
            ErrorCode::NeverFires,
            "/target",
            "The highest value that is ever reached or makes sense here is " +
                std::to_string(target_most(criterion.kind)) + "."
        );
    }
}

bool excludes(const Criterion& most, const Criterion& least) {
    return most.kind == CriterionKind::MeasureAtMost &&
           least.kind == CriterionKind::MeasureAtLeast && most.measure == least.measure &&
           most.target < least.target;
}

void check_list(
    const Programme& programme,
    const std::vector<Criterion>& list,
    const std::string& where,
    Problems& problems
) {
    for (const Criterion& criterion : list) {
        const CriterionPlace place{programme, where + "/" + criterion.id.text, problems};
        check_criterion(criterion, place);
        const bool is_excluded =
            std::any_of(list.begin(), list.end(), [&criterion](const Criterion& other) {
                return excludes(criterion, other);
            });
        if (is_excluded) {
            place.report(
                ErrorCode::Contradiction,
                "/target",
                "Another criterion here asks for more of the same measure than this one allows."
            );
        }
    }
}

/// A measure that is asked for only after this stage cannot be what lets a patient leave it.
void check_asked(const Programme& programme, const Stage& stage, Problems& problems) {
    for (const Criterion& criterion : stage.exit_criteria) {
        const Measure* measure = find_by_id(programme.measures, criterion.measure);
        const Stage* from =
            measure == nullptr ? nullptr : find_by_id(programme.stages, measure->from_stage);
        if (from != nullptr && from > &stage) {
            problems.push_back(
                {ErrorCode::NeverFires,
                 pointer_to({"stages", stage.id.text, "exit_criteria", criterion.id.text, "measure"}
                 ),
                 "This measure is asked for only from a later stage on, so it is never taken here."}
            );
        }
    }
}

} // namespace

void check_criteria(const Programme& programme, Problems& problems) {
    for (const Stage& stage : programme.stages) {
        const std::string here = pointer_to({"stages", stage.id.text, "exit_criteria"});
        check_list(programme, stage.exit_criteria, here, problems);
        check_asked(programme, stage, problems);
    }
    for (const Track& track : programme.tracks) {
        const std::string here = pointer_to({"tracks", track.id.text});
        check_list(programme, track.readiness, here + "/readiness", problems);
        check_list(programme, track.finish, here + "/finish", problems);
    }
}

} // namespace loadwise
