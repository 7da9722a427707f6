// Stages, exercises and tracks that no path leads to, and locks that leave no way on.
#include "engine/state/plan_queries.h"
#include "format/programme/check_parts.h"

#include <algorithm>

namespace loadwise {
namespace {

bool has_rule(const Programme& programme, RuleKind kind, const TrackId& track) {
    return std::any_of(programme.rules.begin(), programme.rules.end(), [&](const Rule& rule) {
        return rule.kind == kind && (rule.track.empty() || rule.track == track);
    });
}

bool is_suggesting(const Programme& programme) {
    return programme.advice_mode == AdviceMode::Suggest;
}

/// Somebody has to be able to begin.
void check_start(
    const Programme& programme,
    const std::vector<ExerciseId>& list,
    const std::string& where,
    Problems& problems
) {
    if (list.empty()) {
        problems.push_back({ErrorCode::Missing, where, "There is no exercise to do here."});
        return;
    }
    const bool is_any = std::any_of(list.begin(), list.end(), [&programme](const ExerciseId& id) {
        const Exercise* exercise = find_by_id(programme.exercises, id);
        return exercise == nullptr || exercise->enters == Enters::AtStart;
    });
    if (!is_any) {
        problems.push_back(
            {ErrorCode::Unreachable,
             where,
             "None of these exercises enters at_start, so there would be nothing to do."}
        );
    }
}

void check_stages(const Programme& programme, Problems& problems) {
    if (programme.stages.empty()) {
        problems.push_back({ErrorCode::Missing, "/stages", "A programme needs at least one stage."}
        );
    }
    for (const Stage& stage : programme.stages) {
        const std::string where = pointer_to({"stages", stage.id.text, "exercises"});
        check_start(programme, stage.exercises, where, problems);
    }
    if (programme.stages.size() > 1 && is_suggesting(programme) &&
        !has_rule(programme, RuleKind::StageUp, {})) {
        problems.push_back(
            {ErrorCode::Unreachable,
             pointer_to({"stages", programme.stages[1].id.text}),
             "No rule of the kind stage_up leads to this stage."}
        );
    }
}

/// A rung of an exercise that only comes later can never be what lets a patient leave a stage.
void check_exits(const Programme& programme, Problems& problems) {
    std::vector<ExerciseId> met;
    for (const Stage& stage : programme.stages) {
        met.insert(met.end(), stage.exercises.begin(), stage.exercises.end());
        for (const Criterion& criterion : stage.exit_criteria) {
            if (criterion.kind == CriterionKind::RungReached && !criterion.exercise.empty() &&
                find_by_id(programme.exercises, criterion.exercise) != nullptr &&
                !holds(met, criterion.exercise)) {
                problems.push_back(
                    {ErrorCode::NeverFires,
                     pointer_to(
                         {"stages", stage.id.text, "exit_criteria", criterion.id.text, "exercise"}
                     ),
                     "This exercise is not part of this stage or one before it."}
                );
            }
        }
    }
}

bool leads_to(const Programme& programme, const Exercise& from, const Exercise& to) {
    const bool is_linked = from.harder == to.id || to.easier == from.id;
    const auto holds_both = [&from, &to](const auto& part) {
        return holds(part.exercises, from.id) && holds(part.exercises, to.id);
    };
    return is_linked && !from.is_locked &&
           (std::any_of(programme.stages.begin(), programme.stages.end(), holds_both) ||
            std::any_of(programme.tracks.begin(), programme.tracks.end(), holds_both));
}

void check_suggested(const Programme& programme, const Exercise& exercise, Problems& problems) {
    const bool is_led_to = std::any_of(
        programme.exercises.begin(),
        programme.exercises.end(),
        [&](const Exercise& other) { return leads_to(programme, other, exercise); }
    );
    if (exercise.enters == Enters::WhenSuggested && !is_led_to) {
        problems.push_back(
            {ErrorCode::Unreachable,
             pointer_to({"exercises", exercise.id.text, "enters"}),
             "Nothing ever suggests this exercise: it needs an easier one in the same stage that "
             "is not locked."}
        );
    }
}

struct Homes {
    bool has_stage = false;
    const Track* track = nullptr;
    int tracks = 0;
};

Homes homes_of(const Programme& programme, const Exercise& exercise) {
    Homes homes;
    for (const Stage& stage : programme.stages) {
        homes.has_stage = homes.has_stage || holds(stage.exercises, exercise.id);
    }
    for (const Track& track : programme.tracks) {
        if (holds(track.exercises, exercise.id)) {
            homes.track = &track;
            ++homes.tracks;
        }
    }
    return homes;
}

void check_home(const Programme& programme, const Exercise& exercise, Problems& problems) {
    const Homes homes = homes_of(programme, exercise);
    const std::string here = pointer_to({"exercises", exercise.id.text});
    if (!homes.has_stage && homes.tracks == 0) {
        problems.push_back(
            {ErrorCode::Unreachable, here, "No stage and no track lists this exercise."}
        );
        return;
    }
    if (homes.tracks > 1 || (homes.tracks == 1 && homes.has_stage)) {
        problems.push_back(
            {ErrorCode::Contradiction,
             here,
             "An exercise of a track belongs to that track alone. Make a copy under another name."}
        );
    }
    const TrackId track = homes.track == nullptr ? TrackId{} : homes.track->id;
    if (exercise.ladder.size() > 1 && is_suggesting(programme) &&
        !has_rule(programme, RuleKind::StepUp, track)) {
        problems.push_back(
            {ErrorCode::Unreachable, here + "/steps/0", "No rule of the kind step_up leads here."}
        );
    }
}

void check_track_days(const Track& track, const std::string& here, Problems& problems) {
    const bool has_end = track.kind == TrackKind::Trial || track.kind == TrackKind::Flare;
    if (has_end && track.most_days < 1) {
        problems.push_back(
            {ErrorCode::Missing, here + "/most_days", "Say how many days this lasts at most."}
        );
    } else if (track.most_days > 0 && track.least_days > track.most_days) {
        problems.push_back(
            {ErrorCode::Contradiction,
             here + "/least_days",
             "The least number of days must not be above the most."}
        );
    }
}

void check_track_rules(
    const Programme& programme, const Track& track, const std::string& here, Problems& problems
) {
    const bool is_offered =
        std::any_of(programme.rules.begin(), programme.rules.end(), [&track](const Rule& rule) {
            return rule.kind == RuleKind::OfferTrack && rule.track == track.id;
        });
    const bool needs_offer = track.kind == TrackKind::Ladder || track.kind == TrackKind::Trial;
    if (needs_offer && !is_offered) {
        problems.push_back(
            {ErrorCode::Unreachable, here, "No rule of the kind offer_track leads here."}
        );
    }
    if (track.kind == TrackKind::Trial && !has_rule(programme, RuleKind::TrackVerdict, track.id)) {
        problems.push_back(
            {ErrorCode::Missing, here, "No rule of the kind track_verdict ends this trial."}
        );
    }
}

void check_tracks(const Programme& programme, Problems& problems) {
    int flares = 0;
    for (const Track& track : programme.tracks) {
        const std::string here = pointer_to({"tracks", track.id.text});
        check_start(programme, track.exercises, here + "/exercises", problems);
        check_track_days(track, here, problems);
        if (is_suggesting(programme)) {
            check_track_rules(programme, track, here, problems);
        }
        flares += track.kind == TrackKind::Flare ? 1 : 0;
        if (track.kind == TrackKind::Flare && flares > 1) {
            problems.push_back(
                {ErrorCode::Unreachable, here, "There can be one flare-up plan, the first."}
            );
        }
    }
}

} // namespace

void check_reach(const Programme& programme, Problems& problems) {
    check_stages(programme, problems);
    check_exits(programme, problems);
    check_tracks(programme, problems);
    for (const Exercise& exercise : programme.exercises) {
        check_home(programme, exercise, problems);
        check_suggested(programme, exercise, problems);
    }
}

} // namespace loadwise
